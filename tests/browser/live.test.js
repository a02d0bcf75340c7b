// The site in an open browser while it is written. `VEJVISER` is the program.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { openBrowser } from './browser.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const SITE = ['content', 'themes'];
const PATIENCE = { timeout: 20_000, polling: 50 };

const { VEJVISER } = process.env;
assert.ok(VEJVISER, 'say where the program is in VEJVISER');

/** Starts `vejviser serve` and waits until it has told where the site can be seen. */
async function serve(root) {
  const program = spawn(VEJVISER, ['serve', '--root', root, '--port', '0', '--language', 'da'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const address = await new Promise((resolve, reject) => {
    const listen = (chunk) => {
      said += chunk;
      const found = said.match(/http:\/\/[\w.[\]:]+\d\b/);
      if (found) resolve(found[0]);
    };
    program.stdout.on('data', listen);
    program.stderr.on('data', listen);
    program.on('error', reject);
    program.on('exit', () => reject(new Error(`vejviser serve ended:\n${said}`)));
  });
  const close = () =>
    new Promise((resolve) => {
      program.removeAllListeners('exit');
      program.on('exit', resolve);
      program.kill();
    });
  return { address, close };
}

describe('while the site is written', () => {
  let root;
  let server;
  let browser;
  let tab;
  const complaints = [];

  before(async () => {
    root = mkdtempSync(join(tmpdir(), 'vejviser-live-'));
    for (const folder of SITE) {
      const from = join(REPOSITORY, folder);
      if (existsSync(from)) cpSync(from, join(root, folder), { recursive: true });
    }
    [server, browser] = await Promise.all([serve(root), openBrowser()]);
    tab = await browser.browser.newPage();
    tab.on('console', (message) => complaints.push(message.text()));
    tab.on('pageerror', (error) => complaints.push(error.message));
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    rmSync(root, { recursive: true, force: true });
  });

  const show = (path) => tab.goto(server.address + path, { waitUntil: 'load' });

  function edit(file, from, to) {
    const path = join(root, 'content', file);
    const text = readFileSync(path, 'utf8');
    assert.ok(text.includes(from), `content/${file} no longer has \`${from}\``);
    writeFileSync(path, text.replace(from, to));
  }

  const mainSays = (words) =>
    tab.waitForFunction(
      (words) => document.querySelector('main')?.innerText.includes(words),
      PATIENCE,
      words,
    );

  const overlaySays = (words) =>
    tab.waitForFunction(
      (words) => {
        const overlay = document.querySelector('vejviser-overlay')?.shadowRoot;
        return words === null ? !overlay : overlay?.textContent.includes(words);
      },
      PATIENCE,
      words,
    );

  test('an edited page shows', async () => {
    await show('/vejledning/bliv-medlem/');
    edit('vejledning/bliv-medlem.md', 'Hvert medlem har én stemme.', 'Alle har netop én stemme.');
    await mainSays('Alle har netop én stemme.');
  });

  test('an edited entry shows', async () => {
    await show('/produkter/os2faktor/');
    edit('produkter/os2faktor.yml', 'Tofaktorlogin', 'Login i to trin');
    await mainSays('Login i to trin');
  });

  test('a fault shows over the last good page, and goes when it is mended', async () => {
    await show('/produkter/os2faktor/');
    edit('produkter/os2faktor.yml', 'status: active', 'status: activ');
    await overlaySays('content/produkter/os2faktor.yml');
    await overlaySays('activ');
    await mainSays('Login i to trin');
    edit('produkter/os2faktor.yml', 'status: activ', 'status: active');
    await overlaySays(null);
    await mainSays('Login i to trin');
  });

  test('a fault on a page that one is not looking at shows too', async () => {
    await show('/kontakt/');
    edit('vejledning/bliv-medlem.md', '(tag-et-produkt-i-brug.md)', '(tag-et-produkt.md)');
    await overlaySays('tag-et-produkt.md');
    edit('vejledning/bliv-medlem.md', '(tag-et-produkt.md)', '(tag-et-produkt-i-brug.md)');
    await overlaySays(null);
  });

  test('the console says nothing all the while', () => assert.deepEqual(complaints, []));
});
