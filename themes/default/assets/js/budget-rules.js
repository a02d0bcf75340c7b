// What several products come to together. Only what is known is summed, and only with what has the
// same VAT; what is unknown, on request or waits for an answer is told by itself and never counts as 0.

import { firstYear, laterYears } from "./price.js";

/**
 * The budget of products `{ id, name, price, free, sheet, units }`, units being how many the authority
 * has of what that product counts, for an authority `{ member, inhabitants, start }`: null is unanswered.
 */
export function budgetOf(products, authority) {
  const rows = products.flatMap((product) => rowsOf(product, authority));
  return { rows, totals: totals(rows), left: rows.filter(isLeft) };
}

function rowsOf(product, { member, inhabitants, start }) {
  const { sheet, units, free } = product;
  if (!sheet) return [{ product, item: null, first: null, later: null, missing: [], free }];
  const situation = { member: member === true, inhabitants, units, participants: sheet.participants };
  const first = firstYear(sheet, situation, start?.slice(5) || null);
  const later = new Map(laterYears(sheet, situation).items);
  return first.items.map(([item, year]) => {
    const missing = missingOf(item, { member, inhabitants, units });
    return { product, item, first: year, later: later.get(item) ?? null, missing, free: false };
  });
}

/** What an item must be told of that nobody has answered: `member`, `inhabitants`, `units`. */
function missingOf({ model, unit }, { member, inhabitants, units }) {
  const missing = [];
  const counts = ["tier", "graduated", "per-unit"].includes(model.name);
  const byInhabitants = model.name === "size-class" || (counts && unit === "inhabitant");
  if (byInhabitants && inhabitants === null) missing.push("inhabitants");
  if (counts && unit !== "inhabitant" && units === null) missing.push("units");
  if (member === null && isByMembership(model)) missing.push("member");
  return missing;
}

function isByMembership(model) {
  const differ = (amounts) => amounts && amounts.member !== amounts.non_member;
  const pairs = [...(model.classes ?? []), ...(model.steps ?? [])].map(([, amounts]) => amounts);
  const tiers = (model.tiers ?? []).map(({ amounts }) => amounts);
  return [model.amounts, model.rate, ...pairs, ...tiers].some(differ);
}

/** The one amount of a year; null where there is none, or several that may be the right one. */
export function exact(row, year) {
  const found = row[year]?.outcome;
  return found?.kind === "exactly" && !row.missing.length ? found.amounts[0] : null;
}

function isLeft(row) {
  if (row.free) return false;
  return exact(row, "first") === null || (row.later && exact(row, "later") === null);
}

/** A sum for each kind of VAT, and in each a sum for each sender of invoices. */
function totals(rows) {
  const byVat = new Map();
  for (const row of rows) {
    const [first, later] = [exact(row, "first") ?? 0, exact(row, "later") ?? 0];
    if (!first && !later) continue;
    const sums = byVat.get(row.item.vat) ?? { vat: row.item.vat, first: 0, later: 0, payees: new Map() };
    const paid = sums.payees.get(row.item.paid_to) ?? { first: 0, later: 0 };
    for (const sum of [sums, paid]) {
      sum.first += first;
      sum.later += later;
    }
    sums.payees.set(row.item.paid_to, paid);
    byVat.set(row.item.vat, sums);
  }
  return [...byVat.values()];
}

/** Rows of cells as a file that a Danish Excel opens: `;`, CRLF, decimal comma, and UTF-8 said by a mark. */
export function csv(rows) {
  return `\uFEFF${rows.map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
}

/** Øre as kroner without anything that a spreadsheet could take for text: `119600,00`. */
export const kroner = (oere) => `${oere < 0 ? "-" : ""}${Math.floor(Math.abs(oere) / 100)},${String(Math.abs(oere) % 100).padStart(2, "0")}`;

/** A text that begins like a formula is kept from being one. */
function cell(text) {
  const isNumber = /^-?\d+(,\d+)?$/.test(text);
  const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
