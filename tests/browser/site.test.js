// Every page of a built site, in a browser. `SITE` is the built folder, `BASE_URL` what it was built for.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { actRules } from './act-rules.js';
import { openBrowser, tabs } from './browser.js';
import { invalidHtml } from './html.js';
import { brokenLinks, wronglyMarked } from './links.js';
import { judgedByNu } from './nu.js';
import { mainOf, withScripts, withoutScripts } from './page-checks.js';
import { Site } from './site.js';
import { walk } from './walk.js';

const TABS = 3;

const { SITE, BASE_URL } = process.env;
assert.ok(SITE && BASE_URL, 'say which built folder to read in SITE, and its address in BASE_URL');
const site = new Site(SITE, BASE_URL);

const nothing = (found) => assert.equal(found.join('\n'), '');

test('the site has pages', () => {
  assert.ok(site.readPages.length > 1, `only ${site.readPages.length} pages in ${SITE}`);
  assert.ok(site.files.has('404.html'), 'no 404.html');
});

test('every address in the built files leads somewhere', () => nothing(brokenLinks(site)));

test('links to other sites say so', () => nothing(wronglyMarked(site)));

test('linkinator walks the whole site and finds no broken link', async () => {
  const { broken, reached } = await walk(site);
  nothing(broken);
  const missed = site.readPages.map((page) => site.path(page)).filter((path) => !reached.has(path));
  // Nobody is led to the first, and to the others only scripts lead: without them they have nothing to say.
  const unled = ['404.html', 'en/search/index.html', 'soeg/index.html'];
  assert.deepEqual(missed, unled.map((path) => site.path(path)));
});

test('every page is valid HTML', async () => {
  const found = [];
  for (const page of site.pages) found.push(...(await invalidHtml(page, site.text(page))));
  nothing(found);
});

test('the Nu checker finds nothing in pages, style sheets and drawings', async () =>
  nothing(await judgedByNu(site)));

describe('in a browser', { concurrency: TABS }, () => {
  let browser;
  let server;
  let withTab;
  before(async () => {
    browser = await openBrowser();
    server = await site.serve();
    withTab = tabs(browser.browser, TABS);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  for (const page of site.readPages) {
    test(site.path(page), async () => {
      const address = server.origin + site.path(page);
      await withTab(async (tab) => {
        const found = await withScripts(tab, address);
        const { links } = await mainOf(tab);
        found.push(...(await actRules(tab, site.text(page))));
        found.push(...(await withoutScripts(tab, address, links)));
        nothing(found);
      });
    });
  }
});
