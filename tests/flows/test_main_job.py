from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from kiosk.domain.visit import Phase
from kiosk.ui.journey.steps import MAIN_JOB, Step, press
from kiosk.ui.journey.walk import walk
from tests.support.codes import read_picture
from tests.support.screens import let_pass, open_screen, phase_of

FIRST_HALF = MAIN_JOB[: MAIN_JOB.index(press("Auf den Merkzettel"))]
WHOLE: list[tuple[int, int]] = [(1920, 1080), (1080, 1920)]
ODD: list[tuple[int, int]] = [(1024, 600), (3840, 2160)]


def walked(qapp: object, size: tuple[int, int], steps: tuple[Step, ...]) -> tuple[Phase, dict[str, QImage]]:
    screen = open_screen(qapp, size)
    pictures: dict[str, QImage] = {}

    def keep(title: str, image: QImage) -> None:
        assert (image.width(), image.height()) == size
        assert title not in pictures
        pictures[title] = image

    walk(screen, steps, keep)
    phase = phase_of(screen)
    let_pass(screen, 7)
    return phase, pictures


@pytest.mark.parametrize("size", WHOLE)
def test_from_the_invitation_to_goodbye(qapp: object, size: tuple[int, int]) -> None:
    phase, pictures = walked(qapp, size, MAIN_JOB)
    assert phase is Phase.FAREWELL
    taken = read_picture(pictures["Mitnehmen: der QR-Code und wohin er führt"])
    assert len(taken) == 1
    assert taken[0].startswith("https://serviceportal.gladbeck.de")
    assert len(read_picture(pictures["Ein Code nach dem anderen"])) == 1


@pytest.mark.parametrize("size", ODD)
def test_to_the_first_code_on_a_small_and_a_huge_screen(qapp: object, size: tuple[int, int]) -> None:
    phase, pictures = walked(qapp, size, FIRST_HALF)
    assert phase is Phase.ACTIVE
    assert len(read_picture(pictures["Mitnehmen: der QR-Code und wohin er führt"])) == 1
