// The shared table of prices in a real browser, with the published scripts: the same figures as the
// program's own half (tests/prices.rs), and the calculator on a real product's page.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { openBrowser } from './browser.js';
import { Site } from './site.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const TABLE = JSON.parse(readFileSync(join(REPOSITORY, 'tests/prices/cases.json'), 'utf8'));
const BASE = 'https://vejviser.test/guide/';

const { VEJVISER } = process.env;
assert.ok(VEJVISER, 'say where the program is in VEJVISER');

/** A site with a made product for each tariff of the table, and the real one with a tariff. */
function makeSite(root) {
  const content = join(root, 'content');
  mkdirSync(join(content, 'produkter'), { recursive: true });
  const real = (path) => cpSync(join(REPOSITORY, 'content', path), join(content, path), { recursive: true });
  ['stoerrelser.yml', 'modenhed', 'ordlister', 'produkter/os2fleetoptimiser.yml'].forEach(real);
  const write = (path, text) => writeFileSync(join(content, path), text);
  write('site.yml', `title: Priser\ndescription: Prøve\nlanguage: da\nbase_url: ${BASE}\n`);
  write('_index.md', '---\ntitle: Forside\n---\n');
  write('produkter/_index.md', '---\ntitle: Produkter\n---\n');
  for (const [name, tariff] of Object.entries(TABLE.tariffs)) {
    const tariffs = [{ id: 't', valid: { from: '2020-01-01', to: 'open' }, ...tariff }];
    const entry = {
      schema: 1, id: name, name, type: 'project', status: 'development',
      summary: 'unknown', description: 'unknown', topics: 'unknown', audience: 'unknown',
      license: 'unknown', maturity: { level: 'not-assessed', basis: 'unknown' },
      accession: {
        requires_membership: 'unknown',
        price: { status: 'known', currency: 'DKK', vat: 'excluded', tariffs },
      },
      contacts: [{ role: 'entry', email: 'post@eksempel.dk' }],
      suppliers: [{ name: 'Drift A/S', services: 'unknown' }],
      reviewed: 'unknown',
    };
    write(`produkter/${name}.yml`, JSON.stringify(entry));
  }
}

