"""Every byte and name is safe before anybody relies on it: shown by a ledger, and by cutting the power."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.adapters.release_store.store import FolderReleaseStore
from kiosk.domain.release.refusal import Refused
from tests.adapters.release_store.power import Act, ModelDisk, Recorder, breaches, fates
from tests.adapters.release_store.sources import generation, ref

OLD = {"region/bundle.json": b"region", "gladbeck/bundle.json": b"gladbeck 1"}
NEW = {"region/bundle.json": b"region", "gladbeck/bundle.json": b"gladbeck 2", "marl/bundle.json": b"marl 2"}
PROOF = {"timestamp.json": b"timestamp", "targets.json": b"targets"}


def install(store: FolderReleaseStore, number: int, files: dict[str, bytes]) -> None:
    with store.writing():
        for path, data in files.items():
            if not store.has(ref(path, data)):
                store.put(ref(path, data), iter([data]))
        store.add(generation(number, files), PROOF)
    store.activate(number)


TWICE = (
    "sync . #1",
    "sync . #2",  # the folder above, also where an earlier attempt was killed after it had made the store
    "sync releases/generations #2",  # by the one who installs, and
    "sync releases/generations #3",  # by the one who activates, since the first may have been killed
)
"""Syncs that nobody misses as long as the other one of the same place is there."""


class Run:
    """The acts of an install over an earlier one, or of the first one on a new machine."""

    def __init__(self, folder: Path, *, first: bool) -> None:
        self.folder = folder
        self.before, self.state = folder / "before", folder / "state"
        self.state.mkdir()
        self.number = 1 if first else 2
        if not first:
            install(FolderReleaseStore(self.state / "releases"), 1, OLD)
        shutil.copytree(self.state, self.before)
        recorder = Recorder(self.state)
        with recorder.watching() as acts:
            install(FolderReleaseStore(self.state / "releases"), self.number, NEW)
        self.acts = acts

    def ledger(self, without: str = "") -> list[str]:
        """What breaks the rules, with one sync left out."""
        acts = [
            Act(act.what, _short(act.path), _short(act.to), act.data) for act in _left(self.acts, without)
        ]
        return breaches(acts, self.state / "releases")

    def cut(self, without: str = "") -> Iterator[str]:
        """Cut the power after every act; for each restart what was wrong, or nothing."""
        disk = ModelDisk(self.before)
        acts = _left(self.acts, without)
        for at, act in enumerate(acts):
            disk.apply(act)
            for problem in self._restarts(disk, at, is_last=at == len(acts) - 1):
                yield problem and f"after {act}: {problem}"

    def again(self, without: str = "") -> Iterator[str]:
        """Kill the install after every act, do it again, and cut the power at the end of that."""
        for at in range(len(self.acts)):
            disk = ModelDisk(self.before)
            for act in self.acts[: at + 1]:
                disk.apply(act)
            for act in _left(self._second(disk), without):
                disk.apply(act)
            for problem in self._restarts(disk, at, is_last=True):
                yield problem and f"killed after {self.acts[at]}: {problem}"

    def _second(self, disk: ModelDisk) -> list[Act]:
        """The acts of a second attempt on what a killed one left; the machine runs on, so no byte is lost."""
        left = self.folder / "left"
        disk.restart(left, lambda: True)
        recorder = Recorder(left)
        with recorder.watching() as acts:
            store = FolderReleaseStore(left / "releases")
            if store.waiting() is None and store._pointer.read().current != self.number:
                install(store, self.number, NEW)
            else:
                store.activate(self.number)
        shutil.rmtree(left)
        return acts

    def _restarts(self, disk: ModelDisk, at: int, *, is_last: bool) -> Iterator[str]:
        for throw, survives in enumerate(fates(at)):
            target = self.folder / "restarted"
            disk.restart(target, survives)
            problem = self._look(target / "releases", is_last=is_last)
            shutil.rmtree(target)
            yield f"throw {throw}, {problem}" if problem else ""

    def _look(self, folder: Path, *, is_last: bool) -> str:
        store = FolderReleaseStore(folder)
        pointed, shown = store._pointer.read(), store.current()
        if pointed.broken or (shown.number if shown else 0) != pointed.current:
            return f"the pointer says {pointed}, shown is {shown.number if shown else 0}"
        if is_last and pointed.current != self.number:
            return "what was said to be installed is not"
        if self.number > 1 and shown is None:
            return "the old one is gone"
        try:
            for one in (shown, store.waiting()):
                for file in one.files if one else ():
                    store.read(file)
                store.proof(one.number) if one else None
        except Refused as refused:
            return str(refused)
        return ""


def _labels(acts: list[Act]) -> list[str]:
    """The acts as words; the second sync of the same place is another one than the first."""
    seen: Counter[str] = Counter()
    labels = []
    for act in acts:
        seen[str(act)] += 1
        labels.append(f"{act} #{seen[str(act)]}")
    return labels


def _left(acts: list[Act], without: str) -> list[Act]:
    return [act for act, label in zip(acts, _labels(acts), strict=True) if without not in (label, str(act))]


def _short(path: str) -> str:
    """Relative to the folder of the releases; the folder above stays as "..": its names must last too."""
    if path == ".":
        return ".."
    return path.removeprefix("releases/") if path.startswith("releases/") else path.replace("releases", ".")


@pytest.fixture(params=[False, True], ids=["over an older one", "the first one"])
def run(request: pytest.FixtureRequest, tmp_path: Path) -> Run:
    return Run(tmp_path, first=request.param)


def test_the_ledger_is_in_order(run: Run) -> None:
    assert run.ledger() == []
    named = [str(act) for act in run.acts if act.what == "rename"]
    number = run.number
    assert named[-3:] == [
        f"rename releases/generations/{number}.proof",
        f"rename releases/generations/{number}.json",
        "rename releases/current",
    ]
    assert all(name.startswith("rename releases/objects/") for name in named[:-3])


def test_a_power_cut_after_any_act_leaves_the_old_or_the_new(run: Run) -> None:
    restarts = list(run.cut())
    assert list(filter(None, restarts)) == []
    assert len(restarts) == 5 * len(run.acts) > 100


def test_what_a_killed_attempt_left_is_made_to_last_by_the_next(run: Run) -> None:
    assert list(filter(None, run.again())) == []


def test_every_sync_is_needed(tmp_path: Path) -> None:
    """The control: ledger and power cut find out about each sync that is left out."""
    runs = []
    for first in (False, True):
        (tmp_path / str(first)).mkdir()
        runs.append(Run(tmp_path / str(first), first=first))
    syncs = {label for run in runs for label in _labels(run.acts) if label.startswith("sync")}
    assert len(syncs) > 15
    assert {one for one in syncs if not any(run.ledger(one) for run in runs)} == set(TWICE)
    for place in {one.partition(" #")[0] for one in TWICE}:
        assert any(any(run.cut(place)) or any(run.again(place)) for run in runs), place


@pytest.mark.parametrize(
    "name", ["current", "generations/2.json", "generations/2.proof/timestamp.json", "objects"]
)
def test_bytes_that_were_not_synced_are_found_out_by_cutting_the_power(tmp_path: Path, name: str) -> None:
    run = Run(tmp_path, first=False)
    made = [act.path for act in run.acts if act.what == "sync" and act.data is not None]
    hidden = name.replace("2.proof", ".2.proof.tmp")
    folder, _, last = hidden.rpartition("/")
    place = hidden if "proof" in hidden else f"{folder}/.{last}.tmp".lstrip("/")
    wanted = [path for path in made if path.startswith(f"releases/{name}/") or path == f"releases/{place}"]
    assert wanted
    assert all(any(run.cut(f"sync {path}")) for path in wanted)
