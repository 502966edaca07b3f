"""Lets many stands ask one nginx, and prints what that costs.

`build/out/venv/bin/python build/fleet.py [--stands N] [--at-once N]`. Every stand is the product's client,
installer and store in a folder of its own. One process runs them in threads: seconds are those of Python, not
of the server. Bytes are those of nginx's log, with headers and without TLS. Needs nginx.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.support.fleet import HEADING, NetStand, Office, measure, muster, spread  # noqa: E402 -- our own folder
from tests.support.nginx import WITHOUT_NGINX, Nginx  # noqa: E402


def main() -> int:
    """Print the figures; 1 where a stand does not show what it should."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stands", type=int, default=200)
    parser.add_argument("--at-once", type=int, default=8, help="so many threads")
    options = parser.parse_args()
    if WITHOUT_NGINX:
        raise SystemExit(WITHOUT_NGINX)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        office = Office(folder / "office")
        office.publish()
        with Nginx(office.folder, folder / "nginx") as nginx:
            return _rounds(nginx, office, folder, options.stands, options.at_once)


def _rounds(nginx: Nginx, office: Office, folder: Path, count: int, at_once: int) -> int:
    print(f"{count} stands, {at_once} at once, one nginx, {os.cpu_count()} cores")
    print(f"{'':30}{HEADING}")
    first = NetStand(folder / "first", nginx.address, office.root)
    began = _processor()
    print(f"{'all of it, one stand':30}{measure(nginx, [first], 1).row()}")
    stands = muster(first, folder / "fleet", count)
    print(f"{'nothing new':30}{measure(nginx, stands, at_once).row()}")
    office.greet("Neu: Kommen Sie näher.")
    print(f"{'one file changed':30}{measure(nginx, stands, at_once).row()}")
    print(f"{'nothing new, all together':30}{measure(nginx, stands, count).row()}")
    office.greet("Neu: Gleich geht es los.")
    print(f"{'one file changed, all together':30}{measure(nginx, stands, count).row()}")
    nginx.stop()
    print(f"processor time of all stands {_processor() - began:.1f} s")
    wrong = sum("Gleich" not in text for text in spread(stands))
    print("every stand shows the last release" if not wrong else f"{wrong} stands show something else")
    return 1 if wrong else 0


def _processor() -> float:
    used = os.times()
    return time.process_time() + used.children_user + used.children_system


if __name__ == "__main__":
    raise SystemExit(main())
