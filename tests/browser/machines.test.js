// Files for machines, each read by an independent parser of its format, on the real site.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';

import { Site } from './site.js';

const { SITE, BASE_URL } = process.env;
assert.ok(SITE && BASE_URL, 'say which built site in SITE and BASE_URL');

const site = new Site(SITE, BASE_URL);
const files = (ending) => [...site.files].filter((file) => file.endsWith(ending));
const catalogue = JSON.parse(site.text('katalog.json'));
const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;

describe('files for machines', () => {
  test('calendars hold whole events, each on a day and known by a name of its own', () => {
    const calendars = files('.ics');
    assert.ok(calendars.length > 0);
    for (const file of calendars) {
      const calendar = new ICAL.Component(ICAL.parse(site.text(file)));
      const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
      assert.ok(events.length > 0, file);
      assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length, file);
      for (const event of events) {
        assert.match(event.startDate.toString(), DAY, file);
        assert.ok(event.summary.includes(':') && !event.summary.includes('\n'), event.summary);
        assert.ok(event.description.startsWith('Læst ud af'), event.description);
      }
    }
  });

  test('the notice of OS2fleetoptimiser comes every year, three months before the first of January', () => {
    const text = site.text('produkter/os2fleetoptimiser/frister.ics');
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    const notice = events.map((event) => new ICAL.Event(event)).find(({ uid }) => uid.endsWith('#notice'));
    const days = notice.iterator();
    const next = [days.next(), days.next()].map((day) => day.toString());
    assert.ok(next.every((day) => day.endsWith('-09-30')), next.join());
    assert.equal(Number(next[1].slice(0, 4)), Number(next[0].slice(0, 4)) + 1);
  });

  test('contact cards hold a name, and an address or a number that the page shows too', () => {
    const cards = files('.vcf');
    assert.ok(cards.length > 0);
    for (const file of cards) {
      const card = new ICAL.Component(ICAL.parse(site.text(file)));
      assert.equal(card.name, 'vcard');
      const value = (name) => card.getFirstPropertyValue(name);
      assert.equal(value('version'), '3.0', 'the version that Outlook reads');
      assert.ok(value('fn'), file);
      const page = site.text(file.replace(/[^/]+$/, 'index.html'));
      const reached = ['email', 'tel'].map(value).filter(Boolean);
      assert.ok(reached.length > 0, file);
      for (const told of reached) assert.ok(page.includes(`${told}`), `${told} of ${file}`);
    }
  });

  test('tables have a heading for every field of every line, and hold every product', () => {
    for (const file of files('.csv')) {
      const text = site.text(file);
      assert.ok(text.startsWith('\uFEFF'), `${file}: Excel reads it as UTF-8 by its mark`);
      const lines = parseCsv(text, { bom: true, delimiter: ';', columns: true, record_delimiter: '\r\n' });
      assert.ok(lines.length > 0, file);
      for (const line of lines) assert.ok(!Object.keys(line).includes(''), file);
    }
    const listed = parseCsv(site.text('katalog.csv'), { bom: true, delimiter: ';', columns: true });
    assert.deepEqual(
      listed.map(({ id }) => id),
      catalogue.products.map(({ id }) => id),
    );
  });

  test('feeds are Atom with what the format asks for, newest first', () => {
    const feeds = files('.xml').filter((file) => site.text(file).includes('<feed'));
    assert.ok(feeds.length > 1, feeds.join());
    const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => ['entry', 'link', 'author'].includes(name) });
    for (const file of feeds) {
      assert.equal(XMLValidator.validate(site.text(file)), true, file);
      const { feed } = parser.parse(site.text(file));
      assert.equal(feed['@_xmlns'], 'http://www.w3.org/2005/Atom');
      assert.ok(feed.title && feed.id && MOMENT.test(feed.updated), file);
      const self = feed.link.find((link) => link['@_rel'] === 'self');
      assert.equal(self['@_href'], new URL(file, BASE_URL).href);
      const entries = feed.entry ?? [];
      assert.ok(entries.length > 0, file);
      assert.ok(feed.author || entries.every(({ author }) => author), `${file}: an author for every entry`);
      assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length, file);
      const times = entries.map(({ updated }) => updated);
      assert.ok(times.every((time) => MOMENT.test(time)), file);
      assert.deepEqual(times, [...times].sort().reverse(), file);
    }
  });

  test('the sitemap names every page that people read, and no other page', () => {
    const text = site.text('sitemap.xml');
    assert.equal(XMLValidator.validate(text), true);
    const { urlset } = new XMLParser({ isArray: (name) => name === 'url' }).parse(text);
    const named = urlset.url.map(({ loc }) => loc);
    const isListed = (page) => !/<meta name="robots" content="[^"]*noindex/.test(site.text(page));
    const pages = site.readPages.filter((page) => page !== '404.html' && isListed(page));
    const addresses = pages.map((page) => new URL(page.replace(/index\.html$/, ''), BASE_URL).href);
    assert.deepEqual(named.filter((address) => address.endsWith('/')).sort(), addresses.sort());
    for (const address of named) assert.ok(site.file(new URL(address).pathname), address);
    for (const { lastmod } of urlset.url) if (lastmod) assert.match(`${lastmod}`, DAY);
  });

  test('hosts are told what pages may do, and to ask again for all that keeps its name', () => {
    const here = new URL(BASE_URL).pathname;
    const policy = site.headers(here)['Content-Security-Policy'];
    assert.match(policy, /^default-src 'self'; script-src 'self' 'wasm-unsafe-eval';/);
    const inPage = policy.replace("; frame-ancestors 'self'", '');
    for (const page of site.readPages) {
      assert.ok(site.text(page).includes(`"Content-Security-Policy" content="${inPage}"`), page);
    }
    for (const file of site.files) {
      const cache = site.headers(here + encodeURI(file))['Cache-Control'] ?? '';
      const hasOwnName = /\.[0-9a-f]{12}\.\w+$/.test(file);
      assert.equal(cache.includes('immutable'), hasOwnName, file);
    }
  });

  test('what search engines are told of a product is JSON-LD with a name, an address and true prices', () => {
    const pages = catalogue.products.map(({ id }) => [id, site.text(`produkter/${id}/index.html`)]);
    let offers = 0;
    for (const [id, page] of pages) {
      const blocks = [...page.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
      const told = blocks.map(([, text]) => JSON.parse(text));
      assert.ok(told.every((one) => one['@context'] === 'https://schema.org'), id);
      const product = told.find((one) => one['@type'] === 'SoftwareApplication');
      assert.equal(product?.url, new URL(`produkter/${id}/`, BASE_URL).href, id);
      for (const offer of [product.offers ?? []].flat()) {
        offers += 1;
        assert.equal(offer.priceCurrency, 'DKK', id);
        for (const { eligibleQuantity: count } of offer.priceSpecification ?? []) {
          const { minValue = 0, maxValue = Infinity } = count ?? {};
          assert.ok(minValue <= maxValue, id);
        }
      }
    }
    assert.ok(offers > 0);
  });
});
