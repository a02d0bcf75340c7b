// What the search page and the suggestions under a search field have in common.

/** How long one types no more before the question is asked, and before the number of hits is told. */
export const PAUSE = { typing: 200, silence: 500 };

/** How many hits there are, in the words of the search page. */
export function counted(say, count) {
  if (!count) return say.none;
  return count === 1 ? say.one : say.many.replace("{count}", count);
}

export function link(href, ...content) {
  const made = document.createElement("a");
  made.href = href;
  made.append(...content);
  return made;
}

export function mark(text) {
  const made = document.createElement("mark");
  made.textContent = text;
  return made;
}
