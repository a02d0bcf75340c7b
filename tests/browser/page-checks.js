// What holds on every page, as a reader's browser sees it.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const ALL_RULES = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22a',
  'wcag22aa',
  'EN-301-549',
  'best-practice',
];
const COLOUR_RULES = ['cat.color'];

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };

/**
 * Reads one page as most people do; gives what is wrong with it, a line each.
 *
 * @param {import('puppeteer-core').Page} tab
 * @param {string} address
 */
export async function withScripts(tab, address) {
  const found = [];
  const stopListening = listen(tab, new URL(address).origin, found);
  await show(tab, address, WIDE, 'light', true);
  found.push(...(await accessibility(tab, 'light', ALL_RULES)));
  found.push(...(await stored(tab)));
  await emulate(tab, WIDE, 'dark');
  found.push(...(await accessibility(tab, 'dark', COLOUR_RULES)));
  await emulate(tab, NARROW, 'dark');
  found.push(...(await sideways(tab)));
  found.push(...(await accessibility(tab, '320 px, dark', ALL_RULES)));
  stopListening();
  return found;
}

/** What is not accessible in a page that stands open, light, dark and narrow. */
export async function accessible(tab) {
  await emulate(tab, WIDE, 'light');
  const found = await accessibility(tab, 'light', ALL_RULES);
  await emulate(tab, WIDE, 'dark');
  found.push(...(await accessibility(tab, 'dark', COLOUR_RULES)));
  await emulate(tab, NARROW, 'dark');
  found.push(...(await sideways(tab)));
  found.push(...(await accessibility(tab, '320 px, dark', ALL_RULES)));
  return found;
}

/** Notes what a page says and asks for, until the function it gives is called. */
function listen(tab, origin, found) {
  const listeners = {
    console: (message) => {
      found.push(`console: ${message.text()} ${message.location().url ?? ''}`);
    },
    pageerror: (error) => found.push(`script failed: ${error.message}`),
    requestfailed: (request) => found.push(`not loaded: ${request.url()}`),
    request: (request) => {
      const url = new URL(request.url());
      if (url.origin !== origin && url.protocol !== 'data:') {
        found.push(`asks another host: ${url}`);
      }
    },
  };
  const events = Object.entries(listeners);
  for (const [event, listener] of events) tab.on(event, listener);
  return () => {
    for (const [event, listener] of events) tab.off(event, listener);
  };
}

/** Reads one page without scripts, and compares it with `links`, those of the page with scripts. */
export async function withoutScripts(tab, address, links) {
  await show(tab, address, NARROW, 'light', false);
  const { words, heading, links: left } = await mainOf(tab);
  const found = await sideways(tab);
  if (words < 3) found.push('without scripts: no text in <main>');
  if (!heading) found.push('without scripts: no <h1> to read');
  for (const link of links) {
    if (!left.includes(link)) found.push(`without scripts: no link to ${link}`);
  }
  return found;
}

/** The text and links of a page's `<main>`. */
export async function mainOf(tab) {
  return tab.evaluate(() => {
    const main = document.querySelector('main');
    const shown = main?.innerText ?? '';
    const hrefs = [...(main?.querySelectorAll('a[href]') ?? [])].map((link) => link.href);
    return {
      words: shown.split(/\s+/).filter(Boolean).length,
      heading: document.querySelector('h1')?.innerText.trim() ?? '',
      links: [...new Set(hrefs)],
    };
  });
}

async function show(tab, address, viewport, scheme, scripts) {
  await tab.setJavaScriptEnabled(scripts);
  await emulate(tab, viewport, scheme);
  await tab.goto(address, { waitUntil: 'load' });
  await tab.evaluate(async () => {
    await document.fonts.ready;
  });
}

export async function emulate(tab, viewport, scheme) {
  await tab.setViewport(viewport);
  await tab.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    // A colour on its way to another has no contrast to speak of.
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}

export async function accessibility(tab, where, tags) {
  if (!(await tab.evaluate(() => Boolean(window.axe)))) await tab.evaluate(AXE);
  const violations = await tab.evaluate(async (tags) => {
    const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
    const result = await window.axe.run(document, options);
    return result.violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`),
    );
  }, tags);
  return violations.map((violation) => `${where}: ${violation}`);
}

async function sideways(tab) {
  const { content, width, culprit } = await tab.evaluate(() => {
    const root = document.documentElement;
    const width = root.clientWidth;
    const wide = [...document.querySelectorAll('body *')].findLast((element) => {
      return element.getBoundingClientRect().right > width + 1;
    });
    return { content: root.scrollWidth, width, culprit: wide?.outerHTML.slice(0, 120) };
  });
  return content > width ? [`320 px: scrolls sideways to ${content} px: ${culprit}`] : [];
}

async function stored(tab) {
  const kept = await tab.evaluate(async () => ({
    cookies: document.cookie,
    localStorage: Object.keys(localStorage),
    sessionStorage: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: globalThis.caches ? await caches.keys() : [],
  }));
  return Object.entries(kept)
    .filter(([, names]) => names.length > 0)
    .map(([where, names]) => `kept in the browser: ${where} ${names}`);
}
