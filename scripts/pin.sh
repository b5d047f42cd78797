#!/bin/sh
# Writes constraints.txt from what is installed in .venv; run after a deliberate upgrade and a green test run.
set -eu
cd "$(dirname "$0")/.."
{
    echo "# Versions with which the tests pass; remade by scripts/pin.sh."
    .venv/bin/python -m pip freeze --exclude-editable --disable-pip-version-check
} > constraints.txt
