// What a first visit costs a reader: how much is fetched, and whether anything moves while it arrives.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { openedFor } from './opened.js';
import { PAGE_TYPES } from './page-types.js';
import { Site } from './site.js';

const { SITE, BASE_URL } = process.env;
const site = new Site(SITE, BASE_URL);

// Most of the time is spent waiting for a slow network that is only played.
const TABS = 3;

const KIB = 1024;
// What the theme promises, in KiB packed with gzip.
const MOST = { html: 15, css: 10, js: 8, font: 28, all: 62 };
const MOST_SHIFT = 0.02;

// Pages on which scripts put something where there was nothing.
const MOVING = {
  product: 'produkter/os2fleetoptimiser/index.html',
  'product with the reader\'s figures': 'produkter/os2fleetoptimiser/index.html?medlem=ja&koeretoejer=120',
  'product list': 'produkter/index.html',
  'product list, narrowed': 'produkter/index.html?niveauer=1',
  comparison: 'sammenlign/index.html',
  'comparison of two': 'sammenlign/index.html?produkter=os2faktor&produkter=os2fleetoptimiser',
  'budget sheet': 'budget/index.html',
  'budget of one': 'budget/index.html?produkter=os2fleetoptimiser',
  search: 'soeg/index.html',
  'search for a word': 'soeg/index.html?q=tilslutning',
};
// A phone in the country: 1.6 Mbit/s, and a processor a quarter as fast.
const SLOW = { download: (1.6 * 1024 * 1024) / 8, upload: (0.75 * 1024 * 1024) / 8, latency: 150 };
const SLOWER = 4;

const opened = openedFor(site);

test(`half of the pages are at most ${MOST.html} KiB`, () => {
  const sizes = site.readPages.map((page) => gzipSync(site.text(page)).length).sort((a, b) => a - b);
  const middle = sizes[Math.floor(sizes.length / 2)] / KIB;
  assert.ok(middle <= MOST.html, `the page in the middle is ${middle.toFixed(1)} KiB`);
});

describe('a first visit', { concurrency: TABS }, () => {
  for (const [name, page] of Object.entries(PAGE_TYPES)) {
    test(name, async (t) => {
      const sizes = await fetched(page);
      t.diagnostic(JSON.stringify(sizes));
      const { css, js, font, all } = sizes;
      for (const [kind, size] of Object.entries({ css, js, font, all })) {
        assert.ok(size <= MOST[kind], `${kind} is ${size} KiB of ${MOST[kind]}: ${JSON.stringify(sizes)}`);
      }
    });
  }
});

describe('nothing moves while a page arrives', { concurrency: TABS }, () => {
  for (const [name, page] of Object.entries(MOVING)) {
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1280, height: 900 },
    ]) {
      test(`${name}, ${viewport.width} px`, async (t) => {
        const { sum, moved } = await shift(page, viewport);
        t.diagnostic(sum.toFixed(4));
        assert.ok(sum <= MOST_SHIFT, `moved by ${sum.toFixed(4)}:\n${moved.join('\n')}`);
      });
    }
  }
});

/** What a browser that was never here fetches for a page, in KiB, by kind. Italic letters are apart. */
async function fetched(page) {
  const context = await opened.browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.goto(opened.origin + site.path(page), { waitUntil: 'networkidle0' });
  const entries = await tab.evaluate(() =>
    ['navigation', 'resource'].flatMap((type) =>
      performance.getEntriesByType(type).map(({ name, encodedBodySize }) => [new URL(name).pathname, encodedBodySize]),
    ),
  );
  await context.close();
  const kinds = { css: /\.css$/, js: /\.js$/, italic: /italic.*\.woff2$/, font: /\.woff2$/, icon: /favicon/, html: /\/$|\.html$/ };
  const bytes = { html: 0, css: 0, js: 0, font: 0, italic: 0, other: 0, all: 0 };
  for (const [path, size] of entries) {
    const kind = Object.keys(kinds).find((one) => kinds[one].test(path)) ?? 'other';
    if (kind === 'icon') continue;
    bytes[kind] += size;
    if (kind !== 'italic') bytes.all += size;
  }
  return Object.fromEntries(Object.entries(bytes).map(([kind, size]) => [kind, Math.round((size / KIB) * 10) / 10]));
}

/** How much moved, as browsers count it, on a slow phone with an empty cache. */
async function shift(page, viewport) {
  const context = await opened.browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.setViewport(viewport);
  await tab.emulateNetworkConditions(SLOW);
  await tab.emulateCPUThrottling(SLOWER);
  await tab.evaluateOnNewDocument(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries()) {
        const moved = sources.map(({ node }) => node?.outerHTML?.slice(0, 100) ?? node?.data?.slice(0, 60));
        if (!hadRecentInput) window.shifts.push({ value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const [path, query] = page.split('?');
  const address = opened.origin + site.path(path) + (query ? `?${query}` : '');
  await tab.goto(address, { waitUntil: 'networkidle0' });
  await new Promise((done) => setTimeout(done, 500));
  const shifts = await tab.evaluate(() => window.shifts);
  await context.close();
  return {
    sum: shifts.reduce((sum, { value }) => sum + value, 0),
    moved: shifts.map(({ value, moved }) => `${value.toFixed(4)} ${moved.join(' | ')}`),
  };
}
