// What an editor has beside the page while the site is written.

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { openBrowser } from './browser.js';
import { Copy, PATIENCE, serve } from './served.js';

describe('beside the page', () => {
  let site;
  let desk;
  let server;
  let browser;
  let tab;
  const complaints = [];

  before(async () => {
    site = new Copy();
    desk = mkdtempSync(join(tmpdir(), 'vejviser-desk-'));
    // Stands for an editor: it leaves what it is given under a name with the line.
    const editor = `cp {file} "${desk}/opened-{line}"`;
    const options = ['--editor', editor];
    [server, browser] = await Promise.all([serve(site.root, { options }), openBrowser()]);
    tab = await browser.browser.newPage();
    await tab.setViewport({ width: 1200, height: 700 });
    tab.on('console', (message) => complaints.push(message.text()));
    tab.on('pageerror', (error) => complaints.push(error.message));
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    site?.remove();
    rmSync(desk, { recursive: true, force: true });
  });

  const show = (path) => tab.goto(server.address + path, { waitUntil: 'load' });

  /** Waits until the editor has been given this line. */
  async function opened(line) {
    const file = join(desk, `opened-${line}`);
    for (let tries = 0; !existsSync(file); tries += 1) {
      assert.ok(tries < 400, `line ${line} was not opened`);
      await pause(25);
    }
    rmSync(file);
  }

  /** Waits for what `find` finds in the shadow of one of our elements. */
  const inside = (element, find, ...values) =>
    tab.waitForFunction(
      (element, find, values) => {
        const shadow = document.querySelector(element)?.shadowRoot;
        return shadow && new Function(`return (${find})(...arguments)`)(shadow, ...values);
      },
      PATIENCE,
      element,
      String(find),
      values,
    );

  const overlayGone = () =>
    tab.waitForFunction(() => !document.querySelector('vejviser-overlay'), PATIENCE);

  test('each place of a fault opens the editor at its line', async () => {
    await show('/produkter/os2faktor/');
    const line = site.line('produkter/os2faktor.yml', 'status: active');
    site.edit('produkter/os2faktor.yml', 'status: active', 'status: activ');
    const button = await inside(
      'vejviser-overlay',
      (shadow, place) =>
        [...shadow.querySelectorAll('button.place')].find((it) => it.textContent.includes(place)),
      `content/produkter/os2faktor.yml:${line}:`,
    );
    await button.click();
    await opened(line);
  });

  test('Escape puts the faults away, and whoever was in them where they came from', async () => {
    const where = () => {
      const active = document.activeElement;
      return (active.shadowRoot?.activeElement ?? active).className || active.localName;
    };
    await tab.focus('a.skip-link, a[href]');
    const before = await tab.evaluate(where);
    await tab.evaluate(() =>
      document.querySelector('vejviser-overlay').shadowRoot.querySelector('button.place').focus(),
    );
    assert.equal(await tab.evaluate(where), 'place');
    await tab.keyboard.press('Escape');
    await overlayGone();
    assert.equal(await tab.evaluate(where), before);
    site.edit('produkter/os2faktor.yml', 'status: activ', 'status: active');
  });

  test('the console says nothing all the while', () => assert.deepEqual(complaints, []));
});
