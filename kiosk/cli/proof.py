"""`kiosk update prove`: says whether stored generations are signed. Light: every start waits for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import BinaryIO

from kiosk.domain.errors import KioskError
from kiosk.domain.release.model import Generation, SignedRole
from kiosk.services.update.messages import Ending, Message, Proved, clean, to_line
from kiosk.services.update.proving import Prove

OK = 0
Say = Callable[[Message], None]


def speaker(out: BinaryIO) -> Say:
    """Write messages as lines, each at once."""

    def say(message: Message) -> None:
        out.write(to_line(message))
        out.flush()

    return say


def say_proofs(generations: Iterable[Generation | None], prove: Prove, say: Say) -> int:
    """One line for each generation that there is."""
    for generation in generations:
        if generation is not None:
            say(_proof(generation, prove))
    return OK


def endings(roles: Iterable[SignedRole]) -> tuple[Ending, ...]:
    """Until when the roles' signatures hold."""
    return tuple(Ending(clean(one.role), one.expires) for one in roles)


def _proof(generation: Generation, prove: Prove) -> Proved:
    try:
        roles = prove(generation)
    except KioskError as error:
        return Proved(generation.number, holds=False, detail=clean(error.where or error.message))
    return Proved(generation.number, holds=True, roles=endings(roles))
