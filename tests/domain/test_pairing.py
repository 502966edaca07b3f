"""The address that pairs a phone: of this network only, and only with a code of ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.pairing import LENGTH, LETTERS, code_of, is_code, is_interface, is_local, pairing_url

CODE = "k7q3-m2x9-4hpt"


def test_a_code_has_sixty_bits_at_least() -> None:
    assert len(set(LETTERS)) ** LENGTH >= 2**60


def test_letters_that_look_alike_are_not_used() -> None:
    assert not set("ilou") & set(LETTERS)


@given(st.text(LETTERS, min_size=LENGTH, max_size=LENGTH))
def test_what_is_made_is_a_code(letters: str) -> None:
    assert is_code(code_of(letters))
    assert code_of(letters).replace("-", "") == letters


@pytest.mark.parametrize(
    "text",
    [
        "",
        "k7q3m2x94hpt",
        CODE.upper(),
        CODE + "\n",
        CODE + "-",
        "k7q3-m2x9",
        "kiq3-m2x9-4hpt",
        "../../etc/pw",
    ],
)
def test_what_is_no_code(text: str) -> None:
    assert not is_code(text)


@pytest.mark.parametrize("address", ["192.168.4.1", "10.0.0.1", "172.16.3.9", "169.254.1.1", "127.0.0.1"])
def test_addresses_of_a_local_network(address: str) -> None:
    assert is_local(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "0.0.0.0",  # noqa: S104 -- refused
        "8.8.8.8",
        "1.1.1.1",
        "100.64.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "localhost",
        "::",
        "::1",
        "fe80::1",
        "192.168.4",
        "192.168.4.1/24",
        "192.168.4.1:80",
        " 192.168.4.1",
        "0192.168.4.1",
    ],
)
def test_addresses_that_are_never_listened_at(address: str) -> None:
    assert not is_local(address)


@pytest.mark.parametrize("name", ["wlan0", "wlp3s0", "br-lan", "eth0.10", "WLAN"])
def test_names_of_interfaces(name: str) -> None:
    assert is_interface(name)


@pytest.mark.parametrize("name", ["", "0", "0.0.0.0.0", "*", "a" * 16, "wlan 0", "wlan/0", "../x", "8.8.8.8"])
def test_what_names_no_interface(name: str) -> None:
    assert not is_interface(name)


def test_the_address_that_the_phone_opens() -> None:
    assert pairing_url("192.168.4.1", 8080, CODE) == f"http://192.168.4.1:8080/{CODE}"


@pytest.mark.parametrize(
    ("address", "port", "code"),
    [
        ("8.8.8.8", 8080, CODE),
        ("www.gladbeck.de", 8080, CODE),
        ("192.168.4.1", 0, CODE),
        ("192.168.4.1", -1, CODE),
        ("192.168.4.1", 65_536, CODE),
        ("192.168.4.1", 8080, "x"),
        ("192.168.4.1", 8080, "../" + CODE),
    ],
)
def test_nothing_else_becomes_an_address(address: str, port: int, code: str) -> None:
    with pytest.raises(ValueError, match=address):
        pairing_url(address, port, code)
