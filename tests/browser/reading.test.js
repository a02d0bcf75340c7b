// One page of every kind, as readers with settings of their own meet it, and with a keyboard alone.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { openBrowser } from './browser.js';
import { openedFor } from './opened.js';
import { PAGE_TYPES } from './page-types.js';
import { byKeyboard, ownSettings } from './reading.js';
import { Site } from './site.js';

const { SITE, BASE_URL } = process.env;
const site = new Site(SITE, BASE_URL);

describe('a page of every kind', () => {
  const opened = openedFor(site);

  for (const [name, page] of Object.entries(PAGE_TYPES)) {
    test(`${name}: ${page}`, async () => {
      const tab = await opened.browser.newPage();
      await tab.setViewport({ width: 1280, height: 900 });
      await tab.goto(opened.origin + site.path(page), { waitUntil: 'load' });
      const found = [];
      for (const viewport of [
        { width: 1280, height: 900 },
        { width: 320, height: 640 },
      ]) {
        found.push(...(await byKeyboard(tab, viewport)));
      }
      found.push(...(await ownSettings(tab)));
      await tab.close();
      assert.equal(found.join('\n'), '');
    });
  }
});

test('the answers look different in colours that a reader has chosen', async () => {
  const [{ browser, close }, server] = await Promise.all([openBrowser(), site.serve()]);
  try {
    const tab = await browser.newPage();
    await tab.goto(server.origin + site.path(PAGE_TYPES['heat map']), { waitUntil: 'load' });
    const session = await tab.createCDPSession();
    const features = [{ name: 'forced-colors', value: 'active' }];
    await session.send('Emulation.setEmulatedMedia', { features });
    const looks = await tab.$$eval('main .tags .answer', (answers) =>
      answers.map((answer) => {
        const { backgroundColor, backgroundImage, borderTopStyle } = getComputedStyle(answer, '::before');
        return [backgroundColor, backgroundImage, borderTopStyle].join(' ');
      }),
    );
    assert.equal(looks.length, 4);
    assert.equal(new Set(looks).size, looks.length, looks.join('\n'));
  } finally {
    await close();
    await server.close();
  }
});
