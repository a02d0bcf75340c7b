// Which products a choice lets through, how many each further choice would, and in which order.

/** OR within a facet, AND between them and every word of the text. */
export function matching(products, { facets, text }) {
  const words = text.split(/\s+/).filter(Boolean);
  return products.filter(
    (product) =>
      words.every((word) => product.text.includes(word)) &&
      [...facets].every(([facet, ids]) => has(product, facet, ids)),
  );
}

/** For each facet's terms, how many products there would be with that term and the other facets. */
export function termCounts(products, choice, facets) {
  return new Map(
    facets.map((facet) => {
      const others = new Map([...choice.facets].filter(([other]) => other !== facet));
      const counts = new Map();
      for (const product of matching(products, { ...choice, facets: others })) {
        for (const id of product.facets[facet] ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      return [facet, counts];
    }),
  );
}

/**
 * By level (highest first), price (lowest first; on request and then unknown last), or date reviewed
 * (newest first). What is equal, and anything else, stays in the order given: by name.
 */
export function sorted(products, by, price) {
  const order = new Map(products.map((product, at) => [product, at]));
  const key = {
    niveau: ({ rank }) => (rank === null ? Infinity : -rank),
    pris: (product) => priceKey(price(product)),
    gennemgaaet: ({ reviewed }) => (reviewed ? -Date.parse(reviewed) : Infinity),
  }[by];
  if (!key) return products;
  const keys = new Map(products.map((product) => [product, key(product)]));
  return products.toSorted((left, right) => {
    const [one, other] = [keys.get(left), keys.get(right)];
    return one === other ? order.get(left) - order.get(right) : one < other ? -1 : 1;
  });
}

/** Amounts first, by the lowest there may be; what is on request is never taken for nothing. */
function priceKey({ kind, amounts }) {
  if (amounts) return Math.min(...amounts);
  return kind === "onRequest" ? Number.MAX_VALUE : Infinity;
}

function has(product, facet, ids) {
  const own = product.facets[facet] ?? [];
  return ids.some((id) => own.includes(id));
}
