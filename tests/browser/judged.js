// The judged questions: each has pages that answer it. Some are for adjusting the search, the others
// tell how well that went; see `tests/search/README.md`.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const FILE = new URL('../search/questions.json', import.meta.url);

export const AMONG = 3;

/** Every question with its part: `tuning`, `held-out`, `later` or `last`. */
export function questions() {
  return JSON.parse(readFileSync(FILE, 'utf8')).map(({ q, pages, half }) => {
    const digit = createHash('sha256').update(q).digest('hex')[0];
    return { q, pages, half: half ?? (Number.parseInt(digit, 16) < 8 ? 'tuning' : 'held-out') };
  });
}

/** Asks the search page, which is open in `tab`; gives the paths of the first hits. */
export async function ask(tab, question, base) {
  const hrefs = await tab.evaluate(async (question) => {
    const form = document.querySelector('main form.search');
    const place = document.querySelector('[data-engine]');
    form.elements.q.value = question;
    form.requestSubmit();
    while (place.ariaBusy === 'true') await new Promise((done) => setTimeout(done, 5));
    const links = place.querySelectorAll('[data-hits]:not([hidden]) h2 a');
    return [...links].map((link) => link.pathname);
  }, question);
  return hrefs.map((path) => path.slice(base.length - 1)).slice(0, AMONG);
}
