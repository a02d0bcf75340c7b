// The search page: asks while one types, narrows by facets, and keeps both in the address.

import { PAUSE, counted, link, mark } from "./search-answers.js";

const AT_ONCE = 10;
// So many are fetched and shown before the others: what most readers look for is among them.
const FIRST = 3;
const AGAIN = 1000;

const form = document.querySelector("main form.search");
const place = document.querySelector("[data-engine]");
// A browser that cannot unpack the index keeps the way to the list of all pages.
if (form && place && "DecompressionStream" in window) begin();

function begin() {
  const part = (name) => place.querySelector(`[data-${name}]`);
  const page = {
    input: form.elements.q,
    say: place.dataset,
    parts: Object.fromEntries(["plain", "status", "nearest", "facets", "hits", "more"].map((name) => [name, part(name)])),
    selects: [...place.querySelectorAll("select[data-facet]")],
    shown: AT_ONCE,
    asked: 0,
  };
  page.parts.facets.open = matchMedia("(min-width: 48rem)").matches;
  let waiting;
  page.input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => changed(page, false), PAUSE.typing);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    changed(page, true);
  });
  page.parts.facets.addEventListener("change", () => changed(page, true));
  page.parts.more.addEventListener("click", () => more(page));
  page.input.addEventListener("focus", () => (page.engine ??= engine(page)), { once: true });
  document.addEventListener("keydown", (event) => move(page, event));
  addEventListener("popstate", () => read(page));
  read(page);
}

/** The engine, asked again for as long as it is not there: while the site is being written. */
async function engine({ say, parts }) {
  for (;;) {
    try {
      const { load } = await import("./search-engine.js");
      return await load(say.engine, say.stops, document.documentElement.lang);
    } catch {
      parts.status.textContent = say.notReady;
      await new Promise((done) => setTimeout(done, AGAIN));
    }
  }
}

/** From the address into the form. */
function read(page) {
  const given = new URLSearchParams(location.search);
  page.input.value = given.get("q") ?? "";
  page.chosen = new Map(page.selects.map(({ name }) => [name, given.get(name) ?? ""]));
  show(page);
}

/** From the form into the address; what is typed makes no step to go back to. */
function changed(page, isStep) {
  page.chosen = new Map(page.selects.map(({ name, value }) => [name, value]));
  page.shown = AT_ONCE;
  const address = new URL(location);
  address.search = "";
  const given = [["q", page.input.value.trim()], ...page.chosen];
  for (const [name, value] of given) if (value) address.searchParams.set(name, value);
  if (address.href !== location.href) history[isStep ? "pushState" : "replaceState"](history.state, "", address);
  show(page);
}

async function show(page) {
  const question = page.input.value.trim();
  const number = (page.asked += 1);
  page.parts.plain.hidden = Boolean(question);
  if (!question) {
    place.removeAttribute("aria-busy");
    return tell(page, null);
  }
  place.setAttribute("aria-busy", "true");
  page.engine ??= engine(page);
  const { facets, find } = await page.engine;
  const found = await find(question);
  const hits = found.hits.filter(({ id }) => fits(id, page.chosen, facets));
  const views = (part) => Promise.all(part.map(async ({ data }) => hitView(await data())));
  // Who asked for more has the first already, and the list shall not shrink.
  const first = page.shown > AT_ONCE ? page.shown : FIRST;
  const shown = await views(hits.slice(0, first));
  // Something else may have been asked in the meantime.
  if (number !== page.asked) return;
  choices(page, facets, found.hits);
  page.parts.hits.replaceChildren(...shown);
  tell(page, { ...found, hits });
  const others = await views(hits.slice(first, page.shown));
  if (number !== page.asked) return;
  page.parts.hits.append(...others);
  place.removeAttribute("aria-busy");
}

function fits(id, chosen, facets, besides) {
  return [...chosen].every(([facet, value]) => !value || facet === besides || facets.get(facet)?.get(value)?.has(id));
}

/** What the hits can be narrowed by, with how many there would be. */
function choices({ selects, chosen }, facets, hits) {
  for (const select of selects) {
    const open = hits.filter(({ id }) => fits(id, chosen, facets, select.name));
    const made = [...(facets.get(select.name) ?? [])].map(([value, pages]) => {
      const count = open.filter(({ id }) => pages.has(id)).length;
      return { count, option: new Option(`${value} (${count})`, value) };
    });
    const value = chosen.get(select.name);
    const kept = made.filter(({ count, option }) => count || option.value === value);
    select.replaceChildren(select.options[0], ...kept.map(({ option }) => option));
    select.value = value;
    select.closest("p").hidden = !kept.length;
  }
}

function hitView({ url, meta, excerpt, sub_results: sections, filters }) {
  const item = document.createElement("li");
  const heading = document.createElement("h2");
  heading.append(link(url, meta.title));
  const text = document.createElement("p");
  // A product says what it is better than a line of its tables does.
  const isTold = meta.description && (filters.maturity || !excerpt.includes("<mark>"));
  text.append(...(isTold ? [meta.description] : marked(excerpt)));
  item.append(heading, text);
  const counted = sections.filter((section) => section.url !== url);
  counted.sort((a, b) => b.locations.length - a.locations.length);
  const where = document.createElement("p");
  where.className = "aside";
  if (filters.kind) where.append(filters.kind[0]);
  if (counted[0]) where.append(filters.kind ? " · " : "", link(counted[0].url, counted[0].title));
  if (where.hasChildNodes()) item.append(where);
  return item;
}

/** Pagefind's excerpt, with its marks as elements and everything else as text. */
function marked(excerpt) {
  const parts = excerpt.split(/<mark>(.*?)<\/mark>/g).map((part) => part.replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
  return parts.map((part, at) => (at % 2 ? mark(part) : part));
}

function tell({ input, parts, say, selects, shown }, found) {
  const count = found?.hits.length ?? 0;
  parts.hits.hidden = !count;
  const isNothingToChoose = selects.every((select) => select.closest("p").hidden);
  parts.facets.hidden = !found || (!count && !found.words.length) || isNothingToChoose;
  parts.more.hidden = count <= shown;
  const unknown = found?.words.find(({ nearest }) => nearest.length);
  parts.nearest.hidden = !unknown;
  if (unknown) {
    const [first, ...others] = unknown.nearest;
    const asked = (word) => `?q=${encodeURIComponent(input.value.toLowerCase().replace(unknown.typed, word))}`;
    const links = others.flatMap((word, at) => [at ? ", " : " ", link(asked(word), word)]);
    const words = say.instead.replace("{word}", unknown.typed).replace("{nearest}", first);
    parts.nearest.replaceChildren(words, ...(links.length ? [` ${say.nearest}`, ...links, "?"] : []));
  }
  const words = found ? counted(say, count) : "";
  clearTimeout(tell.waiting);
  if (!count) parts.status.textContent = words;
  else tell.waiting = setTimeout(() => (parts.status.textContent = words), PAUSE.silence);
}

async function more(page) {
  const next = page.shown;
  page.shown += AT_ONCE;
  await show(page);
  page.parts.hits.children[next]?.querySelector("a").focus();
}

/** Arrows go from the field to the hits and between them, Escape back to the field. */
function move({ input, parts }, event) {
  const links = [...parts.hits.querySelectorAll("h2 a")];
  const at = links.indexOf(document.activeElement);
  const inField = document.activeElement === input;
  if (event.key === "Escape" && at >= 0) input.focus();
  else if (event.key === "ArrowDown" && (inField || at >= 0)) links[at + 1]?.focus();
  else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] ?? input).focus();
  else return;
  event.preventDefault();
}
