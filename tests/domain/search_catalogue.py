"""A catalogue as large as a real one, for the tests of the search."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kiosk.domain.catalogue import Catalogue
from tests.support.catalogue_factory import make_catalogue, make_offer, make_place, make_service

_SERVICES = """
abmeldung | Wohnsitz abmelden
    auswandern, Wegzug, Ausland, Zweitwohnung, Nebenwohnung aufgeben, Zweitwohnsitz, wegziehen, Auszug,
    Einwohnermeldeamt, Meldeamt
bafoeg | BAföG
    Studium, studieren, Schüler, Ausbildung, Uni, Hochschule, Enkel, Ausbildungsförderung, Studierendenwerk,
    Berufskolleg, Zuschuss
bauantrag | Bauantrag stellen
    Baugenehmigung, Haus bauen, Anbau, Garage bauen, Carport, Umbau, Bauamt, Wintergarten, Dachausbau,
    Bauvoranfrage, Bauherr, Architekt, Abriss, Bauportal
baumfaellung | Baum fällen: Genehmigung
    Baumschutz, Säge, Garten, Tanne, Eiche, Birke, Ast, zurückschneiden, Hecke, Baumfällgenehmigung,
    Sturmschaden, Ersatzpflanzung
bewohnerparkausweis | Bewohnerparkausweis
    Anwohnerparken, Anwohnerparkausweis, Parkplatz, Parkzone, Parken vor der Tür, Knöllchen, Parkvignette,
    Dauerparken, Bewohnerparken, Parkberechtigung
bibliotheksausweis | Bibliotheksausweis beantragen
    Bücherei, Stadtbücherei, Buch ausleihen, Büchereiausweis, Onleihe, E-Book, Leseausweis, verlängern,
    Hörbuch, lesen
bildung-und-teilhabe | Bildung und Teilhabe
    BuT, Bildungspaket, Klassenfahrt, Schulbedarf, Schulranzen, Mittagessen, Nachhilfe, Sportverein,
    Schulausflug, Lernförderung, Enkel, Schulgeld
briefwahl | Briefwahl beantragen
    Wahlschein, wählen, Stimmzettel, Wahlbenachrichtigung, Wahlkarte, Wahllokal, Urlaub am Wahltag,
    Landtagswahl, Bundestagswahl, Kommunalwahl
eheschliessung | Eheschließung anmelden
    heiraten, Hochzeit, Trauung, Standesamt, Verlobung, Aufgebot, Ehe, Brautpaar, Trautermin, Ja-Wort
einbuergerung | Einbürgerung beantragen
    deutscher Pass, Staatsangehörigkeit, Staatsbürgerschaft, Deutscher werden, Deutsche werden,
    Einbürgerungstest, Quick-Check, doppelte Staatsbürgerschaft, Ausländerbehörde
elterngeld | Elterngeld
    Baby, Geburt, Elternzeit, Nachwuchs, Babypause, Elterngeld Plus, Mutterschutz, Väter, Familiengeld,
    Erziehungsgeld
fischereischein | Fischereischein beantragen
    Angelschein, angeln, Angler, Fischerprüfung, Angelprüfung, Fischereiabgabe, Karpfen, See, Kanal
fuehrerschein-umtausch | Führerschein umtauschen
    grauer Lappen, rosa Lappen, alter Führerschein, Kartenführerschein, Pflichtumtausch, Fahrerlaubnis,
    Scheckkarte, Führerscheinstelle, EU-Führerschein, neuer Führerschein
fuehrungszeugnis | Führungszeugnis
    polizeiliches Führungszeugnis, Bewerbung, neuer Job, Ehrenamt, Verein, Vorstrafen, Strafregister,
    erweitertes Zeugnis, Bundeszentralregister, Jugendarbeit
fundsachen | Fundsachen suchen und abgeben
    Fundbüro, verloren, gefunden, Schlüssel, Geldbörse, Portemonnaie, Handy weg, Fahrrad, Brille, Fundamt,
    liegen gelassen
