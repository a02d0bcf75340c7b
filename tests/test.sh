#!/usr/bin/env bash
# Everything that must hold before a change is merged: format, lints, tests, docs, the real site
# built and checked, and every page of it read in a browser.
#
# Needs Rust (the version that Cargo.toml names), Node 20 or newer, Chromium, Java 17 or newer (for the W3C's
# checker of HTML), Python 3.9 or newer and valgrind (for counting what each stage of a build takes). As root on
# Debian it installs all but Rust by itself. Stops at the first fault, with its exit status.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

main() {
  install_what_is_missing

  step "format" cargo fmt --check
  step "lints" cargo clippy --all-targets --locked -- -D warnings
  step "tests" cargo test --locked
  RUSTDOCFLAGS="-D warnings" step "docs" cargo doc --no-deps --locked

  step "what each stage of a build takes" python3 benches/instructions/check.py

  # The tests have compiled it. Kept apart, since the lean program gets, and keeps, its place.
  local vejviser="$scratch/vejviser"
  cp "$(program)" "$vejviser"
  step "the lean program builds the real site" \
    cargo run --locked --no-default-features --config profile.dev.opt-level=0 -- build --out "$scratch/lean"

  # Below a path, as on a host with many sites: an address that forgets the path then shows. The host
  # is one that no page writes of.
  local base_url="https://vejviser.test/guide/"
  local built="$scratch/site"
  step "the real site is free of errors" "$vejviser" check
  step "the real site builds" "$vejviser" build --base-url "$base_url" --out "$built"

  step "browser checks are installed" npm --prefix tests/browser ci --ignore-scripts --no-audit --no-fund
  SITE="$built" BASE_URL="$base_url" VEJVISER="$vejviser" \
    step "the real site in a browser" npm --prefix tests/browser test

  printf '\nEverything passed, in %d minutes.\n' $((SECONDS / 60))
}

step() {
  local name="$1"
  shift
  printf '\n== %s, after %d s: %s\n' "$name" "$SECONDS" "$*"
  "$@"
}

install_what_is_missing() {
  local missing=()
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  has_browser || missing+=(chromium)
  command -v java >/dev/null || missing+=(default-jre-headless)
  command -v python3 >/dev/null || missing+=(python3)
  command -v valgrind >/dev/null || missing+=(valgrind)
  if [ ${#missing[@]} -gt 0 ]; then
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
      printf '%s\n' \
        "NOT INSTALLED: ${missing[*]}" \
        "Without them the site is not read in a browser, so nothing is tested at all rather than" \
        "half of it. On Debian: sudo apt-get install ${missing[*]}" \
        "A browser in an unusual place is named by CHROME_BIN." >&2
      exit 1
    fi
    export DEBIAN_FRONTEND=noninteractive
    step "package lists" apt-get update -q
    step "install" apt-get install -q -y --no-install-recommends "${missing[@]}"
  fi
  local version
  version="$(node --version)"
  if [ "$(cut -d. -f1 <<<"${version#v}")" -lt 20 ]; then
    echo "TOO OLD: Node $version; the browser checks need 20 or newer." >&2
    exit 1
  fi
  command -v cargo >/dev/null || {
    echo "NOT INSTALLED: cargo. See https://rustup.rs" >&2
    exit 1
  }
}

has_browser() {
  local name
  for name in "${CHROME_BIN:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    if [ -n "$name" ] && command -v "$name" >/dev/null; then return 0; fi
  done
  return 1
}

# Where cargo puts the program that the steps above have built.
program() {
  cargo metadata --no-deps --format-version 1 --locked |
    node -p 'JSON.parse(require("fs").readFileSync(0, "utf8")).target_directory + "/debug/vejviser"'
}

scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
main
