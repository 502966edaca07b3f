"""Days in content: what is refused with file, line and field, what today warns of, and older bundles."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from kiosk.bundle import manifest
from kiosk.bundle.compile import compile_bundle
from kiosk.bundle.decode import decode, read_manifest
from kiosk.bundle.findings import Severity
from kiosk.bundle.reading import read
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.errors import ContentProblem
from tests.support.content_tree import ICONS, changed, content_tree

OFFER = "offers/smartvest/offer.yaml"
STAND = "stands/gladbeck.yaml"
HUND = "services/hund-anmelden/service.yaml"
ERROR, WARNING = Severity.ERROR, Severity.WARNING
TODAY = date(2027, 6, 18)


def found(
    path: str, old: str, new: str, today: date | None = None
) -> list[tuple[Severity, str, int, str, str]]:
    reading = read(changed(path, old, new), ICONS, today=today)
    serious = [one for one in reading.findings if one.severity is not Severity.NOTE]
    return [(one.severity, one.file, one.line, one.field, one.message) for one in serious]


def offer(*lines: str, today: date | None = None) -> list[tuple[Severity, str, int, str, str]]:
    return found(
        OFFER, "status: active\n", "status: active\n" + "".join(f"{line}\n" for line in lines), today
    )


@pytest.mark.parametrize("field", ["show_from", "show_until", "review_by"])
def test_what_is_no_day_is_an_error(field: str) -> None:
    assert offer(f"{field}: 2027-06") == [(ERROR, OFFER, 5, field, "„2027-06“ ist kein Tag")]
    assert offer(f'{field}: "2027-06-18"') == offer(f"{field}: 2027-06-18") == []


def test_a_last_day_before_the_first_is_an_error_at_its_line() -> None:
    message = "Der letzte Tag 2027-06-18 liegt vor dem ersten Tag 2027-06-19"
    days = ("show_from: 2027-06-19", "show_until: 2027-06-18")
    assert offer(*days) == [(ERROR, OFFER, 6, "show_until", message)]
    assert offer("show_from: 2027-06-18", "show_until: 2027-06-18") == []
    assert [one[4] for one in offer("show_from: heute", "show_until: 2027-06-18")] == ["„heute“ ist kein Tag"]


@pytest.mark.parametrize(
    ("path", "old", "new", "line", "field"),
    [
        (
            HUND,
            "    fee: {de: 100 €}\n",
            "    fee: {de: 100 €}\n    show_from: x\n",
            32,
            "places.marl.show_from",
        ),
        (HUND, "icon: pets\n", "icon: pets\nshow_until: x\n", 3, "show_until"),
        (
            STAND,
            'text: {de: "Neuer Hund?"}',
            'text: {de: "Neuer Hund?"}, review_by: x',
            9,
            "slides[0].review_by",
        ),
        (STAND, "event: {de: Digitaltag}\n", "event: {de: Digitaltag}\nevent_from: x\n", 4, "event_from"),
        (STAND, "event: {de: Digitaltag}\n", "event: {de: Digitaltag}\nevent_until: x\n", 4, "event_until"),
    ],
)
def test_everything_that_may_have_days_is_looked_at(
    path: str, old: str, new: str, line: int, field: str
) -> None:
    assert found(path, old, new) == [(ERROR, path, line, field, "„x“ ist kein Tag")]


def test_what_is_over_or_overdue_is_a_warning_where_the_day_is_known() -> None:
    past = ("show_from: 2027-06-01", "show_until: 2027-06-17", "review_by: 2027-06-17")
    assert offer(*past) == []
    assert offer(*past, today=date(2027, 6, 17)) == []
    assert (
        offer(*past, today=TODAY)
        == [
            (
                WARNING,
                OFFER,
                7,
                "review_by",
                "„smartvest“ (Angebot) sollte bis zum 2027-06-17 geprüft werden",
            ),
            (
                WARNING,
                OFFER,
                6,
                "show_until",
                "„smartvest“ (Angebot) ist seit dem 2027-06-17 nicht mehr zu sehen",
            ),
        ][::-1]
    )


@pytest.mark.parametrize(
    ("path", "old", "new", "says"),
    [
        (HUND, "    fee: {de: 100 €}\n", "    show_until: 2027-06-01\n", "Diese Abweichung"),
        (STAND, '{de: "Neuer Hund?"}', '{de: "Neuer Hund?"}, show_until: 2027-06-01', "Dieses Bild"),
        (STAND, "place: gladbeck\n", "place: gladbeck\nevent_until: 2027-06-01\n", "Die Veranstaltung"),
    ],
)
def test_a_warning_says_what_it_is_about(path: str, old: str, new: str, says: str) -> None:
    ((severity, _, _, _, message),) = found(path, old, new, TODAY)
    assert severity is WARNING
    assert message == f"{says} ist seit dem 2027-06-01 nicht mehr zu sehen"


def compiled(
    path: str = OFFER, old: str = "status: active\n", new: str = "status: active\n"
) -> dict[str, bytes]:
    reading = read(changed(path, old, new), ICONS)
    assert reading.catalogue is not None
    return compile_bundle(reading.catalogue, reading.media)


def sealed(files: dict[str, bytes]) -> dict[str, bytes]:
    """The bundle with a manifest that is right about changed files."""
    head = read_manifest(files.__getitem__)
    described = tuple(
        manifest.file_entry(path, files[path]) for path in sorted(files) if path != manifest.MANIFEST
    )
    head = replace(head, files=described, digest="")
    head = replace(head, digest=manifest.digest(head))
    return {**files, manifest.MANIFEST: manifest.encode(head)}


def test_days_reach_the_stand() -> None:
    catalogue = decode(compiled(new="status: active\nshow_from: 2027-06-01\nshow_until: 2027-06-03\n"))
    offer = catalogue.offers["smartvest"]
    assert (offer.show_from, offer.show_until, offer.review_by) == ("2027-06-01", "2027-06-03", "")


def test_a_bundle_from_before_there_were_days_is_read() -> None:
    whole = read(content_tree(), ICONS).catalogue
    files = {
        path: without_days(data) if path.endswith(".json") else data for path, data in compiled().items()
    }
    assert b"show_from" not in b"".join(files.values())
    assert isinstance(whole, Catalogue)
    assert decode(sealed(files)) == whole


def without_days(data: bytes) -> bytes:
    """A file as it was written before."""
    names = {"show_from", "show_until", "review_by", "event_from", "event_until"}

    def strip(tree: object) -> object:
        if isinstance(tree, dict):
            return {key: strip(below) for key, below in tree.items() if key not in names}
        return [strip(below) for below in tree] if isinstance(tree, list) else tree

    return json.dumps(strip(json.loads(data))).encode()


@pytest.mark.parametrize("text", ["2027-06", "morgen"])
def test_a_bundle_with_a_day_that_does_not_exist_is_refused(text: str) -> None:
    files = compiled()
    tree = json.loads(files["offers/smartvest.json"])
    tree["show_from"] = text
    with pytest.raises(ContentProblem, match="ist kein Tag"):
        decode(sealed({**files, "offers/smartvest.json": json.dumps(tree).encode()}))
