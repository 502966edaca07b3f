"""The address that joins a volunteer's phone to the stand: our own, in the stand's own network, with a code.

It is no address of the content: only numbers and a code of ours come in, never a text that somebody wrote.
"""

from __future__ import annotations

import ipaddress
import re

LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
"""32 that are not mixed up when they are read aloud or typed (Crockford's base 32)."""
LENGTH = 12
"""Letters of a code: 60 bit."""
HIGHEST_PORT = 65_535
_GROUP = 4
_CODE = re.compile(rf"(?:[{LETTERS}]{{{_GROUP}}}-){{{LENGTH // _GROUP - 1}}}[{LETTERS}]{{{_GROUP}}}")
_INTERFACE = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,14}")


def code_of(letters: str) -> str:
    """The code that these letters make, in groups of four: `k7q3-m2x9-4hpt`."""
    return "-".join(letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP))


def is_code(text: str) -> bool:
    """Whether a text has the shape of a code."""
    return _CODE.fullmatch(text) is not None


def is_local(address: str) -> bool:
    """Whether it is one IPv4 address of a local network or of this machine: no name, no wildcard."""
    try:
        found = ipaddress.IPv4Address(address)
    except ValueError:
        return False
    return found.is_private and not (found.is_unspecified or found.is_reserved or found.is_multicast)


def is_interface(name: str) -> bool:
    """Whether a text could be the name of a network interface (`wlan0`)."""
    return _INTERFACE.fullmatch(name) is not None


def pairing_url(address: str, port: int, code: str) -> str:
    """What the phone opens.

    Raises:
        ValueError: a part is not what it should be.
    """
    if not (is_local(address) and 0 < port <= HIGHEST_PORT and is_code(code)):
        raise ValueError(address, port)
    return f"http://{address}:{port}/{code}"
