"""Every way in which python-tuf and the disk can fail, as the one reason that staff read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

from tuf.api.exceptions import (
    BadVersionNumberError,
    DownloadError,
    DownloadHTTPError,
    DownloadLengthMismatchError,
    ExpiredMetadataError,
    LengthOrHashMismatchError,
    UnsignedMetadataError,
)
from tuf.api.serialization import DeserializationError

from kiosk.domain.release.refusal import Reason, Refused
from kiosk.trust.client.proof import BROKEN
from kiosk.trust.client.transport import Fetched, Transport
from kiosk.trust.client.verifier import Verifier

_TIMESTAMP = "timestamp.json"
_SNAPSHOT = "snapshot.json"


@contextmanager
def own_disk() -> Iterator[None]:
    """Turn failures of this stand's own disk into `Refused`; transports say themselves what fails on theirs.

    Raises:
        Refused: NO_ROOM; the technician is who helps, whatever the disk says.
    """
    try:
        yield
    except OSError as error:
        raise Refused(Reason.NO_ROOM, error.strerror or "") from error


@contextmanager
def refusals(transport: Transport, verifier: Verifier, *, clock_doubtful: bool) -> Iterator[None]:
    """Turn what fails inside into `Refused`; `clock_doubtful`: "expired" may be the clock's fault.

    Raises:
        Refused: with the file's or the role's name.
    """
    try:
        with own_disk():
            yield
    except ExpiredMetadataError as error:
        reason = Reason.CLOCK if clock_doubtful else Reason.EXPIRED
        raise Refused(reason, _expired(error)) from error
    except DownloadError as error:
        raise Refused(_of_download(error, transport, verifier), _name(transport.last)) from error
    except BROKEN as error:
        raise Refused(_of_metadata(error, transport.last, verifier), _name(transport.last)) from error


def _of_download(error: DownloadError, transport: Transport, verifier: Verifier) -> Reason:
    if isinstance(error, DownloadLengthMismatchError):
        # Longer than the role above says is another file; longer than any may be is an attack on memory.
        endless = len(transport.last.data) > verifier.largest(_name(transport.last))
        return Reason.TOO_LARGE if endless else Reason.DAMAGED
    if isinstance(error, DownloadHTTPError):
        # Without a timestamp there is no repository; with one, something of it got lost.
        return transport.absent if _name(transport.last) == _TIMESTAMP else Reason.DAMAGED
    return transport.broken


def _of_metadata(error: Exception, last: Fetched, verifier: Verifier) -> Reason:
    if isinstance(error, DeserializationError):
        newer = "spec_version" in str(error.__cause__)
        return Reason.NEWER_KIOSK if newer else Reason.DAMAGED
    if isinstance(error, LengthOrHashMismatchError):
        return Reason.DAMAGED
    if isinstance(error, UnsignedMetadataError):
        return _of_signers(last, verifier)
    if isinstance(error, BadVersionNumberError) and _is_rollback(last, verifier):
        return Reason.OLDER
    return Reason.SIGNATURE_WRONG


def _of_signers(last: Fetched, verifier: Verifier) -> Reason:
    signers = {str(one["keyid"]) for one in json.loads(last.data)["signatures"]}
    stranger = signers and not signers & verifier.known_keys
    return Reason.UNKNOWN_SIGNER if stranger else Reason.SIGNATURE_WRONG


def _is_rollback(last: Fetched, verifier: Verifier) -> bool:
    """Whether an older state was offered, and not parts of two states mixed."""
    name = _name(last)
    if name.endswith(_SNAPSHOT):
        return bool(json.loads(last.data)["signed"]["version"] == verifier.snapshot_version)
    return name == _TIMESTAMP


def _expired(error: ExpiredMetadataError) -> str:
    # "Final root.json is expired", "timestamp.json is expired", "New gladbeck is expired".
    return str(error).removesuffix(" is expired").rpartition(" ")[2]


def _name(last: Fetched) -> str:
    return last.name.rpartition("/")[2]
