// What a tariff comes to for one authority: the same rules, figures and steps as the program's own.
// Amounts are whole øre. Nothing is guessed: what the tariff does not say is "unknown", never 0.
//
// An outcome is { kind: "exactly", amounts: [n] }, { kind: "oneOf", amounts: [n, m] } where
// published limits overlap, { kind: "onRequest" } or { kind: "unknown" }.

/** Every following year, for { member, inhabitants, units, participants }. */
export function laterYears(sheet, situation) {
  const items = sheet.items.filter((item) => item.times !== null);
  return year(items.map((item) => [item, yearly(sheet, item, situation)]));
}

/** The year of joining; `start` is a day of the year such as "04-01", or nothing for all of it. */
export function firstYear(sheet, situation, start) {
  const share = start ? entryShare(sheet, start) : WHOLE;
  return year(
    sheet.items.map((item) => [
      item,
      item.times === null
        ? amount(sheet, item, situation)
        : shared(share, yearly(sheet, item, situation)),
    ]),
  );
}

/** What can be said of the VAT in a sum of items: an item's own word, "mixed" or "partly-stated". */
export function sumVat(sheet, items) {
  const isPaid = ([, { outcome }]) => outcome.kind !== "exactly" || outcome.amounts[0] !== 0;
  const said = new Set(items.filter(isPaid).map(([item]) => item.vat));
  if (said.size < 2) return [...said][0] ?? sheet.vat;
  return said.has("unknown") ? "partly-stated" : "mixed";
}

const WHOLE = 10_000;
const UNKNOWN = { outcome: { kind: "unknown" }, steps: [] };
const ON_REQUEST = { outcome: { kind: "onRequest" }, steps: [] };

function year(items) {
  const payees = new Map();
  for (const [item, { outcome }] of items) {
    const before = payees.get(item.paid_to);
    payees.set(item.paid_to, before ? plus(before, outcome) : outcome);
  }
  const outcomes = items.map(([, { outcome }]) => outcome);
  const total = outcomes.length ? outcomes.reduce(plus) : UNKNOWN.outcome;
  return { items, payees: [...payees], total };
}

function yearly(sheet, item, situation) {
  const found = amount(sheet, item, situation);
  if (item.times !== 1) {
    const step = { name: "times", times: item.times };
    change(found, (oere) => oere * item.times, step);
  }
  return discounted(sheet, item, situation, found);
}

function amount(sheet, item, situation) {
  const { model } = item;
  const count = item.unit === "inhabitant" ? situation.inhabitants : situation.units;
  const of = (amounts) => (situation.member ? amounts.member : amounts.non_member) ?? null;
  switch (model.name) {
    case "fixed":
      return exactly(of(model.amounts), (oere) => [{ name: "fixed", amount: oere }]);
    case "free":
      return exactly(0, (oere) => [{ name: "fixed", amount: oere }]);
    case "tier":
      return tier(model, count ?? null, of);
    case "graduated":
      return count == null ? unknown() : graduated(model.bands, count);
    case "per-unit":
      return count == null ? unknown() : perUnit(model, count, of(model.rate));
    case "size-class":
      return sizeClass(sheet.sizes, model.classes, situation.inhabitants ?? null, of);
    case "by-participants":
      return byParticipants(model.steps, situation.participants ?? null, of);
    default:
      return onRequest();
  }
}

const unknown = () => structuredClone(UNKNOWN);
const onRequest = () => structuredClone(ON_REQUEST);

function exactly(oere, steps) {
  if (oere === null) return unknown();
  return { outcome: { kind: "exactly", amounts: [oere] }, steps: steps(oere) };
}

function tier({ tiers, above_last: aboveLast }, count, of) {
  if (count === null) return unknown();
  const holds = ({ from, to }) => from <= count && (to === null || count <= to);
  let chosen = tiers.find(holds);
  if (!chosen && tiers.every(({ to }) => to !== null && count > to)) {
    if (aboveLast === "on-request") return onRequest();
    if (aboveLast === "last") chosen = tiers.at(-1);
  }
  if (!chosen) return unknown();
  return exactly(of(chosen.amounts), (oere) => [
    { name: "in", where: chosen.title, amount: oere },
  ]);
}

