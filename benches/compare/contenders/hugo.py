"""Hugo, with layouts that are written for speed: a section's tree is made once and marked for each page."""

import made

from .writing import copy_sources, first_line, page_with_head, with_links, write

NAME = "Hugo"
DIFFERS = []
SERVES = ["It looks for changes twice a second, and makes again what it thinks is changed and what was opened lately."]


def find(tools):
    # The program itself: the command of that name is Python, which only starts it.
    found = sorted(tools.glob("python/lib/python3*/site-packages/hugo/binaries/hugo*"))
    return [str(found[0])] if found else None


def version(command):
    return first_line([*command, "version"]).split("-")[0]


def write_site(size, root):
    copy_sources("hugo", root, style="static/style.css")
    content = root / "content"
    for topic, title in made.TOPICS:
        write(content / "emner" / topic / "_index.md", page_with_head({"title": title}, ""))
    for section in made.sections(size):
        head = {"title": section.title, "description": section.description, "weight": section.order}
        write(content / section.address / "_index.md", page_with_head(head, section.body))
    for page in [*made.news()]:
        head = {"title": page.title, "description": page.description, "date": page.date}
        write(content / f"{page.address}.md", page_with_head(head, page.body))
    for page in made.pages(size):
        head = {
            "title": page.title,
            "description": page.description,
            "weight": page.order,
            "lastmod": page.date,
            "emner": page.topics,
        }
        body = with_links(page.body, lambda address: f"/{address}/")
        write(content / f"{page.address}.md", page_with_head(head, body))
    for product in made.products(size):
        write(content / "produkter" / f"{product.id}.md", page_with_head(product_head(product), product.body))


def product_head(product):
    return {
        "title": product.name,
        "description": product.summary,
        "features": product.features,
        "emner": product.topics,
        "fee": product.fee,
        "start": product.start,
        "supplier": product.supplier,
        "users": product.users,
        "status": "I brug",
        "license": "MPL-2.0",
    }


def build(command, root, out):
    return [*command, "build", "--source", str(root), "--destination", str(out), "--quiet"]


def serve(command, root, port):
    address = f"http://localhost:{port}/"
    return [*command, "server", "--source", str(root), "--port", str(port), "--bind", "127.0.0.1", "--baseURL", address]


def page_file(root, address):
    return root / "content" / f"{address}.md"


def template_file(root):
    return root / "layouts/baseof.html"


def url_path(address):
    return f"/{address}/"


def output(out, address):
    return out / address / "index.html"
