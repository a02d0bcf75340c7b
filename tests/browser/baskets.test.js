// Products side by side and in a budget, on the real site in a real browser.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openBrowser } from './browser.js';
import { Site } from './site.js';

const { SITE, BASE_URL } = process.env;
assert.ok(SITE && BASE_URL, 'say which built site in SITE and BASE_URL');
const FLEET = 'os2fleetoptimiser';
const NBSP = '\u00a0';

describe('several products', () => {
  const site = new Site(SITE, BASE_URL);
  let server;
  let opened;
  let tab;

  before(async () => {
    server = await site.serve();
    opened = await openBrowser();
    tab = await opened.browser.newPage();
  });
  after(async () => {
    await opened.close();
    await server.close();
  });

  const go = (page, query = '') =>
    tab.goto(`${server.origin}${site.base.pathname}${page}/${query}`, { waitUntil: 'networkidle0' });
  const texts = (selector) =>
    tab.$$eval(selector, (found) => found.map((one) => one.textContent.trim().replaceAll('\u00a0', ' ')));
  const hidden = (selector) => tab.$eval(selector, (one) => one.closest('[hidden]') !== null);
  const search = () => tab.evaluate(() => decodeURIComponent(location.search));
  /** Waits until the live region says something that holds `words`. */
  const told = (words) =>
    tab.waitForFunction(
      (words) => document.querySelector('[data-status]').textContent.includes(words),
      { timeout: 5000 },
      words,
    );

  test('two products of the address stand side by side, fact for fact as in the table of all', async () => {
    await go('sammenlign', `?produkter=os2iot,${FLEET}`);
    const facts = (id) => texts(`[data-all] tr[data-product="${id}"] > td`);
    assert.deepEqual(await texts('[data-side] thead th'), ['OS2iot', 'OS2fleetoptimiser']);
    assert.deepEqual(await texts('[data-side] tbody td:nth-child(2)'), await facts('os2iot'));
    assert.deepEqual(await texts('[data-side] tbody td:nth-child(3)'), await facts(FLEET));
    assert.deepEqual(await texts('[data-side] tbody th'), (await texts('[data-all] thead th')).slice(1));
    assert.equal(await hidden('[data-all] table'), true);
    await told('OS2iot og OS2fleetoptimiser');
  });

  test('choosing changes the address, and going back takes it away again, with the focus where it was', async () => {
    await go('sammenlign', '?produkter=os2iot');
    assert.equal(await hidden('[data-side] table'), true);
    await tab.focus('#compare-2');
    await tab.select('#compare-2', 'os2mo');
    assert.equal(await search(), '?produkter=os2iot,os2mo');
    assert.equal(await tab.evaluate(() => document.activeElement.id), 'compare-2');
    assert.equal(await hidden('[data-side] table'), false);
    await tab.goBack();
    assert.equal(await search(), '?produkter=os2iot');
    assert.equal(await hidden('[data-side] table'), true);
  });

  test('of more than four, four are compared; what is not there is named', async () => {
    await go('sammenlign', '?produkter=os2iot,os2mo,os2kle,os2loop,os2ai,os2findesikke');
    assert.equal((await texts('[data-side] thead th')).length, 4);
    await told('os2findesikke');
  });

  test('solutions ticked in the list are compared, or stand in the budget', async () => {
    for (const [button, page, shown] of [
      ['#picked button:not([formaction])', 'sammenlign', '[data-side] thead th'],
      ['#picked button[formaction]', 'budget', '[data-chosen] a'],
    ]) {
      await go('produkter');
      for (const id of ['os2iot', 'os2mo']) await tab.click(`.pick input[value="${id}"]`);
      await Promise.all([tab.waitForNavigation({ waitUntil: 'networkidle0' }), tab.click(button)]);
      assert.ok(new URL(tab.url()).pathname.endsWith(`/${page}/`), tab.url());
      assert.deepEqual((await texts(shown)).sort(), ['OS2iot', 'OS2mo']);
    }
  });

  test('a start before the tariff begins is told beside the sum', async () => {
    const { sheets } = await (await fetch(`${server.origin}${site.base.pathname}produkter/priser.json`)).json();
    const { from } = sheets[FLEET];
    const told = async (start) => {
      await go('budget', `?produkter=${FLEET}&medlem=nej&antal-${FLEET}=120&start=${start}`);
      return (await texts('[data-outside] li')).join();
    };
    assert.match(await told(`${Number(from.slice(0, 4)) - 1}-12-31`), /Taksten gælder først fra/);
    assert.equal(await told(from), '');
  });

  test('a budget adds up what is known, and tells what is not beside it, never as 0', async () => {
    await go('budget', `?produkter=${FLEET},os2iot,os2adgang&medlem=nej&antal-${FLEET}=120`);
    const rows = await tab.$$eval('[data-sheet] tbody tr', (rows) =>
      rows.map((row) => [...row.cells].map((cell) => cell.textContent.replaceAll('\u00a0', ' '))),
    );
    const fleet = rows.find(([name, , , , later]) => name === 'OS2fleetoptimiser' && later.includes('119.600'));
    assert.ok(fleet, JSON.stringify(rows));
    assert.match(fleet[4], /^119\.600 kr\. ekskl\. moms$/);
    assert.equal((await texts('[data-sheet] tfoot td:last-child'))[0], '119.600 kr. ekskl. moms');
    assert.deepEqual(await texts('[data-sheet] tfoot th'), ['I alt', 'I alt'], 'a sum for each kind of VAT');
    const left = await texts('[data-left] li');
    const unpriced = rows.filter(([, , , first]) => !/\d/.test(first));
    assert.equal(left.length, unpriced.length);
    assert.ok(unpriced.length > 0 && unpriced.every(([, , , first]) => !/\b0\b/.test(first)));
  });

  test('an unanswered question is told as missing, and its field as it is filled in', async () => {
    await go('budget', `?produkter=${FLEET}&medlem=ja`);
    assert.match((await texts('[data-left] li'))[0], /Mangler: antal køretøjer/);
    await tab.type(`#budget-${FLEET}`, '120');
    assert.equal(await search(), `?produkter=${FLEET}&medlem=ja&antal-${FLEET}=120`);
    assert.equal((await texts('[data-sheet] tfoot td:last-child'))[0], '100.280 kr. ekskl. moms');
    assert.equal(await hidden('[data-left] ul'), true);
  });

  test('products go in and out of the basket, which is in the address alone; the focus stays', async () => {
    await go('budget');
    assert.equal(await hidden('[data-sheet] table'), true);
    await tab.select('[data-add]', FLEET);
    await told('OS2fleetoptimiser er lagt i budgettet');
    await tab.select('[data-add]', 'os2iot');
    assert.equal(await search(), `?produkter=${FLEET},os2iot`);
    await (await tab.$('[data-chosen] li:first-child button')).click();
    assert.equal(await search(), '?produkter=os2iot');
    assert.equal(await tab.evaluate(() => document.activeElement.textContent), 'Fjern OS2iot');
    await told('OS2fleetoptimiser er taget ud');
    await tab.goBack();
    assert.equal(await search(), `?produkter=${FLEET},os2iot`);
    assert.equal((await texts('[data-chosen] a')).join(), 'OS2fleetoptimiser,OS2iot');
    const stored = () => [localStorage.length, sessionStorage.length, document.cookie];
    assert.deepEqual(await tab.evaluate(stored), [0, 0, '']);
  });

  test('the file opens right in a Danish spreadsheet', async () => {
    await go('budget', `?produkter=${FLEET},os2adgang&medlem=nej&antal-${FLEET}=120`);
    const bytes = await tab.evaluate(async () => {
      const kept = [];
      URL.createObjectURL = (blob) => kept.push(blob) && 'blob:none';
      HTMLAnchorElement.prototype.click = function click() {
        kept.push(this.download);
      };
      document.querySelector('[data-csv]').click();
      const [blob, name] = kept;
      return [name, blob.type, [...new Uint8Array(await blob.arrayBuffer())]];
    });
    const [name, type, raw] = bytes;
    assert.deepEqual([name, type], ['budget.csv', 'text/csv;charset=utf-8']);
    assert.deepEqual(raw.slice(0, 3), [0xef, 0xbb, 0xbf]);
    const lines = Buffer.from(raw.slice(3)).toString('utf8').split('\r\n');
    assert.equal(lines.at(-1), '');
    assert.match(lines[0], /^Løsning;Hvad;Regning fra;Første år;De følgende år;Moms;Bemærkning$/);
    assert.ok(lines.some((line) => /^OS2fleetoptimiser;.*;119600,00;119600,00;ekskl\. moms;$/.test(line)), lines.join('\n'));
    assert.ok(lines.some((line) => /^I alt;;;119600,00;119600,00;ekskl\. moms;$/.test(line)));
    const unpriced = lines.find((line) => line.startsWith('OS2adgang'));
    assert.match(unpriced, /^OS2adgang;.*;;;.*;.+$/);
    assert.ok(!lines.join('').includes(NBSP), 'no unbreakable spaces in a file for machines');
  });

  test('without scripts all products stand in one table, and every price leads on', async () => {
    const plain = await opened.browser.newPage();
    await plain.setJavaScriptEnabled(false);
    await plain.goto(`${server.origin}${site.base.pathname}produkter/`);
    const listed = await plain.$$eval('li[data-product]', (items) => items.map((item) => item.dataset.product));
    assert.ok(listed.length > 20);
    for (const page of ['sammenlign', 'budget']) {
      await plain.goto(`${server.origin}${site.base.pathname}${page}/`);
      const rows = await plain.$$eval('[data-all] tr[data-product]', (rows) =>
        rows.map((row) => [
          row.dataset.product,
          row.querySelector('th a').getAttribute('href'),
          row.dataset.known !== undefined,
        ]),
      );
      const known = rows.filter(([, , isKnown]) => isKnown).map(([id]) => id);
      const others = listed.filter((id) => !known.includes(id));
      assert.deepEqual(rows.map(([id]) => id), [...known, ...others], 'those with a price first');
      assert.ok(page !== 'budget' || known.includes(FLEET));
      for (const [, href] of rows) assert.ok(site.file(href.split('#')[0]), href);
    }
    await plain.goto(`${server.origin}${site.base.pathname}sammenlign/`);
    for (const box of ['input[value="os2iot"]', 'input[value="os2mo"]', '[data-only]']) await plain.click(box);
    const visible = (rows) => rows.filter((row) => row.checkVisibility()).map((row) => row.dataset.product);
    assert.deepEqual(await plain.$$eval('[data-all] tr[data-product]', visible), ['os2iot', 'os2mo']);
    await plain.close();
  });
});