geburt-und-sterbefall-anzeigen | Geburt oder Sterbefall anzeigen
    Baby, Neugeborenes, Kind anmelden, Geburt melden, Todesfall, gestorben, Tod melden, Beerdigung,
    Bestatter, Hebamme, Hausgeburt, Krankenhaus, Standesamt, Trauerfall
gewerbe-abmelden | Gewerbe abmelden
    Gewerbeabmeldung, Geschäft aufgeben, Laden schließen, Firma schließen, Betrieb aufgeben, Gewerbe
    kündigen, Geschäft verkaufen, aufhören, Ruhestand, Gewerbeschein, Gewerbeamt
gewerbe-anmelden | Gewerbe anmelden
    Gewerbeschein, Selbstständigkeit, selbstständig machen, Firma gründen, Laden eröffnen, Nebengewerbe,
    Kleingewerbe, Geschäft, Unternehmen, Existenzgründung, Gewerbeamt, Nebenjob, Online-Shop
gewerbe-ummelden | Gewerbe ummelden
    Gewerbeschein, Gewerbeummeldung, Firma umziehen, Laden umziehen, Geschäft verlegen, Tätigkeit ändern,
    Betrieb erweitern, neuer Name, Gewerbeamt, selbstständig, Gewerbe ändern
gewerbezentralregister | Gewerbezentralregister: Auskunft
    GZR, Gewerbe, Ausschreibung, Selbstständigkeit, Firma, Bußgeld, Zuverlässigkeit, Gaststätte, Konzession,
    Registerauszug
grundsicherung-im-alter | Grundsicherung im Alter
    kleine Rente, Rente reicht nicht, Sozialamt, Sozialhilfe, Altersarmut, Erwerbsminderung, Aufstockung,
    Senioren, Geld fehlt, Armut
haltverbot-umzug | Haltverbot für den Umzug
    Halteverbot, Parkverbot, Umzugswagen, Möbelwagen, Straßensperrung, Schilder aufstellen, Parkplatz
    freihalten, Container, Baustelle, LKW, umziehen
handwerkerparkausweis | Handwerkerparkausweis
    Parkausweis Handwerk, Handwerker, Parken mit Firmenwagen, Werkstattwagen, Montage, Parkgenehmigung,
    Ausnahmegenehmigung, Ruhrgebietsausweis, Firmenfahrzeug, Transporter, Halteverbot, Parkschein
hilfe-zum-lebensunterhalt | Hilfe zum Lebensunterhalt
    Sozialhilfe, Sozi, Stütze, Sozialamt, kein Geld, Geld vom Amt, Armut, Notlage, Erwerbsminderung, krank
    ohne Einkommen, Mietschulden, Regelsatz, Sozialplattform
hund-abmelden | Hund abmelden
    Hundesteuer, Hund gestorben, Hund tot, Hund verkauft, Hund abgegeben, Hundemarke, Steuermarke
    zurückgeben, Hundesteuer kündigen, Vierbeiner, Wegzug mit Hund, Tierarzt
hund-anmelden | Hund anmelden
    Hundesteuer, Hundemarke, Steuermarke, Welpe, Vierbeiner, Tierheim, Kampfhund, Listenhund, Hundehalter,
    Haustier, neuer Hund, Chipnummer, Assistenzhund
kfz-online | Auto online an- und abmelden
    i-Kfz, Wagen, Fahrzeug, Motorrad, Straßenverkehrsamt, Zulassungsstelle, Nummernschild, Kennzeichen,
    ummelden, Fahrzeugschein, stilllegen, Autokauf, verkaufen, SVA
kindergeld | Kindergeld
    Familienkasse, Kind, Baby, Nachwuchs, Arbeitsagentur, Arbeitsamt, Ausbildung, Studium, Familienhilfe,
    Steuer-ID
kita-vormerkung | Kita-Platz vormerken
    Kindergarten, Kindertagesstätte, Betreuung, Krippe, U3, Tagesmutter, Kita-Navigator, Kitaportal, Kind
    anmelden, Betreuungsplatz, Wunschkita
