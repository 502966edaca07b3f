"""What stands on a poster, a table stand or a card: one message, one code, from the content and nothing else.

A code on paper cannot be called back: it obeys the rule of the screen (`domain.qr`), and what nobody has
checked is told to whoever prints it (`Poster.warnings`), never to whoever reads it.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.availability import Availability, availability
from kiosk.domain.catalogue import Link, Online, PlaceKind, Service
from kiosk.domain.errors import ContentProblem
from kiosk.domain.facts import german_date
from kiosk.domain.language import FALLBACK, text
from kiosk.domain.qr import Refusal, link_refusal, owner, shown
from kiosk.services.codes import make_code
from kiosk.services.paper.naming import named
from kiosk.services.paper.poster_model import Occasion, Poster, PrintedCode, Teaser

MOST_SLIDES = 6
"""What the eye still takes in on an invitation."""

_ONLINE: Mapping[Online, str] = {Online.FULL: "Das geht online.", Online.PARTIAL: "Das geht zum Teil online."}
_MORE = "Mehr dazu online."
_REFUSED: Mapping[Refusal, tuple[str, str]] = {
    Refusal.ONLY_A_PATTERN: (
        "Die Adresse ist nur nach einem Muster vermutet, niemand hat sie belegt.",
        "Öffnen Sie sie. Stimmt sie, dann tragen Sie „basis: documented“ und die Quelle ein.",
    ),
    Refusal.NOT_LISTED: (
        "Dieser Rechner steht nicht auf der Liste der erlaubten.",
        "Prüfen Sie, wem er gehört, und tragen Sie ihn in content/hosts.yaml ein.",
    ),
}


def service_poster(at: Occasion, service_id: str) -> Poster:
    """The poster of a service as of the place.

    Raises:
        EnvironmentProblem: there is no such service.
        ContentProblem: it has no address there that may become a code.
    """
    service = named(at.catalogue.services, service_id, "Den Dienst")
    title = service.texts[FALLBACK].title
    here = availability(service, at.place, at.catalogue.hosts)
    if here.link is None:
        raise _no_address(at, service, here, title)
    return Poster(
        key=service.id,
        icon=service.icon,
        eyebrow=at.place.official_name,
        title=title,
        message=_ONLINE.get(here.online, _MORE),
        code=_code(at, here.link, _hint(at, here, title)),
        phone=at.phone,
        warnings=_warnings(here.link),
    )


def portal_poster(at: Occasion) -> Poster:
    """The poster of the portal of the place.

    Raises:
        ContentProblem: it has none, or one whose address may not become a code.
    """
    place = at.place
    if place.portal is None:
        raise ContentProblem(
            f"Für {text(place.name, FALLBACK)} ist kein Portal bekannt.",
            where=f"content/places/{place.id}.yaml",
            remedy="Tragen Sie es dort als „portal“ ein.",
        )
    _demand(at, place.portal, f"content/places/{place.id}.yaml, portal")
    whose = "Kreis" if place.kind is PlaceKind.DISTRICT else "Rathaus"
    return Poster(
        key=f"portal-{place.id}",
        icon="account_balance",
        eyebrow=place.official_name,
        title=text(place.portal_name, FALLBACK) or place.official_name,
        message=f"Ihr {whose} ist auch online.",
        code=_code(at, place.portal),
        phone=at.phone,
        warnings=_warnings(place.portal),
    )


def survey_poster(at: Occasion) -> Poster:
    """The poster of the town's own survey on the net.

    Raises:
        ContentProblem: the stand names none, or one whose address may not become a code.
    """
    stand, file = at.stand, f"content/stands/{at.stand.id}.yaml"
    if stand.survey_link is None:
        raise ContentProblem(
            "Für diesen Stand ist keine Umfrage im Netz eingetragen.",
            where=file,
            remedy="Tragen Sie dort „survey_link“ mit url und source ein, den Rechner in content/hosts.yaml.",
        )
    _demand(at, stand.survey_link, f"{file}, survey_link")
    survey = at.catalogue.surveys.get(stand.survey)
    return Poster(
        key="umfrage",
        icon="forum",
        eyebrow=_eyebrow(at),
        title="Ihre Meinung zählt",
        message=text(survey.title, FALLBACK) if survey else "Was wünschen Sie sich? Was macht Ihnen Sorgen?",
        code=_code(at, stand.survey_link),
        warnings=_warnings(stand.survey_link),
    )


def invitation(at: Occasion, *, with_code: bool = False) -> Poster:
    """The poster that leads to the stand, with the portal's code where that is asked for.

    Raises:
        ContentProblem: the portal has no address that may become a code.
    """
    portal = portal_poster(at) if with_code else None
    teasers = (Teaser(slide.icon, text(slide.text, FALLBACK)) for slide in at.stand.slides[:MOST_SLIDES])
    return Poster(
        key=f"stand-{at.stand.id}",
        icon="touch_app",
        eyebrow=_eyebrow(at),
        title=text(at.stand.headline, FALLBACK),
        message=text(at.stand.greeting, FALLBACK),
        code=portal.code if portal else None,
        teasers=tuple(teasers),
        where=text(at.stand.name, FALLBACK),
        warnings=portal.warnings if portal else (),
    )


def _code(at: Occasion, link: Link, hint: str = "") -> PrintedCode:
    address = shown(link.url)
    return PrintedCode(
        rows=make_code(link, at.catalogue.hosts).rows,
        alt=f"QR-Code für {address.before}{address.domain}{address.after}",
        address=address,
        owner=owner(link.url, at.catalogue.hosts),
        hint=hint,
    )


def _demand(at: Occasion, link: Link, where: str) -> None:
    refused = link_refusal(link, at.catalogue.hosts)
    if refused is None:
        return
    why, remedy = _REFUSED.get(
        refused, (f"Diese Adresse darf kein QR-Code werden ({refused}).", "Prüfen Sie sie.")
    )
    raise ContentProblem(f"{why} Es geht um {link.url}.", where=where, remedy=remedy)


def _no_address(at: Occasion, service: Service, here: Availability, title: str) -> ContentProblem:
    if here.ask_town:
        return ContentProblem(
            f"„{title}“ macht jede Stadt selbst, nicht der {at.place.official_name}.",
            where=f"content/services/{service.id}",
            remedy="Nennen Sie die Stadt, zum Beispiel: --place gladbeck.",
        )
    return ContentProblem(
        f"Für „{title}“ ist hier keine belegte Adresse bekannt ({at.place.official_name}).",
        where=f"content/services/{service.id}",
        remedy="Tragen Sie dort eine ein, oder nehmen Sie das Portal: --portal.",
    )


def _hint(at: Occasion, here: Availability, title: str) -> str:
    """A start page opens: what to look for on it."""
    if here.is_website_instead:
        return f"Das ist die Startseite der Stadt. Suchen Sie dort nach „{title}“."
    return f"Suchen Sie dort nach „{title}“." if here.link is at.place.portal else ""


def _warnings(link: Link) -> tuple[str, ...]:
    if link.checked:
        return ()
    as_of = german_date(link.as_of)
    known = f" (Stand {as_of})" if as_of else ""
    return (f"Noch nicht nachgeprüft{known}: {link.url} – öffnen Sie die Adresse, bevor Sie drucken.",)


def _eyebrow(at: Occasion) -> str:
    """As above the headline of the screen: event, day, town."""
    town = text(at.catalogue.places[at.stand.place].name, FALLBACK)
    parts = (text(at.stand.event, FALLBACK), german_date(at.day), town)
    return " · ".join(part for part in parts if part)