describe('prices in the browser', () => {
  let root;
  let site;
  let server;
  let browser;
  let tab;

  before(async () => {
    root = mkdtempSync(join(tmpdir(), 'vejviser-prices-'));
    makeSite(root);
    const out = join(root, 'public');
    const build = ['build', '--root', root, '--out', out, '--base-url', BASE, '--today', '2026-11-23'];
    execFileSync(VEJVISER, build, { encoding: 'utf8', stdio: 'pipe' });
    site = new Site(out, BASE);
    server = await site.serve();
    browser = await openBrowser();
    tab = await browser.browser.newPage();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    rmSync(root, { recursive: true, force: true });
  });

  const address = (page) => server.origin + site.path(page);
  const show = (product, query = '') =>
    tab.goto(`${address(`produkter/${product}/index.html`)}${query}`, { waitUntil: 'load' });

  test('every case comes to what was worked out by hand', async () => {
    const script = [...site.files].find((file) => /^theme\/js\/price\.[0-9a-f]+\.js$/.test(file));
    assert.ok(script, 'the calculating script is published');
    assert.ok(TABLE.cases.length >= 60);
    for (const [tariff, situation, first, later, payees, steps] of TABLE.cases) {
      await show(tariff);
      const found = await tab.evaluate(calculate, address(script), situation);
      const about = JSON.stringify([tariff, situation]);
      assert.equal(found.first, first, `first year of ${about}`);
      assert.equal(found.later, later, `later years of ${about}`);
      for (const [payee, expected] of Object.entries(payees ?? {})) {
        assert.deepEqual(found.payees[payee], expected, `${payee} of ${about}`);
      }
      if (steps) assert.deepEqual(found.steps, steps, `steps of ${about}`);
    }
  });

  test('a sum says no more of its VAT than its items', async () => {
    const script = [...site.files].find((file) => /^theme\/js\/price\.[0-9a-f]+\.js$/.test(file));
    for (const [tariff, situation, first, later, payees] of TABLE.vat) {
      await show(tariff);
      const found = await tab.evaluate(vatOf, address(script), situation, Object.keys(payees));
      assert.deepEqual(found, { first, later, payees }, JSON.stringify([tariff, situation]));
    }
  });

  test('the page answers as it is filled in, and the address carries it', async () => {
    await show('os2fleetoptimiser');
    const says = (text) =>
      tab.waitForFunction(
        (text) => document.querySelector('[data-answer]').innerText.replace(/\s/g, ' ').includes(text),
        { timeout: 10_000 },
        text,
      );
    await says('Skriv antal køretøjer, og vælg, om I er medlem, for at se prisen.');
    await tab.type('#calculator-units', '120');
    await tab.select('#calculator-member', 'nej');
    await says('Første år: 169.600 kr. moms kun delvis oplyst. Derefter hvert år: 119.600 kr. ekskl. moms.');
    const focused = await tab.evaluate(() => document.activeElement.id);
    assert.equal(focused, 'calculator-units');
    await tab.keyboard.press('Enter');
    const answered = await tab.evaluate(() => document.activeElement.hasAttribute('data-answer'));
    assert.ok(answered, 'asking for the price leads to the answer');
    const { searchParams } = new URL(tab.url());
    assert.equal(searchParams.get('antal'), '120');
    assert.equal(searchParams.get('medlem'), 'nej');
  });

  test('an address that was sent opens with the answer and every step', async () => {
    await show('os2fleetoptimiser', '?antal=1.000&medlem=ja&start=2026-07-01&type=state#pris');
    const { rows, notFor } = await tab.evaluate(() => ({
      rows: [...document.querySelectorAll('[data-sum] tr')].map((row) =>
        [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, ' ').trim()),
      ),
      notFor: !document.querySelector('[data-not-for]').hidden,
    }));
    assert.deepEqual(rows[1], [
      'Årligt vederlag 1.000–1.400 køretøjer: 187.480 kr. 50 pct. af året: 93.740 kr.',
      'OS2',
      '93.740 kr. ekskl. moms',
      '187.480 kr. ekskl. moms',
    ]);
    assert.equal(rows.at(-1)[0], 'I alt');
    assert.ok(notFor, 'a state authority is told that the product is not said to be for it');
  });

  test('a day outside the tariff is warned of before the sum, which is told as a condition', async () => {
    const shown = async (start) => {
      await show('os2fleetoptimiser', `?antal=120&medlem=ja&start=${start}`);
      return tab.evaluate(() => {
        const [answer, after] = ['answer', 'after'].map((name) => document.querySelector(`[data-${name}]`));
        const isFirst = Boolean(after.compareDocumentPosition(answer) & Node.DOCUMENT_POSITION_FOLLOWING);
        return [!after.hidden && isFirst, answer.textContent.replace(/\s/g, ' ').split(':')[0]];
      });
    };
    assert.deepEqual(await shown('2027-04-01'), [true, 'Med Takst 2026 ville det være']);
    assert.deepEqual(await shown('2026-12-31'), [false, 'Første år']);
  });

  test('what is no number is told beside the field', async () => {
    await show('os2fleetoptimiser', '?antal=mange&medlem=ja');
    const shown = await tab.evaluate(() => ({
      invalid: document.getElementById('calculator-units').getAttribute('aria-invalid'),
      told: !document.querySelector('[data-bad-number]').hidden,
      tells: document.getElementById('calculator-units').getAttribute('aria-describedby'),
      sum: document.querySelector('[data-sum]').hidden,
    }));
    const tells = 'calculator-bad-number';
    assert.deepEqual(shown, { invalid: 'true', told: true, tells, sum: true });
    await tab.click('.calculator button');
    assert.equal(await tab.evaluate(() => document.activeElement.id), 'calculator-units');
  });

  test('where the tariff does not say, it says whom to ask, and no number', async () => {
    await show('os2fleetoptimiser', '?antal=1.401&medlem=ja');
    const shown = await tab.evaluate(() => ({
      total: document.querySelector('[data-sum] tfoot tr:last-child').innerText.replace(/\s+/g, ' ').trim(),
      asks: document.querySelector('[data-ask]:not([hidden]) a')?.getAttribute('href'),
    }));
    assert.deepEqual(shown, { total: 'I alt ikke oplyst ikke oplyst', asks: 'mailto:os2fleetoptimiser@os2.eu' });
    await show('os2fleetoptimiser', '?antal=1.400&medlem=ja');
    assert.equal(await tab.$('[data-ask]:not([hidden])'), null);
  });

  test('without scripts the worked examples stand there', async () => {
    await tab.setJavaScriptEnabled(false);
    await show('os2fleetoptimiser');
    const text = await tab.$eval('section[aria-labelledby=pris]', (section) => section.innerText);
    await tab.setJavaScriptEnabled(true);
    assert.match(text.replace(/\s/g, ' '), /119\.600 kr\. ekskl\. moms/);
    assert.doesNotMatch(text, /for at se prisen/);
  });
});

/** In the page: what may be said of the VAT in each sum of the page's own tariff. */
async function vatOf(script, situation, payees) {
  const { firstYear, laterYears, sumVat } = await import(script);
  const { sheet } = JSON.parse(document.getElementById('price-sheet').textContent);
  const years = [firstYear(sheet, situation), laterYears(sheet, situation)];
  const [first, later] = years.map(({ items }) => sumVat(sheet, items));
  const paid = ({ items }, payee) => {
    const own = items.filter(([item]) => item.paid_to === payee);
    return own.length ? sumVat(sheet, own) : null;
  };
  const ofPayee = (payee) => [payee, years.map((year) => paid(year, payee))];
  return { first, later, payees: Object.fromEntries(payees.map(ofPayee)) };
}

/** In the page: what the published script makes of the page's own tariff. */
async function calculate(script, situation) {
  const { firstYear, laterYears } = await import(script);
  const { sheet } = JSON.parse(document.getElementById('price-sheet').textContent);
  const kroner = (oere) =>
    oere % 100 === 0 ? String(oere / 100) : (oere / 100).toFixed(2).replace('.', ',');
  const shown = ({ kind, amounts }) =>
    kind === 'onRequest' ? 'on request' : (amounts?.map(kroner).join('|') ?? kind);
  const first = firstYear(sheet, situation, situation.start);
  const later = laterYears(sheet, situation);
  const laterOf = new Map(later.payees);
  return {
    first: shown(first.total),
    later: shown(later.total),
    payees: Object.fromEntries(
      first.payees.map(([payee, outcome]) => [
        payee ?? 'ikke oplyst',
        [shown(outcome), laterOf.has(payee) ? shown(laterOf.get(payee)) : null],
      ]),
    ),
    steps: first.items.flatMap(([, { steps }]) =>
      steps.map(({ name, amount }) => (amount === undefined ? name : `${name} ${kroner(amount)}`)),
    ),
  };
}
