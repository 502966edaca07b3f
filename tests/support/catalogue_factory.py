"""Builders for catalogues by hand: say what matters to the test, the rest is sensible.

What has no parameter is changed with `dataclasses.replace`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kiosk.domain.catalogue import (
    FORMAT,
    Access,
    Basis,
    Catalogue,
    Difference,
    Host,
    Law,
    Level,
    Link,
    Login,
    Module,
    Offer,
    OfferKind,
    OfferStatus,
    OfferText,
    Online,
    Place,
    PlaceKind,
    Service,
    ServiceText,
    ShortFact,
    Situation,
    Slide,
    Stand,
    Term,
    TermText,
)
from kiosk.domain.prose import Block, BlockKind, Span

SOURCE = "Beispiel für Tests"


def paragraph(text: str) -> tuple[Block, ...]:
    """One paragraph of plain text; nothing where the text is empty."""
    return (Block(BlockKind.PARAGRAPH, ((Span(text),),)),) if text else ()


def bullets(*points: str) -> tuple[Block, ...]:
    """One list with a plain text per point."""
    return (Block(BlockKind.BULLETS, tuple((Span(point),) for point in points)),)


def make_link(url: str = "https://portal.beispiel.de/dienst", basis: Basis = Basis.DOCUMENTED) -> Link:
    """An address."""
    return Link(source=SOURCE, url=url, basis=basis)


def make_host(host: str = "portal.beispiel.de", owner: str = "Stadt Beispiel") -> Host:
    """A host that codes may lead to."""
    return Host(source=SOURCE, host=host, owner=owner)


def make_short(short: str = "keine") -> ShortFact:
    """A fact of a few German words."""
    return ShortFact(source=SOURCE, short={"de": short})


def make_access(
    online: Online = Online.FULL,
    level: Level = Level.MUNICIPALITY,
    login: tuple[Login, ...] = (Login.NONE,),
    link: Link | None = None,
    note: str = "",
) -> Access:
    """How a service is done online."""
    return Access(
        source=SOURCE, online=online, level=level, login=login, link=link, note={"de": note} if note else {}
    )


def make_service_text(title: str, summary: str = "") -> ServiceText:
    """A service's text with one paragraph in each module."""
    modules = {module: paragraph(f"Das ist der Teil {module.value}.") for module in Module}
    return ServiceText(title=title, summary=paragraph(summary), modules=modules)


def make_service(  # noqa: PLR0913 - each one is what some test is about
    service_id: str = "hund-anmelden",
    title: str = "Hund anmelden",
    keywords: Iterable[str] = (),
    *,
    summary: str = "",
    situations: tuple[str, ...] = ("alltag",),
    deadline: str = "",
    access: Access | None = None,
    places: Mapping[str, Difference] | None = None,
    related: tuple[str, ...] = (),
) -> Service:
    """A service in German."""
    return Service(
        id=service_id,
        icon="pets",
        situations=situations,
        access=access or make_access(),
        fee=make_short("keine"),
        duration=make_short("1 Woche"),
        laws=(Law(source=SOURCE, name="§ 1 Beispielgesetz"),),
        texts={"de": make_service_text(title, summary)},
        deadline=make_short(deadline) if deadline else None,
        keywords={"de": tuple(keywords)},
        places=places or {},
        related=related,
    )


def make_difference(note: str = "", deadline: str = "", link: Link | None = None) -> Difference:
    """What one place does differently."""
    return Difference(
        source=SOURCE,
        link=link,
        note={"de": note} if note else {},
        deadline={"de": deadline} if deadline else {},
    )


def make_offer(  # noqa: PLR0913 - each one is what some test is about
    offer_id: str = "stadt-app",
    title: str = "Stadt-App",
    keywords: Iterable[str] = (),
    *,
    places: tuple[str, ...] = (),
    kind: OfferKind = OfferKind.APP,
    link: Link | None = None,
) -> Offer:
    """A digital offer in German."""
    text = OfferText(title=title, summary=paragraph("Ein Angebot."), use=paragraph("Es hilft."))
    return Offer(
        source=SOURCE,
        id=offer_id,
        order=10,
        icon="app_shortcut",
        kind=kind,
        status=OfferStatus.ACTIVE,
        texts={"de": text},
        places=places,
        link=link,
        keywords={"de": tuple(keywords)},
    )


def make_place(place_id: str = "gladbeck", name: str = "Gladbeck", kind: PlaceKind = PlaceKind.TOWN) -> Place:
    """A place with a portal."""
    return Place(
        source=SOURCE,
        id=place_id,
        kind=kind,
        name={"de": name},
        official_name=name if kind is PlaceKind.DISTRICT else f"Stadt {name}",
        ags="05562" if kind is PlaceKind.DISTRICT else "05562014",
        ars="055620000000" if kind is PlaceKind.DISTRICT else "055620014014",
        office={"de": "Bürgeramt"},
        website=make_link(f"https://www.{place_id}.de"),
        portal=make_link(f"https://portal.{place_id}.de"),
        portal_name={"de": f"Serviceportal {name}"},
    )


def make_situation(situation_id: str = "alltag", title: str = "Tiere & Alltag", order: int = 1) -> Situation:
    """A life situation."""
    return Situation(
        id=situation_id,
        order=order,
        icon="pets",
        tint="green",
        title={"de": title},
        hint={"de": "Hund, Bücherei"},
    )


def make_term(term_id: str = "bundid", title: str = "BundID", see: tuple[str, ...] = ()) -> Term:
    """A glossary word."""
    text = TermText(title=title, body=paragraph(f"{title} ist ein Wort, das wir erklären."))
    return Term(source=SOURCE, id=term_id, texts={"de": text}, see=see)


def make_stand(
    stand_id: str = "markt", place: str = "gladbeck", first_services: tuple[str, ...] = ("hund-anmelden",)
) -> Stand:
    """An information stand with one picture in its loop."""
    return Stand(
        id=stand_id,
        place=place,
        name={"de": "Stand am Markt"},
        event={"de": "Digitaltag"},
        headline={"de": "Vieles geht online"},
        greeting={"de": "Guten Tag"},
        first_services=first_services,
        slides=(Slide(icon="pets", text={"de": "Melden Sie Ihren Hund online an"}, service="hund-anmelden"),),
        help={"de": "Fragen Sie uns."},
    )


def make_catalogue(  # noqa: PLR0913 - each one is what some test is about
    services: Iterable[Service] | None = None,
    offers: Iterable[Offer] = (),
    *,
    places: Iterable[Place] | None = None,
    situations: Iterable[Situation] | None = None,
    terms: Iterable[Term] = (),
    stands: Iterable[Stand] | None = None,
    languages: tuple[str, ...] = ("de",),
) -> Catalogue:
    """A catalogue; what is not given is one service, one place, one situation and one stand."""
    return Catalogue(
        format=FORMAT,
        version="2026.1.1",
        region={"de": "Emscher-Lippe"},
        languages=languages,
        hosts=(make_host(),),
        places={place.id: place for place in ((make_place(),) if places is None else places)},
        situations={one.id: one for one in ((make_situation(),) if situations is None else situations)},
        services={one.id: one for one in ((make_service(),) if services is None else services)},
        offers={offer.id: offer for offer in offers},
        terms={term.id: term for term in terms},
        stands={stand.id: stand for stand in ((make_stand(),) if stands is None else stands)},
    )
