"""Where the helper listens: the one address of the interface that was chosen, never all of them."""

from __future__ import annotations

import errno
import socket
import struct
import sys
from contextlib import suppress

from kiosk.domain.pairing import is_interface, is_local
from kiosk.services.presenter.phone_messages import PhoneTrouble

_SIOCGIFADDR = 0x8915
_ADDRESS = slice(20, 24)
_BACKLOG = 16


class UnusableError(Exception):
    """There is no listening there."""

    def __init__(self, reason: PhoneTrouble) -> None:
        """Remember why."""
        super().__init__(reason.value)
        self.reason = reason


def listener(place: str, port: int) -> socket.socket:
    """A socket that listens at an address or interface of this machine; port 0 is any free one.

    Where the interface is known and the system allows it, the socket also hears nothing from any other: an
    address of one interface can else be reached through the others.

    Raises:
        UnusableError: no such address or interface, none of a local network, or the port is taken.
    """
    address = place if is_local(place) else _address_of(place)
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if place != address and sys.platform == "linux":
            with suppress(OSError):
                made.setsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, place.encode())
        made.bind((address, port))
        made.listen(_BACKLOG)
    except OSError as error:
        made.close()
        wrong = error.errno in (errno.EADDRNOTAVAIL, errno.ENETUNREACH, errno.ENODEV)
        raise UnusableError(PhoneTrouble.ADDRESS if wrong else PhoneTrouble.PORT) from error
    made.settimeout(0)
    return made


def _address_of(interface: str) -> str:
    """The address of an interface; only Linux says it."""
    if sys.platform != "linux" or not is_interface(interface):
        raise UnusableError(PhoneTrouble.ADDRESS)
    import fcntl  # noqa: PLC0415 -- POSIX only

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            found = fcntl.ioctl(asking, _SIOCGIFADDR, struct.pack("256s", interface.encode()))
        except OSError as error:
            raise UnusableError(PhoneTrouble.ADDRESS) from error
    address = socket.inet_ntoa(found[_ADDRESS])
    if not is_local(address):
        raise UnusableError(PhoneTrouble.ADDRESS)
    return address
