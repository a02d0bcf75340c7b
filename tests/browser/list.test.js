// The list of products in a browser: filters, sorting and the address, against what the entries say.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { openBrowser } from './browser.js';
import { Site } from './site.js';

const { SITE, BASE_URL, INIT_CWD } = process.env;
assert.ok(SITE && BASE_URL, 'say which site in SITE and BASE_URL');
const ENTRIES = fileURLToPath(new URL('../../content/produkter/', import.meta.url));

/** What the files themselves say, read without the program: a key's value, or the items of a list. */
function entries() {
  const files = readdirSync(ENTRIES).filter((name) => name.endsWith('.yml'));
  return files.map((name) => {
    const text = readFileSync(ENTRIES + name, 'utf8');
    const value = (key) => text.match(new RegExp(`^${key}: (.*)$`, 'm'))?.[1].trim();
    const list = (key) => (value(key) ?? '').replace(/[[\]]/g, '').split(',').map((one) => one.trim());
    return {
      id: name.replace('.yml', ''),
      name: value('name'),
      status: value('status'),
      topics: list('topics'),
      audience: list('audience'),
      level: text.match(/^ {2}level: (.*)$/m)?.[1].replace(/"/g, '').trim(),
    };
  });
}

describe('the list of products', () => {
  const all = entries();
  let server;
  let browser;
  let tab;
  let address;

  before(async () => {
    const site = new Site(resolve(INIT_CWD ?? '.', SITE), BASE_URL);
    server = await site.serve();
    address = server.origin + site.path('produkter/index.html');
    browser = await openBrowser();
    tab = await browser.browser.newPage();
    await tab.setViewport({ width: 1200, height: 900 });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = (query = '') => tab.goto(address + query, { waitUntil: 'networkidle0' });
  const shown = () =>
    tab.$$eval('.cards > li', (items) =>
      items.filter((item) => item.checkVisibility()).map((item) => item.dataset.product),
    );
  const sorted = (ids) => ids.toSorted();
  const idsWhere = (fits) => sorted(all.filter(fits).map(({ id }) => id));
  const check = (name, value) =>
    tab.$eval(`input[name="${name}"][value="${value}"]`, (box) => {
      box.closest('details').open = true;
      box.focus();
      box.click();
    });
  const quiet = () => new Promise((wait) => setTimeout(wait, 700));

  test('everything is there to begin with, in the order it was made in', async () => {
    await open();
    assert.deepEqual(sorted(await shown()), idsWhere(() => true));
  });

  test('OR within a facet, AND between them, and each count is true', async () => {
    await open();
    const topics = [...new Set(all.flatMap(({ topics }) => topics))].filter((topic) => topic !== 'unknown');
    const [one, other] = topics;
    await check('emner', one);
    const either = ({ topics }) => topics.includes(one) || topics.includes(other);
    await check('emner', other);
    assert.deepEqual(sorted(await shown()), idsWhere(either));
    const counts = await tab.$$eval('input[name=status]', (boxes) =>
      boxes.map((box) => [box.value, Number(box.parentElement.querySelector('.count').textContent)]),
    );
    for (const [status, count] of counts) {
      const found = all.filter((entry) => either(entry) && (entry.status ?? 'unknown') === status);
      assert.equal(count, found.length, `status ${status}`);
    }
    const status = counts.find(([, count]) => count > 0)[0];
    await check('status', status);
    assert.deepEqual(
      sorted(await shown()),
      idsWhere((entry) => either(entry) && entry.status === status),
    );
  });

  test('the address carries the choice, and going back undoes it', async () => {
    await open();
    await check('status', 'active');
    const filtered = await shown();
    assert.ok(filtered.length < all.length);
    assert.equal(new URL(tab.url()).searchParams.get('status'), 'active');
    await tab.goBack();
    assert.equal((await shown()).length, all.length);
    await open('?status=active');
    assert.deepEqual(await shown(), filtered);
  });

  test('the focus stays and the number is told once', async () => {
    await open();
    await check('status', 'active');
    const focused = await tab.evaluate(() => document.activeElement.value);
    assert.equal(focused, 'active');
    await quiet();
    const told = await tab.$eval('[data-count]', (status) => status.textContent);
    const heading = await tab.$eval('#list', (heading) => heading.textContent);
    assert.equal(told, heading);
    assert.ok(told.startsWith(`${idsWhere(({ status }) => status === 'active').length} `), told);
    await tab.click('[data-chosen] button');
    assert.equal((await shown()).length, all.length);
    assert.equal(await tab.evaluate(() => document.activeElement.id), 'list');
  });

  test('by level the highest come first and those without one last', async () => {
    await open('?sorter=niveau');
    const ranks = (await shown()).map((id) => {
      const { level } = all.find((entry) => entry.id === id);
      return ['not-assessed', 'sandkasse', '1', '2', '3'].indexOf(level);
    });
    assert.deepEqual(ranks, ranks.toSorted((left, right) => right - left));
  });

  test('by our price what is known comes first, and the unknown is never nothing', async () => {
    await open('?sorter=pris&antal-vehicle=120&medlem=nej');
    await tab.waitForSelector('.our-price');
    assert.equal((await shown())[0], 'os2fleetoptimiser');
    const lines = await tab.$$eval('.our-price', (all) => all.map((line) => line.textContent.replace(/\s/g, ' ')));
    assert.equal(lines[0], '119.600 kr. ekskl. moms');
    assert.ok(lines.slice(1).every((line) => line === 'ikke oplyst'), lines.join());
  });

  test('an empty list helps', async () => {
    await open('?q=findesslet');
    assert.deepEqual(await shown(), []);
    const empty = await tab.$eval('[data-empty]', (part) => part.innerText);
    assert.match(empty, /findesslet/);
    assert.match(empty, /Nulstil/);
    await tab.click('[data-empty] [data-all]');
    assert.equal((await shown()).length, all.length);
  });

  test('without scripts links to pages of their own do the filtering', async () => {
    await tab.setJavaScriptEnabled(false);
    await open();
    const links = await tab.$$eval('.facets details[data-facet=status] li', (items) =>
      items.map((item) => [item.dataset.term, item.querySelector('a').href]),
    );
    for (const [status, href] of links) {
      await tab.goto(href, { waitUntil: 'load' });
      const ids = await shown();
      assert.deepEqual(
        sorted(ids),
        idsWhere((entry) => (entry.status ?? 'unknown') === status),
      );
    }
    await tab.setJavaScriptEnabled(true);
  });
});
