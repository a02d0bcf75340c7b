// What an editor has beside the page while the site is written.

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { openBrowser } from './browser.js';
import { ALL_RULES, accessibility, emulate } from './page-checks.js';
import { Copy, PATIENCE, serve } from './served.js';

describe('with --follow', () => {
  let site;
  let server;
  let browser;

  before(async () => {
    site = new Copy();
    const options = ['--follow'];
    [server, browser] = await Promise.all([serve(site.root, { options }), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    site?.remove();
  });

  test('the open tab goes to the page of the file just saved', async () => {
    const tab = await browser.browser.newPage();
    await tab.goto(`${server.address}/kontakt/`);
    const at = (path) => tab.waitForFunction((path) => location.pathname === path, PATIENCE, path);
    site.edit('produkter/os2faktor.yml', 'Tofaktorlogin', 'Login i to trin');
    await at('/produkter/os2faktor/');
    site.edit('kontakt.md', 'Vi svarer gerne', 'Vi svarer altid');
    await at('/kontakt/');
    // Where one goes oneself, one stays until the next save.
    await tab.goto(`${server.address}/vejledning/`);
    await pause(300);
    await at('/vejledning/');
  });
});

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
  const inside = (element, find, ...values) => {
    // Put together here: a page under its own policy makes no code of text.
    const look = new Function(
      'element',
      'values',
      `const shadow = document.querySelector(element)?.shadowRoot;
      return shadow && (${find})(shadow, ...values);`,
    );
    return tab.waitForFunction(look, PATIENCE, element, values);
  };

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

  const barSays = (words, button) =>
    inside(
      'vejviser-bar',
      (shadow, words, button) => {
        const part = button ? shadow.getElementById(button) : shadow.querySelector('section');
        return part?.textContent.includes(words);
      },
      words,
      button ?? null,
    );
  const inBar = (selector) =>
    inside('vejviser-bar', (shadow, selector) => shadow.querySelector(selector), selector);
  test('the bar names the file of the page, and opens it', async () => {
    await show('/kontakt/');
    await barSays('content/kontakt.md');
    await (await inBar('#tools > span button.place')).click();
    await opened(1);
    await show('/a-aa/');
    await barSays('Siden har ingen fil');
  });

  test('the bar shows the findings of the page, and why it was built', async () => {
    await show('/kontakt/');
    await barSays('Intet fund på siden', 'findings');
    const text = site.read('kontakt.md');
    site.write('kontakt.md', `${text}\n##### Et spring\n`);
    await barSays('1 fund på siden', 'findings');
    await (await inBar('#findings')).click();
    await barSays('skipped-heading', 'panel');
    const line = site.line('kontakt.md', '##### Et spring');
    await barSays(`content/kontakt.md:${line}:`, 'panel');
    await (await inBar('#panel button.place')).click();
    await opened(line);
    await (await inBar('#why')).click();
    await barSays('Én fil er ændret:content/kontakt.md', 'panel');
    await tab.keyboard.press('Escape');
    const closed = await tab.evaluate(() => {
      const { shadowRoot } = document.querySelector('vejviser-bar');
      return [shadowRoot.getElementById('panel').hidden, shadowRoot.activeElement.id];
    });
    assert.deepEqual(closed, [true, 'why']);
    site.write('kontakt.md', text);
    await barSays('Intet fund på siden', 'findings');
  });

  test('drafts and another day can be shown, in every tab', async () => {
    const other = await browser.browser.newPage();
    await other.goto(`${server.address}/kontakt/`);
    site.write('kladde.md', '---\ntitle: En kladde\ndescription: Kun en prøve\ndraft: true\n---\nKladdens ord.\n');
    await tab.bringToFront();
    const status = async (path) => (await fetch(server.address + path)).status;
    const shown = async (path) => {
      for (let tries = 0; (await status(path)) !== 200; tries += 1) {
        assert.ok(tries < 200, `${path} is not shown`);
        await pause(50);
      }
    };
    await (await inBar('#why')).click();
    await barSays('content/kladde.md', 'panel');
    assert.equal(await status('/kladde/'), 404);
    await (await inBar('input[type=checkbox]')).press('Space');
    await shown('/kladde/');
    await other.bringToFront();
    await other.waitForFunction(
      () => document.querySelector('vejviser-bar')?.shadowRoot.querySelector('input').checked,
      PATIENCE,
    );
    await other.close();
    await (await inBar('input[type=checkbox]')).press('Space');

    site.write('fremtid.md', '---\ntitle: Senere\ndescription: Kun en prøve\ndate: 2031-02-03\n---\nSenere ord.\n');
    await tab.evaluate(() => {
      const day = document.querySelector('vejviser-bar').shadowRoot.querySelector('input[type=date]');
      day.value = '2031-02-03';
      day.dispatchEvent(new Event('change'));
    });
    await shown('/fremtid/');
    assert.equal(await status('/kladde/'), 404);
    await (await inBar('#usual:not([hidden])')).click();
    await inBar('#usual[hidden]');
    assert.equal(await status('/fremtid/'), 404);
  });

  test('a double click on a paragraph opens its line, also after lines have come above', async () => {
    await show('/kontakt/');
    const words = 'Vi svarer gerne på spørgsmål';
    const click = async () => {
      const handle = await tab.evaluateHandle(
        (words) => [...document.querySelectorAll('main p')].find((it) => it.textContent.includes(words)),
        words,
      );
      await handle.click({ count: 2 });
      await opened(site.line('kontakt.md', words));
      return handle;
    };
    const before = await click();
    site.edit('kontakt.md', words, `Et nyt afsnit.\n\n${words}`);
    await tab.waitForFunction(
      () => document.querySelector('main').innerText.includes('Et nyt afsnit.'),
      PATIENCE,
    );
    await tab.evaluate((it) => (it.isTheSame = true), before);
    const after = await click();
    assert.ok(await tab.evaluate((it) => it.isTheSame, after), 'the paragraph was left alone');
    site.edit('kontakt.md', 'Et nyt afsnit.\n\n', '');
  });

  test('the bar speaks another language when asked, and keeps out of the way', async () => {
    await show('/kontakt/');
    await (await inBar('select')).select('en');
    await barSays('No findings on this page', 'findings');
    await (await inBar('select')).select('da');
    await barSays('Intet fund på siden', 'findings');
    const room = () =>
      tab.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight);
        const bar = document.querySelector('vejviser-bar').shadowRoot.querySelector('section');
        const end = document.querySelector('footer').getBoundingClientRect().bottom;
        return end <= bar.getBoundingClientRect().top + 1;
      });
    assert.ok(await room(), 'the end of the page can be seen');
    await (await inBar('#fold')).press('Enter');
    await inBar('#tools[hidden]');
    await show('/vejledning/');
    await inBar('#tools[hidden]');
    await (await inBar('#fold')).press('Enter');
    await inBar('#tools:not([hidden])');
  });

  // Before the accessibility checker comes: it tries things that the page's policy forbids, aloud.
  test('the console says nothing all the while', () => assert.deepEqual(complaints, []));

  test('the bar and what it opens can be used by all', async () => {
    await show('/kontakt/');
    await (await inBar('#why')).click();
    for (const [width, scheme] of [[1200, 'light'], [1200, 'dark'], [320, 'light']]) {
      await emulate(tab, { width, height: 700 }, scheme);
      assert.deepEqual(await accessibility(tab, scheme, ALL_RULES), [], `${width} ${scheme}`);
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      assert.ok(!wide, 'no scrolling sideways');
    }
    await tab.setViewport({ width: 1200, height: 700 });
    await tab.emulateMediaFeatures([]);
  });
});

