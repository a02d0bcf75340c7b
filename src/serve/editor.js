// Asking the server to do something. Only pages at the writer's own machine have the word for it.

const base = "/__vejviser/";
// This runs before the page's own scripts, so that what they do is not taken for the server's.
const own = document.currentScript.dataset;

async function ask(what, values) {
  const pairs = Object.entries(values).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const answer = await fetch(`${base}${what}?${pairs.join("&")}`, {
    method: "POST",
    headers: { "X-Vejviser-Token": own.token },
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer;
}

/** Opens a place of the site's files in the writer's program. */
async function openSource({ file, line, column }) {
  const answer = await ask("open", { file, line: line ?? 1, column: column ?? 1 });
  const { link } = await answer.json();
  if (link) location.href = link;
}

/** A button that opens a place; what goes wrong is said after it. */
function opener(place, label, name) {
  const whole = document.createElement("span");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "place";
  button.textContent = label;
  button.setAttribute("aria-label", name);
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  button.addEventListener("click", () => {
    status.textContent = "";
    openSource(place).catch((error) => (status.textContent = ` ${error.message}`));
  });
  whole.append(button, status);
  return whole;
}

// A double click opens the paragraph where it was written.
document.addEventListener("dblclick", (event) => {
  const block = own.token && event.target.closest("[data-source]");
  if (!block || event.target.closest("a, button, input, label, select, summary, textarea")) return;
  const [, file, line] = block.dataset.source.match(/^(.*):(\d+)$/);
  openSource({ file, line }).catch((error) => bar?.tell(error.message));
});
