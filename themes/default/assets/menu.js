// Escape closes the menu it was pressed in, and puts the focus back on its switch.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.switch[open]")) {
    const panel = menu.nextElementSibling;
    if (!menu.contains(event.target) && !panel?.contains(event.target)) continue;
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// With scripts there is a search page to ask, where the browser can unpack its index; `/` leads to the field from
// everywhere.
const forms = document.querySelectorAll("form[data-search]");
const asked = "DecompressionStream" in window ? forms : [];
for (const form of asked) form.action = form.dataset.search;
document.addEventListener("keydown", (event) => {
  const isTyping = event.target.closest("input, select, textarea, [contenteditable]");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
  const field = [...forms].map((form) => form.elements.q).find((one) => one.checkVisibility());
  if (!field) return;
  event.preventDefault();
  field.focus();
});

// Suggestions while one types: what finds them is fetched at the first focus. The search page answers by itself.
for (const form of document.querySelector("[data-engine]") ? [] : asked) {
  const field = form.elements.q;
  const start = async () => {
    const before = field.value;
    const { suggest } = await import("./js/suggestions.js");
    suggest(form, list, before);
  };
  const list = Object.assign(document.createElement("div"), { id: `${field.id}-suggestions`, className: "suggestions", role: "listbox", hidden: true });
  form.append(list);
  const combobox = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": false, "aria-controls": list.id };
  for (const [name, value] of Object.entries(combobox)) field.setAttribute(name, value);
  field.addEventListener("focus", start, { once: true });
}
