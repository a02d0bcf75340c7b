// What is wrong, over the lower part of the page.

let overlay;
let shown = "null";
// Where the focus was before it came into the overlay.
let camefrom = null;

// What was put away stays away until there is something else to say.
function show(trouble) {
  const now = JSON.stringify(trouble);
  if (now === shown) return;
  shown = now;
  const hadFocus = overlay !== undefined && document.activeElement === overlay;
  const before = camefrom;
  overlay?.remove();
  overlay = undefined;
  if (!trouble) return hadFocus && before?.focus();
  putUp(trouble);
  if (hadFocus) {
    camefrom = before;
    overlay.shadowRoot.querySelector("[role=alert]").focus();
  }
}

function putUp(trouble) {
  overlay = document.createElement("vejviser-overlay");
  const shadow = overlay.attachShadow({ mode: "open" });

  const [common, style] = ["findings.css", "overlay.css"].map((name) => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = base + name;
    return sheet;
  });

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

  if (own.token) for (const place of alert.querySelectorAll(".finding-place")) makeOpener(place, trouble.open);

  panel.append(head, alert);
  overlay.addEventListener("focusin", (event) => {
    if (event.relatedTarget && event.relatedTarget !== overlay) camefrom = event.relatedTarget;
  });
  shadow.append(common, style, panel);
  document.body.append(overlay);
}

/** Makes of a place that is told one that can be opened. */
function makeOpener(told, open) {
  const code = told.querySelector("code");
  code.replaceWith(opener(told.dataset, code.textContent, `${open} ${code.textContent}`));
}

/** Whoever was in it is put back where they came from. */
function putAway() {
  const hadFocus = document.activeElement === overlay;
  overlay?.remove();
  overlay = undefined;
  if (hadFocus) camefrom?.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && overlay) {
    event.preventDefault();
    putAway();
  }
});
