"""What is asked of the disk, in its order, and what is left of it when the power goes at any moment.

A kill proves little: the system still writes what a killed process left with it. Here a model disk keeps only
what was synced: a file's bytes since its last sync are gone, and a name that a folder got or lost since the
folder's last sync is there or not, as a coin falls.
"""

from __future__ import annotations

import io
import os
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest


@dataclass(frozen=True)
class Act:
    """`what` is create, sync, rename, mkdir or remove; `data` is what a sync made safe (None: a folder)."""

    what: str
    path: str
    to: str = ""
    data: bytes | None = None

    def __str__(self) -> str:
        return f"{self.what} {self.to or self.path}"


def _is_temporary(path: str) -> bool:
    name = path.rpartition("/")[2]
    return name.startswith(".")


@dataclass
class Recorder:
    """Writes down every act below `root` while the real work is done; only syncs are not passed on."""

    root: Path
    acts: list[Act] = field(default_factory=list)

    @contextmanager
    def watching(self) -> Iterator[list[Act]]:
        """The acts, which grow while this is open."""
        names: dict[int, Path] = {}
        real = {name: getattr(os, name) for name in ("open", "replace", "mkdir", "unlink")}
        io_open = io.open

        def opened(path: Any, flags: int, *rest: Any, **named: Any) -> int:  # noqa: ANN401 -- as os.open has it
            is_new = bool(flags & os.O_CREAT) and not Path(path).exists()
            descriptor: int = real["open"](path, flags, *rest, **named)
            names[descriptor] = Path(path)
            if is_new:
                self._note("create", path)
            return descriptor

        def opened_file(path: Any, mode: str = "r", *rest: Any, **named: Any) -> Any:  # noqa: ANN401
            is_new = "w" in mode and not Path(path).exists()
            stream = io_open(path, mode, *rest, **named)
            names[stream.fileno()] = Path(path)
            if is_new:
                self._note("create", path)
            return stream

        def fsync(descriptor: int) -> None:
            path = names[descriptor]  # the real disk is not asked: it is the model that counts
            self._note("sync", path, data=None if path.is_dir() else path.read_bytes())

        def replace(path: Any, to: Any) -> None:  # noqa: ANN401
            real["replace"](path, to)
            self._note("rename", path, to)

        def mkdir(path: Any, *rest: Any, **named: Any) -> None:  # noqa: ANN401
            real["mkdir"](path, *rest, **named)
            self._note("mkdir", path)

        def unlink(path: Any, *rest: Any, **named: Any) -> None:  # noqa: ANN401
            real["unlink"](path, *rest, **named)
            self._note("remove", path)

        with pytest.MonkeyPatch.context() as patch:
            wrapped = {"open": opened, "fsync": fsync, "replace": replace, "mkdir": mkdir, "unlink": unlink}
            for name, function in wrapped.items():
                patch.setattr(os, name, function)
            patch.setattr(io, "open", opened_file)
            yield self.acts

    def _note(self, what: str, path: Any, to: Any = None, data: bytes | None = None) -> None:  # noqa: ANN401
        if not Path(path).is_relative_to(self.root):
            return
        short, other = (
            "" if one is None else Path(one).relative_to(self.root).as_posix() for one in (path, to)
        )
        self.acts.append(Act(what, short, other, data))


