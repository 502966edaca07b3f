"""Where a service is done online from one place's point of view."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.domain.catalogue import (
    Access,
    Host,
    Level,
    Link,
    LocalText,
    Login,
    Online,
    Place,
    PlaceKind,
    Service,
    Sourced,
)
from kiosk.domain.qr import link_refusal


@dataclass(frozen=True, slots=True)
class Availability:
    """A service as it is in one place: defaults and differences laid over each other."""

    online: Online
    level: Level
    login: tuple[Login, ...]
    link: Link | None
    link_name: LocalText
    is_website_instead: bool
    ask_town: bool
    notes: tuple[LocalText, ...]
    fee: LocalText
    deadline: LocalText
    sources: tuple[Sourced, ...] = field(default_factory=tuple)


def availability(service: Service, place: Place, hosts: Iterable[Host]) -> Availability:
    """Lay the place's differences over the service's defaults and choose the address to hand out.

    The address is the service's own, else the portal of the place, else (where the portal is only
    known by its pattern, or is not on the list of hosts) the place's website. For a Kreis, a service
    that towns provide has no address: the visitor chooses the town first.
    """
    listed = tuple(hosts)
    difference = service.places.get(place.id)
    access = service.access
    online = (difference.online if difference else None) or access.online
    level = (difference.level if difference else None) or access.level
    login = access.login if difference is None or difference.login is None else difference.login
    own_link = (difference.link if difference else None) or _default_link(
        access, level, differs=difference is not None
    )
    ask_town = place.kind is PlaceKind.DISTRICT and level is Level.MUNICIPALITY and difference is None
    link, is_website = (None, False) if ask_town else _address(own_link, place, level, listed)
    deadline = service.deadline.short if service.deadline else {}
    return Availability(
        online=online,
        level=level,
        login=login,
        link=link,
        link_name=place.portal_name if link is not None and link is place.portal else {},
        is_website_instead=is_website,
        ask_town=ask_town,
        notes=tuple(note for note in (access.note, difference.note if difference else {}) if note),
        fee=(difference.fee if difference else {}) or service.fee.short,
        deadline=(difference.deadline if difference else {}) or deadline,
        sources=(access, difference) if difference else (access,),
    )


def _default_link(access: Access, level: Level, *, differs: bool) -> Link | None:
    # A place that does the work itself instead of the level above has left that level's address behind.
    if differs and level is not access.level:
        return None
    return access.link


def _address(
    own: Link | None, place: Place, level: Level, hosts: tuple[Host, ...]
) -> tuple[Link | None, bool]:
    if own is not None:
        return (own, False) if link_refusal(own, hosts) is None else (None, False)
    if level not in (Level.MUNICIPALITY, Level.DISTRICT):
        return None, False
    if place.portal is not None and link_refusal(place.portal, hosts) is None:
        return place.portal, False
    if link_refusal(place.website, hosts) is None:
        return place.website, True
    return None, False
