"""Which addresses may become a QR code: tricks are refused, and nothing else gets through."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.domain.catalogue import Basis
from kiosk.domain.qr import Refusal, ShownAddress, link_refusal, owner, refusal, shown
from tests.support.catalogue_factory import make_host, make_link

HOSTS = (
    make_host("www.gladbeck.de", "Stadt Gladbeck"),
    make_host(".marl.de", "Stadt Marl"),
    make_host("xn--sd-xka.de", "Stadt Süd"),
)
LONG = "https://www.gladbeck.de/"


@pytest.mark.parametrize(
    "url",
    [
        "https://www.gladbeck.de",
        "https://www.gladbeck.de/",
        "https://www.gladbeck.de/hund?a=1&b=%20#oben",
        "https://WWW.Gladbeck.de/Hund",
        "https://www.gladbeck.de/@x:y",
        "https://www.gladbeck.de?x=https://evil.com",
        "https://serviceportal.marl.de/a",
        "https://a.b.marl.de",
        "https://xn--sd-xka.de",
        LONG + "x" * (300 - len(LONG)),
    ],
)
def test_listed_addresses_are_fine(url: str) -> None:
    assert refusal(url, HOSTS) is None


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("", Refusal.NOT_HTTPS),
        ("www.gladbeck.de", Refusal.NOT_HTTPS),
        ("http://www.gladbeck.de", Refusal.NOT_HTTPS),
        ("HTTPS://www.gladbeck.de", Refusal.NOT_HTTPS),
        (" https://www.gladbeck.de", Refusal.NOT_HTTPS),
        ("javascript:alert(1)//https://www.gladbeck.de", Refusal.NOT_HTTPS),
        ("https:www.gladbeck.de", Refusal.NOT_HTTPS),
        ("https:\\\\www.gladbeck.de", Refusal.NOT_HTTPS),
        ("https://www.gladbeck.de@evil.com", Refusal.USER_OR_PORT),
        ("https://user@www.gladbeck.de/", Refusal.USER_OR_PORT),
        ("https://user:word@www.gladbeck.de/", Refusal.USER_OR_PORT),
        ("https://@www.gladbeck.de/", Refusal.USER_OR_PORT),
        ("https://www.gladbeck.de:443/", Refusal.USER_OR_PORT),
        ("https://www.gladbeck.de:/", Refusal.USER_OR_PORT),
        ("https://www.gladbeck.de:x/", Refusal.MALFORMED),
        ("https://www.gladbeck.de:99999/", Refusal.MALFORMED),
        ("https://192.168.0.1/", Refusal.IP_ADDRESS),
        ("https://[::1]/", Refusal.IP_ADDRESS),
        ("https://[::1]:443/", Refusal.USER_OR_PORT),
        ("https://[::1/", Refusal.MALFORMED),
        ("https://2130706433/", Refusal.NOT_LISTED),
        ("https://0x7f.1/", Refusal.NOT_LISTED),
        ("https://xn--gladbck-4zf.de/", Refusal.LOOK_ALIKE),
        ("https://www.gl\u0430dbeck.de/", Refusal.LOOK_ALIKE),
        ("https://www\u3002gladbeck.de/", Refusal.LOOK_ALIKE),
        ("https://www.gladbeck.de/straße", Refusal.LOOK_ALIKE),
        ("https://www.gladbeck.de/\u202egro", Refusal.LOOK_ALIKE),
        ("https://www.glad\tbeck.de/", Refusal.MALFORMED),
        ("https://www.gladbeck.de/\n", Refusal.MALFORMED),
        ("https://www.gladbeck.de/\x00", Refusal.MALFORMED),
        ("https://www.gladbeck.de/\x7f", Refusal.MALFORMED),
        ("https://www.gladbeck.de /", Refusal.MALFORMED),
        ("https://evil.com\\.www.gladbeck.de/", Refusal.MALFORMED),
        ("https://www.gladbeck.de\\@evil.com/", Refusal.MALFORMED),
        (LONG + "x" * (301 - len(LONG)), Refusal.TOO_LONG),
        ("https://", Refusal.MALFORMED),
        ("https:///www.gladbeck.de", Refusal.MALFORMED),
        ("https://?www.gladbeck.de", Refusal.MALFORMED),
        ("https://evil.com/www.gladbeck.de", Refusal.NOT_LISTED),
        ("https://evil.com#www.gladbeck.de", Refusal.NOT_LISTED),
        ("https://gladbeck.de/", Refusal.NOT_LISTED),
        ("https://x.www.gladbeck.de/", Refusal.NOT_LISTED),
        ("https://gladbeck.de.evil.com/", Refusal.NOT_LISTED),
        ("https://www.gladbeck.de.evil.com/", Refusal.NOT_LISTED),
        ("https://www.gladbeck.de./", Refusal.MALFORMED),
        ("https://www-gladbeck.de/", Refusal.NOT_LISTED),
        ("https://marl.de/", Refusal.NOT_LISTED),
        ("https://evilmarl.de/", Refusal.NOT_LISTED),
        ("https://serviceportal.marl.de.evil.com/", Refusal.NOT_LISTED),
        ("https://.marl.de/", Refusal.MALFORMED),
        ("https://a..marl.de/", Refusal.MALFORMED),
        ("https://evil.com%2f.marl.de/", Refusal.MALFORMED),
        ("https://evil.com%23.marl.de/", Refusal.MALFORMED),
        ("https://evil.com^.marl.de/", Refusal.MALFORMED),
        ("https://www%2egladbeck.de/", Refusal.MALFORMED),
    ],
)
def test_tricks_are_refused(url: str, expected: Refusal) -> None:
    assert refusal(url, HOSTS) is expected


def test_without_a_list_nothing_is_allowed() -> None:
    assert refusal("https://www.gladbeck.de", ()) is Refusal.NOT_LISTED


def test_an_address_that_only_follows_a_pattern_is_refused() -> None:
    url = "https://www.gladbeck.de"
    assert link_refusal(make_link(url), HOSTS) is None
    assert link_refusal(make_link(url, Basis.PATTERN), HOSTS) is Refusal.ONLY_A_PATTERN
    assert link_refusal(make_link("https://evil.com"), HOSTS) is Refusal.NOT_LISTED


def test_the_owner_is_the_one_on_the_list() -> None:
    assert owner("https://www.gladbeck.de/x", HOSTS) == "Stadt Gladbeck"
    assert owner("https://portal.marl.de", HOSTS) == "Stadt Marl"
    assert owner("https://evil.com", HOSTS) == ""
    assert owner("", HOSTS) == ""


@pytest.mark.parametrize(
    ("url", "before", "domain", "after"),
    [
        ("https://www.gladbeck.de", "www.", "gladbeck.de", ""),
        ("https://www.gladbeck.de/", "www.", "gladbeck.de", ""),
        ("https://gladbeck.de/hund", "", "gladbeck.de", "/hund"),
        ("https://a.b.marl.de/x/y?z=1", "a.b.", "marl.de", "/x/y?z=1"),
        ("https://www.gladbeck.de?x=a.evil.com/q", "www.", "gladbeck.de", "?x=a.evil.com/q"),
        ("https://www.gladbeck.de#a.b", "www.", "gladbeck.de", "#a.b"),
        ("https://localhost/x", "", "localhost", "/x"),
    ],
)
def test_an_address_is_shown_around_its_domain(url: str, before: str, domain: str, after: str) -> None:
    assert shown(url) == ShownAddress(before, domain, after)


def browser_host(url: str) -> str:
    r"""The host as the WHATWG URL standard has it: `\` is a slash, tabs fall out, escapes are undone."""
    bare = re.sub(r"[\t\n\r]", "", url.strip("".join(map(chr, range(33)))))
    authority = re.split(r"[/\\?#]", re.sub(r"^https:[/\\]*", "", bare, flags=re.IGNORECASE), maxsplit=1)[0]
    host = unquote(authority.rpartition("@")[2]).lower()
    return re.sub(r":\d*$", "", host)


def is_listed(host: str) -> bool:
    return any(host.endswith(one.host) if one.host[0] == "." else host == one.host for one in HOSTS)


PIECES = r"""https: // / \ @ : 443 . .. ? # %2f %2e %00 evil.com www.gladbeck.de portal.marl.de .marl.de marl
    de [::1] ^ x - _"""
TRICKS = st.lists(st.sampled_from([*PIECES.split(), *"\t\r\n ß\u3002"]), max_size=8).map(
    lambda pieces: "https://" + "".join(pieces)
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(TRICKS, st.text(max_size=40).map("https://www.gladbeck.de".__add__), st.text(max_size=60)))
@example("https://evil.com\\.marl.de")
@example("https://evil.com%2f.marl.de")
@example("https://evil.com%5c.marl.de")
def test_what_is_accepted_leads_to_a_listed_host_whoever_reads_it(url: str) -> None:
    if refusal(url, HOSTS) is not None:
        return
    python, browser = urlsplit(url).hostname, browser_host(url)
    assert python == browser
    assert is_listed(browser)
    assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", browser)
    assert "\\" not in url
    assert not re.search(r"\s", url)
    parts = shown(url)
    assert (parts.before + parts.domain).lower() == browser


@settings(deadline=None)
@given(st.text(max_size=350), st.sampled_from(["", "https://", "https://www.gladbeck.de"]))
def test_any_text_is_answered(text: str, beginning: str) -> None:
    assert refusal(beginning + text, HOSTS) in {None, *Refusal}
