// Filters and sorts the list of products. The choice stands in the address; without this script the
// links to the facets' own pages do the filtering.

import { matching, sorted, termCounts } from "./list-rules.js";

const AFTER_TYPING = 500;

const template = document.getElementById("list-tools");
const data = document.getElementById("listed");
const nav = document.querySelector("nav.facets");
const cards = document.querySelector("ul.cards");
if (template && data && nav && cards) begin(JSON.parse(data.textContent));

function begin(products) {
  const made = template.content.cloneNode(true);
  const part = (name) => made.querySelector(name);
  const list = {
    products,
    items: new Map([...cards.children].map((item) => [item.dataset.product, item])),
    heading: document.getElementById("list"),
    form: part("form"),
    situation: part("[data-situation]"),
    chosen: part("[data-chosen]"),
    status: part("[data-count]"),
    empty: part("[data-empty]"),
    facets: facetsOf(nav),
    // In the order they were chosen, so that the latest can be taken away.
    latest: [],
    // What an authority pays for a product; known once the prices are here.
    priceOf: null,
  };
  part("[data-facets]").append(...list.facets.map((facet) => facet.element));
  nav.replaceWith(made);
  read(list);
  list.form.addEventListener("submit", (event) => {
    event.preventDefault();
    list.heading.focus();
  });
  list.form.addEventListener("input", (event) => changed(list, event.target));
  list.chosen.addEventListener("click", (event) => takeAway(list, event.target.closest("button")));
  list.empty.querySelector("[data-last]").addEventListener("click", () => takeAwayLatest(list));
  list.empty.querySelector("[data-all]").addEventListener("click", () => reset(list));
  addEventListener("popstate", () => {
    read(list);
    show(list);
  });
  show(list);
}

/** The links of each facet as check boxes, under the same headings. */
function facetsOf(nav) {
  return [...nav.querySelectorAll("details[data-facet]")].map((details) => {
    const { facet: id, slug } = details.dataset;
    const title = details.querySelector("summary").textContent;
    const group = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.className = "visually-hidden";
    legend.textContent = title;
    group.append(legend);
    const boxes = [...details.querySelectorAll("li[data-term]")].map((item) => {
      const link = item.querySelector("a");
      const label = document.createElement("label");
      const box = document.createElement("input");
      box.type = "checkbox";
      box.name = slug;
      box.value = item.dataset.term;
      const text = link.firstElementChild.textContent;
      const count = document.createElement("span");
      count.className = "count";
      const words = document.createElement("span");
      words.textContent = text;
      label.append(box, words, count);
      group.append(label);
      return { box, text, label, count };
    });
    const element = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = title;
    element.append(summary, group);
    return { id, slug, title, boxes, element };
  });
}

/** What was chosen, as `matching` takes it: ids by facet, and the text. */
function choice({ facets, form }) {
  const ids = facets.map(({ id, boxes }) => [
    id,
    boxes.filter(({ box }) => box.checked).map(({ box }) => box.value),
  ]);
  const text = form.elements.q.value.trim().toLowerCase();
  return { facets: new Map(ids.filter(([, chosen]) => chosen.length)), text };
}

/** From the address into the form. */
function read({ facets, form, latest }) {
  const given = new URLSearchParams(location.search);
  for (const { slug, boxes } of facets) {
    const chosen = given.getAll(slug);
    for (const { box } of boxes) box.checked = chosen.includes(box.value);
  }
  for (const { element, boxes } of facets) {
    if (boxes.some(({ box }) => box.checked)) element.open = true;
  }
  latest.splice(0, latest.length, ...facets.flatMap(({ boxes }) => boxes.filter(({ box }) => box.checked)));
  for (const field of form.querySelectorAll("input:not([type=checkbox]), select")) {
    if (field.name) field.value = given.get(field.name) ?? "";
  }
}

/** From the form into the address; what is typed makes no step to go back to. */
function write({ form }, isStep) {
  const address = new URL(location);
  address.search = "";
  for (const [name, value] of new FormData(form)) {
    if (value.trim()) address.searchParams.append(name, value.trim());
  }
  if (address.href === location.href) return;
  history[isStep ? "pushState" : "replaceState"](history.state, "", address);
}

function changed(list, field) {
  if (field.type === "checkbox") {
    const entry = list.facets.flatMap(({ boxes }) => boxes).find(({ box }) => box === field);
    list.latest = list.latest.filter((other) => other !== entry);
    if (field.checked) list.latest.push(entry);
  }
  write(list, field.type === "checkbox" || field.tagName === "SELECT");
  show(list);
}

