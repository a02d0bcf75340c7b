"""Runs a command and says what it cost, and what lies in a folder afterwards."""

import os
import statistics
import subprocess
import sys
import threading
import time
from dataclasses import dataclass

# What `wait4` counts memory in.
MEMORY_UNIT = 1 if sys.platform == "darwin" else 1024


class Failed(Exception):
    """A command did not come through; says why, with the end of what it said."""


@dataclass(frozen=True)
class Run:
    seconds: float
    # Of all its processes, in the program and in the kernel.
    cpu_seconds: float
    # Of its largest process, in bytes. Never less than this program's own, some 20 MB.
    peak_memory: int


def run(command, log, limit):
    """Runs to the end, at most `limit` seconds. What it says goes to the file `log`."""
    with open(log, "wb") as said:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        stop = threading.Timer(limit, process.kill)
        stop.start()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        late = not stop.is_alive()
        stop.cancel()
    if process.returncode != 0:
        why = f"longer than {limit} s" if late else f"ended with {process.returncode}"
        raise Failed(f"{why}: {end_of(log)}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * MEMORY_UNIT)


def end_of(log):
    with open(log, encoding="utf-8", errors="replace") as said:
        return said.read()[-400:].strip()


def make_way(attic, *folders):
    """Moves what earlier runs left to the attic, and lets the disk settle, so that nobody pays for another's writing.

    It is not removed before all is measured: for half a minute after files are removed, ext4 goes through
    them for each new one, so that a build took 14 seconds in place of 2.
    """
    attic.mkdir(parents=True, exist_ok=True)
    for folder in folders:
        if folder.exists():
            folder.rename(attic / str(sum(1 for _ in attic.iterdir())))
    os.sync()


def files_in(folder):
    """Path within the folder and size of each file, sorted."""
    found = []
    for at, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(at, name)
            found.append((os.path.relpath(path, folder), os.path.getsize(path)))
    return sorted(found)


def summary(runs):
    seconds = [run.seconds for run in runs]
    return {
        "seconds": [round(value, 4) for value in seconds],
        "median_seconds": round(statistics.median(seconds), 4),
        "cpu_seconds": round(statistics.median(run.cpu_seconds for run in runs), 4),
        "peak_memory": max(run.peak_memory for run in runs),
    }
