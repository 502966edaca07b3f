"""What comes after the stand: by what people are online at home, and their next three steps."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain import pages
from kiosk.domain.facts import german_date
from kiosk.services.pages.common import Context, Row
from kiosk.services.pages.lists import ListPage

DEVICE = "device"
_TINTS = ("green", "blue", "violet", "yellow")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do; `key` is its number."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class DevicePage:
    """The next steps, and whom to ask without internet: office, address and phone of the chosen town."""

    key: str
    title: str
    lead: str
    icon: str
    steps: tuple[Step, ...]
    note: str
    place: str
    office: str
    address: str
    phone: str
    source: str
    as_of: str


def hands_over(context: Context) -> bool:
    """Whether the content says how it goes on at home."""
    return pages.hands_over(context.catalogue)


def devices_page(context: Context) -> ListPage | None:
    """What to choose from, in the authors' order; None where there is nothing."""
    devices = sorted(context.catalogue.devices.values(), key=lambda one: (one.order, one.id))
    if not devices:
        return None
    rows = (
        Row(
            key=one.id,
            kind=DEVICE,
            icon=one.icon,
            title=context.say(one.title),
            hint=context.say(one.lead),
            tint=_TINTS[number % len(_TINTS)],
        )
        for number, one in enumerate(devices)
    )
    return ListPage("", tuple(rows))


def device_page(context: Context) -> DevicePage | None:
    """The steps of the device that the visit is on; None where there is no such device."""
    device = context.catalogue.devices.get(context.visit.page.subject)
    if device is None:
        return None
    place = context.place
    return DevicePage(
        key=device.id,
        title=context.say(device.title),
        lead=context.say(device.lead),
        icon=device.icon,
        steps=tuple(Step(str(at), context.say(one)) for at, one in enumerate(device.steps, start=1)),
        note=context.say(device.note),
        place=context.say(place.name),
        office=context.say(place.office),
        address=place.address,
        phone=place.phone,
        source=device.source,
        as_of=german_date(device.as_of),
    )
