"""Whether the built sites hold the same: what each guide page has, and whether it is what Vejviser's has."""

import re
from collections import Counter

import made

# What a page must have, in the form that all templates here write it.
PARTS = ("title", "text", "breadcrumb", "menu", "contents", "neighbours", "topics")
SAMPLE = 50
HREF = re.compile(r'href="([^"]*)"')


def compare(size, outs, contenders):
    """Counts by contender: pages that are there, pages with each part, and sampled pages that are like Vejviser's."""
    counts = {name: Counter() for name in outs}
    step = max(1, size.pages // SAMPLE)
    for number in range(size.pages):
        page = made.page(number, size)
        htmls = {name: read(contenders[name].output(out, page.address)) for name, out in outs.items()}
        for name, html in htmls.items():
            counts[name].update(parts_of(page, html))
        if number % step == 0 and htmls.get("vejviser"):
            for name, html in htmls.items():
                counts[name]["sampled"] += 1
                counts[name].update(likenesses(htmls["vejviser"], html or ""))
    for name, out in outs.items():
        products = (contenders[name].output(out, f"produkter/{product.id}") for product in made.products(size))
        counts[name]["products"] = sum(path.is_file() for path in products)
    return {name: dict(count) for name, count in counts.items()}


def read(path):
    return path.read_text(encoding="utf-8") if path.is_file() else None


def parts_of(page, html):
    if html is None:
        return []
    first_words = page.body.split(".", 1)[0]
    has = {
        "title": f"<title>{page.title}" in html,
        "text": first_words in html and page.description in html,
        "breadcrumb": len(links(html, "breadcrumb")) > 2,
        "menu": f"/{page.address}/" in links(html, "sidebar"),
        "contents": len(links(html, "toc")) > 2,
        "neighbours": 'rel="prev' in html or 'rel="next' in html,
        "topics": all(f"/emner/{topic}/" in html for topic in page.topics),
    }
    return ["pages", *(part for part in PARTS if has[part])]


def likenesses(ours, theirs):
    alike = {
        "same_breadcrumb": links(ours, "breadcrumb") == links(theirs, "breadcrumb"),
        "same_menu": links(ours, "sidebar") == links(theirs, "sidebar"),
        "same_contents": len(links(ours, "toc")) == len(links(theirs, "toc")),
        "same_paragraphs": ours.count("<p>") == theirs.count("<p>") and ours.count("<li>") == theirs.count("<li>"),
    }
    return [likeness for likeness, is_so in alike.items() if is_so]


def links(html, kind):
    _, begins, rest = html.partition(f'<nav class="{kind}">')
    return HREF.findall(rest.partition("</nav>")[0]) if begins else []
