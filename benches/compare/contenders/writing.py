"""What the contenders share in writing a made site."""

import json
import re
import shutil
import subprocess
from pathlib import Path

SOURCES = Path(__file__).resolve().parent.parent / "sources"
LINK = re.compile(r"\]\(@([^)]+)\)")


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def copy_sources(name, root, style=None):
    """Templates and settings, which lie in `sources/NAME` as they are; and the one style sheet."""
    shutil.copytree(SOURCES / name, root, dirs_exist_ok=True)
    if style:
        write(root / style, (SOURCES / "style.css").read_text(encoding="utf-8"))


def with_links(body, to):
    """`to` gives what stands between the brackets for an address."""
    return LINK.sub(lambda found: f"]({to(found[1])})", body)


def page_with_head(fields, body):
    """A Markdown file with YAML before it. JSON is YAML, and quotes what needs it."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items()]
    return "\n".join(["---", *lines, "---", "", body])


def first_line(command):
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return said.strip().splitlines()[-1]
