"""How long each generator takes to build the same site, in turn, beside the floors."""

import os
import shutil
import time

import equal
import measure
import tools
from contenders import ALL

# A run that takes longer is given up, and so is its contender.
LIMIT = 1800

# In seconds; see `measure.make_way`.
AFTER_REMOVING = 40


def compare(size, rounds, only):
    work = emptied(tools.WORK / f"build-{size.pages}")
    commands = installed(only)
    for name in commands:
        write_apart(size, name, work / name)
    outs = {name: work / "out" / name for name in commands}
    lines = {name: ALL[name].build(command, work / name, outs[name]) for name, command in commands.items()}
    runs, failed = in_turn(lines, outs, work, rounds)
    floors = floor_lines(work, outs)
    if floors:
        floor_outs = {name: work / "out" / name for name in floors}
        floor_runs, floors_failed = in_turn(floors, floor_outs, work, rounds)
        failed |= floors_failed
    else:
        floor_runs = {}
    built = {name: outs[name] for name in runs}
    found = {
        "pages": size.pages,
        "products": size.products,
        "rounds": rounds,
        "versions": {name: ALL[name].version(commands[name]) for name in commands},
        "not_installed": [name for name in only if name not in commands],
        "failed": failed,
        "builds": {name: measure.summary(runs[name]) | outputs(outs[name]) for name in runs},
        "floors": {name: measure.summary(floor_runs[name]) for name in floor_runs},
        "held": equal.compare(size, built, ALL),
    }
    shutil.rmtree(work / "attic", ignore_errors=True)
    return found


def emptied(work):
    if work.exists():
        shutil.rmtree(work)
        time.sleep(AFTER_REMOVING)
    return work


def installed(names):
    """How each that is there is called."""
    commands = {name: ALL[name].find(tools.TOOLS) for name in ALL if name in names}
    return {name: command for name, command in commands.items() if command}


def write_apart(size, name, root):
    """In a process of its own: what it takes of memory would be counted for those it starts."""
    child = os.fork()
    if child == 0:
        try:
            ALL[name].write_site(size, root)
        except BaseException as fault:
            print(f"{name}: {fault}")
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if status != 0:
        raise SystemExit(f"the site for {name} could not be written")


def in_turn(lines, outs, work, rounds):
    """A B C A B C: the machine's moods fall on all alike. The first round only warms the file cache."""
    runs = {name: [] for name in lines}
    failed = {}
    for turn in range(rounds + 1):
        for name, line in lines.items():
            if name in failed:
                continue
            measure.make_way(work / "attic", outs[name], work / name / ".vejviser")
            try:
                run = measure.run(line, work / f"{name}.log", LIMIT)
            except measure.Failed as fault:
                failed[name] = str(fault)
                continue
            print(f"  {'warm-up' if turn == 0 else turn} {name}: {run.seconds:.2f} s", flush=True)
            if turn > 0:
                runs[name].append(run)
    return {name: done for name, done in runs.items() if name not in failed}, failed


def floor_lines(work, outs):
    """The same files as Vejviser's, copied, and written without making them."""
    ours = outs.get("vejviser")
    program = tools.TOOLS / "bin/read-and-write"
    if not (ours and ours.is_dir()):
        return {}
    lines = {"copy": ["cp", "-r", str(ours), str(work / "out/copy")]}
    if program.is_file():
        listed = work / "outputs.txt"
        listed.write_text("".join(f"{size} {path}\n" for path, size in measure.files_in(ours)), encoding="utf-8")
        inputs = work / "vejviser/content"
        lines["read-and-write"] = [str(program), str(inputs), str(listed), str(work / "out/read-and-write"), "2"]
    return lines


def outputs(out):
    files = measure.files_in(out)
    return {"files": len(files), "bytes": sum(size for _, size in files)}
