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

    On Linux the socket also hears nothing from any other interface: an address of one can else be reached
    through all of them, for example from the town's own network.

    Raises:
        UnusableError: no such address or interface, none of a local network, or the port is taken.
    """
    if is_local(place):
        address, interface = place, _interface_of(place)
    else:
        address, interface = _local_address_of(place), place
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if sys.platform == "linux" and interface:
            with suppress(OSError):  # before Linux 5.7 only root may
                made.setsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, interface.encode())
        made.bind((address, port))
        made.listen(_BACKLOG)
    except OSError as error:
        made.close()
        wrong = error.errno in (errno.EADDRNOTAVAIL, errno.ENETUNREACH, errno.ENODEV)
        raise UnusableError(PhoneTrouble.ADDRESS if wrong else PhoneTrouble.PORT) from error
    made.settimeout(0)
    return made


def _interface_of(address: str) -> str:
    """The interface that has this address; empty where nobody says so."""
    if sys.platform != "linux":
        return ""
    names = (name for _, name in socket.if_nameindex())
    return next((name for name in names if _address_of(name) == address), "")


def _local_address_of(interface: str) -> str:
    address = _address_of(interface) if is_interface(interface) else ""
    if not is_local(address):
        raise UnusableError(PhoneTrouble.ADDRESS)
    return address


def _address_of(interface: str) -> str:
    """The first address of an interface; empty where it has none, or the system does not say."""
    if sys.platform != "linux":
        return ""
    import fcntl  # noqa: PLC0415 -- POSIX only

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            found = fcntl.ioctl(asking, _SIOCGIFADDR, struct.pack("256s", interface.encode()))
        except OSError:
            return ""
    return socket.inet_ntoa(found[_ADDRESS])
