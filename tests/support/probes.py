"""Practices that only tests see: a page for each kind of field, every kind of step, and the end.

Each page is a practice of its own, so that a test is there in two wishes. `PROBES` is by name; in the
catalogue they are called "probe-<name>" and come after everything that ships.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.form.checking import Json
from kiosk.domain.form.model import Effect, Field, FieldKind, Keyboard, Layout, Question, Rule
from kiosk.domain.practice.model import Practice, Stage, StageKind, Step
from tests.support.form_factory import (
    RIGHT,
    Limits,
    make_field,
    make_form,
    make_list,
    make_practice,
    make_question,
    make_script,
    make_section,
    make_yes_no,
    matching,
)
from tests.support.probe_steps import STEP_WORDS, STEPS

PERSON = "erika"
SERVICE = "hund-anmelden"
_LAST = 9000
"""Their place in the list of everything that can be practised."""

Words = Mapping[str, str]


@dataclass(frozen=True)
class Probe:
    """A page, what the sample person says on it, its words, and limits of its schema."""

    page: Question
    sample: Mapping[str, Json]
    words: Words
    limits: Limits = field(default_factory=dict)


def _keyboard(made: Field, keyboard: Keyboard) -> Field:
    return replace(made, keyboard=keyboard)


_TEXT = Probe(
    replace(
        make_question(
            make_field("/firma"),
            make_field("/kennung", longest=15, required=False),
            make_field("/telefon", longest=40),
            key="betrieb",
        ),
        notes=("hinweis",),
    ),
    {"firma": "Malerbetrieb Probe", "kennung": "GE 1234", "telefon": "030 23125 000"},
    {
        "betrieb.label": "Wie heißt Ihr Betrieb?",
        "betrieb.description": "So steht er später auf dem Ausweis.",
        "betrieb.why": "Die Stadt schreibt den Namen auf den Ausweis. Wer kontrolliert, erkennt Sie daran.",
        "hinweis": "Der Ausweis gilt in allen zehn Städten des Kreises.",
        "firma.label": "Name des Betriebs",
        "firma.error.required": "„Name des Betriebs“: Die Antwort fehlt noch. Schreiben Sie sie in das Feld.",
        "kennung.label": "Handwerkskarten-Nummer",
        "kennung.description": "Sie steht oben rechts auf der Karte.",
        "telefon.label": "Telefonnummer",
    },
)
_ADDRESS = Probe(
    replace(
        make_question(
            make_field("/strasse"),
            make_field("/hausnummer", longest=10),
            _keyboard(make_field("/plz", longest=5), Keyboard.NUMBER),
            make_field("/ort"),
            key="anschrift",
        ),
        layout=Layout.ADDRESS,
    ),
    {"strasse": "Musterstraße", "hausnummer": "12", "plz": "12345", "ort": "Musterstadt"},
    {
        "anschrift.label": "Wo wohnen Sie?",
        "anschrift.why": "Dorthin schickt die Stadt den Bescheid.",
        "strasse.label": "Straße",
        "hausnummer.label": "Hausnummer",
        "plz.label": "Postleitzahl",
        "ort.label": "Ort",
    },
    {"/plz": {"format": "plz"}},
)
_PERSON = Probe(
    replace(
        make_question(
            make_field("/vorname"),
            make_field("/nachname"),
            _keyboard(make_field("/geboren", FieldKind.DATE), Keyboard.DATE),
            key="person",
        ),
        layout=Layout.PERSON,
    ),
    {"vorname": "Erika", "nachname": "Beispiel", "geboren": "1948-03-15"},
    {
        "person.label": "Wer sind Sie?",
        "person.description": "Schreiben Sie die Namen wie auf dem Ausweis.",
        "person.why": "Die Stadt muss wissen, wer den Antrag stellt.",
        "vorname.label": "Vorname",
        "nachname.label": "Nachname",
        "geboren.label": "Geburtsdatum",
        "geboren.description": "So, wie es im Ausweis steht.",
    },
)
_OFF = Probe(
    make_question(
        make_field("/halter"),
        make_field(
            "/zweiter",
            required=False,
            rules=(Rule(effect=Effect.DISABLE, condition=matching("/halter", {})),),
        ),
        key="haltung",
    ),
    {"halter": "Erika Beispiel"},
    {
        "haltung.label": "Wem gehört der Hund?",
        "haltung.why": "Wem der Hund gehört, der bezahlt die Steuer.",
        "halter.label": "Halterin oder Halter",
        "zweiter.label": "Zweite Person",
        "zweiter.description": "Nur, wenn der Hund zwei Menschen gehört.",
    },
)
_EMAIL = Probe(
    make_question(_keyboard(make_field("/email", required=False), Keyboard.EMAIL)),
    {"email": "erika.beispiel@example.org"},
    {
        "email.label": "An welche E-Mail-Adresse soll die Antwort gehen?",
        "email.description": "Lassen Sie das Feld leer, wenn die Antwort mit der Post kommen soll.",
        "email.why": "Viele Ämter antworten schneller mit einer E-Mail.",
    },
    {"/email": {"format": "email"}},
)
_CODE = Probe(
    make_question(_keyboard(make_field("/kennzeichen", longest=12), Keyboard.CODE)),
    {"kennzeichen": "RE AB 123"},
    {
        "kennzeichen.label": "Welches Kennzeichen hat das Auto?",
        "kennzeichen.why": "Der Parkausweis gilt nur für dieses Auto.",
    },
    {"/kennzeichen": {"format": "kennzeichen"}},
)
_NUMBER = Probe(
    make_question(_keyboard(make_field("/groesse", FieldKind.NUMBER, unit="cm"), Keyboard.NUMBER)),
    {"groesse": 32},
    {
        "groesse.label": "Wie groß ist Ihr Hund?",
        "groesse.description": "Messen Sie vom Boden bis zur Schulter.",
        "groesse.why": "Für große Hunde gelten eigene Regeln.",
    },
)
_MONEY = Probe(
    make_question(_keyboard(make_field("/miete", FieldKind.MONEY), Keyboard.MONEY)),
    {"miete": 410.5},
    {
        "miete.label": "Wie hoch ist Ihre Miete im Monat?",
        "miete.description": "Mit Nebenkosten, aber ohne Heizung.",
        "miete.why": "Aus der Miete rechnet das Amt den Zuschuss aus.",
    },
)
_DATE = Probe(
    make_question(_keyboard(make_field("/einzug", FieldKind.DATE), Keyboard.DATE)),
    {"einzug": "2026-11-01"},
    {
        "einzug.label": "Wann sind Sie eingezogen?",
        "einzug.description": "Gemeint ist der Tag, seit dem Sie dort wohnen.",
        "einzug.why": "Sie haben nach dem Einzug zwei Wochen Zeit.",
        "einzug.error.required": "„Einzug“: Das Datum fehlt noch. Geben Sie Tag, Monat und Jahr an.",
    },
)
_LONG = Probe(
    make_question(make_field("/schaden", FieldKind.LONG_TEXT, longest=400)),
    {"schaden": "Die Laterne vor dem Haus Nummer 12 ist seit drei Tagen dunkel. Der Gehweg ist uneben."},
    {
        "schaden.label": "Was ist kaputt?",
        "schaden.description": "Ein oder zwei kurze Sätze reichen.",
        "schaden.why": "So weiß die Stadt, wen sie schicken muss.",
    },
)
_YES_NO = Probe(
    make_question(make_yes_no("/mischling")),
    {"mischling": True},
    {
        "mischling.label": "Ist Ihr Hund ein Mischling?",
        "mischling.description": "Dann fragt die Stadt nach zwei Rassen.",
        "mischling.why": "Für manche Rassen gelten eigene Regeln.",
    },
)
_GROUNDS = {
    "nein": "Nein",
    "tierheim": "Der Hund kommt aus dem Tierheim",
    "assistenz": "Er ist ein Assistenzhund",
    "ausweis": "Ich habe einen Schwerbehindertenausweis",
    "anderer": "Ein anderer Grund",
}
_CHOICE = Probe(
    make_question(make_field("/grund", FieldKind.CHOICE, options=tuple(_GROUNDS))),
    {"grund": "assistenz"},
    {
        "grund.label": "Gibt es einen Grund, weniger Steuer zu zahlen?",
        "grund.description": "Welcher Grund zählt, ist von Stadt zu Stadt verschieden.",
        "grund.why": "Manche Menschen zahlen weniger oder nichts.",
        **{f"grund.{key}": text for key, text in _GROUNDS.items()},
    },
)
_WORKS = {
    "fassade": "Fassade streichen",
    "dach": "Dach decken",
    "leitung": "Leitungen verlegen",
    "umzug": "Umzug",
}
_SEVERAL = Probe(
    make_question(make_field("/arbeiten", FieldKind.SEVERAL, options=tuple(_WORKS))),
    {"arbeiten": ["fassade", "leitung"]},
    {
        "arbeiten.label": "Welche Arbeiten sind geplant?",
        "arbeiten.description": "Wählen Sie alles, was passt.",
        **{f"arbeiten.{key}": text for key, text in _WORKS.items()},
    },
)
_STATES = (
    *("Deutschland", "Türkei", "Syrien", "Ukraine", "Polen", "Rumänien", "Bulgarien", "Italien", "Irak"),
    *("Griechenland", "Kroatien", "Serbien", "Bosnien und Herzegowina", "Afghanistan", "Niederlande"),
)
_SEARCH = Probe(
    make_question(
        make_field("/staat", FieldKind.SEARCH, options=tuple(f"s{i}" for i in range(len(_STATES))))
    ),
    {"staat": "s4"},
    {
        "staat.label": "Welche Staatsangehörigkeit haben Sie?",
        "staat.why": "Das Amt trägt sie in das Melderegister ein.",
        **{f"staat.s{number}": state for number, state in enumerate(_STATES)},
    },
)
_UPLOAD = Probe(
    make_question(
        make_field("/nachweis", FieldKind.UPLOAD, options=(RIGHT, "falsch", "unscharf", "zu-gross"))
    ),
    {"nachweis": RIGHT},
    {
        "nachweis.label": "Welches Bild zeigt den Mietvertrag?",
        "nachweis.description": "Hier sind vier Bilder zum Üben.",
        "nachweis.why": "Der Mietvertrag belegt, wie hoch die Miete ist.",
        f"nachweis.{RIGHT}": "Der ganze Mietvertrag",
        "nachweis.falsch": "Die Stromrechnung",
        "nachweis.unscharf": "Ein unscharfes Foto",
        "nachweis.zu-gross": "Eine sehr große Datei",
        "nachweis.error.falsch": "Das ist die Stromrechnung. Wählen Sie den Mietvertrag.",
    },
)
_DECLARATION = Probe(
    make_question(make_field("/wahrheit", FieldKind.DECLARATION)),
    {"wahrheit": True},
    {
        "wahrheit.label": "Meine Angaben stimmen und sind vollständig.",
        "wahrheit.description": "Wer absichtlich Falsches angibt, kann bestraft werden.",
        "wahrheit.why": "Das Amt muss sich auf Ihre Angaben verlassen.",
    },
)
_LIST = Probe(
    make_list(
        "/kinder",
        replace(
            make_question(
                make_field("/vorname"),
                _keyboard(make_field("/geboren", FieldKind.DATE), Keyboard.DATE),
                key="kind",
            ),
            layout=Layout.PERSON,
        ),
        least=1,
        names=("/vorname",),
    ),
    {"kinder": [{"vorname": "Emil", "geboren": "2018-05-04"}, {"vorname": "Ada", "geboren": "2021-09-12"}]},
    {
        "kinder.label": "Welche Kinder ziehen mit um?",
        "kinder.description": "Nehmen Sie jedes Kind einzeln auf die Liste.",
        "kinder.why": "Jedes Kind bekommt die neue Adresse.",
        "kinder.add": "Ein Kind hinzufügen",
        "kinder.item": "Kind",
        "kind.label": "Wer ist das Kind?",
        "kind.why": "Die Stadt erkennt das Kind daran.",
        "vorname.label": "Vorname",
        "geboren.label": "Geburtsdatum",
    },
)

PROBES: Mapping[str, Probe] = {
    "text": _TEXT,
    "address": _ADDRESS,
    "person": _PERSON,
    "off": _OFF,
    "email": _EMAIL,
    "code": _CODE,
    "number": _NUMBER,
    "money": _MONEY,
    "date": _DATE,
    "long-text": _LONG,
    "yes-no": _YES_NO,
    "choice": _CHOICE,
    "several": _SEVERAL,
    "search": _SEARCH,
    "upload": _UPLOAD,
    "declaration": _DECLARATION,
    "list": _LIST,
}
"""Every kind of page of a form."""

CHECKED = ("text", "address", "number", "yes-no", "several", "declaration", "list")
"""What the practice "probe-check" asks, so that its summary has every kind of line."""

_GENERAL: Words = {
    "title": "Ein Antrag zum Ausprobieren",
    "summary": "Sie melden einen Hund an. Danach bekommen Sie einen Bescheid über die Hundesteuer.",
    "teil.label": "Über Sie und Ihren Haushalt",
    "ende.label": "Ist das alles?",
    "learned.1": "Sie haben einen Antrag Seite für Seite ausgefüllt.",
    "learned.2": "Sie haben Namen, Zahlen und Tage eingegeben und Antworten ausgewählt.",
    "next.1": "Das Amt prüft Ihre Angaben.",
    "next.2": "Der Bescheid kommt mit der Post.",
    "home.1": "Ihren Personalausweis",
    "home.2": "die Chipnummer Ihres Hundes",
}


def with_probes(catalogue: Catalogue) -> Catalogue:
    """The catalogue with a practice "probe-<name>" for each page, "probe-check", and "probe-<step>"."""
    made = [_of_page(name, probe) for name, probe in PROBES.items()]
    made += [_of_step(name, step) for name, step in STEPS.items()]
    made.append(_of_all())
    return replace(catalogue, practices={**catalogue.practices, **{one.id: one for one in made}})


def _of_page(name: str, probe: Probe) -> Practice:
    """The page, and one more, as pages are seldom alone."""
    form = make_form(make_section(probe.page, make_yes_no("/ende")), limits=probe.limits)
    return _practice(name, make_practice(form, samples={PERSON: {**probe.sample, "ende": True}}), probe.words)


def _of_all() -> Practice:
    probes = [PROBES[name] for name in CHECKED]
    sections = [make_section(one.page, key=f"teil-{number}") for number, one in enumerate(probes)]
    limits = {path: more for one in probes for path, more in one.limits.items()}
    sample = {key: value for one in probes for key, value in one.sample.items()}
    words = {key: text for one in probes for key, text in one.words.items()}
    titles = {f"teil-{number}.label": f"Teil {number + 1}" for number in range(len(probes))}
    made = make_practice(make_form(*sections, limits=limits), samples={PERSON: sample}, services=(SERVICE,))
    return _practice("check", made, {**words, **titles})


def _of_step(name: str, step: Step) -> Practice:
    made = replace(make_practice(), script=make_script(step), stages=(Stage(kind=StageKind.SCRIPT),))
    return _practice(name, replace(made, services=(SERVICE,)), STEP_WORDS)


def _practice(name: str, made: Practice, words: Words) -> Practice:
    texts = {"de": {**_GENERAL, **words}}
    return replace(made, id=f"probe-{name}", order=_LAST, texts=texts)
