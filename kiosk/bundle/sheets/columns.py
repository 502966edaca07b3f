"""Which columns the sheets have: one line each, and everything else follows from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kiosk.bundle.sheets.model import Column, Use
from kiosk.domain.catalogue import Basis, Level, Login, Module, Online

SERVICES = "Leistungen"
DIFFERENCES = "Vor Ort"
LAWS = "Gesetze"
TEXTS = "Texte"
GUIDE = "Anleitung"
LISTS = "Listen"
MEMORY = "Stand der Ausgabe"

ID = "Kennung"
NAME = "Leistung"
PLACE = "Ort"
NUMBER = "Nr."
LANGUAGE = "Sprache"

SEPARATOR = ";"
"""Between the items of a list in one cell."""

YES_NO: Mapping[str, str] = {"true": "ja", "false": "nein"}
ONLINE: Mapping[str, str] = {
    Online.FULL: "ganz",
    Online.PARTIAL: "teilweise",
    Online.NONE: "gar nicht",
    Online.UNKNOWN: "unbekannt",
}
LEVEL: Mapping[str, str] = {
    Level.MUNICIPALITY: "Stadt",
    Level.DISTRICT: "Kreis",
    Level.STATE: "Land",
    Level.FEDERATION: "Bund",
    Level.OTHER: "andere Stelle",
}
LOGIN: Mapping[str, str] = {
    Login.NONE: "nicht nötig",
    Login.BUNDID_BASIC: "BundID mit Passwort",
    Login.BUNDID_SUBSTANTIAL: "BundID mit ELSTER",
    Login.BUNDID_HIGH: "BundID und Online-Ausweis",
    Login.EID: "Online-Ausweis",
    Login.COMPANY: "Unternehmenskonto",
    Login.OWN_ACCOUNT: "Konto im Portal",
    Login.UNKNOWN: "unbekannt",
}
BASIS: Mapping[str, str] = {Basis.DOCUMENTED: "belegt", Basis.PATTERN: "nur nach Muster"}

_LANGUAGE_MARK = "*"
"""In a path: stands for a language; the column is there once for each."""

_DATE = "Nur ein Jahr, ein Monat oder ein Tag: 2026, 2026-06 oder 2026-06-16."
_ORIGIN = (
    Column(title="Quelle", path="source", use=Use.PROSE, width=36, hint="Woher wissen Sie das?"),
    Column(title="Stand", path="as_of", width=12, hint=_DATE),
    Column(
        title="geprüft",
        path="checked",
        use=Use.CHOICE,
        width=9,
        words=YES_NO,
        hint="„ja“ erst, wenn es ein Mensch nachgesehen hat.",
    ),
)
_LINK = (
    Column(title="Link", path="link.url", width=34, hint="Mit https:// am Anfang."),
    Column(title="Link: Beleg", path="link.basis", use=Use.CHOICE, width=14, words=BASIS),
)
_WAY = (
    Column(title="Online möglich", path="online", use=Use.CHOICE, width=14, words=ONLINE),
    Column(title="Zuständig", path="level", use=Use.CHOICE, width=14, words=LEVEL),
    Column(
        title="Anmeldung",
        path="login",
        use=Use.CHOICES,
        width=28,
        words=LOGIN,
        hint="Mehrere mit Strichpunkt trennen.",
    ),
)
_DAY = "Ein Tag: 2027-06-18. Leer lassen heißt: immer."
_DAYS = (
    Column(title="Zeigen ab", path="show_from", width=12, hint=_DAY),
    Column(title="Zeigen bis", path="show_until", width=12, hint=_DAY),
    Column(
        title="Nachsehen bis",
        path="review_by",
        width=14,
        hint="Ein Tag: 2027-06-18. Dann erinnert die Prüfung.",
    ),
)
_SEVERAL = "Mehrere mit Strichpunkt trennen."
_NOTE = Column(title="Hinweis (*)", path="note.*", use=Use.PROSE, width=44)


def _origin(title: str, path: str) -> tuple[Column, ...]:
    return tuple(replace(one, title=f"{title}: {one.title}", path=f"{path}.{one.path}") for one in _ORIGIN)


def _within(path: str, columns: Iterable[Column]) -> tuple[Column, ...]:
    return tuple(replace(one, path=f"{path}.{one.path}") for one in columns)


def _tile(title: str, path: str) -> tuple[Column, ...]:
    short = Column(title=f"{title} (*)", path=f"{path}.short.*", width=24, hint="Höchstens 24 Zeichen.")
    return (short, *_origin(title, path))


_SERVICE = (
    Column(title=ID, path="", use=Use.KEY, width=26),
    Column(title=NAME, path="", use=Use.SHOWN, width=26),
    Column(title="LeiKa-Schlüssel", path="leika", width=18, hint="14 Ziffern. Leer lassen, wenn unbekannt."),
    Column(title="Symbol", path="icon", width=18, hint="Ein Name aus der Liste in content/README.md."),
    Column(
        title="Lebenslagen", path="situations", use=Use.LIST, width=18, offers="Lebenslagen", hint=_SEVERAL
    ),
    Column(title="Suchwörter (*)", path="keywords.*", use=Use.LIST, width=44, hint=_SEVERAL),
    *_within("access", (*_WAY, *_LINK)),
    *_origin("Link", "access.link"),
    *_within("access", (_NOTE,)),
    *_origin("Online", "access"),
    *_tile("Gebühr", "fee"),
    *_tile("Dauer", "duration"),
    *_tile("Frist", "deadline"),
    Column(
        title="Verwandte Leistungen",
        path="related",
        use=Use.LIST,
        width=28,
        offers="Leistungen",
        hint=_SEVERAL,
    ),
    *_DAYS,
)
_DIFFERENCE = (
    Column(title=ID, path="", use=Use.KEY, width=26, offers="Leistungen"),
    Column(title=PLACE, path="", use=Use.KEY, width=22, offers="Orte"),
    Column(title=NAME, path="", use=Use.SHOWN, width=26),
    *_WAY,
    *_LINK,
    *_origin("Link", "link"),
    Column(title="Gebühr (*)", path="fee.*", width=24, hint="Höchstens 24 Zeichen."),
    Column(title="Frist (*)", path="deadline.*", width=24, hint="Höchstens 24 Zeichen."),
    _NOTE,
    *_ORIGIN,
    *_DAYS,
)
_LAW = (
    Column(title=ID, path="", use=Use.KEY, width=26, offers="Leistungen"),
    Column(title=NUMBER, path="", use=Use.KEY, width=6, may_be_empty=True),
    Column(title=NAME, path="", use=Use.SHOWN, width=26),
    Column(title="Gesetz", path="name", use=Use.PROSE, width=40),
    *_ORIGIN,
)
_MODULES: Mapping[Module, str] = {
    Module.WHAT: "Was ist das?",
    Module.WHO: "Für wen ist das?",
    Module.NEEDS: "Das brauchen Sie",
    Module.STEPS: "So geht es",
    Module.COST: "Das kostet es",
    Module.DURATION: "So lange dauert es",
    Module.AUTHORITY: "Wer ist zuständig?",
    Module.LAW: "Gesetz und Quelle",
}
_TEXT = (
    Column(title=ID, path="", use=Use.KEY, width=26, offers="Leistungen"),
    Column(title=LANGUAGE, path="", use=Use.KEY, width=10, offers="Sprachen"),
    Column(title="Titel", path="title", width=30, hint="Höchstens 40 Zeichen."),
    Column(title="Einleitung", path="summary", use=Use.PROSE, width=44),
    *(Column(title=title, path=module, use=Use.PROSE, width=52) for module, title in _MODULES.items()),
)


def service_columns(languages: Iterable[str]) -> tuple[Column, ...]:
    """The columns of `SERVICES`: what holds for all places."""
    return _per_language(_SERVICE, tuple(languages))


def difference_columns(languages: Iterable[str]) -> tuple[Column, ...]:
    """The columns of `DIFFERENCES`: what one place does differently."""
    return _per_language(_DIFFERENCE, tuple(languages))


def law_columns() -> tuple[Column, ...]:
    """The columns of `LAWS`."""
    return _LAW


def text_columns() -> tuple[Column, ...]:
    """The columns of `TEXTS`: title, summary and the eight modules, as Markdown."""
    return _TEXT


def _per_language(columns: Iterable[Column], languages: tuple[str, ...]) -> tuple[Column, ...]:
    found: list[Column] = []
    for column in columns:
        if _LANGUAGE_MARK not in column.path:
            found.append(column)
            continue
        for language in languages:
            title = column.title.replace(_LANGUAGE_MARK, language)
            found.append(replace(column, title=title, path=column.path.replace(_LANGUAGE_MARK, language)))
    return tuple(found)
