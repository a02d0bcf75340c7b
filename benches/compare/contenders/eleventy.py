"""Eleventy, with templates in plain JavaScript, its fastest, and no template language in Markdown."""

import json

import made

from .hugo import product_head
from .writing import copy_sources, first_line, page_with_head, with_links, write

NAME = "Eleventy"
DIFFERS = []
SERVES = ["It makes all pages again."]


def find(tools):
    program = tools / "node_modules/@11ty/eleventy/cmd.cjs"
    # The largest sites do not fit in the memory that Node takes unasked.
    return ["node", "--max-old-space-size=16000", str(program)] if program.is_file() else None


def version(command):
    return first_line([*command, "--version"])


def write_site(size, root):
    copy_sources("eleventy", root, style="content/_includes/style.css")
    content = root / "content"
    write(content / "_data/topics.json", json.dumps([{"id": id, "title": title} for id, title in made.TOPICS]))
    for section in made.sections(size):
        head = {
            "layout": "section.11ty.js",
            "title": section.title,
            "description": section.description,
            "order": section.order,
            "kind": "section",
        }
        write(content / section.address / "index.md", page_with_head(head, section.body))
    for page in made.news():
        head = {"title": page.title, "description": page.description, "kind": "news", "date": page.date}
        write(content / f"{page.address}.md", page_with_head({"layout": "page.11ty.js", **head}, page.body))
    for page in made.pages(size):
        head = {
            "layout": "page.11ty.js",
            "title": page.title,
            "description": page.description,
            "order": page.order,
            "date": page.date,
            "topicIds": page.topics,
            "kind": "page",
        }
        body = with_links(page.body, lambda address: f"/{address}/")
        write(content / f"{page.address}.md", page_with_head(head, body))
    for product in made.products(size):
        head = {"layout": "product.11ty.js", "kind": "product", "date": "2026-01-01", **product_head(product)}
        head["topicIds"] = head.pop("emner")
        write(content / "produkter" / f"{product.id}.md", page_with_head(head, product.body))


def build(command, root, out):
    return [*command, "--quiet", f"--input={root}/content", f"--output={out}", f"--config={root}/eleventy.config.js"]


def serve(command, root, port):
    return [*build(command, root, root / "served"), "--serve", f"--port={port}"]


def page_file(root, address):
    return root / "content" / f"{address}.md"


def template_file(root):
    return root / "content/_includes/base.11ty.js"


def url_path(address):
    return f"/{address}/"


def output(out, address):
    return out / address / "index.html"
