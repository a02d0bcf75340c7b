"""Vejviser beside other generators, over the same made site. Needs Python 3.9, Node 20, npm and cargo.

    python3 benches/compare/compare.py install
    python3 benches/compare/compare.py build --pages 1000
    python3 benches/compare/compare.py again --pages 1000
    python3 benches/compare/compare.py serve --pages 1000
    python3 benches/compare/compare.py commands --pages 1000

Prints Markdown, and writes all it measured to `target/compare/`.
"""

import argparse
import datetime
import json
import signal
import sys

import again
import build
import commands
import made
import report
import serve
import tools
from contenders import ALL


def main():
    # So that a server that was started is ended too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    arguments = read_arguments()
    if arguments.work == "install":
        tools.install()
        return
    found = {"date": datetime.date.today().isoformat(), "machine": report.machine()}
    size = made.Size(arguments.pages)
    if arguments.work == "build":
        found |= build.compare(size, arguments.rounds, arguments.only)
        text = report.of_builds(found)
    elif arguments.work == "commands":
        found |= commands.measure_all(size, arguments.rounds)
        text = report.of_commands(found, commands.BUDGETS)
    elif arguments.work == "again":
        found |= again.compare(size, arguments.rounds, arguments.only)
        text = report.of_builds_again(found)
    else:
        found |= serve.compare(size, arguments.saves, arguments.only)
        text = report.of_servers(found)
    name = f"{arguments.work}-{arguments.pages}"
    (tools.WORK / f"{name}.json").write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    (tools.WORK / f"{name}.md").write_text(text + "\n", encoding="utf-8")
    print(f"\n{text}")


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    works = parser.add_subparsers(dest="work", required=True)
    works.add_parser("install", help="the programs that are compared, each in one version")
    builds = works.add_parser("build", help="a whole build to a new folder")
    builds.add_argument("--rounds", type=int, default=5)
    agains = works.add_parser("again", help="a build to a folder that was built into before")
    agains.add_argument("--rounds", type=int, default=9)
    serves = works.add_parser("serve", help="from a save until the server answers with it")
    serves.add_argument("--saves", type=int, default=10)
    ours = works.add_parser("commands", help="what our own commands cost, beside what they may")
    ours.add_argument("--rounds", type=int, default=5)
    for chosen in (builds, agains, serves, ours):
        chosen.add_argument("--pages", type=int, default=1000)
        chosen.add_argument("--only", type=lambda text: text.split(","), default=list(ALL), help="names, with commas")
    arguments = parser.parse_args()
    unknown = set(getattr(arguments, "only", [])) - set(ALL)
    if unknown:
        parser.error(f"{', '.join(sorted(unknown))}: choose among {', '.join(ALL)}")
    return arguments


if __name__ == "__main__":
    main()
