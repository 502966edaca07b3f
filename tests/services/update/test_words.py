"""German words: dates, sizes, names, and what ends when."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.release.expiry import Ending, Urgency
from kiosk.domain.release.model import Origin
from kiosk.services.update.mailbox import Mailbox
from kiosk.services.update.words import ORIGINS, Words, days, names, size
from tests.support.desk_parts import GERMANY

MOMENT = datetime(2026, 11, 20, 23, 5, tzinfo=UTC)
WORDS = Words(GERMANY)


def test_moments_are_those_of_the_stand() -> None:
    assert WORDS.day(MOMENT) == "21. November 2026"
    assert WORDS.time(MOMENT) == "21. November 2026, 0:05 Uhr"
    assert WORDS.clock(MOMENT) == "Samstag, 21. November 2026, 0:05 Uhr"
    assert "2026" in Words().time(MOMENT)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "0 kB"),
        (1, "1 kB"),
        (12_000, "12 kB"),
        (999_001, "1000 kB"),
        (1_000_000, "1,0 MB"),
        (3_449_000, "3,4 MB"),
    ],
)
def test_sizes(number: int, said: str) -> None:
    assert size(number) == said


def test_names_and_days() -> None:
    assert [names(()), names(("Anna",)), names(("Anna", "Ben"))] == ["ohne Namen", "Anna", "Anna und Ben"]
    assert names(("Anna", "Ben", "Cem")) == "Anna, Ben und Cem"
    assert [days(0), days(1), days(2)] == ["weniger als einen Tag", "1 Tag", "2 Tage"]
    assert set(ORIGINS) == set(Origin)


def test_an_ending_says_what_to_do() -> None:
    def said(role: str, urgency: Urgency, left: int) -> str:
        return WORDS.ending(Ending(role, MOMENT + timedelta(days=left), max(0, left), urgency))

    assert said("timestamp", Urgency.SOON, 40) == (
        "Der Zeitstempel gilt nur noch 40 Tage, bis 31. Dezember 2026. Veröffentlichen Sie am Büro-PC neu."
    )
    assert "Es eilt." in said("region", Urgency.URGENT, 3)
    assert said("gladbeck", Urgency.OVER, -2) == (
        "Die Unterschrift für diesen Ort ist am 19. November 2026 abgelaufen. "
        "Der Stand zeigt weiter, was er hat. Veröffentlichen Sie am Büro-PC neu."
    )
    for role in ("root", "targets"):
        assert "Haupt-Schlüssel" in said(role, Urgency.SOON, 40)


def test_mail_is_delivered_in_order_and_may_bring_more_mail() -> None:
    woken: list[int] = []
    box = Mailbox(lambda: woken.append(1))
    done: list[str] = []
    box.post(lambda: box.post(lambda: done.append("second")))
    box.post(lambda: done.append("first"))
    assert (len(woken), done) == (2, [])
    box.deliver()
    assert (len(woken), done) == (3, ["first", "second"])
    box.deliver()
