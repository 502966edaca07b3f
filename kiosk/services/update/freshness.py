"""Whether the same content with newer signatures is worth taking over.

Signatures end, so the office signs again what did not change. A stand that has sticks only would warn of the
old end for ever if it called that "nothing new".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

import msgspec

from kiosk.domain.release.expiry import endings
from kiosk.domain.release.model import SignedRole


class _Signed(msgspec.Struct):
    version: int
    expires: datetime


class _Metadata(msgspec.Struct):
    signed: _Signed


def renews(
    stored: Mapping[str, bytes], offered: Iterable[SignedRole], published: datetime, now: datetime
) -> bool:
    """Whether the stand warns of the metadata that it has, and would warn of less with what is offered."""
    had = stored_roles(stored)
    names = {role.role for role in had}
    warned = endings(had, published, now)
    return len(endings([role for role in offered if role.role in names], published, now)) < len(warned)


def stored_roles(stored: Mapping[str, bytes]) -> tuple[SignedRole, ...]:
    """The newest metadata of each role, by names such as `2.root.json`; what cannot be read is left out."""
    roles: dict[str, SignedRole] = {}
    for name, data in stored.items():
        role = name.removesuffix(".json").rpartition(".")[2]
        try:
            signed = msgspec.json.decode(data, type=_Metadata).signed
        except msgspec.MsgspecError:
            continue
        if role not in roles or roles[role].version < signed.version:
            roles[role] = SignedRole(role=role, version=signed.version, expires=signed.expires, signers=())
    return tuple(roles.values())