describe('several tabs, and a server that is started again', () => {
  let site;
  let server;
  let browser;

  before(async () => {
    site = new Copy();
    [server, browser] = await Promise.all([serve(site.root), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    site?.remove();
  });

  const says = (tab, words) =>
    tab.waitForFunction(
      (words) => document.querySelector('main').innerText.includes(words),
      PATIENCE,
      words,
    );

  test('more tabs than a browser connects at once are all kept up to date', async () => {
    const tabs = [];
    for (let number = 0; number < 8; number += 1) {
      const tab = await browser.browser.newPage();
      await tab.goto(`${server.address}/kontakt/`);
      tabs.push(tab);
    }
    site.edit('kontakt.md', 'Vi svarer gerne', 'Vi svarer altid');
    for (const tab of tabs) {
      await tab.bringToFront();
      await says(tab, 'Vi svarer altid');
    }
    await Promise.all(tabs.map((tab) => tab.close()));
  });

  test('a page that was open hears of what was written while the server was away', async () => {
    const tab = await browser.browser.newPage();
    await tab.goto(`${server.address}/kontakt/`);
    await tab.setViewport({ width: 1200, height: 700 });
    await tab.evaluate(() => (globalThis.sameDocument = true));
    await server.close();
    site.edit('kontakt.md', 'Vi svarer altid', 'Vi svarer hurtigt');
    server = await serve(site.root, { port: new URL(server.address).port });
    await says(tab, 'Vi svarer hurtigt');
    assert.ok(await tab.evaluate(() => globalThis.sameDocument), 'the page was not loaded again');
    // What the page may ask for is known to the server that was started last.
    const inBar = (selector) =>
      tab.waitForFunction(
        (selector) => document.querySelector('vejviser-bar:not([hidden])')?.shadowRoot.querySelector(selector),
        PATIENCE,
        selector,
      );
    await (await inBar('input[type=checkbox]')).press('Space');
    site.write('kladde.md', '---\ntitle: Kladde\ndescription: Prøve\ndraft: true\n---\nOrd.\n');
    for (let tries = 0; (await fetch(`${server.address}/kladde/`)).status !== 200; tries += 1) {
      assert.ok(tries < 200, 'the new server does what the old page asks for');
      await pause(50);
    }
  });
});
