"""Whether a stored generation is exactly what its metadata vouches for. Light: every start waits for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kiosk.domain.release.model import Generation, SignedRole, Vouched
from kiosk.domain.release.refusal import Reason, Refused

Vouch = Callable[[Mapping[str, bytes]], Vouched]
"""Holds a proof against this stand's root, offline; raises `KioskError`."""
Prove = Callable[[Generation], tuple[SignedRole, ...]]
"""The roles that vouch for a generation; raises `KioskError` where they do not."""


def proved(generation: Generation, proof: Mapping[str, bytes], vouch: Vouch) -> tuple[SignedRole, ...]:
    """The roles that vouch for a generation.

    Raises:
        Refused: the proof does not hold, or it is for other files than these (SIGNATURE_WRONG).
        EnvironmentProblem: this stand's own root is broken.
    """
    vouched = vouch(proof)
    signed = sorted((file.path, file.sha256, file.size) for file in vouched.files)
    if signed != sorted((file.path, file.sha256, file.size) for file in generation.files):
        raise Refused(Reason.SIGNATURE_WRONG, f"{generation.number}.json")
    return vouched.roles
