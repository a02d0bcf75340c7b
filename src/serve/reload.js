// Keeps an open page up to date while the site is written.
//
// The server says which edition of the site it shows and what, if anything, stands in the way of a
// newer one. It says so when we connect and whenever it changes, so nothing is lost while a page is
// hidden or the server is restarted.
let edition = own.edition;
const served = new Served();
const retryAfter = 500;

let events;
let retry;

function connect() {
  clearTimeout(retry);
  events?.close();
  events = new EventSource(base + "events");
  let led;
  events.addEventListener("follow", (event) => (led = event.data));
  events.addEventListener("changed", (event) => {
    const page = led;
    led = undefined;
    if (page && page !== location.pathname) return location.assign(page);
    refreshBar();
    if (event.data !== edition) renew(event.data);
  });
  events.addEventListener("findings", (event) => show(JSON.parse(event.data)));
  events.addEventListener("error", () => {
    // Some browsers give up when the server is away for long.
    if (events.readyState === EventSource.CLOSED) retry = setTimeout(connect, retryAfter);
  });
}

let wanted;
let renewing = false;

// One at a time: an edition that comes while a page is fetched is fetched after it.
async function renew(latest) {
  wanted = latest;
  if (renewing) return;
  renewing = true;
  try {
    while (wanted !== edition) {
      const next = wanted;
      const answer = await fetch(location.href, { cache: "no-store" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      // It may be newer still than the one that was told.
      const script = ownScript(page)?.dataset;
      const its = script?.edition ?? next;
      // A server that was started again has another secret.
      if (script?.token) own.token = script.token;
      const changed = served.become(page);
      // The page keeps its place: browsers restore the scroll position on reload.
      if (changed === null || answer.redirected) return location.reload();
      edition = its;
      light(changed);
      if (wanted === next) return;
    }
  } catch {
    // The server has gone; the events tell when it is back.
  } finally {
    renewing = false;
  }
}

// Shows where the page changed: briefly lit, and scrolled to when none of it can be seen.
function light(changed) {
  const main = document.querySelector("main");
  const within = changed.filter((node) => main?.contains(node));
  const innermost = within.filter((node) => !within.some((other) => other !== node && node.contains(other)));
  for (const node of innermost) {
    node.animate([{ backgroundColor: "#ffe08a", color: "#111" }, {}], { duration: 1500, easing: "ease-out" });
  }
  const seen = (node) => {
    const { top, bottom } = node.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  if (innermost.length && !innermost.some(seen)) innermost[0].scrollIntoView({ block: "center" });
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

document.addEventListener("visibilitychange", follow);
// A page that is left must not hold a connection, and one that is returned to wants news.
addEventListener("pagehide", disconnect);
addEventListener("pageshow", follow);
follow();
