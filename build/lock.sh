#!/bin/sh
# Renews build/lock/*.txt from pyproject.toml: exact versions with the hashes of every file, for every system and
# Python 3.11 or newer, and no address. Needs the program uv (python3 -m pip install uv).
# `build/lock.sh` keeps the versions that fit; `build/lock.sh --upgrade` takes the newest.
set -eu
cd "$(dirname -- "$0")/.."
lock() {
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
        --no-emit-find-links --no-annotate --no-header "$@" pyproject.toml
}
lock "$@" -o build/lock/run.txt
lock "$@" --group dev -c build/lock/run.txt -o build/lock/dev.txt