function graduated(bands, count) {
  const steps = [];
  for (const [from, to, rate] of bands) {
    const share = Math.min(to ?? count, count) - from;
    if (share > 0) steps.push({ name: "band", count: share, rate, amount: rate * share });
  }
  const total = steps.reduce((sum, step) => sum + step.amount, 0);
  return exactly(total, () => steps);
}

function perUnit({ minimum, maximum }, count, rate) {
  if (rate === null) return unknown();
  const oere = rate * count;
  const steps = [{ name: "band", count, rate, amount: oere }];
  const limited = (name, limit) =>
    exactly(limit, () => [...steps, { name, amount: limit }]);
  if (minimum !== null && oere < minimum) return limited("minimum", minimum);
  if (maximum !== null && oere > maximum) return limited("maximum", maximum);
  return exactly(oere, () => steps);
}

function sizeClass(sizes, classes, inhabitants, of) {
  if (inhabitants === null) return unknown();
  const holds = ({ from, to, above, below }) =>
    (below === null || inhabitants < below) &&
    (from === null || inhabitants >= from) &&
    (to === null || inhabitants <= to) &&
    (above === null || inhabitants > above);
  const steps = [];
  for (const size of sizes.filter(holds)) {
    const found = classes.find(([id]) => id === size.id);
    const oere = found ? of(found[1]) : null;
    if (oere !== null) steps.push({ name: "in", where: size.title, amount: oere });
  }
  return { outcome: oneOf(steps.map((step) => step.amount)), steps };
}

function byParticipants(steps, participants, of) {
  if (participants === null) return unknown();
  const ordered = steps.toSorted(([left], [right]) => left - right);
  const at = ordered.findLastIndex(([from]) => from <= participants);
  if (at < 0) return unknown();
  const following = ordered[at + 1];
  const then = following ? of(following[1]) : null;
  const next = then === null ? null : [following[0], then];
  return exactly(of(ordered[at][1]), (oere) => [
    { name: "joined", count: participants, amount: oere, next },
  ]);
}

function discounted(sheet, item, situation, found) {
  const joined = situation.participants ?? 0;
  const holds = ({ from, to }) => from <= joined && (to === null || joined <= to);
  const step = sheet.discounts.find(holds);
  if (!step || step.except.includes(item.id)) return found;
  const { percent, unstated } = step;
  if (unstated !== null) {
    found.steps.push({ name: "discount-not-stated", percent, except: unstated });
    return found;
  }
  change(found, (oere) => fraction(oere, 100 - percent, 100), { name: "discount", percent });
  return found;
}

function entryShare(sheet, start) {
  const begun = sheet.entry_share.filter(([from]) => from <= start);
  const latest = begun.reduce((best, step) => (best && best[0] > step[0] ? best : step), null);
  return latest ? latest[1] : WHOLE;
}

function shared(share, found) {
  if (share !== WHOLE) {
    change(found, (oere) => fraction(oere, share, WHOLE), { name: "share", share });
  }
  return found;
}

/** Changes every amount; a single one is told as a step. */
function change(found, by, step) {
  const { outcome, steps } = found;
  if (!outcome.amounts) return;
  outcome.amounts = outcome.amounts.map(by);
  if (outcome.kind === "exactly") steps.push({ ...step, amount: outcome.amounts[0] });
}

/** Rounded half away from zero to whole øre. */
function fraction(oere, numerator, denominator) {
  const product = BigInt(oere) * BigInt(numerator);
  const divisor = BigInt(denominator);
  const half = (divisor / 2n) * (product < 0n ? -1n : 1n);
  return Number((product + half) / divisor);
}

/** What is unknown makes a sum unknown, then what is on request. */
function plus(left, right) {
  for (const kind of ["unknown", "onRequest"]) {
    if (left.kind === kind || right.kind === kind) return { kind };
  }
  return oneOf(sums(left.amounts, right.amounts));
}

/** Class by class: an authority is in the same class for every item of a tariff. */
function sums(left, right) {
  if (left.length === 1) return right.map((other) => left[0] + other);
  if (right.length === 1) return left.map((one) => one + right[0]);
  if (left.length === right.length) return left.map((one, at) => one + right[at]);
  return left.flatMap((one) => right.map((other) => one + other));
}

/** What is known when each of several classes may be the right one. */
function oneOf(amounts) {
  if (!amounts.length) return { kind: "unknown" };
  if (amounts.every((one) => one === amounts[0])) return { kind: "exactly", amounts: [amounts[0]] };
  return { kind: "oneOf", amounts };
}