def breaches(acts: list[Act], root: Path) -> list[str]:
    """Where the rules of the ledger are broken.

    A file is synced before it takes its name, its folder after; no record before all objects and the proof
    last, no pointer before everything lasts, and nothing is open in the end.
    """
    synced: dict[str, bytes] = {}
    dirty: set[str] = set()
    made: set[str] = set()
    found = []
    for act in acts:
        if act.what == "sync":
            if act.data is None:
                dirty.discard(act.path)
            else:
                synced[act.path] = act.data
            continue
        target = act.to or act.path
        if act.what == "rename":
            is_file = (root / target).is_file()
            if is_file and act.path not in synced:
                found.append(f"{target} got its name before its bytes were safe")
            if act.path in dirty:
                found.append(f"{target} got its name before what is in it was safe")
            inside = [one for one in made if one.startswith(f"{act.path}/") and one not in synced]
            found += [f"{one} was not safe" for one in inside]
            if target == "current" or target.endswith(".json"):
                found += [f"{one} had names that were not safe before {target}" for one in sorted(dirty)]
        made.add(target)
        if act.what == "create" and not _is_temporary(target) and not _in_temporary(target):
            found.append(f"{target} was not written beside its place")
        if not _is_temporary(target) and target != ".lock":
            dirty.add(target.rpartition("/")[0] or ".")
    return found + [f"{one} has names that are not safe in the end" for one in sorted(dirty)]


def _in_temporary(path: str) -> bool:
    return any(part.startswith(".") for part in path.split("/")[:-1])


class _File:
    def __init__(self, data: bytes) -> None:
        self.data = data


class _Folder:
    def __init__(self) -> None:
        self.safe: dict[str, _File | _Folder] = {}
        self.names: dict[str, _File | _Folder] = {}
        self.loose: list[tuple[str, _File | _Folder | None]] = []

    def set(self, name: str, node: _File | _Folder | None) -> None:
        if node is None:
            self.names.pop(name, None)
        else:
            self.names[name] = node
        self.loose.append((name, node))

    def sync(self) -> None:
        self.safe, self.loose = dict(self.names), []


class ModelDisk:
    """A disk in memory that knows which bytes and names are safe."""

    def __init__(self, folder: Path) -> None:
        """Begin with what is in `folder` now, all of it safe."""
        self.root = _load(folder)

    def apply(self, act: Act) -> None:
        """Do what the act does to names and safe bytes."""
        folder, name = self._find(act.path)
        node = folder if act.path == "." else folder.names.get(name)
        if act.what == "create":
            folder.set(name, _File(b""))
        elif act.what == "mkdir":
            folder.set(name, _Folder())
        elif act.what == "remove":
            folder.set(name, None)
        elif act.what == "rename":
            target, new = self._find(act.to)
            target.set(new, node)
            folder.set(name, None)
        elif isinstance(node, _Folder):
            node.sync()
        elif isinstance(node, _File) and act.data is not None:
            node.data = act.data

    def restart(self, folder: Path, survives: Callable[[], bool]) -> None:
        """Lay down what is left after a power cut; `survives` decides about each loose name."""
        _lay_down(self.root, folder, survives)

    def _find(self, path: str) -> tuple[_Folder, str]:
        *parts, name = path.split("/")
        node: _File | _Folder = self.root
        for part in parts:
            assert isinstance(node, _Folder)
            node = node.names[part]
        assert isinstance(node, _Folder)
        return node, name


def _load(path: Path) -> _Folder:
    folder = _Folder()
    for one in path.iterdir():
        folder.set(one.name, _load(one) if one.is_dir() else _File(one.read_bytes()))
    folder.sync()
    return folder


def _lay_down(folder: _Folder, path: Path, survives: Callable[[], bool]) -> None:
    path.mkdir()
    names = dict(folder.safe)
    for name, node in folder.loose:
        if survives():
            names.update({name: node} if node else {})
            if node is None:
                names.pop(name, None)
    for name, node in names.items():
        if isinstance(node, _Folder):
            _lay_down(node, path / name, survives)
        else:
            (path / name).write_bytes(node.data)


def fates(seed: int) -> list[Callable[[], bool]]:
    """No loose name survives, all do, and three throws of a coin."""
    dice = [random.Random(seed * 3 + one) for one in range(3)]  # noqa: S311 -- the same falls every time
    coins: list[Callable[[], bool]] = [lambda one=one: one.random() < 0.5 for one in dice]  # type: ignore[misc]
    return [lambda: False, lambda: True, *coins]
