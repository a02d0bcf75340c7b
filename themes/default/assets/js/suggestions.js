// Suggestions under a search field: a combobox whose list has the best hits, and the way to all of them.
// The field keeps the focus; which suggestion is chosen, the field says by `aria-activedescendant`.

import { PAUSE, counted, link, mark } from "./search-answers.js";
import { load } from "./search-engine.js";
import { parts } from "./search-words.js";

const MOST = 8;
const MOST_IN_NARROW = 5;
const WIDE = matchMedia("(min-width: 48rem)");

/** Begins to suggest in a form, into its empty `list`; `before` is what the field had when it got the focus. */
export function suggest(form, list, before) {
  const input = form.elements.q;
  const status = made("p", "visually-hidden");
  status.role = "status";
  form.append(status);
  const box = { form, input, list, status };
  input.addEventListener("input", () => {
    choose(box, undefined);
    clearTimeout(box.waiting);
    box.waiting = setTimeout(() => ask(box), PAUSE.typing);
  });
  input.addEventListener("keydown", (event) => press(box, event));
  input.addEventListener("blur", () => close(box));
  form.addEventListener("submit", () => close(box));
  list.addEventListener("click", () => close(box));
  // A press on a suggestion takes the focus away, and the list with it, before it is a click.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  ready(box);
  if (input.value !== before && input === document.activeElement) ask(box);
}

/** The engine with the search page's words; nothing where it cannot be had now. */
function ready(box) {
  box.ready ??= prepare(box.form).catch(() => (box.ready = undefined));
  return box.ready;
}

/** The search page knows where the index is, and how to speak of hits: no other page need carry that. */
async function prepare(form) {
  const answer = await fetch(form.dataset.search);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const say = page.querySelector("[data-engine]").dataset;
  return { say, ...(await load(say.engine, say.stops, document.documentElement.lang)) };
}

/** Shows the hits for what stands in the field, once for each question; says whether there are any. */
function ask(box) {
  clearTimeout(box.waiting);
  const question = box.input.value.trim();
  if (!question) return close(box);
  if (question !== box.question) Object.assign(box, { question, answer: answer(box, question) });
  return box.answer;
}

async function answer(box, question) {
  const engine = await ready(box);
  if (!engine) return close(box);
  const { hits, words } = await engine.find(question);
  const best = hits.slice(0, WIDE.matches ? MOST : MOST_IN_NARROW);
  const options = await Promise.all(best.map(async ({ data }) => suggestion(await data(), words)));
  // Something else may have been asked in the meantime, or the field been left.
  if (question !== box.question) return false;
  show(box, engine.say, options);
  tell(box, counted(engine.say, hits.length), hits.length === 0);
  return hits.length > 0;
}

function suggestion({ url, meta, filters }, words) {
  const title = document.createElement("span");
  title.append(...parts(meta.title, words).map(({ part, isMeant }) => (isMeant ? mark(part) : part)));
  const kind = made("span", "aside");
  kind.textContent = filters.kind?.[0] ?? "";
  return link(url, title, " ", kind);
}

function show({ form, input, list, question }, say, options) {
  const all = link(`${form.dataset.search}?q=${encodeURIComponent(question)}`, say.every);
  list.replaceChildren(...options, all);
  list.ariaLabel = say.suggestions;
  for (const [at, option] of [...list.children].entries()) {
    Object.assign(option, { id: `${list.id}-${at}`, role: "option", tabIndex: -1, ariaSelected: "false" });
  }
  list.scrollTop = 0;
  list.hidden = !options.length;
  input.ariaExpanded = String(!list.hidden);
  input.removeAttribute("aria-activedescendant");
}

/** That there is nothing is told at once and can be seen; how many there are, when one has typed. */
function tell({ status }, words, isNothing) {
  clearTimeout(tell.waiting);
  status.className = isNothing ? "suggestions" : "visually-hidden";
  if (isNothing) status.textContent = words;
  else tell.waiting = setTimeout(() => (status.textContent = words), PAUSE.silence);
}

function close(box) {
  const { input, list, status } = box;
  clearTimeout(box.waiting);
  clearTimeout(tell.waiting);
  // An answer on its way comes too late.
  box.question = undefined;
  choose(box, undefined);
  list.hidden = true;
  input.ariaExpanded = "false";
  status.className = "visually-hidden";
  status.textContent = "";
  return false;
}

function choose({ input, list }, option) {
  for (const one of list.children) one.ariaSelected = String(one === option);
  if (!option) return input.removeAttribute("aria-activedescendant");
  input.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
}

function press(box, event) {
  const { list, status } = box;
  const chosen = list.hidden ? undefined : chosenIn(list);
  const isShown = !list.hidden || status.className === "suggestions";
  if (event.isComposing || event.ctrlKey || event.metaKey) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    step(box, event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Escape" && isShown) {
    // The menu that the field may stand in stays open.
    event.preventDefault();
    event.stopPropagation();
    close(box);
  } else if (event.key === "Enter" && chosen) {
    event.preventDefault();
    chosen.click();
  } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) {
    // Back to the text, where the browser moves the cursor.
    choose(box, undefined);
  }
}

/** To the next suggestion or the one before, in a ring; first to the list of what has been typed by now. */
async function step(box, by) {
  if (!(await ask(box))) return;
  const options = [...box.list.children];
  const at = options.indexOf(chosenIn(box.list));
  choose(box, at < 0 && by < 0 ? options.at(-1) : options.at((at + by) % options.length));
}

function chosenIn(list) {
  return list.querySelector("[aria-selected=true]");
}

function made(name, className) {
  const element = document.createElement(name);
  element.className = className;
  return element;
}
