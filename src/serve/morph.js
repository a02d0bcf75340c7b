// Makes an open page say what the site says now, and touches nothing else.
//
// We keep the page as it was served. A newer one is compared with that, and only what differs
// between the two is changed in the page that is open: what the reader or the page's own scripts
// have done since (focus, selection, scroll, open menus, what was typed, what was added) stays.

/** The page as served, and which of its nodes is which of the open page. */
class Served {
  constructor() {
    this.root = document.documentElement.cloneNode(true);
    this.live = new Map();
    pair(this.root, document.documentElement, this.live);
    ownScript(this.root)?.remove();
    takePlaces(this.root);
  }

  /**
   * Brings the open page up to date with a newer one.
   *
   * Gives the elements that changed; `null` when the page must be loaded again, since what a script
   * runs on has changed.
   */
  become(page) {
    const root = page.documentElement;
    ownScript(root)?.remove();
    const places = takePlaces(root);
    if (scripts(this.root) !== scripts(root)) return null;
    const update = { old: this.live, now: new Map(), changed: [] };
    element(this.root, root, update);
    this.root = root;
    this.live = update.now;
    for (const [node, place] of places) this.live.get(node)?.setAttribute("data-source", place);
    return update.changed.filter((node) => node.isConnected);
  }
}

function ownScript(root) {
  return root.querySelector("script[data-edition]");
}

/**
 * Takes out where blocks stand in their files; gives it by block.
 *
 * A line more at the top changes that of every block below, which is no news of theirs.
 */
function takePlaces(root) {
  const blocks = [...root.querySelectorAll("[data-source]")];
  const places = new Map(blocks.map((block) => [block, block.dataset.source]));
  for (const block of blocks) block.removeAttribute("data-source");
  return places;
}

/** Everything that runs or is run on. What search engines are told is neither. */
function scripts(root) {
  const all = root.querySelectorAll("script:not([type='application/ld+json'])");
  return [...all].map((script) => script.outerHTML).join("\n");
}

/** Notes that two equal trees are the same, node by node. */
function pair(served, live, map) {
  map.set(served, live);
  const lives = live.childNodes;
  served.childNodes.forEach((child, at) => pair(child, lives[at], map));
}

/** Carries what was known of an unchanged tree over to its newer twin. */
function keep(old, now, update) {
  const live = update.old.get(old);
  if (live) update.now.set(now, live);
  const twins = now.childNodes;
  old.childNodes.forEach((child, at) => keep(child, twins[at], update));
}

function element(old, now, update) {
  if (old.isEqualNode(now)) return keep(old, now, update);
  const live = update.old.get(old);
  update.now.set(now, live);
  if (attributes(old, now, live)) update.changed.push(live);
  children(old, now, update);
}

/** Whether an attribute was changed. */
function attributes(old, now, live) {
  let changed = false;
  for (const { name, value } of [...now.attributes]) {
    if (old.getAttribute(name) === value) continue;
    live?.setAttribute(name, value);
    changed = true;
  }
  for (const { name } of [...old.attributes]) {
    if (now.hasAttribute(name)) continue;
    live?.removeAttribute(name);
    changed = true;
  }
  return changed && Boolean(live);
}

function children(old, now, update) {
  const parent = update.old.get(old);
  const before = [...old.childNodes];
  const after = [...now.childNodes];
  const matches = matched(before, after);
  const stays = new Set(matches.values());
  for (const child of before) {
    if (stays.has(child) || isReplacedSheet(child, after)) continue;
    update.old.get(child)?.remove();
    if (parent && !isSpace(child)) update.changed.push(parent);
  }
  let previous = null;
  for (const child of after) {
    const twin = matches.get(child);
    if (!twin) insert(child, parent, previous, update);
    else if (child.nodeType === Node.ELEMENT_NODE) element(twin, child, update);
    else text(twin, child, update);
    previous = update.now.get(child) ?? previous;
  }
}

function insert(child, parent, previous, update) {
  if (!parent) return;
  const made = document.importNode(child, true);
  pair(child, made, update.now);
  if (isSheet(child)) swapSheet(made, parent, previous);
  else if (previous?.parentNode === parent) previous.after(made);
  else parent.prepend(made);
  if (!isSpace(child)) update.changed.push(made.nodeType === Node.ELEMENT_NODE ? made : parent);
}

/** Only the differing middle is replaced, so that a selection around it holds. */
function text(old, now, update) {
  const live = update.old.get(old);
  if (live) update.now.set(now, live);
  const [from, to] = [old.data, now.data];
  if (from === to || !live || live.data !== from) return;
  let start = 0;
  while (start < from.length && from[start] === to[start]) start += 1;
  let end = 0;
  const most = Math.min(from.length, to.length) - start;
  while (end < most && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  live.replaceData(start, from.length - start - end, to.slice(start, to.length - end));
  if (live.parentElement && !isSpace(now)) update.changed.push(live.parentElement);
}

/** Which old child each new one is: equal ones first, then those alike between them, in order. */
function matched(before, after) {
  const matches = new Map();
  let start = 0;
  let end = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start].isEqualNode(after[start])) start += 1;
  while (end < shorter - start && before.at(-1 - end).isEqualNode(after.at(-1 - end))) end += 1;
  for (let at = 0; at < start; at += 1) matches.set(after[at], before[at]);
  for (let at = 1; at <= end; at += 1) matches.set(after.at(-at), before.at(-at));
  const olds = before.slice(start, before.length - end);
  let from = 0;
  for (const child of after.slice(start, after.length - end)) {
    let at = olds.findIndex((old, at) => at >= from && old.isEqualNode(child));
    if (at < 0) at = olds.findIndex((old, at) => at >= from && isAlike(old, child));
    if (at < 0) continue;
    matches.set(child, olds[at]);
    from = at + 1;
  }
  return matches;
}

/** Whether one may have become the other: another id is another thing. */
function isAlike(old, now) {
  return old.nodeName === now.nodeName && old.id === now.id && !isSheet(now);
}

function isSheet(node) {
  return node.nodeName === "LINK" && node.rel === "stylesheet";
}

/** A sheet of which there is a newer one: that takes it away. */
function isReplacedSheet(node, after) {
  return isSheet(node) && after.some((other) => isSheet(other) && stem(other) === stem(node));
}

/** The new sheet works before the old one goes, so that the page is never bare. */
function swapSheet(made, parent, previous) {
  const olds = [...document.querySelectorAll('link[rel="stylesheet"]')];
  for (const old of olds.filter((old) => stem(old) === stem(made))) {
    made.addEventListener("load", () => old.remove());
  }
  if (previous?.parentNode === parent) previous.after(made);
  else parent.append(made);
}

/** A sheet's address without what tells its content. */
function stem(link) {
  return link.getAttribute("href").replace(/\.[0-9a-f]+(?=\.css$)/, "");
}

function isSpace(node) {
  return node.nodeType === Node.TEXT_NODE && !node.data.trim();
}