maengel-melden | Schäden in der Stadt melden
    Mängelmelder, Schlagloch, wilder Müll, Laterne kaputt, Straßenlampe, Spielplatz, Gehweg, Beschwerde,
    Scherben, Graffiti, App
meldebescheinigung | Meldebescheinigung
    Meldebestätigung, Wohnsitzbescheinigung, Adressnachweis, Nachweis Wohnung, Wohnort nachweisen,
    Bescheinigung, Meldeamt, Einwohnermeldeamt, Anschrift, gemeldet, Rente, Heirat, Bürgerbüro
melderegisterauskunft | Auskunft aus dem Melderegister
    Adresse suchen, jemanden finden, alte Freundin, verschollen, Anschrift erfragen, Einwohnermeldeamt,
    Schulfreund, Klassentreffen, Schuldner, Einwohnerauskunft
musikschule-vhs | Musikschule und Volkshochschule
    VHS, Kurs, Kurse, Sprachkurs, Klavier, Gitarre, Computerkurs, Handykurs, Yoga, Unterricht,
    Weiterbildung, lernen
online-ausweis-pin | PIN für den Online-Ausweis
    PIN vergessen, PIN gesperrt, Ausweis gesperrt, Perso PIN, Geheimzahl, Rubbelfeld, PIN-Brief verloren,
    eID, Chip, Online-Funktion, freischalten, aktivieren
parkausweis-schwerbehinderung | Parkausweis bei Schwerbehinderung
    Behindertenparkplatz, blauer Parkausweis, Rollstuhlparkplatz, EU-Parkausweis, aG, blind, Gehbehinderung,
    Parkerleichterung, Behindertenparkausweis, Parken mit Behinderung
personalausweis | Personalausweis beantragen
    Perso, Ausweis abgelaufen, neuer Ausweis, Ausweis verloren, Pass, Ausweisnummer, Passfoto, Ausweis
    abholen, Abholschein, Termin Bürgeramt, vorläufiger Ausweis
rente | Rente und Rentenauskunft online
    Rentenversicherung, Rentenantrag, Rentenbescheid, Altersrente, Witwenrente, Ruhestand, Rentenkonto, BfA,
    LVA, Rentner, Rentenpunkte
rundfunkbeitrag | Befreiung vom Rundfunkbeitrag
    GEZ, Fernsehgebühr, Radio, ARD, ZDF, Beitragsservice, Ermäßigung, Rundfunkgebühr, RF, Merkzeichen,
    befreien, Fernseher
schwerbehindertenausweis | Schwerbehindertenausweis
    GdB, Grad der Behinderung, Behinderung, Handicap, Merkzeichen, Schwerbehinderung, Versorgungsamt,
    Rollstuhl, Gehbehinderung, Behindertenausweis, ELSA, Verschlimmerungsantrag
sondernutzung | Straße oder Platz nutzen
    Sondernutzung, Sondernutzungserlaubnis, Container aufstellen, Mulde, Gerüst, Außengastronomie, Tische
    draußen, Infostand, Straßenfest, Plakate, Werbeaufsteller, Bauzaun, Gehweg nutzen, Warenstand,
    Bürgersteig
sperrmuell | Sperrmüll abholen lassen
    Sperrgut, Möbel, Sofa, Matratze, alter Schrank, Entrümpelung, Müllabfuhr, Teppich, Kühlschrank,
    Waschmaschine, Wertstoffhof, Keller räumen
termin-vereinbaren | Termin im Bürgeramt vereinbaren
    Terminbuchung, Bürgerbüro, Bürgercenter, Rathaus, Behörde, Warteschlange, Wartezeit, vorbeikommen,
    Sprechstunde, Uhrzeit, buchen, anmelden
unterhaltsvorschuss | Unterhaltsvorschuss beantragen
    alleinerziehend, Alimente, Kindesunterhalt, Vater zahlt nicht, Mutter zahlt nicht, Jugendamt, Trennung,
    Scheidung, Geld fürs Kind
