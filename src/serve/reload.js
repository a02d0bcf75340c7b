// Keeps an open page up to date while the site is written.
//
// The server says which edition of the site it shows and what, if anything, stands in the way of a
// newer one. It says so when we connect and whenever it changes, so nothing is lost while a page is
// hidden or the server is restarted.
(() => {
  "use strict";

  const base = "/__vejviser/";
  const edition = document.currentScript.dataset.edition;
  const retryAfter = 500;

  let events;
  let retry;

  function connect() {
    clearTimeout(retry);
    events?.close();
    events = new EventSource(base + "events");
    events.addEventListener("changed", (event) => {
      // The page keeps its place: browsers restore the scroll position on reload.
      if (event.data !== edition) location.reload();
    });
    events.addEventListener("findings", (event) => show(JSON.parse(event.data)));
    events.addEventListener("error", () => {
      // Some browsers give up when the server is away for long.
      if (events.readyState === EventSource.CLOSED) retry = setTimeout(connect, retryAfter);
    });
  }

  function disconnect() {
    clearTimeout(retry);
    events?.close();
    events = undefined;
  }

  // Browsers open six connections to a server at most. Hidden pages give theirs to the others.
  function follow() {
    if (document.visibilityState === "hidden") disconnect();
    else if (!events) connect();
  }

  let overlay;
  let shown = "null";

  // What was put away stays away until there is something else to say.
  function show(trouble) {
    const now = JSON.stringify(trouble);
    if (now === shown) return;
    shown = now;
    putAway();
    if (trouble) putUp(trouble);
  }

  function putUp(trouble) {
    overlay = document.createElement("vejviser-overlay");
    const shadow = overlay.attachShadow({ mode: "open" });

    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = base + "overlay.css";

    const panel = document.createElement("section");
    panel.setAttribute("role", "dialog");
    panel.setAttribute("aria-labelledby", "title");
    panel.hidden = true;
    // Without its style it would push the page about.
    style.addEventListener("load", () => (panel.hidden = false));
    style.addEventListener("error", () => (panel.hidden = false));

    const head = document.createElement("header");
    const title = document.createElement("h1");
    title.id = "title";
    title.textContent = trouble.title;
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = trouble.close;
    close.addEventListener("click", putAway);
    head.append(title, close);

    // An alert is read aloud when it comes, without taking the focus from what is being written.
    const alert = document.createElement("div");
    alert.setAttribute("role", "alert");
    alert.tabIndex = 0;
    for (const sentence of trouble.sentences) {
      const paragraph = document.createElement("p");
      paragraph.textContent = sentence;
      alert.append(paragraph);
    }
    alert.insertAdjacentHTML("beforeend", trouble.html); // escaped by the server

    panel.append(head, alert);
    shadow.append(style, panel);
    document.body.append(overlay);
  }

  function putAway() {
    overlay?.remove();
    overlay = undefined;
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && overlay) {
      event.preventDefault();
      putAway();
    }
  });
  document.addEventListener("visibilitychange", follow);
  // A page that is left must not hold a connection, and one that is returned to wants news.
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", follow);
  follow();
})();
