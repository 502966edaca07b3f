"""A stand between two networks, its own and the town's: only its own reaches the helper."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys

import pytest

from tests.architecture.tree import ROOT

OWN, TOWN = "192.168.4.1", "10.9.0.1"
STAND = f"""
set -e
ip link set lo up
ip link add wlan9 type veth peer name phone
ip link add eth9 type veth peer name office
ip addr add {OWN}/24 dev wlan9
ip addr add {TOWN}/24 dev eth9
unshare -n sleep 120 & PHONE=$!
unshare -n sleep 120 & OFFICE=$!
trap 'kill $PHONE $OFFICE' EXIT
own=$(readlink /proc/self/ns/net)
for pid in $PHONE $OFFICE; do
    while [ "$(readlink /proc/$pid/ns/net)" = "$own" ]; do :; done
done
ip link set phone netns $PHONE
ip link set office netns $OFFICE
ip link set wlan9 up
ip link set eth9 up
nsenter -t $PHONE -n sh -c 'ip addr add 192.168.4.2/24 dev phone; ip link set phone up'
nsenter -t $OFFICE -n sh -c 'ip addr add 10.9.0.2/24 dev office; ip link set office up
    ip route add 192.168.4.0/24 via {TOWN}'
"$@" $PHONE $OFFICE
"""
LISTEN = """
import json, subprocess, sys
from tests.support.phone_process import helping

found = {}
for name, pid in zip(("phone", "office"), sys.argv[2:], strict=True):
    found[name] = []
    with helping(sys.argv[1]) as helper:
        for address in ("192.168.4.1", "10.9.0.1"):
            call = f"import socket; socket.create_connection(({address!r}, {helper.port}), 5)"
            done = subprocess.run(
                ["nsenter", "-t", pid, "-n", sys.executable, "-c", call], capture_output=True, check=False
            )
            found[name].append(done.returncode == 0)
print(json.dumps(found))
"""


def _missing() -> str:
    for program in ("unshare", "nsenter", "ip"):
        if shutil.which(program) is None:
            return f"{program} is not installed"
    try_out = "ip link add one type veth peer name other"
    done = subprocess.run(["unshare", "-rnm", "sh", "-c", try_out], capture_output=True, check=False)
    return "" if done.returncode == 0 else "no networks of one's own are allowed here"


MISSING = _missing()


@pytest.mark.skipif(bool(MISSING), reason=MISSING or "it is there")
@pytest.mark.parametrize("place", ["wlan9", OWN])
def test_only_the_stands_own_network_reaches_the_helper(place: str) -> None:
    """The office even has a route to the stand's other side."""
    command = ["unshare", "-rnm", "sh", "-c", STAND, "stand", sys.executable, "-c", LISTEN, place]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 0, done.stderr[-2000:]
    assert json.loads(done.stdout.splitlines()[-1]) == {"phone": [True, False], "office": [False, False]}
