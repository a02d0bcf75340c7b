// The sheet of a budget: what each product costs, what it comes to, and the same as a file.

import { budgetOf, csv, exact, kroner } from "./budget-rules.js";
import { speaker } from "./price-words.js";
import { element, row as tableRow } from "./table.js";

export { firstUnit } from "./list-prices.js";

/** What the page needs to speak of amounts. */
export function begin(words) {
  return { say: speaker(words, document.documentElement.lang), words };
}

/** Fills the sheet with what these products cost this authority. */
export function show(page, products, authority) {
  const { sheet, form } = page;
  page.budget = budgetOf(products, authority);
  sheet.querySelector("[data-for]").textContent = assumptions(form);
  page.outside = outside(page);
  table(page);
  tell(sheet.querySelector("[data-outside]"), [...page.outside].map(([name, text]) => `${name}: ${text}`));
  left(page);
}

/** What was filled in, as a line that can stand on paper. */
function assumptions(form) {
  const fields = [...form.elements].filter((field) => field.name && field.value.trim());
  const told = fields.map((field) => {
    const typed = field.value.trim();
    const value = field.selectedOptions?.[0].textContent ?? (field.type === "date" ? day(typed) : typed);
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
  const told = budget.left.map((row) => {
    const title = [row.product.name, row.item?.title].filter(Boolean).join(", ");
    const year = exact(row, "first") === null ? "first" : "later";
    return `${title}: ${words(page, row, year)}`;
  });
  tell(box, told);
}

/** The products whose tariff does not hold on the day one begins, and how that is told. */
function outside({ sheet, form, budget }) {
  const start = form.elements.start.value;
  const sheets = new Map(budget.rows.map(({ product }) => [product.name, product.sheet]));
  const tariffs = [...sheets].filter(([, tariff]) => tariff && start);
  const told = tariffs.flatMap(([name, { from, to }]) => {
    const say = (words, date) => [[name, words.replace("{date}", day(date))]];
    if (to && start > to) return say(sheet.dataset.after, to);
    return from && start < from ? say(sheet.dataset.before, from) : [];
  });
  return new Map(told);
}

/** Fills a box with these lines, and hides it where there are none. */
function tell(box, lines) {
  box.querySelector("ul").replaceChildren(...lines.map((text) => element("li", text)));
  box.hidden = !lines.length;
}

function day(iso) {
  const noon = new Date(`${iso}T12:00:00`);
  return noon.toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
}

/** The sheet as a file: amounts as numbers, and why there is none beside it. */
export function save(page) {
  const { sheet, budget, outside, csv: button, words: spoken } = page;
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
    [row.free || budget.left.includes(row) ? words(page, row, "first") : "", outside.get(row.product.name)].filter(Boolean).join(". "),
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
