"""What the kiosk can show: places, life situations, services, offers, terms, stands and practices.

These dataclasses are the schema of a compiled bundle: `kiosk.bundle` decodes its JSON strictly into
them. Identifiers: ARS (12 digits) and AGS (8 digits, a Kreis has 5) for places, LeiKa keys (14 digits,
"99…") for services. Every fact that can go stale is `Sourced`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.domain.facts import LocalText as LocalText  # noqa: PLC0414 -- everybody finds it here
from kiosk.domain.facts import Sourced as Sourced  # noqa: PLC0414
from kiosk.domain.facts import Timed, TimedFact
from kiosk.domain.handover import Device
from kiosk.domain.practice.model import Person, Practice, Texts
from kiosk.domain.prose import Block
from kiosk.domain.survey import Survey
from kiosk.domain.tour.model import Tour

FORMAT = 1
"""The bundle format that this program reads; another number is refused. Unknown fields are refused too."""


class PlaceKind(StrEnum):
    """What a place is in law; a Kreis does not do what its towns do."""

    TOWN = "town"
    CITY = "city"
    DISTRICT = "district"


class Level(StrEnum):
    """Who runs the online service that does the work."""

    MUNICIPALITY = "municipality"
    DISTRICT = "district"
    STATE = "state"
    FEDERATION = "federation"
    OTHER = "other"


class Online(StrEnum):
    """How much of a service can be done online."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"
    UNKNOWN = "unknown"


class Login(StrEnum):
    """What a citizen needs to log in; the names are those of the German administration."""

    NONE = "none"
    BUNDID_BASIC = "bundid-basis"
    BUNDID_SUBSTANTIAL = "bundid-substanziell"
    BUNDID_HIGH = "bundid-hoch"
    EID = "eid-direkt"
    COMPANY = "muk"
    OWN_ACCOUNT = "eigenes-konto"
    UNKNOWN = "unbekannt"


class Basis(StrEnum):
    """How an address became known; one that only follows a pattern never becomes a QR code."""

    DOCUMENTED = "documented"
    PATTERN = "pattern"


class Module(StrEnum):
    """The parts of a service's text, in reading order."""

    WHAT = "what"
    WHO = "who"
    NEEDS = "needs"
    STEPS = "steps"
    COST = "cost"
    DURATION = "duration"
    AUTHORITY = "authority"
    LAW = "law"


class OfferKind(StrEnum):
    """What a digital offer is for a citizen."""

    PORTAL = "portal"
    APP = "app"
    ACCOUNT = "account"
    PARTICIPATION = "participation"
    DATA = "data"
    EVENT = "event"
    PROGRAMME = "programme"
    BOOKING = "booking"


class OfferStatus(StrEnum):
    """Whether an offer can still be used."""

    ACTIVE = "active"
    ENDED = "ended"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Sourced):
    """An https address that may be handed out as a QR code."""

    url: str
    basis: Basis = Basis.DOCUMENTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Host(Sourced):
    """A host that QR codes may lead to, and whose it is; a leading dot admits its subdomains."""

    host: str
    owner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortFact(Sourced):
    """A fact of a few words, shown on a tile ("13 €", "2 Wochen")."""

    short: LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Law(Sourced):
    """A statute by its German name, for example "§ 18 BMG"."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Access(Sourced):
    """Where and how a service is done online; without a link it is the place's own portal."""

    online: Online
    level: Level
    login: tuple[Login, ...] = ()
    link: Link | None = None
    note: LocalText = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference(TimedFact):
    """What one place does differently; a field that is None keeps the service's default.

    Outside its days the service's default holds.
    """

    online: Online | None = None
    level: Level | None = None
    login: tuple[Login, ...] | None = None
    link: Link | None = None
    note: LocalText = field(default_factory=dict)
    fee: LocalText = field(default_factory=dict)
    deadline: LocalText = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceText:
    """A service in one language: title, two or three sentences, and its modules."""

    title: str
    summary: tuple[Block, ...]
    modules: Mapping[Module, tuple[Block, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Service(Timed):
    """An administrative service (Verwaltungsleistung)."""

    id: str
    icon: str
    situations: tuple[str, ...]
    access: Access
    fee: ShortFact
    duration: ShortFact
    laws: tuple[Law, ...]
    texts: Mapping[str, ServiceText]
    leika: str = ""
    deadline: ShortFact | None = None
    keywords: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    places: Mapping[str, Difference] = field(default_factory=dict)
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Sourced):
    """A town, a kreisfreie Stadt or the Kreis."""

    id: str
    kind: PlaceKind
    name: LocalText
    official_name: str
    ags: str
    ars: str
    office: LocalText
    website: Link
    portal: Link | None = None
    portal_name: LocalText = field(default_factory=dict)
    phone: str = ""
    address: str = ""
    note: LocalText = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """A life situation (Lebenslage): the first thing a visitor chooses."""

    id: str
    order: int
    icon: str
    tint: str
    title: LocalText
    hint: LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferText:
    """A digital offer in one language: what it is, what it does for a citizen, what became of it."""

    title: str
    summary: tuple[Block, ...]
    use: tuple[Block, ...]
    today: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer(TimedFact):
    """Something digital in town that is not a single service: a portal, an app, an account."""

    id: str
    order: int
    icon: str
    kind: OfferKind
    status: OfferStatus
    texts: Mapping[str, OfferText]
    places: tuple[str, ...] = ()
    link: Link | None = None
    keywords: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    picture: str = ""
    picture_text: LocalText = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TermText:
    """A glossary entry in one language."""

    title: str
    body: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Sourced):
    """A word that citizens meet and nobody explains."""

    id: str
    texts: Mapping[str, TermText]
    see: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide(Timed):
    """One picture of the attract loop: an icon and a sentence; `service` names what it advertises."""

    icon: str
    text: LocalText
    service: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """An information stand: where it is, how it greets, what it shows first.

    `event` is named from `event_from` to `event_until` ("2027-06-18" or empty).
    """

    id: str
    place: str
    name: LocalText
    event: LocalText
    headline: LocalText
    greeting: LocalText
    first_services: tuple[str, ...]
    slides: tuple[Slide, ...]
    help: LocalText
    phone: str = "115"
    survey: str = ""
    """The survey that is asked at this stand."""
    survey_link: Link | None = None
    """The town's own survey on the net."""
    event_from: str = ""
    event_until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """A whole compiled bundle; `messages` is what is said when an answer does not fit."""

    format: int
    version: str
    region: LocalText
    languages: tuple[str, ...]
    hosts: tuple[Host, ...]
    places: Mapping[str, Place]
    situations: Mapping[str, Situation]
    services: Mapping[str, Service]
    offers: Mapping[str, Offer]
    terms: Mapping[str, Term]
    stands: Mapping[str, Stand]
    practices: Mapping[str, Practice] = field(default_factory=dict)
    persons: Mapping[str, Person] = field(default_factory=dict)
    messages: Texts = field(default_factory=dict)
    tours: Mapping[str, Tour] = field(default_factory=dict)
    surveys: Mapping[str, Survey] = field(default_factory=dict)
    devices: Mapping[str, Device] = field(default_factory=dict)
