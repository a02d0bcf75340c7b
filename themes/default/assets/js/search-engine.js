// Asks Pagefind for every variant of every word, and puts the answers together.

import { lexicon, pairs, terms } from "./search-words.js";

const RANKING = { metaWeights: { title: 6, keywords: 5, description: 2 }, pageLength: 0.4, termFrequency: 0.6 };
// What it is worth that words stand side by side as in the question.
const TOGETHER = 0.5;
// What a page is worth that few readers are looking for.
const ASIDE = 0.4;
const SHORT = 3;
const BEGINNING = 0.4;

/** Loads the engine; fails where there is none yet. `stops` are words that say nothing. */
export async function load(folder, stops, language) {
  const { createInstance } = await import(`${folder}pagefind.js`);
  const answer = await fetch(`${folder}words.${language}.json`);
  const own = lexicon(await answer.json(), stops);
  const pagefind = createInstance({ basePath: folder, excerptLength: 24, excerptEllipsis: "…", ranking: RANKING, noWorker: true });
  const facets = await facetsOf(pagefind);
  return {
    facets,
    find: (question) => find(pagefind, facets, terms(question, own), pairs(question)),
  };
}

/** For each facet, its values; for each of those, the pages that have it. */
async function facetsOf(pagefind) {
  const made = new Map();
  for (const [facet, values] of Object.entries(await pagefind.filters())) {
    const pages = new Map();
    for (const value of Object.keys(values)) {
      const { results } = await pagefind.search(null, { filters: { [facet]: value } });
      pages.set(value, new Set(results.map(({ id }) => id)));
    }
    made.set(facet, pages);
  }
  return made;
}

/** Pagefind takes a word for the beginning of others too; a short one begins too many. */
function exactly({ word, worth }) {
  return [{ word: `"${word}"`, worth }, { word, worth: worth * BEGINNING }];
}

/** Hits, best first; `words` are the terms they were found by. */
async function find(pagefind, facets, words, together) {
  const pages = new Map();
  for (const [at, { variants }] of words.entries()) {
    const all = variants.flatMap((variant) => (variant.word.length > SHORT ? [variant] : exactly(variant)));
    const asked = all.map(async ({ word, worth }) => [worth, await pagefind.search(word)]);
    for (const [worth, { results }] of await Promise.all(asked)) {
      for (const result of results) {
        const page = pages.get(result.id) ?? { id: result.id, scores: Array(words.length).fill(0), best: 0, together: 0 };
        const score = worth * result.score;
        page.scores[at] = Math.max(page.scores[at], score);
        if (score > page.best) Object.assign(page, { best: score, data: result.data });
        pages.set(result.id, page);
      }
    }
  }
  for (const pair of together) {
    const { results } = await pagefind.search(pair);
    for (const { id, score } of results) if (pages.has(id)) pages.get(id).together += score;
  }
  const hits = [...pages.values()];
  const aside = facets.get("aside")?.get("1");
  for (const hit of hits) {
    const covered = hit.scores.filter(Boolean).length / words.length;
    const sum = hit.scores.reduce((sum, score) => sum + score, TOGETHER * hit.together);
    hit.score = sum * covered ** 2 * (aside?.has(hit.id) ? ASIDE : 1);
  }
  hits.sort((a, b) => b.score - a.score);
  return { hits, words };
}
