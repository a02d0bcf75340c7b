// A built folder: its files, its pages, and a server that shows it under its own base address.

import { createServer } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'parse5';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vcf': 'text/vcard; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.yml': 'text/yaml; charset=utf-8',
};

const PACKED = /^(text\/|application\/(json|manifest|xml)|image\/svg)/;

export class Site {
  /**
   * @param {string} folder the built files
   * @param {string} base the address they were built for, ending in `/`
   */
  constructor(folder, base) {
    this.folder = folder;
    this.base = new URL(base);
    this.files = new Set(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
        .map((path) => path.split(sep).join('/'))
        .sort(),
    );
  }

  /** Every HTML file, in order. */
  get pages() {
    return [...this.files].filter((file) => file.endsWith('.html'));
  }

  /** The HTML files that people read: not those that only send a reader on to a new address. */
  get readPages() {
    return this.pages.filter((page) => !redirectTarget(this.document(page)));
  }

  text(file) {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  document(page) {
    return parse(this.text(page), { sourceCodeLocationInfo: true });
  }

  /** Where a page is read: `guide/index.html` at `/guide/`. */
  path(page) {
    return this.base.pathname + encodeURI(page.replace(/(^|\/)index\.html$/, '$1'));
  }

  /** The file behind a path of this site, or `undefined`. */
  file(pathname) {
    if (!pathname.startsWith(this.base.pathname)) return undefined;
    const name = decodeURIComponent(pathname.slice(this.base.pathname.length));
    const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
    return this.files.has(file) ? file : undefined;
  }

  /** What the built `_headers` has a host send along, as Netlify and Cloudflare Pages read it. */
  headers(url) {
    const { pathname } = new URL(url, 'http://localhost');
    const sent = {};
    for (const block of this.text('_headers').trim().split('\n\n')) {
      const [place, ...lines] = block.split('\n');
      const applies = place.endsWith('*') ? pathname.startsWith(place.slice(0, -1)) : pathname === place;
      for (const line of applies ? lines : []) {
        const [, name, value] = line.match(/^  ([\w-]+): (.+)$/);
        sent[name] = value;
      }
    }
    return sent;
  }

  /** Serves the site until `close()`; gives `{ origin, close }`. */
  async serve() {
    const server = createServer((request, response) => {
      const file = this.file(new URL(request.url, 'http://localhost').pathname);
      const shown = file ?? (this.files.has('404.html') ? '404.html' : undefined);
      const type = TYPES[extname(shown ?? '.txt')] ?? 'application/octet-stream';
      const body = shown ? readFileSync(join(this.folder, shown)) : Buffer.from('not found');
      // Hosts pack text when a browser takes it packed.
      const packs = PACKED.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
      response.writeHead(file ? 200 : 404, {
        'Content-Type': type,
        'Cache-Control': 'max-age=600',
        ...(packs ? { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' } : {}),
        ...this.headers(request.url),
      });
      response.end(packs ? gzipSync(body) : body);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const close = () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    };
    return { origin: `http://127.0.0.1:${server.address().port}`, close };
  }
}

/** Every element of a document, in order, also those in templates. */
export function* elements(node) {
  if (node.tagName) yield node;
  for (const child of node.childNodes ?? []) yield* elements(child);
  if (node.content) yield* elements(node.content);
}

export function attribute(element, name) {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** Where `<meta http-equiv="refresh">` sends a reader, if it does. */
export function redirectTarget(document) {
  for (const element of elements(document)) {
    const isRefresh = attribute(element, 'http-equiv')?.toLowerCase() === 'refresh';
    if (element.tagName === 'meta' && isRefresh) {
      return attribute(element, 'content')?.match(/url\s*=\s*['"]?([^'"]+)/i)?.[1];
    }
  }
  return undefined;
}
