"""mdBook, with the theme it brings: it has no templates for lists."""

import made

from .writing import copy_sources, first_line, with_links, write

NAME = "mdBook"
DIFFERS = [
    "It does less: no breadcrumb, no contents of the page, no topics, no product list, no sitemap, no feed; "
    "the tree is one script for all pages, which browsers make it of.",
]
SERVES = ["It makes all pages again. Titles stand in a list of its own, so only bodies are edited."]


def find(tools):
    program = tools / "bin/mdbook"
    return [str(program)] if program.is_file() else None


def version(command):
    return first_line([*command, "--version"])


def write_site(size, root):
    copy_sources("mdbook", root)
    # Its server does not look at what git ignores, and made sites lie below such a folder.
    write(root / ".gitignore", "")
    source = root / "src"
    lines = ["# Indhold", "", "[Forside](forside.md)", ""]
    write(source / "forside.md", f"# {made.TITLE}\n")
    pages = made.pages(size)
    numbers = iter(range(size.pages))
    for section in made.sections(size):
        depth = section.address.count("/")
        lines.append(f"{'  ' * depth}- [{section.title}]({section.address}/index.md)")
        write(source / section.address / "index.md", f"# {section.title}\n\n{section.body}")
        for _ in range(made.PAGES_OF_PART if depth else 0):
            if next(numbers, None) is None:
                break
            page = next(pages)
            lines.append(f"    - [{page.title}]({page.address}.md)")
            body = with_links(page.body, lambda address: f"../../{address}.md")
            write(source / f"{page.address}.md", f"# {page.title}\n\n{page.description}\n\n{body}")
    lines.append("- [Produkter](produkter/index.md)")
    write(source / "produkter/index.md", "# Produkter\n")
    for product in made.products(size):
        lines.append(f"  - [{product.name}](produkter/{product.id}.md)")
        features = "".join(f"- {feature}\n" for feature in product.features)
        text = f"# {product.name}\n\n{product.summary}\n\n{product.body}\n{features}\n{product.fee} kr. om året\n"
        write(source / "produkter" / f"{product.id}.md", text)
    write(source / "SUMMARY.md", "\n".join(lines) + "\n")


def build(command, root, out):
    return [*command, "build", "--dest-dir", str(out), str(root)]


def serve(command, root, port):
    return [*command, "serve", "--dest-dir", str(root / "served"), "--port", str(port), str(root)]


def page_file(root, address):
    return root / "src" / f"{address}.md"


def template_file(root):
    return None


def url_path(address):
    return f"/{address}.html"


def output(out, address):
    return out / f"{address}.html"
