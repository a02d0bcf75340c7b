// What a reader may have meant: other spellings, parts of compounds, words of the same meaning, and the
// nearest words where none is known.

const SPELLINGS = { å: "aa", ä: "ae", æ: "ae", ö: "oe", ø: "oe", ü: "y", é: "e", è: "e", ê: "e", ô: "o", á: "a" };
// Longest first: what makes another word of the same root.
const ENDINGS = ["ningerne", "elserne", "ningen", "ninger", "elsen", "elser", "erens", "erne", "ende", "else", "ning", "eren", "ing", "ens", "ere", "er", "en", "et", "es", "e", "s"];
const [SAME, MEANING, ROOT, JOINED, NEAR, PART, WITHIN] = [1, 0.85, 0.6, 0.7, 0.8, 0.35, 0.4];
const SHORTEST_PART = 3;
const MOST = 8;

/** `list` as `words.da.json` has it; `stops` are words that say nothing. */
export function lexicon({ words, synonyms }, stops) {
  const [known, roots, loose] = [new Map(), new Map(), new Map()];
  for (const word of spelled(words)) {
    const key = fold(word);
    known.set(key, [...(known.get(key) ?? []), word]);
  }
  for (const key of known.keys()) {
    for (const [kept, by] of [[roots, root(key)], [loose, loosely(key)]]) kept.set(by, [...(kept.get(by) ?? []), key]);
  }
  const groups = synonyms.map((group) => group.map((word) => split(word).join(" ")));
  return { known, roots, loose, groups, stops: new Set(stops.split(" ")) };
}

/** The words of a list that tells of each, by a capital, how many letters it shares with the one before. */
function spelled(words) {
  let word = "";
  return [...words.matchAll(/([A-Z])([^A-Z]*)/g)].map(([, same, rest]) => (word = word.slice(0, same.charCodeAt() - 65) + rest));
}

/**
 * The terms of a question. Each has what was typed, the `variants` to look for (a word or several
 * that belong together, and how much it is worth), and the `nearest` known words if it is not known.
 */
export function terms(question, own) {
  const typed = split(question);
  const said = typed.filter((word) => !own.stops.has(word));
  return phrases(said.length ? said : typed, own).map((term) => meant(term, own));
}

/** What stands side by side in a question, as Pagefind asks for just that. */
export function pairs(question) {
  const typed = split(question);
  return typed.slice(1).map((word, at) => `"${typed[at]} ${word}"`);
}

/** A text in its words and what is between them; each says whether it `isMeant` by one of the `terms`. */
export function parts(text, terms) {
  const meant = terms.flatMap(({ typed, variants }) => [typed, ...variants.map(({ word }) => word)]);
  const keys = meant.flatMap(split).map(fold);
  const roots = new Set(keys.map(root));
  const isMeant = (key) => roots.has(root(key)) || keys.some((one) => one.length >= SHORTEST_PART && key.startsWith(one));
  const made = text.split(/([\p{L}\p{N}]+)/u);
  return made.map((part, at) => ({ part, isMeant: at % 2 === 1 && isMeant(fold(part.toLowerCase())) }));
}

function split(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\d+)*/gu) ?? [];
}

/** Words one by one, but those together that are one word or stand so in the list of synonyms. */
function phrases(words, { groups, known }) {
  const all = groups.flat().filter((word) => word.includes(" "));
  const made = [];
  for (let at = 0; at < words.length; ) {
    const rest = words.slice(at).join(" ");
    const phrase = all.filter((one) => `${rest} `.startsWith(`${one} `)).sort((a, b) => b.length - a.length)[0];
    const joined = words.slice(at, at + 2).join("");
    const isOne = !phrase && joined !== words[at] && known.has(fold(joined));
    made.push(isOne ? joined : (phrase ?? words[at]));
    at += isOne ? 2 : phrase ? phrase.split(" ").length : 1;
  }
  return made;
}

