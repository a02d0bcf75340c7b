// Parts of a table, for the scripts that make one.

/** A row of these cells. */
export function row(...cells) {
  const made = document.createElement("tr");
  made.append(...cells);
  return made;
}

/** An element with a text; `scope` for the heading of a row or column. */
export function element(name, text, scope) {
  const made = document.createElement(name);
  made.textContent = text;
  if (scope) made.scope = scope;
  return made;
}
