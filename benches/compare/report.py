"""The measurements as Markdown."""

import os
import platform

from contenders import ALL
from equal import PARTS

FLOORS = {
    "copy": "`cp -r` of Vejviser's outputs",
    "read-and-write": "reading the inputs and writing the outputs, two threads",
}
LIKE = ("same_breadcrumb", "same_menu", "same_contents", "same_paragraphs")


def machine():
    return {
        "system": platform.platform(),
        "cores": os.cpu_count(),
        "load_before": [round(load, 2) for load in os.getloadavg()],
        "python": platform.python_version(),
    }


def of_builds(found):
    rows = [
        f"{found['pages']:,} guide pages and {found['products']:,} products; {found['rounds']} rounds, in turn; "
        f"{machine_line(found)}.",
        "",
        "| | median | range | against Vejviser | CPU | peak memory | files | output |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    ours = found["builds"].get("vejviser", {}).get("median_seconds")
    for name, build in found["builds"].items():
        what = f"{build['files']:,} | {build['bytes'] / 1e6:.1f} MB"
        rows.append(f"| {ALL[name].NAME} {number_of(found['versions'][name])} | {costs(build, ours)} | {what} |")
    for name, floor in found["floors"].items():
        rows.append(f"| {FLOORS[name]} | {costs(floor, ours)} | | |")
    rows += [f"\n{ALL[name].NAME} is not installed." for name in found["not_installed"]]
    rows += [
        f"\n{FLOORS.get(name) or ALL[name].NAME} did not come through: {why}" for name, why in found["failed"].items()
    ]
    return "\n".join([*rows, "", *of_contents(found), "", *differences(found["builds"], "DIFFERS")])


def costs(run, ours):
    seconds = run["seconds"]
    against = f"{run['median_seconds'] / ours:.2f}" if ours else ""
    return (
        f"{run['median_seconds']:.2f} s | {min(seconds):.2f}–{max(seconds):.2f} | {against} | "
        f"{run['cpu_seconds']:.2f} s | {run['peak_memory'] / 1e6:,.0f} MB"
    )


def of_contents(found):
    """Whether they made the same."""
    sampled = next((held["sampled"] for held in found["held"].values() if "sampled" in held), 0)
    rows = [
        f"Pages that have each part, and those of {sampled} sampled pages that are like Vejviser's: the links of the "
        "breadcrumb and of the menu, the number of lines in the contents, the number of paragraphs and list items.",
        "",
        f"| | pages | {' | '.join(PARTS)} | products | {' | '.join(like.replace('_', ' ') for like in LIKE)} |",
        "| --- |" + " ---: |" * (2 + len(PARTS) + len(LIKE)),
    ]
    for name, held in found["held"].items():
        numbers = [held.get(part, 0) for part in ("pages", *PARTS, "products", *LIKE)]
        rows.append(f"| {ALL[name].NAME} | {' | '.join(str(number) for number in numbers)} |")
    return rows


def differences(names, kind):
    return [f"- {ALL[name].NAME}: {sentence}" for name in names for sentence in getattr(ALL[name], kind)]


def of_commands(found, budgets):
    rows = [
        f"Vejviser {found['version']}, {found['pages']:,} guide pages, default theme with search; medians of "
        f"{found['rounds']}; {machine_line(found)}.",
        "",
        "| | took | may take |",
        "| --- | ---: | ---: |",
    ]
    for kind, (what, small, large) in budgets.items():
        budget = small if found["pages"] <= 1000 else large
        rows.append(f"| {what} | {found[kind]:.3f} s | {budget:g} s{'' if found[kind] <= budget else ', too long'} |")
    rows.append(f"\n`check` took {found['check_memory'] / 1e6:,.0f} MB at most.")
    return "\n".join(rows)


STATES = {
    "unchanged": "nothing changed",
    "new_files": "the same in new files",
    "edited": "a page's body edited",
}
FLOORS_AGAIN = {
    "look": "finding the inputs and asking how they look",
    "look-at-all": "finding the inputs and the outputs and asking how they look",
    "read": "finding the inputs and reading them",
}


def of_builds_again(found):
    rows = [
        f"{found['pages']:,} guide pages and {found['products']:,} products; medians of {found['rounds']} rounds in "
        f"milliseconds, slowest in brackets; {machine_line(found)}.",
        "",
        "| | " + " | ".join(STATES.values()) + " |",
        "| --- |" + " ---: |" * len(STATES),
    ]
    for name in found["states"]["unchanged"]:
        what = FLOORS_AGAIN.get(name) or f"{ALL[name].NAME} {number_of(found['versions'][name])}"
        runs = [found["states"][state][name] for state in STATES]
        cells = [f"{1000 * run['median_seconds']:.0f} ({1000 * max(run['seconds']):.0f})" for run in runs]
        rows.append(f"| {what} | {' | '.join(cells)} |")
    return "\n".join(rows)


def of_servers(found):
    rows = [
        f"{found['pages']:,} guide pages; {found['saves']} saves of a body; medians in milliseconds, "
        f"slowest in brackets; {machine_line(found)}.",
        "",
        "| | start | body | title, on the page | title, in a menu elsewhere | template |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, server in found["servers"].items():
        cells = [milliseconds([server["start"]]), milliseconds(server["body"])]
        cells += [milliseconds(server.get(kind)) for kind in ("title", "title_elsewhere", "template")]
        rows.append(f"| {ALL[name].NAME} {number_of(found['versions'][name])} | {' | '.join(cells)} |")
    rows += [f"\n{ALL[name].NAME}: {why}" for name, why in found["failed"].items()]
    return "\n".join([*rows, "", *differences(found["servers"], "SERVES")])


def milliseconds(values):
    if not values:
        return "not measured"
    shown = sorted(value for value in values if value is not None)
    old = len(values) - len(shown)
    if not shown:
        return "stays old"
    median = f"{1000 * shown[len(shown) // 2]:,.0f}"
    slowest = f" ({1000 * shown[-1]:,.0f})" if len(shown) > 1 else ""
    return median + slowest + (f", {old} of {len(values)} stay old" if old else "")


def number_of(version):
    return next((word.strip("v") for word in version.split() if any(sign.isdigit() for sign in word)), version)


def machine_line(found):
    machine = found["machine"]
    return f"{machine['cores']} cores, load {machine['load_before'][0]} at the beginning, {found['date']}"