function meant(typed, own) {
  const { known, roots, loose, groups } = own;
  const found = new Map();
  const add = (word, worth) => found.set(word, Math.max(worth, found.get(word) ?? 0));
  const key = fold(typed);
  const same = known.get(key) ?? (loose.get(loosely(key)) ?? []).flatMap((other) => known.get(other));
  const related = groups.filter((group) => group.some((word) => root(fold(word)) === root(key)));
  // Pagefind answers with far too much when asked for a word that is not there at all.
  const isUsed = (word) => word.split(" ").every((part) => roots.has(root(fold(part))));
  // Several words mean it only together: `to` of `to-faktor` says nothing of logging in.
  const together = (word) => (word.includes(" ") ? `"${word}"` : word);
  for (const word of related.flat()) if (fold(word) !== key && isUsed(word)) add(together(word), MEANING);
  const kin = (roots.get(root(key)) ?? []).filter((other) => other !== key);
  for (const other of kin) add(known.get(other)[0], ROOT);
  const longer = typed.length < 4 ? [] : [...known.keys()].filter((other) => other.includes(key) && other !== key);
  const ending = longer.filter((other) => other.endsWith(key) && isPart(other.slice(0, -key.length), key, own));
  for (const other of ending.slice(0, MOST)) add(known.get(other)[0], WITHIN);
  // Pagefind finds stems and beginnings by itself.
  const isThere = same.length || kin.length || /\d|\s/.test(typed) || longer.some((other) => other.startsWith(key));
  for (const word of same.length ? same : isThere ? [typed] : []) add(word, SAME);
  const isKnown = isThere || related.length;
  const parts = compound(key, own);
  if (parts.length > 1) add(parts.join(" "), same.length ? WITHIN : JOINED);
  for (const part of isThere ? [] : parts) add(part, PART);
  const close = isKnown || parts.length ? [] : nearest(key, own);
  if (close.length) add(close[0], NEAR);
  const variants = [...found].map(([word, worth]) => ({ word, worth }));
  variants.sort((a, b) => b.worth - a.worth);
  return { typed, variants: variants.slice(0, MOST), nearest: close };
}

/** Whether `rest` and the word after it make a compound: a short word ends many others by chance. */
function isPart(rest, key, { known, roots }) {
  if (rest.length < SHORTEST_PART) return false;
  const word = (part) => known.has(part) || roots.has(root(part));
  return key.length > 5 || word(rest) || (/[se]$/.test(rest) && word(rest.slice(0, -1)));
}

/** The known words that a compound is made of, `s` or `e` between them left out: two, or else one. */
function compound(key, { known, roots, stops }) {
  const word = (part) => (part.length < SHORTEST_PART ? undefined : (known.get(part) ?? known.get(roots.get(root(part))?.[0]))?.[0]);
  let only;
  for (let at = key.length - SHORTEST_PART; at >= SHORTEST_PART; at -= 1) {
    const last = word(key.slice(at));
    const first = word(key.slice(0, at)) ?? (/[se]$/.test(key.slice(0, at)) ? word(key.slice(0, at - 1)) : undefined);
    if (first && last && !stops.has(first) && !stops.has(last)) return [first, last];
    only ??= first?.length > SHORTEST_PART ? first : undefined;
  }
  return only ? [only] : [];
}

/** Known words that differ in a letter or two, the most alike first. */
function nearest(key, { known }) {
  const limit = key.length < 6 ? 1 : 2;
  const measured = [...known.keys()]
    .filter((other) => other.length > 2 && Math.abs(other.length - key.length) <= limit)
    .map((other) => ({ other, apart: distance(key, other) }))
    .filter(({ apart }) => apart <= limit);
  measured.sort((a, b) => a.apart - b.apart);
  const ofRoots = new Map(measured.toReversed().map(({ other }) => [root(other), other]));
  return [...ofRoots.values()].reverse().slice(0, 3).map((other) => known.get(other)[0]);
}

/** How many letters to add, take away, change or swap with the next. */
function distance(a, b) {
  let [before, row] = [[], [...Array(b.length + 1).keys()]];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return row[b.length];
}

/** One spelling for all: `å` and `aa`, `ø` and `oe`. */
export function fold(word) {
  return word.replace(/[^a-z0-9 ]/g, (letter) => SPELLINGS[letter] ?? letter);
}

/** As those write who leave the rings and strokes out: `o` for `ø`. */
function loosely(key) {
  return key.replace(/a[ae]/g, "a").replaceAll("oe", "o");
}

/** `sagsbehandl` of `sagsbehandler` and `sagsbehandling`, `robot` of `robotter`. */
function root(key) {
  const left = (ending) => key.length - ending.length;
  const ending = ENDINGS.find((one) => key.endsWith(one) && left(one) >= (one.length > 2 ? 4 : 3));
  const kept = ending ? key.slice(0, -ending.length) : key;
  return ending && /([bdfgklmnprst])\1$/.test(kept) ? kept.slice(0, -1) : kept;
}
