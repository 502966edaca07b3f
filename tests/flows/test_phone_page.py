"""The volunteer's page in a real browser: pair, go on, be told, be refused, lose the connection, end."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.services.presenter.phone_messages import Did, HelpSeen, Here, News, Paired
from kiosk.services.presenter.ports import Command, SpeakerNotes
from tests.support.browser import CHROMEDRIVER, CHROMIUM, Phone, phones
from tests.support.phone import CODE, NOTES
from tests.support.phone_process import Helper, helping

pytestmark = pytest.mark.skipif(
    CHROMEDRIVER is None or CHROMIUM is None, reason="the browser in place of a phone is not installed"
)
SHOWN = "document.getElementById('step').textContent === 'Schritt {} von 8'"
VISIBLE = "document.getElementById('{}').offsetHeight > 0"
TARGET_PX = 90
"""15 mm on a phone whose 390 px are 65 mm."""


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Callable[[], Phone]]:
    with phones(tmp_path) as make:
        yield make


@pytest.fixture
def helper() -> Iterator[Helper]:
    with helping() as made:
        made.process.tell(NOTES)
        yield made


def url(helper: Helper, path: str = CODE) -> str:
    return f"http://{helper.host}/{path}"


def pair(helper: Helper, phone: Phone) -> Phone:
    """Scan the code."""
    phone.go(url(helper))
    phone.wait(SHOWN.format(3))
    assert hear(helper) == Paired()
    return phone


def hear(helper: Helper) -> News | None:
    """What the helper says, but whether the phone is awake."""
    while isinstance(news := helper.hear(), Here):
        continue
    return news


def test_a_phone_scans_reads_and_steers(shop: Callable[[], Phone], helper: Helper) -> None:
    phone = pair(helper, shop())
    text = phone.text()
    for words in (
        NOTES.title,
        NOTES.say,
        NOTES.notes,
        NOTES.question,
        NOTES.asked[0].question,
        NOTES.next_say,
    ):
        assert words in text
    assert re.search(r"3:3\d / 8 min", text)
    assert NOTES.asked[0].answer not in text
    phone.tap("summary")
    assert NOTES.asked[0].answer in phone.text()
    phone.tap("#forward")
    assert hear(helper) == Did(Command.NEXT)
    helper.process.tell(replace(NOTES, number=4, say="Vier Fragen. Mehr ist es nicht."))
    phone.wait(SHOWN.format(4))
    assert "Vier Fragen. Mehr ist es nicht." in phone.text()
    phone.tap("#back")
    assert hear(helper) == Did(Command.BACK)
    assert phone.address == url(helper, "")
    assert [line for line in phone.complaints() if "favicon" not in line] == []


@pytest.mark.parametrize(
    ("button", "command"),
    [
        ("[data-do=hold]", Command.HOLD),
        ("[data-do=black]", Command.BLACK),
        ("[data-do=freeze]", Command.FREEZE),
        ("[data-do=group]", Command.GROUP),
        ("[data-do=repeat]", Command.REPEAT),
    ],
)
def test_the_other_buttons(shop: Callable[[], Phone], helper: Helper, button: str, command: Command) -> None:
    phone = pair(helper, shop())
    phone.tap("#toggle")
    phone.tap(button)
    assert hear(helper) == Did(command)
    assert phone.run(f"return {VISIBLE.format('more')}") is False


def test_ending_asks_first(shop: Callable[[], Phone], helper: Helper) -> None:
    phone = pair(helper, shop())
    phone.tap("#toggle")
    phone.tap("#stop")
    assert "Vorführung beenden?" in phone.text()
    phone.tap("#stay")
    assert "Vorführung beenden?" not in phone.text()
    phone.tap("#toggle")
    phone.tap("#stop")
    phone.tap("#sure [data-do=stop]")
    assert hear(helper) == Did(Command.STOP)


def test_every_button_is_large_enough(shop: Callable[[], Phone], helper: Helper) -> None:
    phone = pair(helper, shop())
    phone.tap("#toggle")
    sizes = phone.run(
        "return Array.from(document.querySelectorAll('button')).filter(one => one.offsetHeight)"
        ".map(one => [one.textContent, one.offsetWidth, one.offsetHeight])"
    )
    assert len(sizes) == 9
    assert [size for size in sizes if min(size[1:]) < TARGET_PX] == []
    assert phone.run("return document.documentElement.scrollWidth <= innerWidth") is True


def test_a_call_for_help_is_a_red_band_until_it_is_seen(shop: Callable[[], Phone], helper: Helper) -> None:
    phone = pair(helper, shop())
    assert phone.run(f"return {VISIBLE.format('help')}") is False
    helper.process.tell(replace(NOTES, help_wanted=True))
    phone.wait(VISIBLE.format("help"))
    colour = phone.run("return getComputedStyle(document.getElementById('help')).backgroundColor")
    red, green, blue = map(int, re.findall(r"\d+", colour))
    assert red > 180
    assert max(green, blue) < 80
    phone.tap("#seen")
    assert hear(helper) == HelpSeen()
    helper.process.tell(NOTES)
    phone.wait(f"!({VISIBLE.format('help')})")


def test_a_call_for_help_buzzes(shop: Callable[[], Phone], helper: Helper) -> None:
    phone = pair(helper, shop())
    phone.run("window.buzzed = []; navigator.vibrate = pattern => window.buzzed.push(pattern)")
    helper.process.tell(replace(NOTES, help_wanted=True))
    phone.wait("window.buzzed.length === 1")
    helper.process.tell(replace(NOTES, help_wanted=True, number=4))
    phone.wait(SHOWN.format(4))
    assert phone.run("return window.buzzed.length") == 1  # once for each call


def test_without_a_tour_the_phone_waits_and_still_hears_of_help(
    shop: Callable[[], Phone], helper: Helper
) -> None:
    helper.process.tell(SpeakerNotes())
    phone = shop()
    phone.go(url(helper))
    phone.wait("document.body.innerText.includes('Ihr Handy ist verbunden')")
    assert phone.run(f"return {VISIBLE.format('keys')}") is False
    helper.process.tell(SpeakerNotes(help_wanted=True))
    phone.wait(VISIBLE.format("help"))


def test_a_second_phone_is_refused(shop: Callable[[], Phone], helper: Helper) -> None:
    first = pair(helper, shop())
    second = shop()
    for path in (CODE, ""):
        second.go(url(helper, path))
        assert second.text().strip() == "Es ist schon ein Handy verbunden."
    first.tap("#forward")
    assert hear(helper) == Did(Command.NEXT)


def test_the_first_phone_may_load_the_page_again(shop: Callable[[], Phone], helper: Helper) -> None:
    phone = pair(helper, shop())
    phone.reload()
    phone.wait(SHOWN.format(3))
    phone.go(url(helper))  # scanned twice
    phone.wait(SHOWN.format(3))
    assert helper.news.empty() or hear(helper) is None


def test_an_expired_code(shop: Callable[[], Phone]) -> None:
    with helping(lifetime_s=1e-9) as helper:
        phone = shop()
        phone.go(url(helper))
        assert "Dieser Code gilt nicht oder nicht mehr." in phone.text()


def test_the_end_is_told(shop: Callable[[], Phone], helper: Helper) -> None:
    phone = pair(helper, shop())
    helper.process.stop()
    phone.wait("document.body.innerText.includes('Die Verbindung ist beendet')")
    assert NOTES.say not in phone.text()


def test_a_lost_connection_is_told_and_comes_back(shop: Callable[[], Phone], helper: Helper) -> None:
    phone = pair(helper, shop())
    phone.offline(offline=True)
    helper.process.tell(replace(NOTES, number=4))
    phone.wait(VISIBLE.format("lost"))
    assert "Keine Verbindung zum Stand." in phone.text()
    helper.process.tell(replace(NOTES, number=5))
    phone.offline(offline=False)
    phone.wait(SHOWN.format(5))
    phone.wait(f"!({VISIBLE.format('lost')})")


def test_another_site_cannot_press_the_buttons(shop: Callable[[], Phone], helper: Helper) -> None:
    """A page of somebody else in the same phone, with the cookie at hand."""
    phone = pair(helper, shop())
    phone.go("data:text/html,<title>other</title>")
    phone.run(
        f"const target = '{url(helper, 'do')}';"
        "const quiet = {method: 'POST', body: 'stop', credentials: 'include', mode: 'no-cors'};"
        "const marked = {method: 'POST', body: 'stop', headers: {'X-Kiosk': '1'}};"
        "fetch(target, quiet).catch(() => null);"
        "fetch(target, marked).catch(() => null);"
        "const form = document.createElement('form');"
        "form.method = 'post'; form.enctype = 'text/plain'; form.action = target;"
        "document.body.append(form); form.submit()"
    )
    phone.go(url(helper, ""))
    phone.wait(SHOWN.format(3))
    phone.tap("#forward")
    assert hear(helper) == Did(Command.NEXT)


def test_words_of_the_notes_are_never_markup(shop: Callable[[], Phone], helper: Helper) -> None:
    phone = pair(helper, shop())
    helper.process.tell(replace(NOTES, number=4, say="<img src=x onerror=alert(1)><b>fett</b>"))
    phone.wait(SHOWN.format(4))
    assert "<img src=x onerror=alert(1)><b>fett</b>" in phone.text()
    assert phone.run("return document.querySelectorAll('img, b').length") == 0
