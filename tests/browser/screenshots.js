// Pictures of a built site for the README, into tests/screenshots/. `SITE` is the built folder,
// `BASE_URL` what it was built for: `SITE=public BASE_URL=https://os2.example/ npm run screenshots`
// from this folder, after `vejviser build`.

import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { openBrowser } from './browser.js';
import { Site } from './site.js';

const PICTURES = [
  { name: 'forside', page: 'index.html', width: 1280, height: 860, scheme: 'light' },
  {
    name: 'produkt',
    page: 'produkter/os2fleetoptimiser/index.html',
    width: 1280,
    height: 1400,
    scheme: 'light',
  },
  { name: 'telefon', page: 'vejledning/bliv-medlem/index.html', width: 390, height: 844, scheme: 'dark' },
];

const { SITE, BASE_URL, INIT_CWD } = process.env;
const site = new Site(resolve(INIT_CWD ?? '.', SITE), BASE_URL);
const folder = fileURLToPath(new URL('../screenshots/', import.meta.url));
mkdirSync(folder, { recursive: true });

const server = await site.serve();
const { browser, close } = await openBrowser();
const tab = await browser.newPage();
for (const { name, page, width, height, scheme } of PICTURES) {
  // As on a touch screen: no room is kept for a scroll bar.
  await tab.setViewport({ width, height, isMobile: true, hasTouch: true });
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await tab.goto(server.origin + site.path(page), { waitUntil: 'load' });
  await tab.evaluate(async () => {
    await document.fonts.ready;
  });
  await tab.screenshot({ path: `${folder}${name}.png` });
  console.log(`tests/screenshots/${name}.png`);
}
await close();
await server.close();
