#!/bin/sh
# Sets up what `make run` and `make test` need on a fresh machine: setup.sh venv | dev | system | assets
# Safe to repeat; each part is skipped where it already stands.
set -eu
cd "$(dirname "$0")/.."

say() { printf 'setup: %s\n' "$*" >&2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
        say "needs root for: $*  (run it as root, then again make)"; exit 1; fi
}

apt_install() {
    command -v apt-get >/dev/null || { say "no apt-get here; install these yourself: $*"; exit 1; }
    say "installing with apt: $*"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update >/dev/null
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@" >/dev/null
}

# What is compiled needs a C compiler and Python's headers.
have_compiler() { command -v cc >/dev/null && "$1" -c 'import os, sysconfig as s; exit(not os.path.exists(s.get_path("include") + "/Python.h"))'; }

venv() {
    python=${PYTHON:-python3}
    have_compiler "$python" || apt_install gcc libc6-dev python3-dev
    if [ ! -x .venv/bin/python ]; then
        say "making .venv"
        "$python" -m venv .venv 2>/dev/null || { rm -rf .venv; apt_install python3-venv; "$python" -m venv .venv; }
        # Older pips fail on extras that name a package twice.
        .venv/bin/python -m pip install -q --disable-pip-version-check "pip>=24.2"
    fi
    say "installing Python packages"
    .venv/bin/python -m pip install -q --disable-pip-version-check -c constraints.txt -e "$1"
}

have_postgres() { command -v postgres >/dev/null || ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1; }
have_chromium() { command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; }
# PyICU, which the FollowTheMoney validator needs, is built from source.
have_icu() { [ -f /usr/include/unicode/utypes.h ] && command -v g++ >/dev/null && command -v pkg-config >/dev/null; }

system() {
    want=""
    have_postgres || want="$want postgresql"
    have_chromium || want="$want chromium fonts-noto-core"
    have_icu || want="$want libicu-dev pkg-config g++ python3-dev"
    # shellcheck disable=SC2086
    [ -z "$want" ] || apt_install $want
}

assets() {
    command -v npm >/dev/null || { say "no npm here; install Node.js (the web pages' script and map are built with it)"; exit 1; }
    say "building the web pages' assets"
    [ -d node_modules ] && [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --silent --no-audit --no-fund
    npm run --silent build
}

case "${1:-}" in
    venv) venv ".[postgres]" ;;
    dev) venv ".[postgres,ray,dev]" ;;
    system) system ;;
    assets) assets ;;
    *) say "usage: setup.sh venv|dev|system|assets"; exit 2 ;;
esac
