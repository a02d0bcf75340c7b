"""Vejviser, with the theme of `sources/vejviser/themes/sammenligning`."""

import os
from pathlib import Path

import made

from .writing import copy_sources, first_line, page_with_head, with_links, write

NAME = "Vejviser"
DIFFERS = [
    "It checks every link, heading, entry and price; the others take them as they are.",
    "It makes what cannot be turned off: an index from A to Å, the pages for comparing products and for a budget, "
    "the handbook of fields and rules, JSON Schemas, four files beside each product (JSON, badge, calendar, "
    "address card), the catalogue as JSON and CSV, and pages of products by audience, level, status, price, licence "
    "and supplier.",
    "Previous and next go from one part of an area to the next; elsewhere they stay in the part.",
]
SERVES = ["It makes the edited page alone where only the body changed, else all pages."]


def find(tools):
    command = Path(os.environ.get("VEJVISER") or tools / "bin/vejviser").resolve()
    return [str(command)] if command.is_file() else None


def version(command):
    return first_line([*command, "--version"])


def write_site(size, root):
    copy_sources("vejviser", root, style="themes/sammenligning/assets/style.css")
    content = root / "content"
    terms = [f"  - {{id: {id}, title: {title}}}\n" for id, title in made.TOPICS]
    write(content / "ordlister/emner.yml", "kind: topics\nterms:\n" + "".join(terms))
    for section in made.sections(size):
        head = {"title": section.title, "description": section.description, "order": section.order, "sort": "order"}
        write(content / section.address / "_index.md", page_with_head(head, section.body))
    for page in made.pages(size):
        head = {
            "title": page.title,
            "description": page.description,
            "order": page.order,
            "updated": page.date,
            "topics": page.topics,
        }
        write_page(content, page, head)
    for page in made.news():
        write_page(content, page, {"title": page.title, "description": page.description, "date": page.date})
    for product in made.products(size):
        write(content / "produkter" / f"{product.id}.yml", entry(product))


def write_page(content, page, head):
    # From the site's root, which `..` up to it says: links are relative to the file.
    up = "../" * page.address.count("/")
    body = with_links(page.body, lambda address: f"{up}{address}.md")
    write(content / f"{page.address}.md", page_with_head(head, body))


def entry(product):
    description = "".join(f"  {line}\n" if line else "\n" for line in product.body.splitlines())
    features = "".join(f"  - {feature}\n" for feature in product.features)
    source = '{title: Produktets side, url: "https://eksempel.example/produkt", date: 2026-01-15}'
    return f"""schema: 1
id: {product.id}
name: {product.name}
type: product
status: active
summary: {product.summary}
description: |
{description}features:
{features}topics: [{", ".join(product.topics)}]
audience: [municipality]
license: MPL-2.0
repositories:
  - {{url: "https://eksempel.example/kode/{product.id}", role: core}}
documentation:
  - {{title: Håndbog, url: "https://eksempel.example/dok/{product.id}", for: user}}
maturity: {{level: not-assessed, basis: unknown}}
accession:
  requires_membership: false
  price:
    status: known
    currency: DKK
    vat: excluded
    tariffs:
      - id: "2026"
        valid: {{from: 2026-01-01, to: open}}
        source: {source}
        items:
          - {{id: fee, kind: recurring, paid_to: os2, interval: year, model: fixed, amount: {product.fee}}}
          - {{id: start, kind: onboarding, paid_to: association, interval: once, model: fixed, amount: {product.start}}}
contacts:
  - {{role: entry, organisation: Sekretariatet, email: kontakt@sammenligning.example}}
suppliers:
  - {{name: {product.supplier}, services: [operations]}}
users: {{count: {product.users}, as_of: 2026-01-01}}
source: {source}
reviewed: {{date: 2026-02-01, by: redaktionen}}
"""


def build(command, root, out):
    return [*command, "build", "--root", str(root), "--out", str(out)]


def serve(command, root, port):
    return [*command, "serve", "--root", str(root), "--port", str(port)]


def page_file(root, address):
    return root / "content" / f"{address}.md"


def template_file(root):
    return root / "themes/sammenligning/templates/base.html"


def url_path(address):
    return f"/{address}/"


def output(out, address):
    return out / address / "index.html"
