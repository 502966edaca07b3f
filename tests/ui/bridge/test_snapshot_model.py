from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.ui.bridge.snapshot_model import SnapshotModel, camel


@dataclass(frozen=True, slots=True)
class Entry:
    key: str
    has_text: str = ""


ENTRIES = st.lists(
    st.builds(Entry, st.sampled_from("abcdefgh"), st.sampled_from(["", "x", "y"])),
    unique_by=lambda entry: entry.key,
    max_size=8,
)


def shown(model: SnapshotModel) -> list[Entry]:
    """The rows as QML reads them."""
    roles = {bytes(name.data()).decode(): role for role, name in model.roleNames().items()}
    return [
        Entry(*(model.data(model.index(row), roles[name]) for name in ("key", "hasText")))  # type: ignore[arg-type]
        for row in range(model.rowCount())
    ]


def removed_keys(model: SnapshotModel) -> list[str]:
    """A list that fills with the keys of rows as they are removed."""
    keys: list[str] = []

    def note(_parent: QModelIndex, first: int, last: int) -> None:
        keys.extend(entry.key for entry in shown(model)[first : last + 1])

    model.rowsAboutToBeRemoved.connect(note)
    return keys


@settings(max_examples=150, deadline=None)
@given(st.lists(ENTRIES, max_size=5))
def test_any_sequence_of_lists_is_told_correctly(sequence: list[list[Entry]]) -> None:
    model = SnapshotModel(Entry)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    counts: list[int] = []
    model.countChanged.connect(lambda: counts.append(model.rowCount()))
    for rows in sequence:
        before = model.rowCount()
        counts.clear()
        model.show(rows)
        assert shown(model) == rows
        assert model.property("count") == len(rows)
        assert counts == ([len(rows)] if len(rows) != before else [])
    assert tester.model() is model


@given(ENTRIES, ENTRIES)
@settings(max_examples=150, deadline=None)
def test_a_row_that_stays_in_its_order_is_never_removed(before: list[Entry], after: list[Entry]) -> None:
    old = [entry.key for entry in before]
    common = [entry.key for entry in after if entry.key in old]
    if common != sorted(common, key=old.index):
        after = sorted(after, key=lambda entry: old.index(entry.key) if entry.key in old else -1)
    model = SnapshotModel(Entry)
    model.show(before)
    removed = removed_keys(model)
    model.show(after)
    assert set(removed) == set(old) - {entry.key for entry in after}


def test_another_value_is_a_change_of_one_row() -> None:
    model = SnapshotModel(Entry)
    model.show([Entry("a"), Entry("b"), Entry("c")])
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last, _roles: changed.append((first.row(), last.row())))
    removed = removed_keys(model)
    model.show([Entry("a"), Entry("b", "new"), Entry("c")])
    assert (changed, removed) == ([(1, 1)], [])


def test_the_same_rows_say_nothing() -> None:
    model = SnapshotModel(Entry)
    model.show([Entry("a")])
    told: list[object] = []
    model.dataChanged.connect(lambda *_: told.append(1))
    model.rowsInserted.connect(lambda *_: told.append(2))
    model.rowsRemoved.connect(lambda *_: told.append(3))
    model.countChanged.connect(lambda: told.append(4))
    model.show([Entry("a")])
    assert told == []


def test_what_is_not_there_is_none() -> None:
    model = SnapshotModel(Entry)
    model.show([Entry("a")])
    assert model.data(QModelIndex(), 257) is None
    assert model.data(model.index(0), 9999) is None
    assert model.rowCount(model.index(0)) == 0


def test_roles_are_written_as_in_qml() -> None:
    assert [camel(name) for name in ("key", "is_fallback", "as_of_day")] == ["key", "isFallback", "asOfDay"]
