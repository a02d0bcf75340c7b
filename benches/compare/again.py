"""How long a build takes where an earlier one left its outputs, beside looking at the files and reading the inputs."""

import os
import time

import measure
import tools
from build import LIMIT, emptied, installed, write_apart
from contenders import ALL

# Stamps younger than this are not trusted; see `src/sources/disk/stamp.rs`.
SETTLED = 3


def compare(size, rounds, only):
    work = emptied(tools.WORK / f"again-{size.pages}")
    commands = installed({"vejviser", "hugo"} & set(only))
    lines = {}
    for name, command in commands.items():
        write_apart(size, name, work / name)
        lines[name] = ALL[name].build(command, work / name, work / "out" / name)
        measure.run(lines[name], work / f"{name}.log", LIMIT)
    inputs = work / "vejviser"
    program = str(tools.TOOLS / "bin/read-and-write")
    lines["look"] = [program, "look", str(inputs), "2"]
    lines["look-at-all"] = [program, "look", str(inputs), str(work / "out/vejviser"), "2"]
    lines["read"] = [program, "read", str(inputs), "2"]
    found = {"pages": size.pages, "products": size.products, "rounds": rounds}
    found["versions"] = {name: ALL[name].version(command) for name, command in commands.items()}
    states = {"unchanged": nothing, "new_files": touch_all, "edited": edit_one}
    found["states"] = {
        state: in_turn(lines, {name: work / name for name in commands}, work, rounds, change)
        for state, change in states.items()
    }
    return found


def in_turn(lines, roots, work, rounds, change):
    runs = {name: [] for name in lines}
    for turn in range(rounds + 1):
        for name, line in lines.items():
            if name in roots:
                change(roots[name], turn)
            run = measure.run(line, work / f"{name}.log", LIMIT)
            if turn > 0:
                runs[name].append(run)
    return {name: measure.summary(done) for name, done in runs.items()}


def nothing(_root, turn):
    """The first, uncounted round comes when the files are old enough, and notes how they look."""
    if turn == 0:
        time.sleep(SETTLED)


def touch_all(root, _turn):
    """The same contents in files that look new, as after a checkout."""
    for at, _, names in os.walk(root / "content"):
        for name in names:
            os.utime(os.path.join(at, name))
    os.sync()


def edit_one(root, turn):
    pages = sorted((root / "content").rglob("*.md"))
    page = pages[len(pages) // 2]
    page.write_text(page.read_text(encoding="utf-8") + f"\nRettet for {turn}. gang.\n", encoding="utf-8")
    os.sync()
