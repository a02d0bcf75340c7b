// Amounts and steps of a calculation in words; the words themselves come with the page.

/** Speaks the page's language with its words. */
export function speaker(words, language) {
  const fill = (pattern, values) =>
    pattern.replace(/\{(\w+)\}/g, (mark, name) => values[name] ?? mark);
  const number = (value, digits = 0) =>
    value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: 2 });
  const money = (oere) =>
    fill(words.money, { number: number(oere / 100, oere % 100 ? 2 : 0) });
  const percent = (value) => fill(words.percent, { number: number(value) });
  const either = (amounts) => {
    const ordered = [...new Set(amounts)].sort((left, right) => left - right);
    const texts = ordered.map(money);
    return `${texts.slice(0, -1).join(", ")} ${words.or} ${texts.at(-1)}`;
  };

  /** `119.600 kr.` and `ekskl. moms`, or what stands in an amount's place. */
  const parts = ({ kind, amounts }, vat) => {
    if (kind === "unknown") return [words["price-unknown"]];
    if (kind === "onRequest") return [words["price-on-request"]];
    return [amounts.length === 1 ? money(amounts[0]) : either(amounts), words[`vat-${vat}`]];
  };

  /** The same in one line. */
  const outcome = (...asked) => {
    const [amount, vat] = parts(...asked);
    return vat ? fill(words["price-amount"], { amount, vat }) : amount;
  };

  const step = (item, step) => {
    const amount = money(step.amount ?? 0);
    switch (step.name) {
      case "in":
        return fill(words["step-in"], { where: step.where, amount });
      case "band":
        return fill(words["step-band"], {
          count: number(step.count),
          unit: item.unit_title,
          rate: money(step.rate),
          amount,
        });
      case "joined": {
        const values = { count: number(step.count), amount };
        if (!step.next) return fill(words["step-joined"], values);
        const [next, then] = step.next;
        return fill(words["step-joined-next"], { ...values, next: number(next), then: money(then) });
      }
      case "times":
        return fill(words["step-year"], {
          count: number(step.times),
          each: money(step.amount / step.times),
          amount,
        });
      case "discount":
        return fill(words["step-discount"], { percent: percent(step.percent), amount });
      case "discount-not-stated":
        return fill(words["step-discount-not-stated"], {
          percent: percent(step.percent),
          except: step.except,
        });
      case "share":
        return fill(words["step-share"], { share: percent(step.share / 100), amount });
      default:
        return fill(words[`step-${step.name}`], { amount });
    }
  };

  /** Every step of an item, a sentence each. */
  const steps = (item, { outcome, steps }) => {
    const said = steps.map((one) => step(item, one));
    if (outcome.kind !== "oneOf") return said;
    return [...said, fill(words["limits-overlap"], { amounts: either(outcome.amounts) })];
  };

  return { parts, outcome, steps, nobody: words["payee-unknown"] };
}