function takeAway(list, button) {
  if (!button) return;
  const entry = list.latest.find(({ box }) => box.value === button.value && box.name === button.name);
  if (!entry) return reset(list);
  const at = [...list.chosen.querySelectorAll("button")].indexOf(button);
  entry.box.checked = false;
  changed(list, entry.box);
  // The button has gone; the focus goes to the one in its place, or to what it was about.
  const buttons = list.chosen.querySelectorAll("button");
  (buttons[Math.min(at, buttons.length - 1)] ?? list.heading).focus();
}

function takeAwayLatest(list) {
  const entry = list.latest.at(-1);
  if (list.form.elements.q.value.trim() || !entry) list.form.elements.q.value = "";
  else entry.box.checked = false;
  changed(list, entry?.box ?? list.form.elements.q);
  list.heading.focus();
}

function reset(list) {
  for (const { box } of list.latest) box.checked = false;
  list.latest = [];
  list.form.elements.q.value = "";
  write(list, true);
  show(list);
  list.heading.focus();
}

async function show(list) {
  const { products, form, facets, items, situation } = list;
  situation.hidden = form.elements.sorter.value !== "pris";
  if (!situation.hidden) await (list.asking ??= askPrices(list));
  // Something else may have been chosen while the prices were on their way.
  const sort = form.elements.sorter.value;
  const now = choice(list);
  const shown = matching(products, now);
  const counts = termCounts(products, now, facets.map(({ id }) => id));
  for (const { id, boxes } of facets) {
    for (const { box, label, count } of boxes) {
      const number = counts.get(id)?.get(box.value) ?? 0;
      count.textContent = number;
      label.classList.toggle("none", !number && !box.checked);
    }
  }
  const price = (product) => list.priceOf?.(product.id) ?? { kind: "unknown" };
  for (const item of items.values()) item.hidden = true;
  for (const product of sorted(shown, sort, price)) {
    const item = items.get(product.id);
    item.hidden = false;
    cards.append(item);
    tellPrice(item, sort === "pris" && list.priceOf ? price(product) : null, list);
  }
  tell(list, shown.length, now.text);
}

/** The tariffs and what reckons with them, fetched once asked for; a field for each thing that they count. */
async function askPrices(list) {
  let reckoning, words, prices;
  try {
    [reckoning, words, prices] = await Promise.all([
      import("./list-prices.js"),
      import("./price-words.js"),
      fetch(list.form.dataset.sheets).then((answer) => answer.json()),
    ]);
  } catch {
    list.asking = null; // Asked again the next time.
    return;
  }
  const { firstUnit, priceOf } = reckoning;
  list.priceOf = (id) => priceOf(prices, id, list.form);
  list.say = words.speaker(prices.words, document.documentElement.lang);
  const field = list.situation.querySelector("[data-unit]");
  const units = new Map(Object.values(prices.sheets).map(firstUnit).filter(Boolean));
  const given = new URLSearchParams(location.search);
  for (const [unit, title] of units) {
    const made = field.cloneNode(true);
    const [label, input] = [made.querySelector("label"), made.querySelector("input")];
    label.textContent += title;
    label.htmlFor = input.id = `list-unit-${unit}`;
    input.name = `antal-${unit}`;
    input.value = given.get(input.name) ?? "";
    field.before(made);
  }
  field.remove();
}

function tellPrice(item, outcome, { say }) {
  let line = item.querySelector(".our-price");
  if (!outcome) {
    line?.remove();
    return;
  }
  if (!line) {
    line = document.createElement("p");
    line.className = "our-price";
    item.querySelector(".card-price").after(line);
  }
  line.textContent = say.outcome(outcome, outcome.vat ?? "");
}

function tell(list, count, text) {
  const { chosen, latest, status, empty, heading } = list;
  const { one, many, none } = status.dataset;
  const words = count === 1 ? one : many.replace("0", count);
  heading.textContent = words;
  const buttons = latest.map(({ box, text }) => button(`${chosen.dataset.remove} ${text}`, box.name, box.value));
  if (buttons.length) buttons.push(button(chosen.dataset.reset, "", ""));
  chosen.replaceChildren(...buttons.map(inItem));
  chosen.parentElement.hidden = !buttons.length;
  empty.hidden = count > 0;
  const sought = empty.querySelector("[data-sought]");
  const quoted = text ? [sought.dataset.sought.replace("{text}", () => text)] : [];
  sought.textContent = [...quoted, ...latest.map(({ text }) => text)].join(", ");
  clearTimeout(tell.waiting);
  tell.waiting = setTimeout(() => (status.textContent = count ? words : none), AFTER_TYPING);
}

function button(text, name, value) {
  const made = document.createElement("button");
  Object.assign(made, { type: "button", textContent: text, name, value });
  return made;
}

function inItem(element) {
  const item = document.createElement("li");
  item.append(element);
  return item;
}
