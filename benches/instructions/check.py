"""Counts the instructions of each stage of a build, and says which has become dearer than its budget.

    python3 benches/instructions/check.py            counts, compares, ends with 1 where a stage is dearer
    python3 benches/instructions/check.py --write    counts, and makes that the budget

Needs Python 3.9, valgrind and cargo. Instructions do not depend on the machine's mood; they do depend on the
compiler, so the budget names the one it was made with.
"""

import argparse
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent
BUDGET = HERE / "budget.json"
# A stage may take so much more than its budget. Runs of the same program differ by less than a hundredth.
ROOM = 0.05
COLLECTED = re.compile(r"Collected : (\d+)")


def main():
    arguments = read_arguments()
    program = build()
    budget = json.loads(BUDGET.read_text(encoding="utf-8")) if BUDGET.is_file() else {"compiler": "", "stages": {}}
    stages = arguments.stages or stages_of(program)
    counts = {}
    # On every core: what else runs does not change the counts.
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        runs = workers.map(lambda stage: [count(program, stage) for _ in range(arguments.runs)], stages)
        for stage, counted in zip(stages, runs):
            counts[stage] = counted
            print(line(stage, counted, budget["stages"].get(stage)), flush=True)
    lowest = {stage: min(runs) for stage, runs in counts.items()}
    if arguments.write:
        kept = {"compiler": compiler(), "stages": budget["stages"] | lowest}
        BUDGET.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")
        return 0
    return judge(lowest, budget)


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="make what is counted the budget")
    parser.add_argument("--runs", type=int, default=1, help="how often each stage is counted; the lowest counts")
    parser.add_argument("stages", nargs="*", help="only these")
    return parser.parse_args()


def build():
    """The program that runs one stage, by the tests' profile: lightly optimised, by which instructions can be told."""
    # What is compiled in small parts, to be compiled again quickly, takes other instructions. `.ci/run` has the tests
    # compiled like this too.
    environment = os.environ | {"CARGO_INCREMENTAL": "0"}
    command = ["cargo", "build", "--locked", "--example", "instructions"]
    subprocess.run(command, check=True, cwd=REPOSITORY, env=environment)
    target = Path(os.environ.get("CARGO_TARGET_DIR") or REPOSITORY / "target")
    return REPOSITORY / target / "debug/examples/instructions"


def stages_of(program):
    """It names them when it is asked for one it does not know."""
    said = subprocess.run([program], capture_output=True, text=True).stderr
    return re.search(r'"([a-z_ ]+)"', said)[1].split()


def count(program, stage):
    """Instructions within `measured`, in this stage's run."""
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    command += ["--collect-atstart=no", "--toggle-collect=*measured*", str(program), stage]
    run = subprocess.run(command, capture_output=True, text=True, cwd=REPOSITORY)
    collected = COLLECTED.search(run.stderr)
    if run.returncode != 0 or not collected or collected[1] == "0":
        raise SystemExit(f"{stage} could not be counted:\n{run.stderr[-2000:]}")
    return int(collected[1])


def compiler():
    return subprocess.run(["rustc", "--version"], capture_output=True, text=True, check=True).stdout.strip()


def line(stage, runs, budget):
    spread = f", runs differ by {100 * (max(runs) / min(runs) - 1):.2f} %" if len(runs) > 1 else ""
    against = f", {100 * (min(runs) / budget - 1):+.1f} % of its budget" if budget else ", no budget"
    return f"{stage}: {min(runs) / 1e6:,.1f} million instructions{against}{spread}"


def judge(counts, budget):
    if budget["compiler"] != compiler():
        print(f"The budget was made with {budget['compiler'] or 'nothing'}, and this is {compiler()}.")
    allowed = {stage: budget["stages"].get(stage, 0) * (1 + ROOM) for stage in counts}
    dearer = [stage for stage in counts if counts[stage] > allowed[stage]]
    cheaper = [stage for stage in counts if counts[stage] < budget["stages"].get(stage, 0) * (1 - ROOM)]
    for stage in dearer:
        if stage not in budget["stages"]:
            print(f"`{stage}` has no budget: run with --write")
            continue
        more = 100 * (counts[stage] / budget["stages"][stage] - 1)
        print(f"`{stage}` takes {more:.1f} % more instructions than its budget: find out why, or run with --write")
    if cheaper:
        print(f"Cheaper than the budget, which can be lowered with --write: {', '.join(cheaper)}")
    return 1 if dearer else 0


if __name__ == "__main__":
    sys.exit(main())
