"""A start shows what is signed and whole; what is wrong with it never leaves the screen empty."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

import pytest

from kiosk.bundle.areas import Stamp, split
from kiosk.bundle.compile import compile_bundle
from kiosk.bundle.manifest import is_media
from kiosk.bundle.reading import Reading, read
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.release.model import FileRef, Generation, SignedRole, Vouched
from kiosk.domain.release.refusal import Reason, Refused
from kiosk.services.update import messages
from kiosk.services.update.opening import STARTS, ReleaseKeeper, Verdicts
from kiosk.services.update.proving import proved
from kiosk.services.update.shelf import StoredReleases, undisturbed
from tests.support.content_tree import ICONS, content_tree
from tests.support.desk_parts import generation
from tests.support.stand_ins import ListLog

ROLES = (SignedRole(role="root", version=1, expires=datetime(2029, 1, 1, tzinfo=UTC), signers=("Rita",)),)


@cache
def tree() -> Reading:
    """The small content tree, compiled."""
    return read(content_tree(), ICONS)


class MemoryStore:
    """Generations with files, in memory."""

    def __init__(self, *versions: str) -> None:
        """One generation of each version; the last is the current one."""
        self.objects: dict[str, bytes] = {}
        self.generations: list[Generation] = []
        self.marks: dict[int, str] = {}
        self.full = False
        for number, version in enumerate(versions, start=1):
            self.generations.append(self._install(number, version))

    def _install(self, number: int, version: str) -> Generation:
        reading = tree()
        assert reading.catalogue is not None
        bundle = compile_bundle(replace(reading.catalogue, version=version), reading.media)
        files = split(bundle, Stamp())
        refs = []
        for path, data in files.items():
            # A picture is not read at a start, so its name must say its hash; a text may be another in each.
            picture = is_media(path.partition("/")[2])
            name = hashlib.sha256(data).hexdigest() if picture else f"{number}/{path}"
            self.objects[name] = data
            refs.append(FileRef(path=path, sha256=name, size=len(data)))
        return replace(generation(number), files=tuple(refs))

    def current(self) -> Generation | None:
        """The newest that is not rejected."""
        good = [one for one in self.generations if one.number not in self.marks]
        return good[-1] if good else None

    def history(self) -> tuple[Generation, ...]:
        """All."""
        return tuple(reversed(self.generations))

    def is_complete(self, number: int) -> bool:
        """Whether all objects are there."""
        return all(file.sha256 in self.objects for file in self.generations[number - 1].files)

    def rejected(self, number: int) -> str | None:
        """Why not."""
        return self.marks.get(number)

    def reject(self, number: int, why: str) -> None:
        """Mark it."""
        if self.full:
            raise EnvironmentProblem("voll")
        self.marks[number] = why

    def read(self, file: FileRef) -> bytes:
        """An object."""
        if file.sha256 not in self.objects:
            raise Refused(Reason.DAMAGED, file.path)
        return self.objects[file.sha256]

    def proof(self, number: int) -> Mapping[str, bytes]:
        """A proof that says only its number."""
        return {"timestamp.json": str(number).encode()}


class HandStarts:
    """Counts in memory."""

    def __init__(self, count: int = 0) -> None:
        """After so many starts."""
        self.count = count
        self.numbers: list[int] = []

    def begun(self, number: int) -> int:
        """One more."""
        self.numbers.append(number)
        self.count += 1
        return self.count

    def drawn(self) -> None:
        """From the beginning."""
        self.count = 0


def holds(_generation: Generation) -> tuple[SignedRole, ...]:
    return ROLES


def keeper(store: MemoryStore, starts: HandStarts | None = None) -> ReleaseKeeper:
    return ReleaseKeeper(store, holds, starts or HandStarts(), ListLog())


def test_where_nothing_was_installed_there_is_nothing() -> None:
    opened = keeper(MemoryStore()).open()
    assert (opened.catalogue, opened.generation, opened.problems) == (None, None, ())


def test_the_current_generation_is_shown_with_who_vouches_for_it() -> None:
    store = MemoryStore("1", "2")
    opened = keeper(store).open()
    assert opened.catalogue is not None
    assert (opened.catalogue.version, opened.generation) == ("2", store.generations[1])
    assert (opened.roles, opened.problems) == (ROLES, ())


def test_a_generation_whose_signatures_do_not_hold_is_given_up_for_the_one_before() -> None:
    store, log = MemoryStore("1", "2"), ListLog()

    def prove(one: Generation) -> tuple[SignedRole, ...]:
        if one.number == 2:
            raise Refused(Reason.SIGNATURE_WRONG, "timestamp.json")
        return ROLES

    opened = ReleaseKeeper(store, prove, HandStarts(), log).open()
    assert opened.catalogue is not None
    assert opened.catalogue.version == "1"
    assert [str(problem) for problem in opened.problems] == [
        str(Refused(Reason.SIGNATURE_WRONG, "timestamp.json"))
    ]
    assert store.marks == {2: "timestamp.json"}
    assert log.notes == [("release-given-up", 2)]


def test_a_disk_that_cannot_be_written_does_not_stop_the_way_back() -> None:
    store = MemoryStore("1", "2")
    store.full = True
    del store.objects[store.generations[1].files[0].sha256]
    opened = keeper(store).open()
    assert opened.catalogue is not None
    assert (opened.catalogue.version, store.marks) == ("1", {})


def test_a_broken_root_of_this_stand_condemns_no_content() -> None:
    store = MemoryStore("1", "2")

    def prove(_: Generation) -> tuple[SignedRole, ...]:
        raise EnvironmentProblem("root.json ist beschädigt.")

    opened = ReleaseKeeper(store, prove, HandStarts(), ListLog()).open()
    assert (opened.catalogue, store.marks) == (None, {})
    assert len(opened.problems) == 2


def test_broken_and_rejected_ones_are_passed_over() -> None:
    store = MemoryStore("1", "2", "3", "4")
    store.marks[3] = "x"
    for number in (2, 4):
        del store.objects[store.generations[number - 1].files[0].sha256]
    opened = keeper(store).open()
    assert opened.catalogue is not None
    assert opened.catalogue.version == "1"
    assert store.marks == {3: "x", 4: store.generations[3].files[0].path}


def test_content_that_this_program_does_not_understand_is_kept_for_another() -> None:
    store = MemoryStore("1", "2")
    name = next(one.sha256 for one in store.generations[1].files if one.path == "region/bundle.json")
    store.objects[name] = b"{}"
    opened = keeper(store).open()
    assert opened.catalogue is not None
    assert (opened.catalogue.version, store.marks) == ("1", {})


def test_three_starts_without_a_picture_give_a_generation_up() -> None:
    store, starts = MemoryStore("1", "2"), HandStarts()
    for _ in range(STARTS):
        opened = keeper(store, starts).open()
        assert opened.generation == store.generations[1]
    opened = keeper(store, starts).open()
    assert 2 in store.marks
    assert "Starts ohne Bild" in str(opened.problems[0])


def test_a_picture_in_between_forgives() -> None:
    store, starts = MemoryStore("1", "2"), HandStarts()
    for _ in range(3 * STARTS):
        assert keeper(store, starts).open().generation == store.generations[1]
        starts.drawn()


def vouch(*files: FileRef) -> Vouched:
    return Vouched(roles=ROLES, files=files, metadata={})


def test_a_proof_must_be_for_exactly_these_files() -> None:
    one = generation(1)
    assert proved(one, {}, lambda _: vouch(*one.files)) == ROLES
    other = replace(one.files[0], sha256="f" * 64)
    for files in ((), (other,), (*one.files, other)):
        with pytest.raises(Refused) as caught:
            proved(one, {}, lambda _, files=files: vouch(*files))  # type: ignore[misc]
        assert caught.value.reason is Reason.SIGNATURE_WRONG


def verdicts(*said: messages.Message) -> tuple[Verdicts, list[int]]:
    """Verdicts of another process, and the numbers that had to be proved here."""
    here: list[int] = []
    asked: list[int] = []

    def otherwise(one: Generation) -> tuple[SignedRole, ...]:
        here.append(one.number)
        return ROLES

    def wait() -> list[bytes]:
        assert not asked
        asked.append(1)
        return [b"rubbish", *map(messages.to_line, said)]

    return Verdicts(wait, otherwise), here


def test_what_another_process_proved_is_not_proved_again() -> None:
    ending = messages.Ending("gladbeck", datetime(2027, 1, 1, tzinfo=UTC))
    prove, here = verdicts(messages.Proved(1, holds=True, roles=(ending,)))
    for _ in range(2):
        (role,) = prove(generation(1))
        assert (role.role, role.expires) == ("gladbeck", ending.expires)
    assert here == []


def test_what_it_refused_or_said_nothing_of_is_proved_here() -> None:
    prove, here = verdicts(messages.Proved(1, holds=False), messages.Nothing())
    assert prove(generation(1)) == prove(generation(2)) == ROLES
    assert here == [1, 2]


def test_a_shelf_knows_only_what_is_stored() -> None:
    shelf = StoredReleases(MemoryStore("1"))
    assert shelf.load(1).version == "1"
    with pytest.raises(Refused, match="beschädigt"):
        shelf.load(2)


def test_a_start_reads_no_picture() -> None:
    store = MemoryStore("1")
    whole = store.generations[0].files
    pictures = [one for one in whole if is_media(one.path.partition("/")[2])]
    assert pictures
    for one in pictures:
        del store.objects[one.sha256]
    assert StoredReleases(store).load(1).version == "1"
    wrong = replace(pictures[0], size=pictures[0].size + 1)
    listed = tuple(wrong if one is pictures[0] else one for one in whole)
    with pytest.raises(Refused, match="beschädigt"):
        StoredReleases(store).catalogue(replace(store.generations[0], files=listed))


def test_the_collector_is_on_again_afterwards() -> None:
    import gc  # noqa: PLC0415

    with undisturbed():
        assert not gc.isenabled()
        with undisturbed():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
