"""A release is opened, the same over all three ways."""

from __future__ import annotations

from tests.support.tuf_simulator import HOST, Simulator
from tests.support.tuf_ways import Stand

FILES = {
    "region/services/hund-anmelden.json": b'{"id": "hund-anmelden"}',
    "region/media/karte.png": bytes(range(256)) * 1000,
    "gladbeck/places/gladbeck.json": b'{"id": "gladbeck"}',
}


def test_everything_of_the_stands_areas_is_vouched_for_and_can_be_read(
    simulator: Simulator, stand: Stand
) -> None:
    simulator.release(FILES)
    read = stand.fetch(simulator.files)
    assert {path: read[path] for path in FILES} == FILES
    assert set(read) == {*FILES, "region/bundle.json", "gladbeck/bundle.json"}


def test_it_says_who_signed_and_what_the_operator_allows(simulator: Simulator, stand: Stand) -> None:
    source = stand.look(simulator.files)
    assert [(role.role, role.version) for role in source.vouched.roles] == [
        ("root", 1),
        ("timestamp", 1),
        ("snapshot", 1),
        ("targets", 1),
        ("region", 1),
        ("gladbeck", 1),
    ]
    assert source.vouched.role("gladbeck").signers == ("Redaktion gladbeck",)
    assert source.vouched.role("root").signers == ("Rita Root", "Ralf Root", "Tresor")
    assert (source.policy.operator, source.policy.hosts) == ("Stadt Gladbeck", (HOST,))
