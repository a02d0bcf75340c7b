// Two to four products side by side, chosen in the address; turned from the table of all products.

const MOST = 4;
const AFTER_CHOOSING = 500;

const template = document.getElementById("compare-tools");
const all = document.querySelector("[data-all]");
if (template && all) begin();

function begin() {
  const rows = new Map([...all.querySelectorAll("[data-product]")].map((row) => [row.dataset.product, row]));
  const made = template.content.cloneNode(true);
  const part = (name) => made.querySelector(name);
  const page = {
    rows,
    titles: [...all.querySelectorAll("thead th")].slice(1),
    form: part("form"),
    status: part("[data-status]"),
    side: part("[data-side]"),
    budget: part("[data-budget]"),
    fields: fields(part("[data-fields]"), rows),
  };
  part("[data-reset]").addEventListener("click", () => {
    for (const field of page.fields) field.value = "";
    changed(page);
    page.fields[0].focus();
  });
  page.form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!page.side.hidden) page.side.focus();
  });
  page.form.addEventListener("change", () => changed(page));
  addEventListener("popstate", () => show(page, read(page)));
  template.replaceWith(made);
  show(page, read(page));
}

/** A list to choose from for each column. */
function fields(frame, rows) {
  const { label, choose } = frame.dataset;
  return Array.from({ length: MOST }, (_, at) => {
    const select = document.createElement("select");
    select.id = `compare-${at + 1}`;
    select.append(new Option(choose, ""));
    for (const [id, row] of rows) select.append(new Option(nameOf(row), id));
    const title = document.createElement("label");
    title.htmlFor = select.id;
    title.textContent = `${label} ${at + 1}`;
    const line = document.createElement("p");
    line.append(title, select);
    frame.append(line);
    return select;
  });
}

/** From the address into the form; gives the names that no product has. */
function read({ fields, rows }) {
  const given = new URLSearchParams(location.search).getAll("produkter").join();
  const ids = [...new Set(given.split(",").filter(Boolean))];
  const known = ids.filter((id) => rows.has(id)).slice(0, MOST);
  fields.forEach((field, at) => (field.value = known[at] ?? ""));
  return ids.filter((id) => !rows.has(id));
}

function chosen({ fields }) {
  return [...new Set(fields.map((field) => field.value).filter(Boolean))];
}

function changed(page) {
  const address = new URL(location);
  address.search = query(chosen(page));
  if (address.href !== location.href) history.pushState(history.state, "", address);
  show(page, []);
}

function query(ids) {
  return ids.length ? `?produkter=${ids.join(",")}` : "";
}

function show(page, absent) {
  const { rows, titles, side, budget, status } = page;
  const ids = chosen(page);
  const isShown = ids.length > 1;
  side.hidden = budget.hidden = !isShown;
  all.hidden = isShown;
  if (isShown) fill(side, titles, ids.map((id) => rows.get(id)));
  budget.querySelector("a").search = query(ids);
  const list = new Intl.ListFormat(document.documentElement.lang);
  const names = list.format(ids.map((id) => nameOf(rows.get(id))));
  const { few, shown, absent: notHere } = status.dataset;
  const words = [isShown ? shown.replace("{names}", names) : few];
  if (absent.length) words.push(notHere.replace("{names}", list.format(absent)));
  clearTimeout(show.waiting);
  const wait = status.textContent ? AFTER_CHOOSING : 0;
  show.waiting = setTimeout(() => (status.textContent = words.join(" ")), wait);
}

function fill(side, titles, rows) {
  const head = document.createElement("tr");
  head.append(document.createElement("td"), ...rows.map((row) => copy([linkOf(row)], "th", "col")));
  side.querySelector("thead").replaceChildren(head);
  const lines = titles.map((title, at) => {
    const line = document.createElement("tr");
    line.append(copy(title.childNodes, "th", "row"), ...rows.map((row) => copy(row.cells[at + 1].childNodes, "td")));
    return line;
  });
  side.querySelector("tbody").replaceChildren(...lines);
}

/** A product's name, without the check box beside it. */
function linkOf(row) {
  return row.querySelector("th a");
}

function nameOf(row) {
  return linkOf(row).textContent;
}

function copy(nodes, name, scope) {
  const made = document.createElement(name);
  if (scope) made.scope = scope;
  made.append(...[...nodes].map((node) => node.cloneNode(true)));
  return made;
}
