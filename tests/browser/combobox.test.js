// The suggestions under a search field: what they show, how keys and pointers lead through them, and
// what a screen reader is told.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openedFor } from './opened.js';
import { ALL_RULES, accessibility, accessible, emulate } from './page-checks.js';
import { Site } from './site.js';

const { SITE, BASE_URL } = process.env;
assert.ok(SITE && BASE_URL, 'say which built folder to read in SITE, and its address in BASE_URL');
const site = new Site(SITE, BASE_URL);
const GUIDE_PAGE = 'vejledning/aaben-kildekode/index.html';
const MOST = 10;
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
const TARGET = 44;

const opened = openedFor(site);

describe('suggestions', () => {
  let tab;
  const complaints = [];
  before(async () => {
    tab = await opened.browser.newPage();
    tab.on('console', (message) => complaints.push(message.text()));
    tab.on('pageerror', (error) => complaints.push(error.message));
  });
  after(() => tab?.close());

  /** A page with `words` typed into its search field; the menu that the field stands in is opened first. */
  const type = async (words, { page = GUIDE_PAGE, viewport = WIDE } = {}) => {
    await tab.setViewport(viewport);
    await tab.goto(opened.origin + site.path(page), { waitUntil: 'load' });
    if (!(await tab.$eval('#search', (field) => field.checkVisibility()))) await tab.click('.menu-switch summary');
    await tab.focus('#search');
    await tab.keyboard.type(words);
  };
  const press = async (...keys) => {
    for (const key of keys) await tab.keyboard.press(key);
  };
  /** Until the list shows what was found for just these words. */
  const listed = (words) =>
    tab.waitForFunction(
      (words) => {
        const all = document.querySelector('[role=listbox]:not([hidden]) > :last-child');
        return all && new URLSearchParams(all.search).get('q') === words;
      },
      {},
      words,
    );
  const suggest = async (words, where) => {
    await type(words, where);
    await listed(words);
  };
  const isOpen = () => tab.$eval('[role=listbox]', (list) => !list.hidden);
  const field = (...names) => tab.$eval('#search', (field, names) => names.map((name) => field.getAttribute(name)), names);
  const said = (words) =>
    tab.waitForFunction((words) => document.querySelector('.search [role=status]').textContent.match(words), {}, words);
  const titles = () => tab.$$eval('[role=option] > span:first-child', (all) => all.map((one) => one.textContent));
  /** Where among the options the chosen one is, as the field and as the option say. */
  const chosen = () =>
    tab.evaluate(() => {
      const options = [...document.querySelectorAll('[role=option]')];
      const active = document.querySelector('#search').getAttribute('aria-activedescendant');
      const selected = options.filter((one) => one.ariaSelected === 'true');
      return { told: options.findIndex(({ id }) => id === active), selected: selected.map((one) => options.indexOf(one)) };
    });
  const isChosen = async (at) => assert.deepEqual(await chosen(), { told: at, selected: at < 0 ? [] : [at] });
  const landsAt = async (path, act) => {
    await Promise.all([tab.waitForNavigation(), act()]);
    assert.equal(new URL(tab.url()).pathname, site.path(path));
  };

  test('a field says what it is from the start, and fetches nothing before it is used', async () => {
    const asked = [];
    const note = (request) => asked.push(new URL(request.url()).pathname);
    tab.on('request', note);
    await tab.goto(opened.origin + site.path(GUIDE_PAGE), { waitUntil: 'networkidle0' });
    tab.off('request', note);
    assert.deepEqual(asked.filter((path) => /search|suggest|pagefind|soeg/.test(path)), []);
    const told = await field('role', 'aria-autocomplete', 'aria-expanded', 'aria-controls');
    assert.deepEqual(told, ['combobox', 'list', 'false', 'search-suggestions']);
  });

  test('the best hits are listed with what they are, what was typed is marked, and all can be seen', async () => {
    await suggest('sikkerhed');
    assert.deepEqual(await field('aria-expanded', 'aria-controls'), ['true', 'search-suggestions']);
    const list = await tab.$eval('#search-suggestions', (list) => ({ role: list.role, name: list.ariaLabel }));
    assert.deepEqual(list, { role: 'listbox', name: 'Forslag' });
    const options = await tab.$$eval('[role=option]', (all) => all.map((one) => one.textContent));
    assert.ok(options.length <= MOST, `${options.length}`);
    assert.ok(options.includes('Sikkerhed og persondata Emner'), options.join('\n'));
    const marks = await tab.$$eval('[role=option] mark', (all) => all.map((one) => one.textContent));
    assert.ok(marks.length && marks.every((mark) => /sikker/i.test(mark)), marks.join('\n'));
    const last = await tab.$eval('[role=option]:last-child', (one) => [one.textContent, one.search]);
    assert.deepEqual(last, ['Vis alle svar', '?q=sikkerhed']);
    await said(/^\d+ svar$/);
  });

  test('the search page has the same hits, in the same order', async () => {
    await suggest('digital post');
    const suggested = await titles();
    await landsAt('soeg/index.html', () => press('Enter'));
    await tab.waitForSelector('[data-hits] li:nth-child(4)');
    const found = await tab.$$eval('[data-hits] h2 a', (links) => links.map((link) => link.textContent));
    assert.deepEqual(found.slice(0, suggested.length), suggested);
  });

  test('arrows choose in a ring, and the focus stays in the field', async () => {
    await suggest('kontingent');
    const last = (await tab.$$('[role=option]')).length - 1;
    await isChosen(-1);
    await press('ArrowDown');
    await isChosen(0);
    await press('ArrowDown', 'ArrowDown', 'ArrowUp');
    await isChosen(1);
    await press('ArrowUp', 'ArrowUp');
    await isChosen(last);
    await press('ArrowDown');
    await isChosen(0);
    assert.equal(await tab.evaluate(() => document.activeElement.id), 'search');
  });

  test('Home and End lead back to the text, and so does typing', async () => {
    await suggest('kontingent');
    const cursor = () => tab.$eval('#search', ({ selectionStart }) => selectionStart);
    await press('ArrowDown', 'Home');
    await isChosen(-1);
    assert.equal(await cursor(), 0);
    await press('ArrowUp', 'End');
    await isChosen(-1);
    assert.equal(await cursor(), 'kontingent'.length);
    await press('ArrowDown', 'e');
    await isChosen(-1);
  });

  test('Enter follows the chosen one, and without one asks the search page', async () => {
    await suggest('kontingent');
    assert.equal((await titles())[0], 'Bliv medlem');
    await press('ArrowDown');
    await landsAt('vejledning/bliv-medlem/index.html', () => press('Enter'));
    await suggest('kontingent');
    await landsAt('soeg/index.html', () => press('Enter'));
    assert.equal(new URL(tab.url()).search, '?q=kontingent');
    await suggest('kontingent');
    await press('ArrowUp');
    await landsAt('soeg/index.html', () => press('Enter'));
  });

  test('a click on one goes to its page', async () => {
    await suggest('kontingent');
    await landsAt('vejledning/bliv-medlem/index.html', () => tab.click('[role=option]'));
  });

  test('Escape closes the list and leaves the words, and the menu around it, as they are', async () => {
    await suggest('kontingent', { viewport: NARROW });
    await press('ArrowDown', 'Escape');
    assert.equal(await isOpen(), false);
    assert.deepEqual(await field('aria-expanded', 'aria-activedescendant'), ['false', null]);
    assert.equal(await tab.$eval('#search', ({ value }) => value), 'kontingent');
    assert.equal(await tab.$eval('.menu-switch', ({ open }) => open), true);
    await press('ArrowDown');
    await listed('kontingent');
    await tab.waitForFunction(() => document.querySelector('#search').hasAttribute('aria-activedescendant'));
    await isChosen(0);
  });

  test('the list closes when the field is left, and an answer that comes later opens none', async () => {
    await suggest('kontingent');
    await press('Tab');
    assert.equal(await isOpen(), false);
    assert.deepEqual(await field('aria-expanded'), ['false']);
    await tab.focus('#search');
    await tab.keyboard.type('et');
    await press('Tab');
    await new Promise((done) => setTimeout(done, 500));
    assert.equal(await isOpen(), false);
  });

  test('that there is nothing is shown, and said at once', async () => {
    await type('xyzzyqqq');
    await said(/^Ingen svar/);
    assert.equal(await isOpen(), false);
    assert.deepEqual(await field('aria-expanded'), ['false']);
    const height = await tab.$eval('.search [role=status]', (status) => status.getBoundingClientRect().height);
    assert.ok(height >= TARGET, `${height} px`);
    await press('Escape');
    assert.equal(await tab.$eval('.search [role=status]', (status) => status.textContent), '');
  });

  test('on the narrowest phone everything can be hit, and nothing is beside the screen', async () => {
    for (const page of [GUIDE_PAGE, 'index.html']) {
      await suggest('kommunikation og sikkerhed', { page, viewport: NARROW });
      const boxes = await tab.$$eval('[role=option]', (all) => all.map((one) => one.getBoundingClientRect().toJSON()));
      for (const { left, right, height } of boxes) {
        assert.ok(left >= 0 && right <= NARROW.width && height >= TARGET, `${page}: ${left}..${right}, ${height} high`);
      }
      const width = await tab.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= NARROW.width, `${page}: ${width} px`);
    }
  });

  test('nothing moves when the list opens', async () => {
    await tab.evaluateOnNewDocument(() => {
      window.shifted = 0;
      const add = (list) => list.getEntries().forEach(({ value }) => (window.shifted += value));
      new PerformanceObserver(add).observe({ type: 'layout-shift' });
    });
    for (const viewport of [WIDE, NARROW]) {
      await type('', { viewport });
      await tab.evaluate(() => document.fonts.ready);
      await tab.evaluate(() => (window.shifted = 0));
      await tab.keyboard.type('kontingent');
      await said(/svar/);
      assert.equal(await tab.evaluate(() => window.shifted), 0);
    }
  });

  test('an open list is accessible, light, dark and narrow', async () => {
    await suggest('sikkerhed');
    assert.deepEqual(await accessibility(tab, 'in the header', ALL_RULES), []);
    await suggest('sikkerhed', { page: 'index.html' });
    await press('ArrowDown', 'ArrowDown', 'ArrowDown');
    assert.deepEqual(await accessible(tab), []);
    await isChosen(2);
  });

  test('in forced colours the chosen one has a line around it', async () => {
    await suggest('sikkerhed');
    await press('ArrowDown');
    await emulate(tab, WIDE, 'light');
    const devtools = await tab.createCDPSession();
    const forced = [{ name: 'forced-colors', value: 'active' }];
    await devtools.send('Emulation.setEmulatedMedia', { features: forced });
    assert.deepEqual(await accessibility(tab, 'forced', ALL_RULES), []);
    const outlines = await tab.$$eval('[role=option]', (all) => all.map((one) => getComputedStyle(one).outlineStyle));
    assert.deepEqual(outlines.slice(0, 2), ['solid', 'none']);
    await devtools.send('Emulation.setEmulatedMedia', { features: [] });
    await devtools.detach();
  });

  test('an English page suggests English pages', async () => {
    await suggest('fees', { page: 'en/index.html' });
    const [first, last] = await tab.$$eval('[role=option]', (all) => [all[0], all.at(-1)].map((one) => one.textContent));
    assert.match(first, /^Join OS2/);
    assert.equal(last, 'Show all answers');
  });

  test('the search page has its own list and no other', async () => {
    await type('kontingent', { page: 'soeg/index.html' });
    await tab.waitForSelector('[data-hits] li');
    assert.deepEqual(await field('role', 'aria-expanded'), [null, null]);
    assert.equal(await tab.$('[role=listbox]'), null);
  });

  test('without scripts the field is a plain one', async () => {
    await tab.setJavaScriptEnabled(false);
    await tab.goto(opened.origin + site.path(GUIDE_PAGE), { waitUntil: 'load' });
    assert.deepEqual(await field('role', 'type'), [null, 'search']);
    await tab.setJavaScriptEnabled(true);
  });

  test('a browser that cannot unpack the index leads to the list of all pages', async () => {
    const { identifier } = await tab.evaluateOnNewDocument(() => delete window.DecompressionStream);
    await type('kontingent');
    assert.deepEqual(await field('role'), [null]);
    await Promise.all([tab.waitForNavigation(), tab.keyboard.press('Enter')]);
    assert.equal(new URL(tab.url()).pathname, new URL(site.path('a-aa/index.html'), opened.origin).pathname);
    await tab.goto(opened.origin + site.path('soeg/index.html'), { waitUntil: 'load' });
    assert.match(await tab.$eval('[data-plain]', (plain) => plain.checkVisibility() && plain.innerText), /Alt fra A til Å/);
    await tab.removeScriptToEvaluateOnNewDocument(identifier);
  });

  test('an empty search leads to the list of all pages, and a question does not', async () => {
    await type('', { page: 'soeg/index.html' });
    const isLed = () => tab.$eval('[data-plain]', (plain) => plain.checkVisibility());
    assert.equal(await isLed(), true);
    await tab.keyboard.type('kontingent');
    await tab.waitForSelector('[data-hits] li');
    assert.equal(await isLed(), false);
  });

  test('nothing was complained of', () => assert.deepEqual(complaints, []));
});
