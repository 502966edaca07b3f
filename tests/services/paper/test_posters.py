"""What stands on posters and cards, and which addresses may hang on a wall."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.catalogue import (
    Basis,
    Catalogue,
    Level,
    Online,
    Place,
    PlaceKind,
    Slide,
    Stand,
)
from kiosk.domain.errors import ContentProblem, EnvironmentProblem
from kiosk.domain.survey import Survey
from kiosk.services.paper import posters
from kiosk.services.paper.formats import FORMATS
from kiosk.services.paper.poster_model import SCAN_STEPS, Occasion, as_data, occasion
from kiosk.services.paper.posters import MOST_SLIDES
from tests.support import codes
from tests.support.catalogue_factory import (
    make_access,
    make_catalogue,
    make_difference,
    make_host,
    make_link,
    make_place,
    make_service,
    make_stand,
)

ROOT = Path(__file__).parents[3]
HOSTS = (make_host("portal.gladbeck.de", "Stadt Gladbeck"), make_host("www.gladbeck.de"), make_host())


def at(catalogue: Catalogue | None = None, place: str = "", day: str = "") -> Occasion:
    catalogue = catalogue or make_catalogue()
    return occasion(replace(catalogue, hosts=HOSTS), "markt", place, day=day)


def with_place(place: Place) -> Catalogue:
    return make_catalogue(places=(place,))


def with_stand(stand: Stand) -> Catalogue:
    return make_catalogue(stands=(stand,))


def test_a_service_says_its_message_and_where_it_leads() -> None:
    made = posters.service_poster(at(), "hund-anmelden")
    assert (made.title, made.message, made.eyebrow) == ("Hund anmelden", "Das geht online.", "Stadt Gladbeck")
    assert (made.key, made.icon, made.phone, made.where) == ("hund-anmelden", "pets", "115", "")
    assert made.code is not None
    assert codes.read_rows(made.code.rows) == ["https://portal.gladbeck.de"]
    assert made.code.alt == "QR-Code für portal.gladbeck.de"
    assert made.code.owner == "Stadt Gladbeck"
    assert made.code.hint == "Suchen Sie dort nach „Hund anmelden“."


@pytest.mark.parametrize(
    ("online", "message"),
    [
        (Online.FULL, "Das geht online."),
        (Online.PARTIAL, "Das geht zum Teil online."),
        (Online.NONE, "Mehr dazu online."),
        (Online.UNKNOWN, "Mehr dazu online."),
    ],
)
def test_no_poster_promises_more_than_the_screen(online: Online, message: str) -> None:
    service = make_service(access=make_access(online=online))
    assert posters.service_poster(at(make_catalogue((service,))), service.id).message == message


def test_a_service_with_an_address_of_its_own_needs_no_hint() -> None:
    service = make_service(access=make_access(link=make_link()))
    code = posters.service_poster(at(make_catalogue((service,))), service.id).code
    assert code is not None
    assert code.hint == ""
    assert (code.address.before, code.address.domain, code.address.after) == (
        "portal.",
        "beispiel.de",
        "/dienst",
    )


def test_a_town_whose_portal_nobody_documented_leads_to_its_website() -> None:
    portal = make_link("https://portal.gladbeck.de", Basis.PATTERN)
    code = posters.service_poster(at(with_place(replace(make_place(), portal=portal))), "hund-anmelden").code
    assert code is not None
    assert code.address.before + code.address.domain == "www.gladbeck.de"
    assert code.hint == "Das ist die Startseite der Stadt. Suchen Sie dort nach „Hund anmelden“."


def test_the_kreis_does_not_do_what_towns_do() -> None:
    kreis = make_place("kreis", "Kreis Recklinghausen", PlaceKind.DISTRICT)
    with pytest.raises(ContentProblem, match=r"nicht der Kreis Recklinghausen.*--place gladbeck"):
        posters.service_poster(at(make_catalogue(places=(make_place(), kreis)), "kreis"), "hund-anmelden")


@pytest.mark.parametrize(
    "service",
    [
        make_service(access=make_access(level=Level.STATE)),
        make_service(places={"gladbeck": make_difference(link=make_link("https://fremd.example"))}),
    ],
)
def test_a_service_without_an_allowed_address_gets_no_poster(service: object) -> None:
    assert isinstance(service, type(make_service()))
    with pytest.raises(ContentProblem, match="keine belegte Adresse bekannt"):
        posters.service_poster(at(make_catalogue((service,))), service.id)


@pytest.mark.parametrize(
    ("kind", "message"), [(PlaceKind.TOWN, "Ihr Rathaus ist"), (PlaceKind.DISTRICT, "Ihr Kreis ist")]
)
def test_the_portal_of_a_place(kind: PlaceKind, message: str) -> None:
    made = posters.portal_poster(at(with_place(make_place(kind=kind))))
    assert (made.title, made.message) == ("Serviceportal Gladbeck", f"{message} auch online.")
    assert made.key == "portal-gladbeck"


def test_a_portal_without_a_name_is_the_towns() -> None:
    assert (
        posters.portal_poster(at(with_place(replace(make_place(), portal_name={})))).title == "Stadt Gladbeck"
    )


@pytest.mark.parametrize(
    ("url", "basis", "words"),
    [
        ("https://portal.gladbeck.de", Basis.PATTERN, "nach einem Muster vermutet.*basis: documented"),
        ("https://fremd.example", Basis.DOCUMENTED, "nicht auf der Liste.*hosts.yaml"),
        ("http://portal.gladbeck.de", Basis.DOCUMENTED, r"darf kein QR-Code werden \(not-https\)"),
        ("https://portal.gladbeck.de@fremd.example", Basis.DOCUMENTED, r"\(user-or-port\)"),
    ],
)
def test_an_address_that_the_screen_would_not_show_is_not_printed(url: str, basis: Basis, words: str) -> None:
    place = replace(make_place(), portal=make_link(url, basis))
    with pytest.raises(ContentProblem, match=words) as caught:
        posters.portal_poster(at(with_place(place)))
    assert caught.value.where == "content/places/gladbeck.yaml, portal"


def test_a_place_without_a_portal_says_where_to_enter_it() -> None:
    with pytest.raises(ContentProblem, match="kein Portal bekannt") as caught:
        posters.portal_poster(at(with_place(replace(make_place(), portal=None))))
    assert caught.value.where == "content/places/gladbeck.yaml"


def test_the_survey_of_the_town() -> None:
    link = make_link("https://www.gladbeck.de/umfrage")
    made = posters.survey_poster(at(with_stand(replace(make_stand(), survey_link=link))))
    assert (made.title, made.eyebrow) == ("Ihre Meinung zählt", "Digitaltag · Gladbeck")
    assert made.message == "Was wünschen Sie sich? Was macht Ihnen Sorgen?"
    assert made.phone == ""
    assert made.code is not None
    assert codes.read_rows(made.code.rows) == [link.url]


def test_the_survey_is_called_as_at_the_stand() -> None:
    survey = Survey(id="wuensche", title={"de": "Wünsche und Sorgen"}, intro={}, thanks={}, questions=())
    stand = replace(make_stand(), survey="wuensche", survey_link=make_link("https://www.gladbeck.de/umfrage"))
    catalogue = replace(with_stand(stand), surveys={survey.id: survey})
    assert posters.survey_poster(at(catalogue)).message == "Wünsche und Sorgen"


def test_a_stand_without_a_survey_on_the_net_says_what_to_do() -> None:
    with pytest.raises(ContentProblem, match="Tragen Sie dort „survey_link“") as caught:
        posters.survey_poster(at())
    assert caught.value.where == "content/stands/markt.yaml"


def test_a_survey_elsewhere_is_refused() -> None:
    link = make_link("https://umfrage.example")
    with pytest.raises(ContentProblem, match="nicht auf der Liste"):
        posters.survey_poster(at(with_stand(replace(make_stand(), survey_link=link))))


def test_an_invitation_shows_what_the_stand_shows() -> None:
    made = posters.invitation(at(day="2027-06-18"))
    assert (made.title, made.message, made.where) == ("Vieles geht online", "Guten Tag", "Stand am Markt")
    assert made.eyebrow == "Digitaltag · 18.6.2027 · Gladbeck"
    assert [teaser.text for teaser in made.teasers] == ["Melden Sie Ihren Hund online an"]
    assert (made.code, made.warnings) == (None, ())


def test_an_invitation_with_the_portals_code() -> None:
    made = posters.invitation(at(), with_code=True)
    assert made.code is not None
    assert codes.read_rows(made.code.rows) == ["https://portal.gladbeck.de"]
    assert made.warnings


def test_an_invitation_has_no_more_lines_than_the_eye_takes_in() -> None:
    slides = tuple(Slide(icon="pets", text={"de": str(number)}) for number in range(20))
    made = posters.invitation(at(with_stand(replace(make_stand(), slides=slides))))
    assert len(made.teasers) == MOST_SLIDES


@pytest.mark.parametrize(
    ("as_of", "told"), [("", "nachgeprüft:"), ("2024", "Stand 2024"), ("2024-06-01", "Stand 1.6.2024")]
)
def test_staff_are_told_what_nobody_has_checked(as_of: str, told: str) -> None:
    portal = replace(make_link("https://portal.gladbeck.de"), as_of=as_of)
    [warning] = posters.portal_poster(at(with_place(replace(make_place(), portal=portal)))).warnings
    assert told in warning
    assert "https://portal.gladbeck.de" in warning


def test_a_checked_address_needs_no_warning_and_paper_never_has_one() -> None:
    checked = replace(make_link("https://portal.gladbeck.de"), checked=True)
    assert posters.portal_poster(at(with_place(replace(make_place(), portal=checked)))).warnings == ()
    data = as_data(posters.portal_poster(at()), FORMATS["a4"])
    assert "nachgeprüft" not in str(data)
    assert "warnings" not in data


def test_the_phone_is_the_settings_own_else_the_contents() -> None:
    assert occasion(make_catalogue(), "markt").phone == "115"
    assert occasion(make_catalogue(), "markt", phone="02043 990").phone == "02043 990"


@pytest.mark.parametrize(
    ("stand", "place", "words"),
    [("palais", "", "Den Stand „palais“.*Möglich: markt"), ("markt", "glad", "Den Ort „glad“.*gladbeck")],
)
def test_what_does_not_exist_is_named(stand: str, place: str, words: str) -> None:
    with pytest.raises(EnvironmentProblem, match=words):
        occasion(make_catalogue(), stand, place)


def test_data_for_the_office_and_for_the_printing_house() -> None:
    made = posters.service_poster(at(), "hund-anmelden")
    office = as_data(made, FORMATS["a3"], light=True)
    assert office["document"] == "Plakat A3: Hund anmelden, Stadt Gladbeck"
    assert office["light"] is True
    assert office["paper"] == {"width": 297, "height": 420, "copies": 1, "folds": (), "bleed": 0, "slug": 0}
    house = as_data(made, FORMATS["aufsteller"], marks=True)
    paper = {"width": 210, "height": 297, "copies": 1, "folds": (118, 236), "bleed": 3.0, "slug": 10.0}
    assert house["paper"] == paper


def test_the_ground_is_that_of_the_attract_screen() -> None:
    parts = (ROOT / "assets/paper/poster-parts.typ").read_text("utf-8")
    light = (ROOT / "kiosk/ui/qml/Kiosk/Theme/LightColors.qml").read_text("utf-8")
    for name in ("skyHigh", "skyMiddle", "skyLow", "onPanelMuted"):
        found = re.search(rf'{name}: "(#\w+)"', light)
        assert found is not None
        assert f'rgb("{found[1]}")' in parts


def test_the_steps_are_those_of_the_screen() -> None:
    screen = (ROOT / "kiosk/ui/qml/Kiosk/Content/ScanSteps.qml").read_text("utf-8")
    for step in SCAN_STEPS:
        assert f'"{step}"' in screen
