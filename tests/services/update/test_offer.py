"""What an offer says of a release."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from kiosk.domain.release.model import FileRef, Origin, Policy, SignedRole, Vouched
from kiosk.services.update.examine import Examined
from kiosk.services.update.install import Found
from kiosk.services.update.messages import MOST_ROWS, from_line, to_line
from kiosk.services.update.offer import FIRST, SAME, Changes, compare, make_offer, summary
from tests.support.catalogue_factory import make_catalogue, make_service
from tests.support.desk_parts import NOW, generation


def found(*signers: str) -> Found:
    roles = [
        SignedRole(role=name, version=1, expires=NOW + timedelta(days=days), signers=signers)
        for name, days in (("timestamp", 400), ("region", 700), ("gladbeck", 700))
    ]
    file = FileRef(path="region/bundle.json", sha256="a" * 64, size=70)
    return Found(
        key="k",
        vouched=Vouched(
            roles=tuple(roles), files=(file, replace(file, sha256=f"{1:064x}", size=10)), metadata={}
        ),
        policy=Policy(operator="Stadt\u202e Gladbeck", hosts=()),
        examined=Examined(
            catalogue=make_catalogue(), content_version="2026.12.1", published=NOW, manifests={}
        ),
        floors={},
        pulled=0,
    )


def test_signers_are_named_once_and_only_new_bytes_counted() -> None:
    offer = make_offer(found("Anna", "Ben"), Origin.MIRROR, ("region", "gladbeck"), generation(1), Changes())
    assert (offer.signers, offer.size, offer.changes) == (("Anna", "Ben"), 70, (SAME,))
    assert offer.operator == "Stadt\ufffd Gladbeck"
    assert offer.published == NOW
    assert make_offer(found("Anna"), Origin.STICK, ("region",), None, Changes()).size == 80


def test_a_release_that_does_not_say_when_has_the_nearest_end() -> None:
    one = found()
    undated = replace(one, examined=replace(one.examined, published=None))
    offer = make_offer(undated, Origin.STICK, (), None, Changes())
    assert offer.published == NOW + timedelta(days=400)


def test_an_endless_list_is_cut_and_still_fits_a_line() -> None:
    texts = tuple(("wo" * 900, "vorher" * 900, "nachher" * 900) for _ in range(500))
    changes = Changes(tuple(f"Dienst neu: {'x' * 900} {number}" for number in range(500)), texts)
    offer = make_offer(found("Anna"), Origin.STICK, ("region",), None, changes)
    assert len(offer.changes) == len(offer.before_after) == MOST_ROWS
    assert offer.changes[-1] == "und 441 weitere Änderungen"
    assert from_line(to_line(offer)) == offer


def test_what_differs_in_words() -> None:
    before = make_catalogue(services=[make_service("a", title="Hund anmelden")])
    after = make_catalogue(
        services=[make_service("a", title="Hund melden"), make_service("b", title="Katze melden")]
    )
    changes = compare(before, after)
    assert "1 Dienst neu" in changes.lines
    assert any(line.startswith("Dienst neu: ") for line in changes.lines)
    assert any((old, new) == ("Hund anmelden", "Hund melden") for _, old, new in changes.texts)
    assert summary(changes).startswith("1 Dienst neu")
    assert ":" not in summary(changes)
    assert compare(before, before) == Changes()
    assert summary(Changes()) == SAME
    assert compare(None, after).lines == (FIRST,)
    assert summary(compare(None, after)) == FIRST
