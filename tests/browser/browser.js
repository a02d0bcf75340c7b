// Chromium, and tabs of it that several checks share.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import puppeteer from 'puppeteer-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Starts a browser that knows nothing of earlier ones; gives `{ browser, close }`. */
export async function openBrowser() {
  const userDataDir = mkdtempSync(join(tmpdir(), 'vejviser-browser-'));
  const browser = await puppeteer.launch({
    executablePath: executable(),
    headless: true,
    userDataDir,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
      '--hide-scrollbars',
    ],
  });
  const close = async () => {
    await browser.close();
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  return { browser, close };
}

function executable() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = [
    process.env.CHROME_BIN,
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
  ].find((path) => path && existsSync(path));
  if (!found) throw new Error('no Chromium: install it, or say where it is in CHROME_BIN');
  return found;
}

/**
 * Lets at most `size` checks have a tab at a time, and each tab be used again.
 *
 * @param {import('puppeteer-core').Browser} browser
 */
export function tabs(browser, size) {
  const free = Array.from({ length: size }, () => browser.newPage());
  const waiting = [];
  return async function withTab(check) {
    const tab = free.length ? await free.pop() : await new Promise((give) => waiting.push(give));
    try {
      return await check(tab);
    } finally {
      const next = waiting.shift();
      if (next) next(tab);
      else free.push(tab);
    }
  };
}
