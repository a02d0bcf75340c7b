// How a page reads under the settings that some readers need, and with a keyboard alone.

import { accessibility, ALL_RULES, emulate } from './page-checks.js';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };

// WCAG 2.2, 1.4.12, with `!important` as a reader's own style sheet has it.
const SPACING = `
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;
// WCAG 2.2, 1.4.4, for readers who set the size of text and not the scale of the page.
const TWICE = 'html { font-size: 200% !important; }';

/** What goes wrong on an open page when colours are the reader's, and text large or wide apart. */
export async function ownSettings(tab) {
  const found = [];
  await emulate(tab, WIDE, 'light');
  const session = await tab.createCDPSession();
  const forced = [{ name: 'forced-colors', value: 'active' }];
  await session.send('Emulation.setEmulatedMedia', { features: forced });
  found.push(...(await accessibility(tab, 'forced colours', ALL_RULES)));
  await session.send('Emulation.setEmulatedMedia', { features: [] });
  await session.detach();
  for (const [name, sheet, viewport] of [
    ['text spacing, 1280 px', SPACING, WIDE],
    ['text spacing, 320 px', SPACING, NARROW],
    ['text at 200 %, 1280 px', TWICE, WIDE],
    ['text at 200 %, 320 px', TWICE, NARROW],
  ]) {
    await emulate(tab, viewport, 'light');
    await dress(tab, sheet);
    found.push(...(await tab.evaluate(unreadable)).map((line) => `${name}: ${line}`));
  }
  await dress(tab, SPACING + TWICE);
  await emulate(tab, WIDE, 'light');
  found.push(...(await accessibility(tab, 'large and wide apart', ALL_RULES)));
  await dress(tab, '');
  return found;
}

/** A style sheet made by script is no inline style, so the page's own policy allows it. */
function dress(tab, text) {
  return tab.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, text);
}

/** In the page: what scrolls sideways, is cut, or stands on top of something else. */
function unreadable() {
  const root = document.documentElement;
  const found = [];
  const name = (element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 100);
  const elements = [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility());
  const isForEyes = (one) => !one.matches('.visually-hidden, .skip, svg *');

  if (root.scrollWidth > root.clientWidth) {
    const wide = elements.findLast((one) => one.getBoundingClientRect().right > root.clientWidth + 1);
    found.push(`scrolls sideways to ${root.scrollWidth} px: ${wide && name(wide)}`);
  }
  for (const one of elements.filter(isForEyes)) {
    const { overflowX, overflowY, display } = getComputedStyle(one);
    const cuts = (overflow) => overflow === 'hidden' || overflow === 'clip';
    if (display === 'inline') continue;
    if (cuts(overflowX) && one.scrollWidth > one.clientWidth + 1) found.push(`is cut: ${name(one)}`);
    else if (cuts(overflowY) && one.scrollHeight > one.clientHeight + 1) found.push(`is cut: ${name(one)}`);
  }
  found.push(...overlaps());
  return found;

  function overlaps() {
    const boxes = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || !parent.checkVisibility() || parent.closest('svg, .visually-hidden, .skip')) continue;
      // What has scrolled out of a box of its own covers nothing.
      if (parent.closest('.table-scroll, pre')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (right - left > 2) boxes.push({ left, right, top, bottom, parent, words: node.data.trim().slice(0, 40) });
      }
    }
    boxes.sort((a, b) => a.top - b.top);
    const told = [];
    boxes.forEach((a, at) => {
      for (const b of boxes.slice(at + 1)) {
        if (b.top >= a.bottom) break;
        if (a.parent === b.parent) continue;
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - b.top;
        // A line of text is lower than the box of its font, so lines may share a third of it.
        if (across > 2 && down > 0.4 * Math.min(a.bottom - a.top, b.bottom - b.top)) {
          told.push(`\`${a.words}\` and \`${b.words}\` stand on top of each other`);
        }
      }
    });
    return told;
  }
}

/**
 * What a keyboard does not reach on an open page, or where its reader cannot see where they are; and
 * controls too small for a finger.
 */
export async function byKeyboard(tab, viewport) {
  await emulate(tab, viewport, 'light');
  const controls = await tab.evaluate(markControls);
  const found = controls.small;
  const reached = new Set();
  for (let presses = 0; presses < controls.count + 10 && reached.size < controls.count; presses += 1) {
    await tab.keyboard.press('Tab');
    const { at, fault } = await tab.evaluate(lookAtFocus);
    if (at !== undefined) reached.add(at);
    if (fault) found.push(fault);
  }
  const missed = controls.names.filter((_, at) => !reached.has(at));
  found.push(...missed.map((name) => `not reached with the Tab key: ${name}`));
  return found.map((line) => `keyboard, ${viewport.width} px: ${line}`);
}

/** In the page: gives every control a number, in the order of the document. */
function markControls() {
  const ANY = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const name = (element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 120);
  const seen = [...document.querySelectorAll(ANY)].filter(
    (one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.tabIndex >= 0,
  );
  // The arrow keys go on within a group of radio buttons; Tab meets the chosen one, or the first.
  const controls = seen.filter((one) => {
    if (one.type !== 'radio') return true;
    const group = seen.filter(({ type, name, form }) => type === 'radio' && name === one.name && form === one.form);
    return one === (group.find(({ checked }) => checked) ?? group[0]);
  });
  window.controls = controls;
  const small = controls
    .filter((one) => one.matches('button, input, select, textarea, summary'))
    .filter((one) => {
      // A check box is as large as the label one can press. In a table and in a list of choices it is the
      // law's 24 px: forty of them stand below each other.
      const pressed = one.closest('label') ?? one;
      const { height, width } = pressed.getBoundingClientRect();
      const least = one.closest('th, fieldset') ? 24 : 43.5;
      return height < least || width < least;
    })
    .map((one) => `too small for a finger: ${name(one)}`);
  document.activeElement?.blur();
  window.scrollTo(0, 0);
  getSelection().setPosition(document.body, 0);
  return { count: controls.length, names: controls.map(name), small };
}

/** In the page: which control has the focus, and whether one sees that. */
function lookAtFocus() {
  const focused = document.activeElement;
  const at = window.controls.indexOf(focused);
  if (at < 0) return {};
  const name = focused.outerHTML.replace(/\s+/g, ' ').slice(0, 120);
  const hasOutline = (element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  };
  // A card shows the focus of its link.
  const frame = focused.closest('.card, :is(.front .intro, .list-cards) > ul > li');
  if (!hasOutline(focused) && !(frame && hasOutline(frame))) return { at, fault: `no visible focus: ${name}` };
  const parts = [...focused.getClientRects()].flatMap(({ left, right, top, bottom }) => [
    [(left + right) / 2, (top + bottom) / 2],
    [left + 2, top + 2],
    [right - 2, top + 2],
    [left + 2, bottom - 2],
    [right - 2, bottom - 2],
  ]);
  const isSeen = parts.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (focused.contains(top) || top.contains(focused));
  });
  return isSeen ? { at } : { at, fault: `focused, but out of sight or covered: ${name}` };
}
