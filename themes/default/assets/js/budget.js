// One sheet of what several products cost. The basket and the authority stand in the address and
// nowhere else, so that a budget can be sent to others.

import { wholeNumber } from "./numbers.js";

const AFTER_TYPING = 500;

const template = document.getElementById("budget-tools");
const all = document.querySelector("[data-all]");
if (template && all) begin();

function begin() {
  const made = template.content.cloneNode(true);
  const part = (name) => made.querySelector(name);
  const page = {
    products: new Map([...all.querySelectorAll("[data-product]")].map(product)),
    form: part("form"),
    add: part("[data-add]"),
    chosen: part("[data-chosen]"),
    badNumber: part("[data-bad-number]"),
    status: part("[data-status]"),
    sheet: part("[data-sheet]"),
    csv: part("[data-csv]"),
  };
  part("[data-print]").addEventListener("click", () => print());
  template.replaceWith(made);
  all.querySelector("[data-without]").remove();
  const [known, others] = page.add.querySelectorAll("optgroup");
  for (const [id, one] of page.products) (one.known ? known : others).append(new Option(one.name, id));
  for (const group of [known, others]) if (!group.children.length) group.remove();
  listen(page);
  refresh(page);
}

/** Shows what the address says, once the prices are here. */
async function refresh(page) {
  if (named().length && !(await reckoner(page))) return;
  read(page);
  show(page);
}

/** What reckons and tells, with every price: fetched with the first product. `null` where they cannot be. */
function reckoner(page) {
  page.reckoner ??= fetched(page).catch(() => {
    page.form.hidden = true;
    page.status.textContent = page.status.dataset.failed;
    return null;
  });
  return page.reckoner;
}

async function fetched(page) {
  const [sheet, answer] = await Promise.all([import("./budget-sheet.js"), fetch(page.form.dataset.sheets)]);
  if (!answer.ok) throw new Error(answer.status);
  const { sheets, words } = await answer.json();
  for (const [id, one] of page.products) one.sheet = sheets[id] ?? null;
  page.csv.addEventListener("click", () => sheet.save(page));
  Object.assign(page, sheet.begin(words));
  page.reckon = sheet;
  return sheet;
}

function product(row) {
  const { product: id, free, known } = row.dataset;
  const [name, price] = [...row.cells].map((cell) => cell.textContent);
  const href = row.querySelector("a").getAttribute("href");
  return [id, { id, name, price, href, free: free !== undefined, known: known !== undefined }];
}

function listen(page) {
  const { form, add, chosen } = page;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    page.sheet.querySelector("h2").focus();
  });
  form.addEventListener("input", (event) => {
    if (event.target === add) return;
    write(page, event.target.tagName === "SELECT");
    show(page);
  });
  add.addEventListener("change", async () => {
    const found = page.products.get(add.value);
    add.value = "";
    if (!found || !(await reckoner(page)) || basket(page).includes(found)) return;
    chosen.append(line(page, found));
    write(page, true);
    show(page);
    announce(page, "added", found);
  });
  chosen.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) takeOut(page, button);
  });
  addEventListener("popstate", () => refresh(page));
}

function takeOut(page, button) {
  const item = button.closest("li");
  const buttons = [...page.chosen.querySelectorAll("button")];
  const at = buttons.indexOf(button);
  item.remove();
  write(page, true);
  show(page);
  // The button has gone; the focus goes to the next one, or to where products are added.
  (buttons[at + 1] ?? buttons[at - 1] ?? page.add).focus();
  announce(page, "removed", page.products.get(item.dataset.product));
}

function basket({ chosen, products }) {
  return [...chosen.children].map((item) => products.get(item.dataset.product));
}

/** A product of the basket, with a field for how many the authority has of what it counts. */
function line({ chosen, reckon }, { id, name, href, sheet }) {
  const item = document.createElement("li");
  item.dataset.product = id;
  const title = document.createElement("p");
  const link = document.createElement("a");
  Object.assign(link, { href, textContent: name });
  title.append(link);
  item.append(title);
  const [unit, words] = (sheet && reckon.firstUnit(sheet)) || [];
  if (unit) {
    const [field, label, input] = ["p", "label", "input"].map((tag) => document.createElement(tag));
    Object.assign(input, { id: `budget-${id}`, name: `antal-${id}`, inputMode: "numeric", autocomplete: "off" });
    input.type = "text";
    input.dataset.missing = `${chosen.dataset.unitsLower} ${words}`;
    label.htmlFor = input.id;
    label.textContent = `${chosen.dataset.units} ${words}`;
    field.append(label, input);
    item.append(field);
  }
  const remove = document.createElement("button");
  Object.assign(remove, { type: "button", textContent: `${chosen.dataset.remove} ${name}` });
  item.append(remove);
  return item;
}

/** The ids of the address, each once. */
function named() {
  const given = new URLSearchParams(location.search).getAll("produkter").join();
  return [...new Set(given.split(",").filter(Boolean))];
}

function read(page) {
  const { form, chosen, products } = page;
  const given = new URLSearchParams(location.search);
  const found = named().map((id) => products.get(id)).filter(Boolean);
  chosen.replaceChildren(...found.map((one) => line(page, one)));
  for (const field of form.elements) if (field.name) field.value = given.get(field.name) ?? "";
}

/** What is typed makes no step to go back to. */
function write(page, isStep) {
  const ids = basket(page).map(({ id }) => id);
  const filled = [...new FormData(page.form)].filter(([, value]) => value.trim());
  const rest = new URLSearchParams(filled.map(([name, value]) => [name, value.trim()])).toString();
  const address = new URL(location);
  address.search = [ids.length && `produkter=${ids.join(",")}`, rest].filter(Boolean).join("&");
  if (address.href === location.href) return;
  history[isStep ? "pushState" : "replaceState"](history.state, "", address);
}

function show(page) {
  const { form, sheet, badNumber } = page;
  const { indbyggere, medlem, start } = form.elements;
  const numbers = [...form.querySelectorAll("input[inputmode]")];
  let isBad = false;
  for (const field of numbers) {
    const bad = field.value.trim() !== "" && wholeNumber(field) === null;
    isBad ||= bad;
    if (bad) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
  badNumber.hidden = !isBad;
  const units = (id) => form.elements[`antal-${id}`];
  const products = basket(page).map((one) => ({ ...one, units: units(one.id) ? wholeNumber(units(one.id)) : null }));
  sheet.hidden = !products.length;
  all.hidden = !sheet.hidden;
  if (sheet.hidden) return;
  page.reckon.show(page, products, {
    member: medlem.value ? medlem.value === "ja" : null,
    inhabitants: wholeNumber(indbyggere),
    start: start.value,
  });
}

/** Says what was done to the basket, and not before the reader has stopped. */
function announce({ status }, what, { name }) {
  clearTimeout(announce.waiting);
  const words = status.dataset[what].replace("{name}", name);
  announce.waiting = setTimeout(() => (status.textContent = words), AFTER_TYPING);
}
