"""Trees and their paths."""

from __future__ import annotations

from kiosk.bundle.sheets.source import ServiceFiles, decoded, encoded, set_at, value_at
from kiosk.bundle.yaml_source import Tree


def test_what_is_emptied_goes_with_what_is_around_it() -> None:
    tree: dict[str, Tree] = {"a": {"b": {"c": "1"}, "d": "2"}}
    set_at(tree, "a.b.c", None)
    assert tree == {"a": {"d": "2"}}
    set_at(tree, "a.d", None)
    set_at(tree, "x.y", None)
    assert tree == {}
    set_at(tree, "e.f", ["1"])
    assert value_at(tree, "e.f") == ["1"]
    assert value_at(tree, "e.f.g") is None


def test_the_mark_before_a_file_is_kept() -> None:
    for data in (b"\xef\xbb\xbfa", b"a"):
        assert encoded(decoded(data), data) == data


def test_a_service_is_called_by_its_title() -> None:
    services = ServiceFiles({}, {"a": {"tr": {"title": "Köpek"}}, "b": {"de": {"title": "Hund"}, "tr": {}}})
    assert [services.title(service) for service in "abc"] == ["Köpek", "Hund", "c"]