untersuchungsberechtigungsschein | Untersuchungsberechtigungsschein
    Azubi, Ausbildung, Arzt, Jugendliche, Jugendarbeitsschutz, Gesundheitsuntersuchung, Lehre, Lehrling,
    erster Job, minderjährig
urkunden | Geburts-, Ehe- und Sterbeurkunde
    Standesamt, Heiratsurkunde, Trauschein, Totenschein, Stammbuch, Geburtsschein, Abstammungsurkunde,
    Personenstandsurkunde, Lebenspartnerschaft, Rentenantrag, Erbe, Hochzeit, Urkunde bestellen
wohnberechtigungsschein | Wohnberechtigungsschein beantragen
    WBS, Sozialwohnung, B-Schein, günstige Wohnung, geförderte Wohnung, Wohnungsamt, Wohnungssuche,
    Seniorenwohnung, billige Miete
wohngeld-lastenzuschuss | Wohngeld: Zuschuss für Eigentum
    Lastenzuschuss, Wohngeld beantragen, Eigenheim, Eigentumswohnung, eigenes Haus, Hausbesitzer,
    Eigentümer, Kredit abzahlen, Hypothek, Hausgeld, kleine Rente, Wohnbeihilfe, Wohngeldrechner
wohngeld-mietzuschuss | Wohngeld: Zuschuss zur Miete
    Mietzuschuss, Wohngeld beantragen, Wohngeld Plus, Miete zu hoch, Zuschuss zur Miete, Mietbeihilfe,
    Wohnbeihilfe, kleine Rente, wenig Geld, Wohngeldrechner, Mietkosten, Geld vom Amt
wohnsitz-ummelden | Wohnsitz ummelden
    umziehen, Umzug, neue Wohnung, neue Adresse, anmelden, Adresse ändern, Einwohnermeldeamt, Meldeamt,
    Hauptwohnsitz, Zuzug, eWA, Adressaufkleber
"""

_OFFERS = """
ausweisapp | AusweisApp
    Ausweis-App, AusweisApp2, Perso, Handy, Online-Ausweis, PIN ändern, eID
bundid | BundID
    Bürgerkonto, Nutzerkonto, Anmeldung, einloggen, Konto vom Bund, Login, Bund ID
ge-meldet | GE-meldet
    GEmeldet, Mängel melden, Schlagloch, Müll, Handy, wilde Kippe
gladbeck-app | Gladbeck-App
    Mängel melden, Schlagloch, Müll, Melde-App, Handy, kaputte Laterne
kita-navigator | Kita-Navigator
    Kindergarten, Kitaplatz, Krippe, Kindergartenplatz, Kind anmelden, U3
serviceportal-gladbeck | Serviceportal Gladbeck
    Online-Rathaus, Rathaus, Bürgeramt, Amt online, Anträge
wohngeldrechner | Wohngeldrechner NRW
    Mietzuschuss, Zuschuss zur Miete, Miete zu teuer, kleine Rente, ausrechnen, Wohngeld Plus
"""

_OFFER_PLACES = {"ge-meldet": ("gelsenkirchen",), "gladbeck-app": ("gladbeck",)}
_RECORD = re.compile(r"^(\S+) \| (.+)\n((?:    .+\n)+)", re.MULTILINE)


@cache
def large_catalogue() -> Catalogue:
    """All services of the queries' table, with the titles and keywords of autumn 2026."""
    return make_catalogue(
        (make_service(key, title, keywords) for key, title, keywords in _records(_SERVICES)),
        (
            make_offer(key, title, keywords, places=_OFFER_PLACES.get(key, ()))
            for key, title, keywords in _records(_OFFERS)
        ),
        places=(make_place(), make_place("gelsenkirchen", "Gelsenkirchen")),
    )


def _records(table: str) -> Iterator[tuple[str, str, list[str]]]:
    for key, title, keywords in _RECORD.findall(table):
        yield key, title, " ".join(keywords.split()).split(", ")
