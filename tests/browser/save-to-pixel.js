// How long from a save until an open page shows it: the distribution over many saves, in real Chromium.
//
//     VEJVISER=target/release/vejviser npm --prefix tests/browser run save-to-pixel [SAVES] [SITE]
//
// The clock starts right before the file is written and stops in the frame after the one that drew
// the new words. Both ends read the clock of the same machine.

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { openBrowser } from './browser.js';

const SAVES = Number(process.argv[2] ?? 100);
const SITE = resolve(process.argv[3] ?? join(import.meta.dirname, '../..'));
const PAGE = process.argv[4] ?? 'content/vejledning/bliv-medlem.md';
const PAUSE = 150;

const root = mkdtempSync(join(tmpdir(), 'save-to-pixel-'));
for (const folder of ['content', 'themes']) {
  cpSync(join(SITE, folder), join(root, folder), { recursive: true });
}
const server = spawn(process.env.VEJVISER, ['serve', '--port', '0', '--root', root], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const address = await new Promise((found) => {
  let said = '';
  server.stdout.on('data', (text) => {
    said += text;
    const at = /http:\/\/localhost:\d+\//.exec(said);
    if (at) found(at[0]);
  });
});
const { browser, close } = await openBrowser();
try {
  const tab = await browser.newPage();
  await tab.goto(address + PAGE.replace(/^content\//, '').replace(/\.md$/, '/'));
  const file = join(root, PAGE);
  const text = readFileSync(file, 'utf8');
  const took = [];
  for (let save = 0; save < SAVES; save += 1) {
    const words = `Gemt for ${save}. gang.`;
    const shown = tab.evaluate(
      (words) =>
        new Promise((seen) => {
          const look = () => {
            if (!document.querySelector('main').textContent.includes(words)) return false;
            // The words are drawn in this frame, and are on the screen when the next begins.
            requestAnimationFrame(() => requestAnimationFrame((at) => seen(performance.timeOrigin + at)));
            return true;
          };
          if (!look()) {
            const watcher = new MutationObserver(() => look() && watcher.disconnect());
            watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
          }
        }),
      words,
    );
    await new Promise((done) => setTimeout(done, PAUSE));
    const began = performance.timeOrigin + performance.now();
    writeFileSync(file, `${text}\n${words}\n`);
    took.push((await shown) - began);
  }
  took.sort((one, other) => one - other);
  const at = (share) => took[Math.min(took.length - 1, Math.floor(share * took.length))].toFixed(1);
  console.log(`${SAVES} saves of ${PAGE}, in ms from the write to the repainted words`);
  console.log(`fastest ${at(0)}  median ${at(0.5)}  p90 ${at(0.9)}  p95 ${at(0.95)}  p99 ${at(0.99)}  slowest ${at(1)}`);
} finally {
  await close();
  server.kill();
  rmSync(root, { recursive: true });
}
