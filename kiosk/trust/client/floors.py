"""The second memory against old releases: the highest version of each role, kept with what is installed.

It holds where python-tuf's own memory was lost. Keys that were exchanged end it for their roles, as the
specification ends python-tuf's (5.3.11): a thief may have signed a version so high that nothing follows it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tuf.api.metadata import Root, Snapshot, Targets, Timestamp

from kiosk.domain.release.model import Vouched
from kiosk.domain.release.refusal import Reason, Refused


def check_floors(vouched: Vouched, floors: Mapping[str, int], roots: Sequence[Root]) -> None:
    """Demand that no role is older than this stand has seen it; `roots` is the chain of roots, oldest first.

    Raises:
        Refused: OLDER, naming the role and both versions.
    """
    for role in vouched.roles:
        floor = floors.get(role.role, 0)
        if role.version < floor and not _is_void(role.role, floors, roots):
            raise Refused(Reason.OLDER, f"{role.role}: {role.version} < {floor}")


def _is_void(role: str, floors: Mapping[str, int], roots: Sequence[Root]) -> bool:
    then = next((root for root in roots if root.version == floors.get(Root.type)), None)
    if role == Root.type or then is None:
        return False
    # What areas had is remembered by way of the snapshot; only the offline key speaks for the targets.
    vouchers = (Targets.type,) if role == Targets.type else (Timestamp.type, Snapshot.type)
    return any(set(then.roles[one].keyids) != set(roots[-1].roles[one].keyids) for one in vouchers)
