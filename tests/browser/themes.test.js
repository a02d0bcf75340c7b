// The other theme in the repository, on the real site: its pages as valid and as readable as the usual ones.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { openBrowser } from './browser.js';
import { invalidHtml } from './html.js';
import { brokenLinks } from './links.js';
import { judgedByNu } from './nu.js';
import { mainOf, withScripts, withoutScripts } from './page-checks.js';
import { Copy } from './served.js';
import { Site } from './site.js';

const BASE = 'https://tryk.example/guide/';
const PAGES = [
  'index.html',
  '404.html',
  'a-aa/index.html',
  'budget/index.html',
  'modenhed/os2-1-1-0/oversigt/index.html',
  'produkter/index.html',
  'produkter/os2faktor/index.html',
  'sammenlign/index.html',
  'vejledning/index.html',
  'redaktoer/komponenter/index.html',
];

describe('a black and white theme', () => {
  let copy;
  let site;
  let server;
  let browser;
  before(async () => {
    copy = new Copy();
    copy.edit('site.yml', 'theme: default', 'theme: tryk');
    const out = join(copy.root, 'public');
    const build = ['build', '--root', copy.root, '--out', out, '--base-url', BASE];
    execFileSync(process.env.VEJVISER, build, { stdio: 'pipe' });
    site = new Site(out, BASE);
    [server, browser] = await Promise.all([site.serve(), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    copy?.remove();
  });

  test('every address leads somewhere', () => assert.deepEqual(brokenLinks(site), []));

  test('the Nu checker finds nothing', async () => assert.deepEqual(await judgedByNu(site), []));

  for (const page of PAGES) {
    test(page, async () => {
      const found = await invalidHtml(page, site.text(page));
      const tab = await browser.browser.newPage();
      const address = server.origin + site.path(page);
      found.push(...(await withScripts(tab, address)));
      const { links } = await mainOf(tab);
      found.push(...(await withoutScripts(tab, address, links)));
      await tab.close();
      assert.equal(found.join('\n'), '');
    });
  }
});
