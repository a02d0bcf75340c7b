// Can the checks fail? Each is given a page with one fault, and must name it.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { actRules } from './act-rules.js';
import { openBrowser } from './browser.js';
import { invalidHtml } from './html.js';
import { brokenLinks } from './links.js';
import { judgedByNu } from './nu.js';
import { mainOf, withScripts, withoutScripts } from './page-checks.js';
import { byKeyboard, ownSettings } from './reading.js';
import { Site } from './site.js';
import { walk } from './walk.js';

const BASE = 'https://os2.example/guide/';

const page = (main, head = '') => `<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>En side</title>
<link rel="icon" href="/guide/mark.svg">
${head}
</head>
<body><main><h1>En side</h1><p>Nok ord til at læse.</p>
${main}</main></body>
</html>
`;

const FAULTLESS = {
  _headers: "/guide/*\n  Content-Security-Policy: default-src 'self'\n",
  'index.html': page('<p><a href="b/#her">Videre</a></p>'),
  'b/index.html': page('<h2 id="her">Her</h2><p><a href="../">Tilbage</a></p>'),
  'mark.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
};

/** Writes a site that is faultless but for `files`, and hands it to `check`. */
async function withSite(files, check) {
  const folder = mkdtempSync(join(tmpdir(), 'vejviser-site-'));
  try {
    for (const [path, text] of Object.entries({ ...FAULTLESS, ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    await check(new Site(folder, BASE));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const LINKS = {
  'a page that is not there': ['<a href="c/">C</a>', '`c/` leads to no file'],
  'a place that is not there': ['<a href="b/#der">B</a>', '`b/#der` has no such place'],
  'a place on the page itself': ['<a href="#der">B</a>', '`#der` has no such place'],
  'a picture that is not there': ['<img src="a.png" alt="">', '`a.png` leads to no file'],
  'a root the site does not have': ['<a href="/b/">B</a>', '`/b/` leaves the site'],
  'its whole address': [`<a href="${BASE}c/">C</a>`, 'c/` leads to no file'],
  'one of several sizes': ['<img srcset="mark.svg 1x, b.png 2x" alt="">', '`b.png` leads'],
};

describe('broken links', () => {
  test('none in a faultless site', () =>
    withSite({}, (site) => assert.deepEqual(brokenLinks(site), [])));

  for (const [name, [html, told]] of Object.entries(LINKS)) {
    test(name, () =>
      withSite({ 'index.html': page(html) }, (site) => {
        const found = brokenLinks(site);
        assert.match(found[0] ?? 'nothing', /^index\.html:\d+: /);
        assert.ok(found[0].includes(told), found[0]);
      }));
  }

  test('in a feed', () =>
    withSite({ 'feed.xml': `<link href="${BASE}c/"/>` }, (site) =>
      assert.deepEqual(brokenLinks(site), [`feed.xml: \`${BASE}c/\` leads to no file`])));

  test('in a style sheet', () =>
    withSite({ 'a.css': 'a { background: url("b.svg") }' }, (site) =>
      assert.deepEqual(brokenLinks(site), ['a.css: `b.svg` leads to no file'])));

  test('where a reader is sent on', () =>
    withSite({ 'gammel.html': page('', '<meta http-equiv="refresh" content="0; url=c/">') }, (site) =>
      assert.deepEqual(brokenLinks(site), ['gammel.html:1: `c/` leads to no file'])));
});

test('linkinator tells of a page and of a place that is not there', async () => {
  const led = '<p><a href="b/">B</a> <a href="c/">C</a> <a href="b/#der">D</a></p>';
  await withSite({ 'index.html': page(led) }, async (site) => {
    const { broken, reached } = await walk(site);
    assert.equal(broken.length, 2, broken.join('\n'));
    assert.ok(broken.some((line) => line.includes('/guide/c/` answers 404')), broken.join('\n'));
    assert.ok(broken.some((line) => line.includes('/guide/b/#der`')), broken.join('\n'));
    assert.ok(reached.has('/guide/b/'));
  });
});

test('invalid HTML is named by its place', async () => {
  assert.deepEqual(await invalidHtml('a.html', FAULTLESS['index.html']), []);
  const found = await invalidHtml('a.html', page('<p id="x"><div id="x"></div></p>'));
  assert.match(found.join('\n'), /a\.html:11:20: Duplicate ID .*\[no-dup-id\]/);
});

const JUDGED = {
  'a.html': [page('<p><i><dd>Ord</dd></i></p>'), 'a.html:11: Element “dd” not allowed'],
  'b.html': [page('<article><p>Ord</p></article>'), 'b.html:11: Article lacks heading'],
  'c.html': [
    page(
      '<script>document.title = "x"</script>',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`,
    ),
    'c.html:11: Inline script violates',
  ],
  'd.css': ['p { colour: red }', 'd.css:1: CSS: “colour”'],
  'e.svg': ['<svg xmlns="x"/>', 'e.svg:0: Element “svg” not allowed'],
};

test('the Nu checker tells of each fault and of nothing else', async () => {
  const files = Object.entries(JUDGED).map(([file, [text]]) => [file, text]);
  const data = page('<script type="application/ld+json">{"@type": "Thing"}</script>');
  await withSite({ ...Object.fromEntries(files), 'data.html': data }, async (site) => {
    const found = await judgedByNu(site);
    for (const [file, [, told]] of Object.entries(JUDGED)) {
      assert.ok(found.some((line) => line.startsWith(told)), `${file}, was told:\n${found.join('\n')}`);
    }
    assert.deepEqual(found.filter((line) => !/^[a-e]\./.test(line)), []);
  });
});

const PAGES = {
  'too little contrast': [
    '<p class="x">Ord</p>',
    'light: color-contrast',
    '<link rel="stylesheet" href="faint.css">',
  ],
  'a picture without words': ['<img src="mark.svg">', 'image-alt'],
  'too little contrast in the dark': [
    '<p class="x">Ord</p>',
    'dark: color-contrast',
    '<link rel="stylesheet" href="dark.css">',
  ],
  'too wide for a phone': ['<pre>' + 'ord '.repeat(200) + '</pre>', '320 px: scrolls sideways'],
  'an inline style': ['<p style="color: red">Ord</p>', 'console: Applying inline style'],
  'an inline script': ['<script>document.title = "x"</script>', 'console: '],
  'a word in the console': ['<script src="say.js"></script>', 'console: hej'],
  'a script that fails': ['<script src="fail.js"></script>', 'script failed: '],
  'a file that is not there': ['<img src="a.png" alt="">', 'console: '],
  'another host': ['<img src="http://127.0.0.1:1/a.png" alt="">', 'asks another host: '],
  'a cookie': ['<script src="cookie.js"></script>', 'kept in the browser: cookies'],
  'something stored': ['<script src="store.js"></script>', 'kept in the browser: localStorage'],
  'a link that needs scripts': ['<script src="link.js"></script>', 'without scripts: no link to'],
};

const PARTS = {
  'faint.css': '.x { color: #bbb }',
  'dark.css': '@media (prefers-color-scheme: dark) { .x { color: #bbb } body { background: #fff } }',
  'say.js': 'console.log("hej")',
  'fail.js': 'throw new Error("av")',
  'cookie.js': 'document.cookie = "a=1"',
  'store.js': 'localStorage.setItem("a", "1")',
  'reading.css': `
    a { display: inline-block; min-height: 24px; min-width: 24px }
    a.bare:focus { outline: none }
    a:not(.bare):focus { outline: 3px solid }
    .cover { position: fixed; inset: 0; background: white }
    .small { width: 20px; height: 20px; padding: 0 }
    .narrow { overflow: hidden; width: 115px; white-space: nowrap }
    .low { height: 1px; overflow: visible; margin: 0 } .low p { margin: 0 } .low + p { margin: 0 }`,
  'skip.js': `addEventListener("focusin", (event) => {
    if (event.target.matches(".inner a")) document.querySelector("h1").focus();
  }); document.querySelector("h1").tabIndex = -1`,
  'link.js': 'document.querySelector("main").insertAdjacentHTML("beforeend", "<a href=b/>B</a>")',
};

const UNREADABLE = {
  'nothing on a faultless page': ['<p><a href="b/">Videre</a></p>', ''],
  'a control that Tab does not reach': [
    '<div class="inner"><a href="b/">A</a></div><script src="skip.js"></script>',
    'not reached with the Tab key: <a href="b/">A</a>',
  ],
  'no outline on what has the focus': ['<p><a href="b/" class="bare">Videre</a></p>', 'no visible focus'],
  'the focus behind something else': ['<p><a href="b/">Videre</a></p><div class="cover"></div>', 'covered'],
  'a button too small for a finger': ['<button type="button" class="small">A</button>', 'too small for a finger'],
  'text that is cut when wide apart': ['<p class="narrow">tilslutningspris</p>', 'text spacing, 1280 px: is cut'],
  'text that is cut when large': ['<p class="narrow">tilslutningspris</p>', 'text at 200 %, 1280 px: is cut'],
  'a phone that scrolls when text is large': [
    '<p>tilslutningsprisberegningsmodel</p>',
    'text at 200 %, 320 px: scrolls sideways',
  ],
  'lines on top of each other': [
    '<div class="low"><p>En</p></div><p>To</p>',
    '`En` and `To` stand on top of each other',
  ],
};

const UNRULY = {
  'a page without a language': [(html) => html.replace(' lang="da"', ''), 'QW-ACT-R2: '],
  'a page without a title': [(html) => html.replace('<title>En side</title>', ''), 'QW-ACT-R1: '],
  'a page that sends its reader away': [
    (html) => html.replace('<title>', '<meta http-equiv="refresh" content="30; url=b/"><title>'),
    'QW-ACT-R4: ',
  ],
  'a button without a name': [(html) => html.replace('<p>', '<button></button><p>'), 'QW-ACT-R11: '],
};

describe('pages in a browser', { concurrency: 3 }, () => {
  let browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  async function complaints(files) {
    let found;
    await withSite({ ...PARTS, ...files }, async (site) => {
      const server = await site.serve();
      const tab = await (await browser.browser.createBrowserContext()).newPage();
      const address = server.origin + site.path('index.html');
      found = await withScripts(tab, address);
      found.push(...(await withoutScripts(tab, address, (await mainOf(tab)).links)));
      await tab.browserContext().close();
      await server.close();
    });
    return found;
  }

  test('nothing on a faultless page', async () => assert.deepEqual(await complaints({}), []));

  for (const [name, [html, told, head]] of Object.entries(PAGES)) {
    test(name, async () => {
      const found = await complaints({ 'index.html': page(html, head) });
      assert.ok(found.some((line) => line.includes(told)), `was told:\n${found.join('\n')}`);
    });
  }

  for (const [name, [html, told]] of Object.entries(UNREADABLE)) {
    test(`reading: ${name}`, async () => {
      const head = '<link rel="stylesheet" href="reading.css">';
      let found;
      await withSite({ ...PARTS, 'index.html': page(html, head) }, async (site) => {
        const server = await site.serve();
        const tab = await (await browser.browser.createBrowserContext()).newPage();
        await tab.goto(server.origin + site.path('index.html'), { waitUntil: 'load' });
        found = await byKeyboard(tab, { width: 1280, height: 900 });
        found.push(...(await ownSettings(tab)));
        await tab.browserContext().close();
        await server.close();
      });
      if (told === '') assert.deepEqual(found, []);
      else assert.ok(found.some((line) => line.includes(told)), `was told:\n${found.join('\n')}`);
    });
  }

  for (const [name, [spoil, told]] of Object.entries({ 'a faultless page': [(html) => html, ''], ...UNRULY })) {
    test(`ACT rules: ${name}`, async () => {
      const html = spoil(page(''));
      let found;
      await withSite({ ...PARTS, 'index.html': html }, async (site) => {
        const server = await site.serve();
        const tab = await (await browser.browser.createBrowserContext()).newPage();
        await tab.goto(server.origin + site.path('index.html'), { waitUntil: 'load' });
        found = await actRules(tab, html);
        await tab.browserContext().close();
        await server.close();
      });
      if (told === '') assert.deepEqual(found, []);
      else assert.ok(found.some((line) => line.startsWith(told)), `was told:\n${found.join('\n')}`);
    });
  }

  test('nothing to read without scripts', async () => {
    const found = await complaints({
      'index.html': page('').replace(/<main>.*<\/main>/s, '<main></main>'),
    });
    assert.ok(found.includes('without scripts: no <h1> to read'), found.join('\n'));
  });
});
