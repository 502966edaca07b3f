"""The policy: read strictly, and what asks for more is named."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from kiosk.bundle.policy import demand_hosts, demand_limits, encode, is_allowed, read_policy
from kiosk.bundle.reading import read
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.errors import ContentProblem
from kiosk.domain.release.model import Policy
from tests.support.catalogue_factory import make_host
from tests.support.content_tree import ICONS, content_tree

POLICY = Policy(
    operator="Stadt Gladbeck",
    hosts=("www.kreis-re.de", "www.gladbeck.de", ".marl.de", "www.smartvest.ruhr"),
)


def catalogue() -> Catalogue:
    found = read(content_tree(), ICONS).catalogue
    assert found is not None
    return found


def test_what_is_written_is_read() -> None:
    assert read_policy(encode(POLICY)) == POLICY
    assert read_policy(b'{"operator":"A","hosts":[]}') == Policy(operator="A", hosts=())


@pytest.mark.parametrize(
    ("data", "where"),
    [
        (b"{", "policy.json"),
        (b'{"\xff":1}', "policy.json"),
        (b"[" * 100_000, "policy.json"),
        (b"[]", "policy.json"),
        (b'{"operator":"A"}', "policy.json"),
        (b'{"operator":"A","hosts":"a.de"}', "policy.json, hosts"),
        (b'{"operator":"A","hosts":[],"more":1}', "policy.json, more"),
        (b'{"operator":"A\\u202e","hosts":[]}', "policy.json, operator"),
        (b'{"operator":"A","hosts":[],"largest_file":-1}', "policy.json, largest_file"),
        (b'{"operator":"A","hosts":[],"most_files":true}', "policy.json, most_files"),
    ],
)
def test_anything_else_is_refused(data: bytes, where: str) -> None:
    with pytest.raises(ContentProblem) as caught:
        read_policy(data)
    assert caught.value.where == where


@pytest.mark.parametrize(
    ("host", "allowed"),
    [
        ("www.marl.de", True),
        (".marl.de", True),
        ("a.b.marl.de", True),
        ("marl.de", False),
        (".de", False),
        ("www.xmarl.de", False),
        ("www.gladbeck.de", True),
        (".www.gladbeck.de", False),
        ("x.www.gladbeck.de", False),
        ("", False),
    ],
)
def test_a_leading_dot_admits_subdomains(host: str, allowed: bool) -> None:
    assert is_allowed(host, POLICY.hosts) is allowed


def test_content_within_the_policy_passes() -> None:
    demand_hosts(catalogue(), POLICY)


@pytest.mark.parametrize(
    ("kept", "sentence"),
    [
        (
            (0, 1, 2),
            "„www.smartvest.ruhr“ steht in offers/smartvest/offer.yaml und ist nicht freigegeben.",
        ),
        ((0, 1, 3), "„.marl.de“ steht in places/marl.yaml und ist nicht freigegeben."),
        (
            (1, 2, 3),
            "„www.kreis-re.de“ steht in places/kreis-recklinghausen.yaml und ist nicht freigegeben.",
        ),
    ],
)
def test_a_host_outside_is_named_with_a_file_that_leads_there(kept: tuple[int, ...], sentence: str) -> None:
    policy = replace(POLICY, hosts=tuple(POLICY.hosts[at] for at in kept))
    with pytest.raises(ContentProblem) as caught:
        demand_hosts(catalogue(), policy)
    assert caught.value.message == sentence


def test_a_host_that_nothing_leads_to_is_named_with_the_list() -> None:
    with_more = replace(catalogue(), hosts=(*catalogue().hosts, make_host("www.boese.de")))
    with pytest.raises(ContentProblem, match=r"„www\.boese\.de“ steht in hosts\.yaml"):
        demand_hosts(with_more, POLICY)


@pytest.mark.parametrize(
    ("limit", "message"),
    [
        ({}, ""),
        ({"largest_file": 2_999_999}, "Die Datei ist größer als 3,0 MB."),
        ({"largest_release": 3_999_999}, "Der Inhalt ist größer als 3 MB."),
        ({"most_files": 1}, "Der Inhalt hat mehr als 1 Dateien."),
    ],
)
def test_limits(limit: dict[str, int], message: str) -> None:
    text = json.dumps({"operator": "A", "hosts": [], "largest_file": 3_000_000, **limit})
    files = {"a": bytes(3_000_000), "b": bytes(1_000_000)}
    if not message:
        demand_limits(files, read_policy(text.encode()))
        return
    with pytest.raises(ContentProblem) as caught:
        demand_limits(files, read_policy(text.encode()))
    assert caught.value.message == message
