"""What our own commands cost, each beside what it may cost: the whole program, with the default theme and its search."""

import json
import os
import random
import shutil
import statistics
import struct
import subprocess
import time
import zlib

import measure
import serve
import tools
from made import PAGES_OF_PRODUCT

PICTURES = 8
PICTURE = (1600, 1200)
# Seconds at 1,000 and at 10,000 pages; those of pictures are for one.
BUDGETS = {
    "check": ("`check`", 0.5, 3.0),
    "start": ("`serve`, from the start to the first answer", 0.5, 3.0),
    "template": ("`serve`, from the save of `page.html` to the answer", 0.3, 1.5),
    "index": ("the search index", 3.0, 30.0),
    "picture": ("a picture of 1,600 by 1,200, made", 1.5, 1.5),
    "picture_again": ("the same, found again", 0.01, 0.01),
}
LIMIT = 900
START_LIMIT = 120


def measure_all(size, rounds):
    program = os.environ.get("VEJVISER") or str(tools.REPOSITORY / "target/release/vejviser")
    root = tools.WORK / f"commands-{size.pages}"
    shutil.rmtree(root, ignore_errors=True)
    make_site(size, root)
    found = {"pages": size.pages, "rounds": rounds, "version": version(program)}
    log = root.parent / f"{root.name}.log"
    checks = [measure.run([program, "check", "--root", str(root)], log, LIMIT) for _ in range(rounds)]
    found["check"] = statistics.median(run.seconds for run in checks)
    found["check_memory"] = max(run.peak_memory for run in checks)
    found |= served(program, root, rounds)
    found["index"] = stages(program, root, log)["index"]
    before = stages(program, root, log)["plan"]
    add_pictures(root)
    made = stages(program, root, log)["plan"]
    again = [stages(program, root, log)["plan"] for _ in range(rounds)]
    found["picture"] = (made - before) / PICTURES
    found["picture_again"] = max(0.0, statistics.median(again) - before) / PICTURES
    return found


def make_site(size, root):
    line = ["cargo", "run", "--quiet", "--release", "--locked", "--example", "make-site", "--"]
    line += ["--pages", str(size.pages), "--products", str(size.pages // PAGES_OF_PRODUCT), str(root)]
    subprocess.run(line, check=True, cwd=tools.REPOSITORY)


def version(program):
    return subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.split()[-1]


def stages(program, root, log):
    """Seconds of each stage of a build that believes nothing."""
    trace = root / "times.json"
    line = [program, "build", "--verify", "--root", str(root), "--out", str(root / "out"), f"--timings={trace}"]
    measure.run(line, log, LIMIT)
    events = json.loads(trace.read_text(encoding="utf-8"))["traceEvents"]
    return {event["name"]: event["dur"] / 1e6 for event in events}


def served(program, root, rounds):
    """Seconds until a server that starts answers, and until it answers with a template that was saved."""
    subprocess.run([program, "theme", "eject", "templates/page.html", "--root", str(root)], check=True, capture_output=True)
    template = root / "themes/default/templates/page.html"
    text = template.read_text(encoding="utf-8")
    template.write_text(text.replace("{% block main %}", "{% block main %}<p>Udgave 0</p>", 1), encoding="utf-8")
    pages = sorted(path for path in (root / "content").glob("*/*/*/*.md") if path.name != "_index.md")
    page = f"/{pages[0].relative_to(root / 'content').with_suffix('')}/"
    port = serve.free_port()
    with open(root.parent / f"{root.name}-serve.log", "wb") as log:
        begun = time.perf_counter()
        line = [program, "serve", "--root", str(root), "--port", str(port)]
        process = subprocess.Popen(line, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        try:
            start = serve.wait_for(port, page, "Udgave 0", begun, START_LIMIT, process)
            # The index is made meanwhile.
            time.sleep(2)
            saves = [serve.template_edit(template, port, page, number) for number in range(1, rounds + 1)]
        finally:
            process.terminate()
            process.wait()
    return {"start": start, "template": statistics.median(saves)}


def add_pictures(root):
    chance = random.Random(1)
    for number in range(PICTURES):
        (root / f"content/billede-{number}.png").write_bytes(picture(chance))
    text = "".join(f"\n![Billede {number}](billede-{number}.png)\n" for number in range(PICTURES))
    page = "---\ntitle: Billeder\ndescription: Lavede billeder.\n---\n"
    (root / "content/billeder.md").write_text(page + text, encoding="utf-8")


def picture(chance):
    """A PNG that looks like nothing but is as hard to make smaller as a photograph."""
    width, height = PICTURE
    rows = bytearray()
    for y in range(height):
        noise = chance.randbytes(width)
        row = bytearray(3 * width)
        for channel, shade in enumerate((y * 255 // height, 128, 255 - y * 255 // height)):
            row[channel::3] = bytes((shade + (value >> 4)) & 255 for value in noise)
        rows += b"\0" + row
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", header), (b"IDAT", zlib.compress(bytes(rows), 1)), (b"IEND", b"")]
    chunks = [struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
