// Drawings of Mermaid fences: named, readable as text, reached by keys, in the page's colours, and whole in
// the documents that many pages are joined in.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openBrowser } from './browser.js';
import { Site, attribute, elements } from './site.js';

const { SITE, BASE_URL } = process.env;
assert.ok(SITE && BASE_URL, 'say which built folder to read in SITE, and its address in BASE_URL');
const site = new Site(SITE, BASE_URL);

const PAGE = 'vejledning/bliv-medlem/index.html';
const TITLE = 'Aftalens vej til et medlemskab';

describe('a diagram', () => {
  let browser;
  let server;
  let tab;
  before(async () => {
    [browser, server] = await Promise.all([openBrowser(), site.serve()]);
    tab = await browser.browser.newPage();
    await tab.setViewport({ width: 320, height: 640 });
    await tab.goto(server.origin + site.path(PAGE), { waitUntil: 'load' });
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  test('has a name and says what it shows', async () => {
    const tree = await tab.accessibility.snapshot({ root: await tab.$('figure.diagram'), interestingOnly: false });
    const all = (node) => [node, ...(node.children ?? []).flatMap(all)];
    const image = all(tree).find(({ role }) => role === 'image' || role === 'img');
    assert.equal(image?.name, TITLE);
    assert.match(image.description, /Sekretariatet sender den til formanden/);
  });

  test('is read as text by who opens it with a key', async () => {
    await tab.focus('figure.diagram summary');
    await tab.keyboard.press('Enter');
    const text = await tab.$eval('figure.diagram details[open] pre', (pre) => pre.innerText);
    assert.match(text, /M->>S: Underskrevet aftale/);
  });

  test('scrolls by itself where it is wider than the screen', async () => {
    const box = 'figure.diagram .table-scroll';
    await tab.focus(box);
    await tab.keyboard.press('ArrowRight');
    await tab.waitForFunction((box) => document.querySelector(box).scrollLeft > 0, {}, box);
    assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });

  for (const scheme of ['light', 'dark']) {
    test(`has the letters' colour in its letters and lines: ${scheme}`, async () => {
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const [page, words, line, shape, ground] = await tab.$eval('figure.diagram', (figure) => {
        const style = (selector) => getComputedStyle(figure.querySelector(selector));
        const root = getComputedStyle(document.body);
        return [root.color, style('text').fill, style('line').stroke, style('.shape').fill, root.backgroundColor];
      });
      assert.deepEqual([words, line], [page, page]);
      assert.notEqual(shape, ground);
    });
  }
});

describe('every drawing', () => {
  const drawn = site.readPages.filter((page) => site.text(page).includes('<figure class="diagram"'));

  test('has its arrows and no style of its own, in documents too', () => {
    assert.ok(drawn.includes('samlet/index.html') && drawn.includes(PAGE), drawn.join(', '));
    for (const page of drawn) {
      const all = [...elements(site.document(page))];
      const ids = new Set(all.map((element) => attribute(element, 'id')));
      const asked = all.flatMap((element) =>
        ['marker-start', 'marker-end'].map((name) => attribute(element, name)).filter((value) => value !== undefined),
      );
      assert.ok(asked.length > 0, page);
      const missing = asked.filter((value) => !ids.has(value.match(/^url\(#(.+)\)$/)?.[1]));
      assert.deepEqual(missing, [], page);
      assert.deepEqual(all.filter((element) => attribute(element, 'style') !== undefined), [], page);
    }
  });
});
