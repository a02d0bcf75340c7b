// Do all addresses in the built files lead somewhere? Judged on the files alone, without a browser.

import { attribute, elements, redirectTarget } from './site.js';

const ADDRESSES = ['href', 'src', 'action', 'poster', 'cite', 'data'];
const TEXT = /\.(html|xml|json|txt|csv|ics|vcf|yml|css|webmanifest)$/;

/**
 * What is broken, as `page:line: words`.
 *
 * @param {import('./site.js').Site} site
 */
export function brokenLinks(site) {
  const documents = new Map(site.pages.map((page) => [page, site.document(page)]));
  const anchors = new Map([...documents].map(([page, document]) => [page, ids(document)]));
  const found = [];
  for (const [page, document] of documents) {
    const from = new URL(site.path(page), site.base);
    for (const { address, line } of addresses(document)) {
      const problem = judge(site, anchors, from, address);
      if (problem) found.push(`${page}:${line}: \`${address}\` ${problem}`);
    }
  }
  for (const file of site.files) {
    if (TEXT.test(file)) found.push(...brokenInText(site, file));
  }
  return found;
}

/** Links to other sites that do not say so, and links within the site that do. */
export function wronglyMarked(site) {
  const found = [];
  for (const page of site.pages) {
    for (const element of elements(site.document(page))) {
      const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
      const from = new URL(site.path(page), site.base);
      if (href === undefined || !URL.canParse(href, from)) continue;
      const url = new URL(href, from);
      const leadsOut = url.protocol.startsWith('http') && url.origin !== site.base.origin;
      const marked = (attribute(element, 'rel') ?? '').split(' ').includes('external');
      if (leadsOut !== marked) found.push(`${page}: \`${href}\` is ${marked ? '' : 'not '}external`);
    }
  }
  return found;
}

function judge(site, anchors, from, address) {
  if (!URL.canParse(address, from)) return 'is not an address';
  const url = new URL(address, from);
  if (url.origin !== site.base.origin) return undefined;
  if (!url.pathname.startsWith(site.base.pathname)) {
    return `leaves the site, which lies below ${site.base.pathname}`;
  }
  const file = site.file(url.pathname);
  if (!file) return 'leads to no file';
  if (url.hash && file.endsWith('.html')) {
    const id = decodeURIComponent(url.hash.slice(1));
    const isTextFragment = id.startsWith(':~:');
    if (!isTextFragment && !anchors.get(file).has(id)) return `has no such place in ${file}`;
  }
  return undefined;
}

function* addresses(document) {
  for (const element of elements(document)) {
    const line = element.sourceCodeLocation?.startLine ?? 1;
    for (const name of ADDRESSES) {
      const address = attribute(element, name);
      if (address !== undefined && !(name === 'data' && element.tagName !== 'object')) {
        yield { address, line };
      }
    }
    for (const part of attribute(element, 'srcset')?.split(',') ?? []) {
      yield { address: part.trim().split(/\s+/)[0], line };
    }
  }
  const target = redirectTarget(document);
  if (target !== undefined) yield { address: target, line: 1 };
}

function ids(document) {
  const found = new Set(['', 'top']);
  for (const element of elements(document)) {
    found.add(attribute(element, 'id'));
    if (element.tagName === 'a') found.add(attribute(element, 'name'));
  }
  return found;
}

/** Whole addresses of the site in any kind of text, and `url(…)` in style sheets. */
function brokenInText(site, file) {
  const from = new URL(encodeURI(file), site.base);
  const text = site.text(file);
  const whole = [...text.matchAll(/https?:\/\/[^\s"'<>\\)`,;]+/g)].map((match) => match[0]);
  const inStyles = file.endsWith('.css')
    ? [...text.matchAll(/url\(\s*['"]?([^'")]+)['"]?\s*\)/g)].map((match) => match[1])
    : [];
  return [...new Set([...whole, ...inStyles])]
    .filter((address) => URL.canParse(address, from))
    .map((address) => ({ address, url: new URL(address, from) }))
    .filter(({ url }) => url.origin === site.base.origin && !site.file(url.pathname))
    .filter(({ url }) => url.href !== site.base.origin + '/')
    .map(({ address }) => `${file}: \`${address}\` leads to no file`);
}
