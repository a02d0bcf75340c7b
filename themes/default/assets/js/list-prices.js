// What a product costs the authority that the list's form describes.

import { laterYears, sumVat } from "./price.js";
import { wholeNumber } from "./numbers.js";

/** What a tariff counts besides inhabitants, with its title; nothing where it does not count. */
export function firstUnit({ items }) {
  const counted = items.find(
    ({ unit, model }) =>
      unit && unit !== "inhabitant" && ["tier", "graduated", "per-unit"].includes(model.name),
  );
  return counted && [counted.unit, counted.unit_title];
}

/** The outcome for every following year with its VAT words; unknown where nothing is known of it. */
export function priceOf(prices, id, form) {
  const sheet = prices?.sheets[id];
  if (!sheet) return { kind: "unknown" };
  const [unit] = firstUnit(sheet) ?? [];
  const member = form.elements.medlem.value;
  if (!member && sheet.by_membership) return { kind: "unknown" };
  const { items, total } = laterYears(sheet, {
    member: member === "ja",
    inhabitants: wholeNumber(form.elements.indbyggere),
    units: wholeNumber(form.elements[`antal-${unit}`]),
    participants: sheet.participants,
  });
  return { ...total, vat: sumVat(sheet, items) };
}
