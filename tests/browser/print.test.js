// A section and the whole guide as one document: whole, in order, leading within itself, and fit for paper.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

import { openBrowser } from './browser.js';
import { Site, attribute, elements } from './site.js';

const { SITE, BASE_URL } = process.env;
assert.ok(SITE && BASE_URL, 'say which built folder to read in SITE, and its address in BASE_URL');
const site = new Site(SITE, BASE_URL);

const DOCUMENTS = ['samlet', 'vejledning/samlet', 'vejledning/governance/samlet', 'redaktoer/samlet'];
/** A4 without its margins, in CSS pixels. */
const PAPER = { width: Math.floor(((210 - 36) / 25.4) * 96), height: Math.floor(((297 - 36) / 25.4) * 96) };

const all = (document) => [...elements(document)];
const hrefs = (document) =>
  all(document)
    .filter((element) => element.tagName === 'a')
    .map((element) => attribute(element, 'href'))
    .filter((href) => href !== undefined);

describe('the documents', () => {
  for (const name of DOCUMENTS) {
    const page = `${name}/index.html`;
    const document = site.document(page);
    const ids = all(document)
      .map((element) => attribute(element, 'id'))
      .filter((id) => id !== undefined);

    test(`${name}: no id is there twice`, () => {
      assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), []);
    });

    test(`${name}: every link to a page of it leads within it`, () => {
      const { pathname } = site.base;
      const chapters = new Set(ids.filter((id) => id.startsWith('/') && id.endsWith('/')));
      assert.ok(chapters.size > 3, `${chapters.size} chapters`);
      const main = all(document).find((element) => element.tagName === 'main');
      const out = hrefs(main)
        .filter((href) => href.startsWith(pathname))
        .map((href) => `/${href.slice(pathname.length).split('#')[0]}`)
        .filter((address) => chapters.has(address) && !name.startsWith(address.slice(1, -1)));
      assert.deepEqual(out, []);
      const within = hrefs(main).filter((href) => href.startsWith('#'));
      assert.deepEqual(within.filter((href) => !ids.includes(decodeURIComponent(href.slice(1)))), []);
      assert.ok(within.length >= chapters.size - 1);
    });

    test(`${name}: search engines and the sitemap leave it alone`, () => {
      const head = all(document).filter(({ tagName }) => ['meta', 'link', 'main'].includes(tagName));
      const robots = head.find((element) => attribute(element, 'name') === 'robots');
      assert.equal(robots && attribute(robots, 'content'), 'noindex');
      const canonical = head.find((element) => attribute(element, 'rel') === 'canonical');
      const section = new URL(page.replace('samlet/index.html', ''), site.base);
      assert.equal(attribute(canonical, 'href'), section.href);
      assert.ok(!head.some((element) => attribute(element, 'data-pagefind-body') !== undefined));
      assert.ok(!site.text('sitemap.xml').includes('samlet/'));
    });
  }

  test('the chapters stand in the order of reading', () => {
    const titles = (page, wanted) =>
      all(site.document(page))
        .filter(wanted)
        .map((element) => decodeURI(attribute(element, 'id') ?? attribute(element, 'href')));
    const chapters = titles('vejledning/samlet/index.html', (element) => {
      return element.tagName === 'h2' && attribute(element, 'id')?.startsWith('/vejledning/');
    });
    const next = [];
    let page = 'vejledning/hvorfor-et-faellesskab/index.html';
    while (page) {
      next.push(`/${page.replace('index.html', '')}`);
      const link = all(site.document(page)).find((element) => attribute(element, 'rel') === 'next');
      const way = link ? attribute(link, 'href') : sectionNext(page, next.length, chapters);
      page = way && site.file(way);
    }
    assert.deepEqual(next, chapters);
  });

  /** A section's page has its children in the place of a next one. */
  function sectionNext(page, at, chapters) {
    const inside = chapters[at]?.startsWith(`/${page.replace('index.html', '')}`);
    return inside ? site.base.pathname + chapters[at].slice(1) : undefined;
  }
});

describe('on paper', () => {
  let browser;
  let server;
  before(async () => {
    [server, browser] = await Promise.all([site.serve(), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const name of DOCUMENTS) {
    test(name, async () => {
      const tab = await browser.browser.newPage();
      await tab.setViewport(PAPER);
      await tab.goto(server.origin + site.path(`${name}/index.html`), { waitUntil: 'load' });
      await tab.emulateMediaType('print');
      await wait(100);
      const cut = await tab.evaluate((width) => {
        const wide = [...document.querySelectorAll('body *')].filter((element) => {
          const { right, width: own } = element.getBoundingClientRect();
          return own > 0 && right > width + 1 && !element.closest('.visually-hidden, .skip');
        });
        return wide.map((element) => element.outerHTML.slice(0, 100));
      }, PAPER.width);
      assert.deepEqual(cut, []);
      const shown = await tab.evaluate(() =>
        ['.site-header', '.site-footer', '.breadcrumb', '.print-address'].filter((part) => {
          return document.querySelector(part)?.checkVisibility();
        }),
      );
      assert.deepEqual(shown, [], 'the paper has the document alone');
      const chapters = await tab.evaluate(() => document.querySelectorAll('.chapter.first').length);
      const pdf = Buffer.from(await tab.pdf({ preferCSSPageSize: true })).toString('latin1');
      const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      assert.ok(pages > chapters, `${pages} pages for a cover and ${chapters} chapters`);
      await tab.close();
    });
  }
});
