// A copy of the site, served while it is written. `VEJVISER` is the program.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const SITE = ['content', 'themes'];
export const PATIENCE = { timeout: 20_000, polling: 50 };

const { VEJVISER } = process.env;
assert.ok(VEJVISER, 'say where the program is in VEJVISER');

/** A copy of the site to edit. */
export class Copy {
  constructor() {
    this.root = mkdtempSync(join(tmpdir(), 'vejviser-live-'));
    for (const folder of SITE) {
      const from = join(REPOSITORY, folder);
      if (existsSync(from)) cpSync(from, join(this.root, folder), { recursive: true });
    }
  }

  path(file) {
    return join(this.root, 'content', file);
  }

  read(file) {
    return readFileSync(this.path(file), 'utf8');
  }

  write(file, text) {
    writeFileSync(this.path(file), text);
  }

  edit(file, from, to) {
    const text = this.read(file);
    assert.ok(text.includes(from), `content/${file} no longer has \`${from}\``);
    this.write(file, text.replace(from, to));
  }

  /** The number of the line that holds these words. */
  line(file, words) {
    return 1 + this.read(file).split('\n').findIndex((line) => line.includes(words));
  }

  remove() {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Starts `vejviser serve` and waits until it has told where the site can be seen. */
export async function serve(root, { port = 0, options = [], environment = {} } = {}) {
  const all = ['serve', '--root', root, '--port', String(port), '--language', 'da', ...options];
  const program = spawn(VEJVISER, all, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, VISUAL: '', EDITOR: '', ...environment },
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
