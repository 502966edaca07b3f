"""`kiosk update …`: every outcome is a line that the screen understands."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.adapters.release_store.store import FolderReleaseStore
from kiosk.bundle.areas import Stamp, split
from kiosk.bundle.compile import compile_bundle
from kiosk.bundle.reading import read
from kiosk.cli.proof import say_proofs, speaker
from kiosk.cli.update import FAILED, OK, Source, Updater
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.errors import ContentProblem, EnvironmentProblem
from kiosk.domain.release.clock_floor import BUILT
from kiosk.domain.release.model import FileRef, Generation, Origin, Policy, SignedRole, Vouched
from kiosk.domain.release.refusal import Reason, Refused
from kiosk.services.update import messages
from kiosk.services.update.examine import Examiner
from kiosk.services.update.install import Installer
from kiosk.services.update.messages import Message, from_line
from kiosk.services.update.offer import FIRST, SAME
from kiosk.services.update.restore import Restorer
from tests.support.content_tree import ICONS, content_tree
from tests.support.desk_parts import HandCalendar, HandMemory
from tests.support.stand_ins import ListLog

AREAS = ("region", "gladbeck", "marl", "kreis-recklinghausen")
HOSTS = ("www.kreis-re.de", "www.gladbeck.de", ".marl.de", "www.smartvest.ruhr")
NOW = BUILT + timedelta(days=30)
ENDS = NOW + timedelta(days=399)


def sha(data: bytes) -> str:
    import hashlib  # noqa: PLC0415

    return hashlib.sha256(data).hexdigest()


class Office:
    """A verified source in memory; implements `SourceOpener` and `VerifiedSource`."""

    def __init__(self, version: str, number: int = 1, change: tuple[str, str] = ("", "")) -> None:
        """Release the small content tree as this version."""
        files = content_tree()
        files["bundle.yaml"] = files["bundle.yaml"].replace(b"2026.11.21", version.encode())
        path = "services/hund-anmelden/de.md"
        files[path] = files[path].decode().replace(*change).encode() if change[0] else files[path]
        reading = read(files, ICONS)
        assert reading.catalogue is not None
        self.catalogue = reading.catalogue
        published = (NOW + timedelta(days=number)).isoformat()
        stamp = Stamp(published=published, versions=dict.fromkeys(AREAS, number))
        self.files = split(compile_bundle(reading.catalogue, reading.media), stamp)
        self.refs = tuple(FileRef(path=p, sha256=sha(d), size=len(d)) for p, d in self.files.items())
        self.number = number
        self.refusal: Exception | None = None
        self.policy = Policy(operator="Stadt Gladbeck", hosts=HOSTS)

    @property
    def vouched(self) -> Vouched:
        """Everything, signed."""
        names = ("root", "targets", "snapshot", "timestamp", *AREAS)
        roles = tuple(
            SignedRole(role=n, version=self.number, expires=ENDS, signers=("Petra",)) for n in names
        )
        return Vouched(roles=roles, files=self.refs, metadata={"timestamp.json": b"{}"})

    def open(self) -> Office:
        """Itself, or what a test wants."""
        if self.refusal is not None:
            raise self.refusal
        return self

    def read(self, file: FileRef) -> Iterator[bytes]:
        """A file."""
        yield self.files[file.path]

    def close(self) -> None:
        """Let go."""


@dataclass
class Stand:
    """The updater of a stand with a store on disk."""

    root: Path
    shown: Catalogue | None = None
    memory: HandMemory = field(default_factory=HandMemory)
    proves: Callable[[Generation], tuple[SignedRole, ...]] = lambda _: ()
    out: io.BytesIO = field(default_factory=io.BytesIO)

    @property
    def store(self) -> FolderReleaseStore:
        """What is stored."""
        return FolderReleaseStore(self.root)

    def updater(self) -> Updater:
        """A process of its own, each time."""
        calendar = HandCalendar(NOW)
        self.out = io.BytesIO()
        store = self.store
        return Updater(
            store=store,
            installer=Installer(store, calendar, AREAS, Examiner(AREAS, "gladbeck")),
            restorer=Restorer(store, calendar, ListLog()),
            areas=AREAS,
            before=lambda: self.shown,
            prove=self.proves,
            memory=self.memory,
            calendar=calendar,
            say=speaker(self.out),
        )

    def said(self) -> list[Message]:
        """What the last one said, without its progress; every line must be understood."""
        found = [from_line(line) for line in self.out.getvalue().splitlines()]
        assert None not in found
        return [one for one in found if one is not None and not isinstance(one, messages.Step)]


@pytest.fixture
def stand(tmp_path: Path) -> Stand:
    return Stand(tmp_path / "releases")


def proofs(stand: Stand) -> list[Message]:
    """What is said of the current generation and the one before."""
    stand.out = io.BytesIO()
    found = (stand.store.current(), stand.store.previous())
    assert say_proofs(found, stand.proves, speaker(stand.out)) == OK
    return stand.said()


def stick(office: Office) -> Source:
    return Source(opener=office, origin=Origin.STICK)


def test_a_first_offer(stand: Stand) -> None:
    office = Office("2026.12.1")
    assert stand.updater().look(stick(office)) == OK
    (offer,) = stand.said()
    assert isinstance(offer, messages.Offer)
    assert (offer.operator, offer.signers, offer.version) == ("Stadt Gladbeck", ("Petra",), "2026.12.1")
    assert (offer.changes, offer.origin) == ((FIRST,), Origin.STICK)
    assert offer.published == NOW + timedelta(days=1)
    assert offer.size == sum(file.size for file in office.refs)
    steps = [from_line(line) for line in stand.out.getvalue().splitlines()]
    assert steps[-2] == messages.Step(offer.size, offer.size)


def test_an_offer_says_what_changes_and_counts_only_new_bytes(stand: Stand) -> None:
    first = Office("2026.12.1")
    assert stand.updater().install(stick(first)) == OK
    assert stand.said() == [messages.Installed(1)]
    stand.store.activate(1)
    stand.shown = first.catalogue
    second = Office("2026.12.2", 2, ("Alle, die einen Hund haben.", "Alle mit Hund."))
    stand.updater().look(stick(second))
    (offer,) = stand.said()
    assert isinstance(offer, messages.Offer)
    assert "1 Text geändert" in offer.changes
    assert ("Alle, die einen Hund haben.", "Alle mit Hund.") in [(b, a) for _, b, a in offer.before_after]
    assert 0 < offer.size < sum(file.size for file in second.refs)
    assert stand.updater().install(stick(second), offer.key) == OK
    assert stand.store.history()[0].summary == "1 Text geändert"
    assert stand.memory.floor.published == NOW


def test_only_the_very_offer_is_taken(stand: Stand) -> None:
    assert stand.updater().install(stick(Office("2026.12.1")), "another") == FAILED
    (refused,) = stand.said()
    assert isinstance(refused, messages.Refusal)
    assert stand.store.history() == ()


def test_the_same_again_is_nothing_but_its_signatures_are_told(stand: Stand) -> None:
    office = Office("2026.12.1")
    stand.updater().install(stick(office))
    stand.updater().look(stick(office))
    assert stand.said() == [messages.Nothing()]
    stand.store.activate(1)
    for wish in ("look", "install"):
        getattr(stand.updater(), wish)(stick(office))
        proved, nothing = stand.said()
        assert isinstance(proved, messages.Proved)
        assert messages.Ending("timestamp", ENDS) in proved.roles
        assert nothing == messages.Nothing()


def test_only_new_signatures_are_called_that(stand: Stand) -> None:
    office = Office("2026.12.1")
    stand.shown = office.catalogue
    stand.updater().look(stick(office))
    (offer,) = stand.said()
    assert isinstance(offer, messages.Offer)
    assert offer.changes == (SAME,)


def test_a_refusal_is_a_line_with_what_the_mirror_asked_for(stand: Stand) -> None:
    office = Office("2026.12.1")
    office.refusal = Refused(Reason.UNREACHABLE, "inhalt.example.de")
    source = Source(opener=office, origin=Origin.MIRROR, wait_s=lambda: 120.0)
    assert stand.updater().look(source) == FAILED
    assert stand.said() == [messages.Refusal(Reason.UNREACHABLE, "inhalt.example.de", 120.0)]


def test_a_problem_of_the_machine_is_a_line(stand: Stand) -> None:
    office = Office("2026.12.1")
    office.refusal = EnvironmentProblem("Voll.", where="/var", remedy="Räumen Sie auf.")
    assert stand.updater().install(stick(office)) == FAILED
    assert stand.said() == [messages.Problem("Voll.", "Räumen Sie auf.", "/var")]


def test_bringing_back_an_earlier_version(stand: Stand) -> None:
    for number in (1, 2):
        stand.updater().install(stick(Office(f"2026.12.{number}", number)))
        stand.store.activate(number)
    assert stand.updater().restore(1) == OK
    assert stand.said() == [messages.Installed(3)]
    assert stand.store.history()[0].origin is Origin.RESTORED
    assert stand.updater().restore(9) == FAILED
    (refused,) = stand.said()
    assert isinstance(refused, messages.Refusal)


def test_the_proof_of_what_is_shown_and_of_what_was_before(stand: Stand) -> None:
    assert proofs(stand) == []
    for number in (1, 2):
        stand.updater().install(stick(Office(f"2026.12.{number}", number)))
        stand.store.activate(number)

    def prove(one: Generation) -> tuple[SignedRole, ...]:
        if one.number == 1:
            raise Refused(Reason.SIGNATURE_WRONG, "timestamp.json")
        return (SignedRole(role="root", version=1, expires=ENDS, signers=()),)

    stand.proves = prove
    assert proofs(stand) == [
        messages.Proved(2, holds=True, roles=(messages.Ending("root", ENDS),)),
        messages.Proved(1, holds=False, detail="timestamp.json"),
    ]


def test_looking_through_what_is_stored_finds_what_is_damaged(stand: Stand) -> None:
    now = datetime.now(UTC)
    assert stand.updater().check(now) == OK
    assert stand.said() == [messages.Nothing()]
    stand.updater().install(stick(Office("2026.12.1")))
    stand.store.activate(1)
    stand.updater().check(now)
    assert stand.said() == [messages.Proved(1, holds=True), messages.Nothing()]
    file = next(one for one in stand.store.history()[0].files if one.path == "region/terms.json")
    path = stand.root / "objects" / file.sha256[:2] / file.sha256
    path.write_bytes(b"x" * file.size)
    stand.updater().check(now)
    assert stand.said()[1:] == [messages.Damaged(1, "region/terms.json"), messages.Nothing()]


def test_a_rehearsal_that_fails_says_where(stand: Stand) -> None:
    assert stand.updater().rehearse(4, lambda _: None) == OK
    assert stand.said() == [messages.Tried(4, passed=True)]

    def fail(_: int) -> None:
        raise ContentProblem("Das Bild ist leer.", where="take hund")

    assert stand.updater().rehearse(4, fail) == FAILED
    assert stand.said() == [messages.Tried(4, passed=False, detail="take hund: Das Bild ist leer.")]

    def fail_somewhere(_: int) -> None:
        raise ContentProblem("Leer.")

    stand.updater().rehearse(4, fail_somewhere)
    assert stand.said() == [messages.Tried(4, passed=False, detail="Leer.")]


def test_progress_is_told_now_and_then(stand: Stand) -> None:
    tell = stand.updater()._progress()
    from kiosk.services.update.install import Step  # noqa: PLC0415

    tell(Step.OPENING, 0, 0)
    for done in range(0, 1_000_001, 1000):
        tell(Step.PULLING, done, 1_000_000)
    lines = [from_line(line) for line in stand.out.getvalue().splitlines()]
    assert len(lines) == 6
    assert lines[-1] == messages.Step(1_000_000, 1_000_000)
