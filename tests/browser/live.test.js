// The site in an open browser while it is written.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { openBrowser } from './browser.js';
import { Copy, PATIENCE, serve } from './served.js';

describe('while the site is written', () => {
  let site;
  let server;
  let browser;
  let tab;
  const complaints = [];

  before(async () => {
    site = new Copy();
    [server, browser] = await Promise.all([serve(site.root), openBrowser()]);
    tab = await browser.browser.newPage();
    // A field for searching that gets the focus fetches the index, which comes a moment after the pages.
    const index = `${server.address}/pagefind/pagefind-entry.json`;
    while (!(await fetch(index)).ok) await new Promise((done) => setTimeout(done, PATIENCE.polling));
    tab.on('console', (message) => complaints.push(message.text()));
    tab.on('pageerror', (error) => complaints.push(error.message));
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    site?.remove();
  });

  const show = (path) => tab.goto(server.address + path, { waitUntil: 'load' });

  const edit = (...change) => site.edit(...change);

  const mainSays = (words) =>
    tab.waitForFunction(
      (words) => document.querySelector('main')?.innerText.includes(words),
      PATIENCE,
      words,
    );

  const overlaySays = (words) =>
    tab.waitForFunction(
      (words) => {
        const overlay = document.querySelector('vejviser-overlay')?.shadowRoot;
        return words === null ? !overlay : overlay?.textContent.includes(words);
      },
      PATIENCE,
      words,
    );

  test('an edited page shows', async () => {
    await show('/vejledning/bliv-medlem/');
    edit('vejledning/bliv-medlem.md', 'Hvert medlem har én stemme.', 'Alle har netop én stemme.');
    await mainSays('Alle har netop én stemme.');
  });

  test('an edited entry shows', async () => {
    await show('/produkter/os2faktor/');
    edit('produkter/os2faktor.yml', 'Tofaktorlogin', 'Login i to trin');
    await mainSays('Login i to trin');
  });

  test('what the reader has done with a page stays when it changes', async () => {
    await show('/vejledning/bliv-medlem/');
    await tab.setViewport({ width: 1200, height: 600 });
    const done = await tab.evaluate(() => {
      globalThis.sameDocument = true;
      const field = document.querySelector('input[type=search], input[type=text]');
      field.value = 'os2f';
      field.focus();
      field.setSelectionRange(1, 3);
      document.querySelector('details').open = true;
      const added = document.createElement('p');
      added.id = 'added-by-a-script';
      document.querySelector('main').append(added);
      scrollTo(0, 200);
      return scrollY;
    });
    edit('vejledning/bliv-medlem.md', 'Alle har netop én stemme.', 'Alle har én stemme hver.');
    await mainSays('Alle har én stemme hver.');
    const now = await tab.evaluate(() => {
      const field = document.activeElement;
      return {
        same: globalThis.sameDocument,
        value: field.value,
        selection: [field.selectionStart, field.selectionEnd],
        open: document.querySelector('details').open,
        added: Boolean(document.getElementById('added-by-a-script')),
        lit: document.getAnimations().some(({ effect }) =>
          effect.target.textContent.includes('én stemme hver'),
        ),
      };
    });
    assert.deepEqual(now, {
      same: true,
      value: 'os2f',
      selection: [1, 3],
      open: true,
      added: true,
      lit: true,
    });
    assert.ok(done > 0, 'the page is long enough to scroll');
  });

  test('a passage that cannot be seen is scrolled to', async () => {
    await show('/vejledning/bliv-medlem/');
    await tab.evaluate(() => scrollTo(0, 0));
    edit('vejledning/bliv-medlem.md', 'Alle har én stemme hver.', 'Hver har sin ene stemme.');
    await mainSays('Hver har sin ene stemme.');
    const seen = await tab.evaluate(() => {
      const text = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
      while (text.nextNode()) {
        if (!text.currentNode.data.includes('Hver har sin ene stemme.')) continue;
        const { top, bottom } = text.currentNode.parentElement.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      }
      return false;
    });
    assert.ok(seen);
  });

  test('a style sheet is changed without loading the page again', async () => {
    await show('/kontakt/');
    await tab.evaluate(() => (globalThis.sameDocument = true));
    const sheet = join(site.root, 'themes/default/assets/style.css');
    writeFileSync(sheet, `${readFileSync(sheet, 'utf8')}\nh1 { letter-spacing: 3px; }\n`);
    const spacing = () => getComputedStyle(document.querySelector('h1')).letterSpacing === '3px';
    await tab.waitForFunction(spacing, PATIENCE);
    const sheets = () => document.querySelectorAll('link[rel=stylesheet]').length === 1;
    await tab.waitForFunction(sheets, PATIENCE);
    assert.ok(await tab.evaluate(() => globalThis.sameDocument));
  });

  test('a fault shows over the last good page, and goes when it is mended', async () => {
    await show('/produkter/os2faktor/');
    edit('produkter/os2faktor.yml', 'status: active', 'status: activ');
    await overlaySays('content/produkter/os2faktor.yml');
    await overlaySays('activ');
    await mainSays('Login i to trin');
    edit('produkter/os2faktor.yml', 'status: activ', 'status: active');
    await overlaySays(null);
    await mainSays('Login i to trin');
  });

  test('a fault on a page that one is not looking at shows too', async () => {
    await show('/kontakt/');
    edit('vejledning/bliv-medlem.md', '(tag-et-produkt-i-brug.md)', '(tag-et-produkt.md)');
    await overlaySays('tag-et-produkt.md');
    edit('vejledning/bliv-medlem.md', '(tag-et-produkt.md)', '(tag-et-produkt-i-brug.md)');
    await overlaySays(null);
  });

  test('the console says nothing all the while', () => assert.deepEqual(complaints, []));
});
