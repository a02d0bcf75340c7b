// "What does it cost us?" on a product's page: puts the form in place and answers as it is filled in.
// The address carries what was filled in, so that it can be sent to others.

import { firstYear, laterYears, sumVat } from "./price.js";
import { wholeNumber } from "./numbers.js";
import { speaker } from "./price-words.js";
import { element, row } from "./table.js";

const AFTER_TYPING = 500;
const NAMES = ["type", "indbyggere", "antal", "medlem", "start"];

const template = document.getElementById("calculator");
const data = document.getElementById("price-sheet");
if (template && data) begin(template, JSON.parse(data.textContent));

function begin(template, { sheet, words }) {
  const made = template.content.cloneNode(true);
  const form = made.querySelector("form");
  const parts = {
    answer: made.querySelector("[data-answer]"),
    badNumber: made.querySelector("[data-bad-number]"),
    notFor: made.querySelector("[data-not-for]"),
    before: made.querySelector("[data-before]"),
    after: made.querySelector("[data-after]"),
    ask: made.querySelector("[data-ask]"),
    sum: made.querySelector("[data-sum]"),
  };
  const say = speaker(words, document.documentElement.lang);
  template.replaceWith(made);
  fill(form);
  const update = () => show(answer(form, sheet), { sheet, say, form, parts });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    (form.querySelector("[aria-invalid]") ?? parts.answer).focus();
  });
  form.addEventListener("input", () => {
    update();
    remember(form);
  });
  update();
}

function fill(form) {
  const given = new URLSearchParams(location.search);
  for (const name of NAMES) {
    const field = form.elements[name];
    if (field && given.has(name)) field.value = given.get(name);
  }
}

function remember(form) {
  const address = new URL(location);
  for (const name of NAMES) {
    const value = form.elements[name]?.value.trim();
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(history.state, "", address);
}

/** The situation that was filled in, what is missing of it, and which fields cannot be read. */
function answer(form, sheet) {
  const { indbyggere, antal, medlem, start } = form.elements;
  const fields = [indbyggere, antal].filter(Boolean);
  const bad = fields.filter((field) => field.value.trim() && wholeNumber(field) === null);
  const missing = [indbyggere, antal, medlem].filter((field) => field && !field.value.trim());
  const situation = {
    member: medlem?.value === "ja",
    inhabitants: wholeNumber(indbyggere),
    units: wholeNumber(antal),
    participants: sheet.participants,
  };
  return { situation, missing, bad, start: start.value };
}

function show({ situation, missing, bad, start }, { sheet, say, form, parts }) {
  const { answer, badNumber, notFor, before, after, ask, sum } = parts;
  for (const field of form.querySelectorAll("input[inputmode]")) {
    mark(field, bad.includes(field) && badNumber.id);
  }
  badNumber.hidden = !bad.length;
  const kind = form.elements.type.value;
  notFor.hidden = !kind || !sheet.audience.length || sheet.audience.includes(kind);
  before.hidden = !start || !sheet.from || start >= sheet.from;
  after.hidden = !start || !sheet.to || start <= sheet.to;
  sum.hidden = Boolean(missing.length || bad.length);
  if (ask) ask.hidden = true;
  if (sum.hidden) {
    announce(answer, asking(missing, answer.dataset));
    return;
  }
  const first = firstYear(sheet, situation, start.slice(5) || null);
  const later = laterYears(sheet, situation);
  if (ask) ask.hidden = [first, later].every(({ total }) => total.kind === "exactly");
  const total = (year) => say.outcome(year.total, sumVat(sheet, year.items));
  table(sum, { sheet, say, first, later });
  const { dataset } = answer;
  const isOutside = !before.hidden || !after.hidden;
  const condition = isOutside ? `${dataset.outside.replace("{tariff}", sheet.title)} ` : "";
  announce(
    answer,
    `${condition}${dataset.first}: ${total(first)}. ${dataset.later}: ${total(later)}.`,
  );
}

/** What to fill in, as a sentence; nothing where nothing is missing. */
function asking(fields, words) {
  const asked = fields.map((field) => field.dataset.missing);
  if (!asked.length) return "";
  const list = [asked.slice(0, -1).join(", "), asked.at(-1)].filter(Boolean).join(words.and);
  const sentence = words.missing.replace("{asked}", list);
  return sentence[0].toUpperCase() + sentence.slice(1);
}

/** Says of a field that it cannot be read, and where that is told. */
function mark(field, toldAt) {
  const attributes = { "aria-invalid": "true", "aria-describedby": toldAt };
  for (const [name, value] of Object.entries(attributes)) {
    if (toldAt) field.setAttribute(name, value);
    else field.removeAttribute(name);
  }
}

function table(sum, { sheet, say, first, later }) {
  const sumCell = (outcome, items) => amountCell(...say.parts(outcome, sumVat(sheet, items)));
  const [head, foot] = [sum.querySelector("tbody"), sum.querySelector("tfoot")];
  const laterOf = new Map(later.items);
  head.replaceChildren(
    ...first.items.map(([item, year]) => {
      const after = laterOf.get(item);
      const steps = document.createElement("ul");
      steps.className = "plain aside";
      for (const step of say.steps(item, year)) steps.append(element("li", step));
      const title = element("th", item.title, "row");
      if (steps.childElementCount) title.append(steps);
      return row(
        title,
        element("td", item.paid_to ?? say.nobody),
        amountCell(...say.parts(year.outcome, item.vat)),
        after ? amountCell(...say.parts(after.outcome, item.vat)) : amountCell("–"),
      );
    }),
  );
  const paid = (year, payee) => {
    const found = year.payees.find(([other]) => other === payee);
    const items = year.items.filter(([item]) => item.paid_to === payee);
    return found ? sumCell(found[1], items) : amountCell("–");
  };
  const payees = first.payees.length > 1 ? first.payees : [];
  const ofPayee = ([payee]) =>
    row(
      element("th", `${sum.dataset.invoice} ${payee ?? say.nobody}`, "row"),
      element("td", ""),
      paid(first, payee),
      paid(later, payee),
    );
  foot.replaceChildren(
    ...payees.map(ofPayee),
    row(
      element("th", sum.dataset.total, "row"),
      element("td", ""),
      sumCell(first.total, first.items),
      sumCell(later.total, later.items),
    ),
  );
}

function amountCell(amount, vat) {
  const cell = element("td", "");
  cell.className = "num";
  cell.append(part("amount", amount));
  if (vat) cell.append(" ", part("vat", vat));
  return cell;
}

function part(name, text) {
  const made = element("span", text);
  made.className = name;
  return made;
}

/** Says it once the writing has stopped, so that not every digit is read aloud. */
function announce(status, text) {
  clearTimeout(announce.waiting);
  announce.waiting = setTimeout(() => (status.textContent = text), status.textContent ? AFTER_TYPING : 0);
}
