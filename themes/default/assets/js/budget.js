// One sheet of what several products cost. The basket and the authority stand in the address and
// nowhere else, so that a budget can be sent to others.

import { budgetOf, csv, exact, kroner } from "./budget-rules.js";
import { firstUnit } from "./list-prices.js";
import { speaker, wholeNumber } from "./price-words.js";
import { element, row as tableRow } from "./table.js";

const AFTER_TYPING = 500;

const template = document.getElementById("budget-tools");
const all = document.querySelector("[data-all]");
if (template && all) begin();

async function begin() {
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
  const answer = await fetch(page.form.dataset.sheets).catch(() => null);
  if (!answer?.ok) {
    page.form.hidden = true;
    page.status.textContent = page.status.dataset.failed;
    return;
  }
  const { sheets, words } = await answer.json();
  page.say = speaker(words, document.documentElement.lang);
  page.words = words;
  for (const [id, one] of page.products) {
    one.sheet = sheets[id] ?? null;
    page.add.append(new Option(one.name, id));
  }
  listen(page);
  read(page);
  show(page);
}

function product(row) {
  const { product: id, free } = row.dataset;
  const [name, price] = [...row.cells].map((cell) => cell.textContent);
  const href = row.querySelector("a").getAttribute("href");
  return [id, { id, name, price, href, free: free !== undefined }];
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
  add.addEventListener("change", () => {
    const found = page.products.get(add.value);
    add.value = "";
    if (!found || basket(page).includes(found)) return;
    chosen.append(line(page, found));
    write(page, true);
    show(page);
    announce(page, "added", found);
  });
  chosen.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) takeOut(page, button);
  });
  page.csv.addEventListener("click", () => save(page));
  addEventListener("popstate", () => {
    read(page);
    show(page);
  });
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
function line({ chosen }, { id, name, href, sheet }) {
  const item = document.createElement("li");
  item.dataset.product = id;
  const title = document.createElement("p");
  const link = document.createElement("a");
  Object.assign(link, { href, textContent: name });
  title.append(link);
  item.append(title);
  const [unit, words] = (sheet && firstUnit(sheet)) || [];
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

function read(page) {
  const { form, chosen, products } = page;
  const given = new URLSearchParams(location.search);
  const ids = [...new Set((given.get("produkter") ?? "").split(","))];
  const found = ids.map((id) => products.get(id)).filter(Boolean);
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
  page.budget = budgetOf(products, {
    member: medlem.value ? medlem.value === "ja" : null,
    inhabitants: wholeNumber(indbyggere),
    start: start.value,
  });
  sheet.hidden = !products.length;
  all.hidden = !sheet.hidden;
  sheet.querySelector("[data-for]").textContent = assumptions(form);
  table(page);
  left(page);
}

/** What was filled in, as a line that can stand on paper. */
function assumptions(form) {
  const fields = [...form.elements].filter((field) => field.name && field.value.trim());
  const told = fields.map((field) => {
    const value = field.selectedOptions?.[0].textContent ?? field.value.trim();
    const of = field.closest("li")?.querySelector("a").textContent;
    return `${field.labels[0].textContent.replace(/\?$/, "")}${of ? ` (${of})` : ""}: ${value}`;
  });
  return told.join(" · ");
}

/** What stands in an amount's place, or the amount with its VAT. */
function words(page, row, year) {
  if (!row.item) return year === "first" || row.free ? row.product.price : "–";
  if (!row[year]) return "–";
  if (row.missing.length) return missing(page, row);
  return page.say.outcome(row[year].outcome, row.item.vat);
}

function missing({ form, sheet }, { missing, product }) {
  const names = { inhabitants: "indbyggere", member: "medlem", units: `antal-${product.id}` };
  const told = missing.map((one) => form.elements[names[one]].dataset.missing);
  return `${sheet.dataset.missing} ${told.join(", ")}`;
}

function payeeOf({ say }, row) {
  return row.item ? (row.item.paid_to ?? say.nobody) : "–";
}

function table(page) {
  const { sheet, say, budget } = page;
  const [body, foot] = [sheet.querySelector("tbody"), sheet.querySelector("tfoot")];
  const lines = budget.rows.map((row) => {
    const what = element("td", row.item?.title ?? "–");
    const steps = row.item && !row.missing.length ? say.steps(row.item, row.first) : [];
    if (steps.length) {
      const list = element("ul", "");
      list.className = "plain aside";
      list.append(...steps.map((step) => element("li", step)));
      what.append(list);
    }
    return tableRow(
      element("th", row.product.name, "row"),
      what,
      element("td", payeeOf(page, row)),
      amount(words(page, row, "first")),
      amount(words(page, row, "later")),
    );
  });
  body.replaceChildren(...lines);
  const sum = (title, payee, { first, later }, vat) => {
    const told = (oere) => (oere ? say.outcome({ kind: "exactly", amounts: [oere] }, vat) : "–");
    return tableRow(
      element("th", title, "row"),
      element("td", ""),
      element("td", payee),
      amount(told(first)),
      amount(told(later)),
    );
  };
  const { total, invoice } = sheet.dataset;
  const sums = budget.totals.flatMap(({ vat, payees, ...whole }) => {
    const named = [...payees].map(([payee, paid]) => [payee ?? say.nobody, paid]);
    if (named.length === 1) return [sum(total, named[0][0], whole, vat)];
    return [...named.map(([payee, paid]) => sum(invoice, payee, paid, vat)), sum(total, "", whole, vat)];
  });
  foot.replaceChildren(...sums);
}

function left(page) {
  const { sheet, budget, say } = page;
  const box = sheet.querySelector("[data-left]");
  const { start } = page.form.elements;
  const told = budget.left.map((row) => {
    const title = [row.product.name, row.item?.title].filter(Boolean).join(", ");
    const year = exact(row, "first") === null ? "first" : "later";
    return `${title}: ${words(page, row, year)}`;
  });
  const ends = new Map(budget.rows.map(({ product }) => [product.name, product.sheet?.to]));
  const over = [...ends].filter(([, to]) => to && start.value > to);
  const notes = over.map(([name, to]) => `${name}: ${sheet.dataset.after.replace("{date}", day(to))}`);
  box.querySelector("ul").replaceChildren(...[...told, ...notes].map((text) => element("li", text)));
  box.hidden = !told.length && !notes.length;
}

function day(iso) {
  const noon = new Date(`${iso}T12:00:00`);
  return noon.toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
}

/** The sheet as a file: amounts as numbers, and why there is none beside it. */
function save(page) {
  const { sheet, budget, csv: button, words: spoken } = page;
  const heads = [...sheet.querySelectorAll("thead th")].map((cell) => cell.textContent);
  const { vat, note, csv: name } = button.dataset;
  const number = (oere) => (oere === null ? "" : kroner(oere));
  const vatOf = (id) => spoken[`vat-${id}`] ?? "";
  const rows = budget.rows.map((row) => [
    row.product.name,
    row.item?.title ?? "",
    row.item ? payeeOf(page, row) : "",
    row.free ? kroner(0) : number(exact(row, "first")),
    row.free ? kroner(0) : number(exact(row, "later")),
    row.item ? vatOf(row.item.vat) : "",
    row.free || budget.left.includes(row) ? words(page, row, "first") : "",
  ]);
  const { total } = sheet.dataset;
  const sums = budget.totals.map((sum) => [total, "", "", kroner(sum.first), kroner(sum.later), vatOf(sum.vat), ""]);
  const about = sheet.querySelector("[data-for]").textContent;
  const text = csv([[...heads, vat, note], ...rows, ...sums, ...(about ? [[about]] : [])]);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = `${name}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function amount(text) {
  const cell = element("td", text);
  cell.className = "num";
  return cell;
}

/** Says what was done to the basket, and not before the reader has stopped. */
function announce({ status }, what, { name }) {
  clearTimeout(announce.waiting);
  const words = status.dataset[what].replace("{name}", name);
  announce.waiting = setTimeout(() => (status.textContent = words), AFTER_TYPING);
}
