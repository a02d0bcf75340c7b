// What the Nu checker, the W3C's judge of HTML, has to say of a built site. It is a Java program, started
// once for all pages: starting it costs more than a hundred pages do.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import jar from 'vnu-jar';

// Pages are fetched, since what a page's own policy allows is known only where it has an address.
const FROM_HERE = '-Dnu.validator.servlet.allow-forbidden-hosts=true';
// Some 150 bytes a name, and systems take at least 128 KiB in a command.
const AT_A_TIME = 500;

/**
 * Where the checker is wrong. Both by its exact words, so that it is heard in everything else.
 *
 * @type {((message: { message: string, extract?: string }) => boolean)[]}
 */
const MISTAKEN = [
  // A block of data is not run, and a policy on scripts does not concern it (CSP 3, section 4.2.3: only
  // what is about to be run is judged). A browser says nothing; `page-checks.js` listens to it.
  ({ message, extract }) =>
    message.startsWith('Inline script violates Content Security Policy (meta tag): blocked by “script-src”') &&
    /<script type="application\/(ld\+)?json"/.test(extract ?? ''),
  // The property is in SVG 2 and, for text, in CSS Fill and Stroke 3; browsers have had it since 2014.
  ({ message }) => message === 'CSS: “paint-order”: Property “paint-order” doesn\'t exist.',
  // Scroll-driven Animations 1; a browser that does not know it shows no shade, and nothing is lost.
  ({ message }) => message === 'CSS: “animation-timeline”: Property “animation-timeline” doesn\'t exist.',
];

/**
 * Errors and warnings, as `file:line: words`.
 *
 * @param {import('./site.js').Site} site
 */
export async function judgedByNu(site) {
  const server = await site.serve();
  const addresses = site.pages.map((page) => server.origin + site.base.pathname + encodeURI(page));
  const others = [...site.files].filter((file) => /\.(css|svg)$/.test(file));
  const paths = others.map((file) => join(site.folder, file));
  try {
    const found = await Promise.all([
      ...portions(addresses).map((some) => run([], some)),
      ...portions(paths).map((some) => run(['--also-check-css', '--also-check-svg'], some)),
    ]);
    const roots = [server.origin + site.base.pathname, pathToFileURL(join(site.folder, '/')).href];
    return found.flat().filter(isFault).map((message) => told(message, roots));
  } finally {
    await server.close();
  }
}

function portions(list) {
  const count = Math.ceil(list.length / AT_A_TIME);
  return Array.from({ length: count }, (_, at) => list.slice(at * AT_A_TIME, (at + 1) * AT_A_TIME));
}

async function run(options, what) {
  const all = ['-Xss4m', FROM_HERE, '-jar', String(jar), '--format', 'json', '--stdout', ...options, ...what];
  const program = spawn('java', all, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) {
    program[stream].setEncoding('utf8').on('data', (text) => (said[stream] += text));
  }
  await new Promise((resolve, reject) => program.on('error', reject).on('close', resolve));
  try {
    return JSON.parse(said.stdout).messages;
  } catch {
    throw new Error(`the Nu checker did not finish:\n${said.stderr}${said.stdout.slice(0, 2000)}`);
  }
}

/** An `info` that is no warning only says where the other half of a fault is. */
function isFault(message) {
  const counts = message.type !== 'info' || message.subType === 'warning';
  return counts && !MISTAKEN.some((is) => is(message));
}

function told({ url, lastLine, firstLine, message, extract }, roots) {
  const address = url ? new URL(url).href : '';
  const root = roots.find((root) => address.startsWith(root)) ?? '';
  const place = decodeURI(address.slice(root.length));
  return `${place}:${firstLine ?? lastLine ?? 1}: ${message} \`${(extract ?? '').trim().slice(0, 120)}\``;
}
