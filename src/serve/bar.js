// The bar under the page: what it is shown as, what is found in it, where it comes from.
//
// What is chosen holds for all who see the site, since the server has one build of it.

// A date is typed in parts, each of which is a day of its own.
const typedWithin = 600;
const folded = "vejviser-bar-folded";

let bar;

/** Asks what the bar is to say now, and says it. */
async function refreshBar() {
  try {
    const page = encodeURIComponent(location.pathname);
    const answer = await fetch(`${base}bar?page=${page}`, { cache: "no-store" });
    const state = await answer.json();
    if (bar?.isBare) {
      bar.host.remove();
      bar = undefined;
    }
    bar ??= new Bar();
    bar.say(state);
  } catch {
    // The server has gone; when it is back it tells.
  }
}

function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.includes("-") || key === "role") element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children);
  return element;
}

class Bar {
  constructor() {
    const button = (id) => make("button", { type: "button", id });
    this.fold = button("fold");
    this.fold.setAttribute("aria-controls", "tools");
    this.drafts = make("input", { type: "checkbox" });
    this.day = make("input", { type: "date", min: "0001-01-01", max: "9999-12-31" });
    this.usual = button("usual");
    this.language = make("select");
    this.labels = [this.drafts, this.day, this.language].map((control) => {
      const words = make("span");
      return make("label", {}, ...(control === this.drafts ? [control, words] : [words, control]));
    });
    this.note = make("span", { className: "note" });
    this.source = make("span");
    this.findings = button("findings");
    this.why = button("why");
    this.status = make("span", { role: "status" });
    this.panel = make("div", { id: "panel", hidden: true, tabIndex: 0, role: "group" });
    for (const opens of [this.findings, this.why]) opens.setAttribute("aria-controls", "panel");
    const choices = own.token ? [...this.labels, this.usual, this.note] : [this.note];
    this.tools = make("div", { id: "tools" }, ...choices, this.source, this.findings, this.why, this.status);
    this.whole = make("section", {}, this.panel, make("div", { id: "row" }, this.fold, this.tools));
    this.listen();
    this.host = make("vejviser-bar");
    const shadow = this.host.attachShadow({ mode: "open" });
    const sheets = ["findings.css", "bar.css"].map((name) =>
      make("link", { rel: "stylesheet", href: base + name }),
    );
    this.host.hidden = true;
    // The server may go before it has sent them; then the bar is made again when it is back.
    for (const sheet of sheets) sheet.addEventListener("error", () => (this.isBare = true));
    sheets[1].addEventListener("load", () => (this.host.hidden = false));
    shadow.append(...sheets, this.whole);
    document.body.append(this.host);
    // The page's end, and what has the focus, must not lie under the bar.
    new ResizeObserver(() => {
      const root = document.documentElement.style;
      root.setProperty("--vejviser-bar", `${this.whole.offsetHeight}px`);
      root.scrollPaddingBottom = `${this.whole.offsetHeight}px`;
    }).observe(this.whole);
    this.foldIf(sessionStorage.getItem(folded) ?? String(innerWidth < 700));
  }

  listen() {
    this.fold.addEventListener("click", () => this.foldIf(String(!this.tools.hidden)));
    this.findings.addEventListener("click", () => this.toggle(this.findings));
    this.why.addEventListener("click", () => this.toggle(this.why));
    this.drafts.addEventListener("change", () => this.wish({ drafts: this.drafts.checked }));
    this.language.addEventListener("change", () => this.wish({ language: this.language.value }));
    this.usual.addEventListener("click", () => {
      this.day.focus();
      this.wish({ today: this.state.usual });
    });
    this.day.addEventListener("change", () => {
      clearTimeout(this.typing);
      const day = this.day.value;
      if (day) this.typing = setTimeout(() => this.wish({ today: day }), typedWithin);
    });
    this.whole.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.panel.hidden) return;
      event.stopPropagation();
      const opener = this.open;
      this.toggle(opener);
      opener.focus();
    });
  }

  wish(values) {
    this.status.textContent = "";
    ask("preview", values).catch((error) => this.tell(error.message));
  }

  /** Says something that cannot wait, unfolded or not. */
  tell(sentence) {
    this.foldIf("false");
    this.status.textContent = sentence;
  }

  foldIf(fold) {
    sessionStorage.setItem(folded, fold);
    this.tools.hidden = fold === "true";
    if (this.tools.hidden && this.open) this.toggle(this.open);
    this.fold.setAttribute("aria-expanded", String(!this.tools.hidden));
    this.whole.className = this.tools.hidden ? "folded" : "";
  }

  toggle(button) {
    this.open = this.open === button ? undefined : button;
    for (const one of [this.findings, this.why]) one.setAttribute("aria-expanded", String(one === this.open));
    this.panel.hidden = !this.open;
    if (this.open) this.fill();
  }

  fill() {
    const { words, cause, findings, elsewhere } = this.state;
    this.panel.setAttribute("aria-label", this.open.textContent);
    if (this.open === this.findings) {
      this.panel.innerHTML = findings; // escaped by the server
      if (own.token) for (const it of this.panel.querySelectorAll(".finding-place")) makeOpener(it, words.open);
      this.panel.append(make("p", { textContent: elsewhere }));
      return;
    }
    const files = cause.files.map((file) => make("li", {}, this.file(file)));
    this.panel.replaceChildren(make("p", { textContent: cause.sentence }), make("ul", {}, ...files));
    if (!files.length) this.panel.lastChild.remove();
    if (cause.more) this.panel.append(make("p", { textContent: cause.more }));
  }

  /** A file's name, to be opened by those who can. */
  file(file) {
    return own.token ? opener({ file }, file, `${this.state.words.open} ${file}`) : make("code", { textContent: file });
  }

  say(state) {
    const before = this.state;
    if (JSON.stringify(before) === JSON.stringify(state)) return;
    this.state = state;
    const { words } = state;
    this.whole.lang = state.language;
    this.whole.setAttribute("aria-label", words.name);
    this.fold.textContent = words.name;
    [words.drafts, words.day, words.language].forEach((word, at) => {
      this.labels[at].querySelector("span").textContent = word;
    });
    this.drafts.checked = state.drafts;
    if (this.day.value !== state.today) this.day.value = state.today;
    this.usual.textContent = words.usual;
    this.usual.hidden = state.today === state.usual;
    this.language.replaceChildren(
      ...state.languages.map(([tag, name]) => make("option", { value: tag, textContent: name, lang: tag })),
    );
    this.language.value = state.language;
    this.note.textContent = own.token ? words.all_tabs : state.shown_as;
    if (before?.source !== state.source || before?.language !== state.language) {
      this.source.replaceChildren(state.source ? this.file(state.source) : words.no_source);
    }
    this.findings.textContent = state.found;
    this.why.textContent = words.why;
    if (this.open) this.fill();
  }
}
