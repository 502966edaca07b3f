"""What comes after the stand."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.visit_events import Page, View
from kiosk.services.pages.devices import Step, device_page, devices_page, hands_over
from tests.support.contexts import make_context, small_catalogue
from tests.support.surveys import make_device

CATALOGUE = replace(
    small_catalogue(),
    devices={"computer": make_device("computer", 20), "android": make_device("android", 10)},
)


def test_the_devices_in_the_authors_order() -> None:
    page = devices_page(make_context(CATALOGUE, Page(View.DEVICES)))
    assert page is not None
    assert [(row.key, row.kind, row.title, row.tint) for row in page.rows] == [
        ("android", "device", "Android", "green"),
        ("computer", "device", "Computer", "blue"),
    ]


def test_the_steps_and_whom_to_ask_in_the_chosen_town() -> None:
    page = device_page(make_context(CATALOGUE, Page(View.DEVICE, "android"), place="marl"))
    assert page is not None
    assert page.steps == (Step("1", "Eins"), Step("2", "Zwei"), Step("3", "Drei"))
    assert (page.title, page.lead, page.note) == ("Android", "So geht es weiter.", "Ein Hinweis.")
    assert (page.place, page.office, page.phone, page.address) == ("Marl", "Bürgeramt", "", "")


def test_without_devices_there_is_nothing() -> None:
    context = make_context(page=Page(View.DEVICES))
    assert devices_page(context) is None
    assert device_page(context) is None
    assert not hands_over(context)
    assert hands_over(make_context(CATALOGUE))
