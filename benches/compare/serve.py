"""How long from saving a file until the generator's own server answers with what was saved.

The clock starts right before the file is written in place and stops when an answer with the new words is read.
It asks every millisecond, after a while more seldom, so that asking does not take the builder's time: the error
is at most a millisecond or two per cent.
"""

import http.client
import os
import re
import shutil
import signal
import socket
import statistics
import subprocess
import time

import made
import tools
from build import write_apart
from contenders import ALL

START_LIMIT = 900
SAVE_LIMIT = 300
# How long another page's menu may stay as it was, once the page itself is right, before we call it old.
PATIENCE = 5
PAUSE = 0.5
EDITED = 0
# Renamed one after the other; each is looked for in the menu of the page after the next, which nobody has opened.
RENAMED = range(2, 14, 4)
TITLE = re.compile(r"^title: .*$", re.MULTILINE)
EDITION = re.compile(r"Udgave \d+")


def compare(size, saves, only):
    work = tools.WORK / f"serve-{size.pages}"
    shutil.rmtree(work, ignore_errors=True)
    servers, failed, versions = {}, {}, {}
    for name in only:
        module = ALL[name]
        command = module.find(tools.TOOLS)
        if command is None:
            failed[name] = "not installed"
            continue
        versions[name] = module.version(command)
        write_apart(size, name, work / name)
        try:
            servers[name] = measure(module, command, work / name, saves)
        except TimeoutError as fault:
            failed[name] = str(fault)
    return {"pages": size.pages, "saves": saves, "versions": versions, "failed": failed, "servers": servers}


def measure(module, command, root, saves):
    port = free_port()
    with open(root.parent / f"{root.name}.log", "wb") as log:
        begun = time.perf_counter()
        line = module.serve(command, root, port)
        process = subprocess.Popen(line, stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True)
        try:
            page = module.url_path(made.page_address(EDITED))
            started = wait_for(port, page, "<title>", begun, START_LIMIT, process)
            return edits(module, root, port, saves) | {"start": started}
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait()


def edits(module, root, port, saves):
    time.sleep(2)
    found = {"body": [body_edit(module, root, port, number) for number in range(1, saves + 1)]}
    template = module.template_file(root)
    if template is None:
        return found | summary(found)
    renamed = [title_edit(module, root, port, number) for number in RENAMED]
    found["title"] = [here for here, _ in renamed]
    found["title_elsewhere"] = [elsewhere for _, elsewhere in renamed]
    page = module.url_path(made.page_address(EDITED))
    found["template"] = [template_edit(template, port, page, number) for number in range(1, saves // 2 + 1)]
    return found | summary(found)


def summary(found):
    return {f"median_{kind}": statistics.median(found[kind]) for kind in ("body", "title", "template") if kind in found}


def body_edit(module, root, port, number):
    address = made.page_address(EDITED)
    words = f"Gemt for {number}. gang."
    file = module.page_file(root, address)
    text = file.read_text(encoding="utf-8") + f"\n{words}\n"
    seconds, _ = save(file, text, port, module.url_path(address), words)
    return seconds


def title_edit(module, root, port, number):
    """Seconds until the page itself has its new title, and until another page's menu has; None where it stays old."""
    address = made.page_address(number)
    title = f"Omdøbt {number}"
    file = module.page_file(root, address)
    text = TITLE.sub(f'title: "{title}"', file.read_text(encoding="utf-8"), count=1)
    here, begun = save(file, text, port, module.url_path(address), f"<h1>{title}")
    elsewhere = module.url_path(made.page_address(number + 2))
    try:
        return here, wait_for(port, elsewhere, title, begun, here + PATIENCE)
    except TimeoutError:
        return here, None


def template_edit(file, port, page, number):
    text = EDITION.sub(f"Udgave {number}", file.read_text(encoding="utf-8"))
    seconds, _ = save(file, text, port, page, f"Udgave {number}<")
    return seconds


def save(file, text, port, path, words):
    """Seconds until the server answers with the words, and when they began."""
    time.sleep(PAUSE)
    begun = time.perf_counter()
    file.write_text(text, encoding="utf-8")
    return wait_for(port, path, words, begun, SAVE_LIMIT), begun


def wait_for(port, path, words, begun, limit, process=None):
    """Seconds from `begun` until the answer has the words; at most `limit`, or for as long as the process runs."""
    sought = words.encode()
    while True:
        answer = get(port, path)
        elapsed = time.perf_counter() - begun
        if sought in answer:
            return round(elapsed, 4)
        if elapsed > limit or (process and process.poll() is not None):
            raise TimeoutError(f"{path} had no `{words}` after {elapsed:.0f} s")
        time.sleep(max(0.001, elapsed / 50))


def get(port, path):
    connection = http.client.HTTPConnection("localhost", port, timeout=SAVE_LIMIT)
    try:
        connection.request("GET", path)
        return connection.getresponse().read()
    except (ConnectionError, http.client.HTTPException):
        return b""
    finally:
        connection.close()


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]
