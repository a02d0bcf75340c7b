// One page of every kind, as readers with settings of their own meet it, and with a keyboard alone.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openBrowser } from './browser.js';
import { PAGE_TYPES } from './page-types.js';
import { byKeyboard, ownSettings } from './reading.js';
import { Site } from './site.js';

const { SITE, BASE_URL } = process.env;
const site = new Site(SITE, BASE_URL);

describe('a page of every kind', () => {
  let browser;
  let server;
  before(async () => {
    [browser, server] = await Promise.all([openBrowser(), site.serve()]);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  for (const [name, page] of Object.entries(PAGE_TYPES)) {
    test(`${name}: ${page}`, async () => {
      const tab = await browser.browser.newPage();
      await tab.setViewport({ width: 1280, height: 900 });
      await tab.goto(server.origin + site.path(page), { waitUntil: 'load' });
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
