// The search page as readers use it: by keyboard, with facets, under the strictest policy; and whether
// it answers the judged questions. `UPDATE_RESULTS=1` writes what came of them to `tests/search/`.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';

import { openBrowser } from './browser.js';
import { AMONG, ask, questions } from './judged.js';
import { accessible } from './page-checks.js';
import { Site } from './site.js';

// Of the parts that the search was mended by; and of the one whose misses nobody has mended.
const DEMANDED = { tuning: 0.95, 'held-out': 0.95, later: 0.95, last: 0.9 };
// From the question to the first hits, in KiB packed with gzip: of half of the questions, and of all.
const MOST_KIB = 88;
const MOST_KIB_OF_MANY_WORDS = 100;
// Every question would take long.
const EVERY = 12;
const RESULTS = new URL('../search/RESULTS.md', import.meta.url);

const { SITE, BASE_URL, UPDATE_RESULTS } = process.env;
assert.ok(SITE && BASE_URL, 'say which built folder to read in SITE, and its address in BASE_URL');
const site = new Site(SITE, BASE_URL);
const page = site.path('soeg/index.html');

describe('search', () => {
  let browser;
  let server;
  let tab;
  const said = [];
  before(async () => {
    browser = await openBrowser();
    server = await site.serve();
    tab = await browser.browser.newPage();
    tab.on('console', (message) => said.push(message.text()));
    tab.on('pageerror', (error) => said.push(error.message));
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  const open = (query = '') => tab.goto(server.origin + page + query, { waitUntil: 'load' });
  const settled = () =>
    tab.waitForFunction(() => document.querySelector('[data-engine]').ariaBusy !== 'true');
  const hits = () => tab.$$eval('[data-hits] h2 a', (links) => links.map((link) => link.textContent));
  const focused = () => tab.evaluate(() => document.activeElement.textContent || document.activeElement.name);
  const status = (words) =>
    tab.waitForFunction((words) => document.querySelector('[data-status]').textContent.match(words), {}, words);

  test('the judged questions are answered, those for adjusting and those held out', async () => {
    await open();
    const halves = new Map();
    for (const question of questions()) {
      const found = await ask(tab, question.q, new URL(BASE_URL).pathname);
      const half = halves.get(question.half) ?? { asked: 0, missed: [] };
      half.asked += 1;
      if (!found.some((path) => question.pages.includes(path))) half.missed.push({ ...question, found });
      halves.set(question.half, half);
    }
    if (UPDATE_RESULTS) writeFileSync(RESULTS, report(halves));
    assert.deepEqual([...halves.keys()].sort(), Object.keys(DEMANDED).sort());
    for (const [name, { asked, missed }] of halves) {
      const share = (asked - missed.length) / asked;
      assert.ok(share >= DEMANDED[name], `${name}: ${percent(share)}; missed ${missed.map(({ q }) => q).join(', ')}`);
    }
  });

  test('a question in the address is answered, and what is typed stands in the address', async () => {
    await open('?q=kontingent');
    await status('svar');
    assert.equal((await hits())[0], 'Bliv medlem');
    await tab.$eval('main input[name=q]', (input) => input.select());
    await tab.type('main input[name=q]', 'kommunestørrelse');
    await tab.waitForFunction(() => new URLSearchParams(location.search).get('q') === 'kommunestørrelse');
    await settled();
    assert.equal((await hits())[0], 'Aftaler og priser');
  });

  test('facets narrow the hits, count them, and survive the way back', async () => {
    await open('?q=sikkerhed');
    await status('svar');
    const all = (await hits()).length;
    const [value, words] = await tab.$eval('#topic option:nth-child(2)', (one) => [one.value, one.textContent]);
    await tab.select('#topic', value);
    await tab.waitForFunction(() => new URLSearchParams(location.search).has('topic'));
    await settled();
    const count = Number(words.match(/\((\d+)\)$/)[1]);
    assert.equal((await hits()).length, Math.min(count, 10));
    await tab.goBack();
    await settled();
    assert.equal((await hits()).length, all);
    assert.equal(await tab.$eval('#topic', (select) => select.value), '');
  });

  test('keys lead to the field, through the hits and back', async () => {
    await tab.goto(server.origin + site.path('index.html'));
    await tab.keyboard.press('/');
    assert.equal(await focused(), 'q');
    await tab.keyboard.type('valg');
    await Promise.all([tab.waitForNavigation(), tab.keyboard.press('Enter')]);
    assert.equal(new URL(tab.url()).pathname, page);
    await status('svar');
    const [first, second] = await hits();
    await tab.keyboard.press('/');
    await tab.keyboard.press('ArrowDown');
    assert.equal(await focused(), first);
    await tab.keyboard.press('ArrowDown');
    assert.equal(await focused(), second);
    await tab.keyboard.press('ArrowUp');
    await tab.keyboard.press('Escape');
    assert.equal(await focused(), 'q');
    assert.equal(await tab.$eval('main input[name=q]', (input) => input.value), 'valg');
  });

  test('an unknown word is answered by the nearest, and others are offered', async () => {
    await open('?q=kontingnet');
    await status('svar');
    const words = await tab.$eval('p[data-nearest]', (one) => one.textContent);
    assert.match(words, /Vi kender ikke ”kontingnet”. Her er svar på ”kontingent”\./);
    assert.equal((await hits())[0], 'Bliv medlem');
    await open('?q=xyzzyqqq');
    await status('Ingen svar');
    assert.deepEqual(await hits(), []);
  });

  test('nothing of the search is fetched before it is used', async () => {
    const asked = [];
    const note = (request) => asked.push(new URL(request.url()).pathname);
    tab.on('request', note);
    await tab.goto(server.origin + site.path('index.html'), { waitUntil: 'networkidle0' });
    await open();
    assert.deepEqual(asked.filter((path) => path.includes('/pagefind/')), []);
    tab.off('request', note);
  });

  test(`the first answer to half of the questions costs at most ${MOST_KIB} KiB`, async (t) => {
    const sizes = [];
    for (const { q } of questions().filter((_, at) => at % EVERY === 0)) sizes.push({ q, kib: await firstAnswer(q) });
    sizes.sort((a, b) => a.kib - b.kib);
    const half = sizes[Math.floor(sizes.length / 2)];
    const most = sizes.at(-1);
    t.diagnostic(`${sizes.length} questions: half ${half.kib} KiB, most ${most.kib} KiB („${most.q}”)`);
    assert.ok(half.kib <= MOST_KIB, JSON.stringify(sizes));
    assert.ok(most.kib <= MOST_KIB_OF_MANY_WORDS, JSON.stringify(most));
  });

  /** What a browser that was never here fetches from the question to the first hits, in KiB. */
  async function firstAnswer(question) {
    const context = await browser.browser.createBrowserContext();
    const fresh = await context.newPage();
    await fresh.goto(server.origin + page, { waitUntil: 'load' });
    const bytes = await fresh.evaluate(async (question) => {
      const hits = document.querySelector('[data-hits]');
      const form = document.querySelector('main form.search');
      form.elements.q.value = question;
      form.requestSubmit();
      await new Promise((done) => new MutationObserver(done).observe(hits, { childList: true }));
      const fetched = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/pagefind/'));
      return fetched.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    }, question);
    await context.close();
    return Math.round(bytes / 102.4) / 10;
  }

  test('nothing jumps when the answers come', async () => {
    const fresh = await browser.browser.newPage();
    await fresh.setViewport({ width: 360, height: 640 });
    await fresh.evaluateOnNewDocument(() => {
      window.shifted = 0;
      const add = (list) => list.getEntries().forEach(({ value }) => (window.shifted += value));
      new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
    });
    await fresh.goto(server.origin + page + '?q=kontingent');
    await fresh.waitForFunction(() => document.querySelector('[data-status]').textContent.match('svar'));
    const shifted = await fresh.evaluate(() => window.shifted);
    await fresh.close();
    assert.ok(shifted <= 0.02, `layout shift ${shifted}`);
  });

  test('English pages are searched apart from the others', async () => {
    await tab.goto(server.origin + site.path('en/search/index.html') + '?q=fees', { waitUntil: 'load' });
    await status(/answer/);
    await settled();
    assert.deepEqual((await hits()).slice(0, 1), ['Join OS2']);
    const found = await tab.$$eval('[data-hits] h2 a', (links) => links.map(({ pathname }) => pathname));
    assert.ok(found.every((path) => path.startsWith(site.path('en/'))), `${found}`);
    await open('?q=maturity');
    await settled();
    const danish = await tab.$$eval('[data-hits] h2 a', (links) => links.map(({ pathname }) => pathname));
    assert.ok(!danish.some((path) => path.startsWith(site.path('en/'))), `${danish}`);
  });

  test('without scripts the form leads to the index from A to Å', async () => {
    await tab.setJavaScriptEnabled(false);
    await open();
    const action = await tab.$eval('main form.search', (form) => form.getAttribute('action'));
    assert.equal(action, site.path('a-aa/index.html'));
    await tab.setJavaScriptEnabled(true);
  });

  test('hits are accessible, light, dark and narrow', async () => {
    await open('?q=kontingnet');
    await status('svar');
    assert.deepEqual(await accessible(tab), []);
    assert.deepEqual(said, []);
  });
});

function report(halves) {
  const lines = [...halves].map(([name, { asked, missed }]) => {
    const answered = asked - missed.length;
    return `| ${name} | ${asked} | ${answered} | ${percent(answered / asked)} |`;
  });
  const misses = [...halves].flatMap(([name, { missed }]) =>
    missed.map(({ q, pages, found }) => `| ${name} | ${q} | ${pages.join(' ')} | ${found.join(' ')} |`),
  );
  return [
    '# What came of the judged questions',
    '',
    `Written by \`tests/browser/search.test.js\`. A question is answered when one of its pages is among the first ${AMONG} hits.`,
    '',
    '| part | questions | answered | share |',
    '| --- | ---: | ---: | ---: |',
    ...lines,
    '',
    '## Not answered',
    '',
    '| part | question | expected | found |',
    '| --- | --- | --- | --- |',
    ...misses,
    '',
  ].join('\n');
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}
