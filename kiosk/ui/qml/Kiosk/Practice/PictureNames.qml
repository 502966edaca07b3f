pragma ComponentBehavior: Bound

import QtQuick

// What the pictures are called, for those who do not see them.
QtObject {
    function of(picture: string): string {
        switch (picture) {
        case "address":
            return qsTr("Adresszeile eines Browsers");
        case "calendar":
            return qsTr("Kalenderblatt");
        case "can":
            //: The six digits on the front of an identity card
            return qsTr("Erfundener Ausweis mit der CAN");
        case "card":
            return qsTr("Erfundener Ausweis");
        case "card-phone":
            return qsTr("Ein erfundener Ausweis liegt an einem Handy");
        case "consent":
            return qsTr("Handy mit einer Anfrage nach Daten");
        case "desk":
            return qsTr("Schalter mit einer Person");
        case "document":
            return qsTr("Dokument");
        case "document-falsch":
            return qsTr("Ein anderes Papier");
        case "document-unscharf":
            return qsTr("Unscharfes Foto eines Dokuments");
        case "document-zu-gross":
            return qsTr("Dokument, größer als der Platz dafür");
        case "done":
            return qsTr("Großes Häkchen");
        case "inbox":
            return qsTr("Postfach");
        case "letter":
            return qsTr("Brief");
        case "letter-pin":
            return qsTr("Brief mit einer freigerubbelten Nummer");
        case "levels":
            return qsTr("Drei Schlüssel, vom kleinen zum großen");
        case "login":
            return qsTr("Seite zum Anmelden");
        case "message":
            return qsTr("Nachricht");
        case "pay":
            return qsTr("Rechnung");
        case "phone":
            return qsTr("Handy");
        case "pin":
            return qsTr("Handy mit Feldern für die PIN");
        case "receipt":
            return qsTr("Bestätigung");
        case "send":
            return qsTr("Ein Brief fliegt davon");
        case "sign":
            return qsTr("Zeile mit einer Unterschrift");
        case "site":
            return qsTr("Internetseite");
        case "sticker":
            return qsTr("Schild mit einem QR-Code");
        default:
            return "";
        }
    }
    function spoken(lettering: Lettering): string {
        const name = of(lettering.picture);
        if (lettering.picture === "sticker" && lettering.second !== "")
            //: %1 is a sign with a QR code, %2 what the sign says, %3 what is written on a sticker glued over it
            return qsTr("%1: %2. Darüber klebt ein Aufkleber: %3").arg(name).arg(lettering.first).arg(lettering.second);
        return lettering.lines.length === 0 ? name : name + ": " + lettering.lines.join(", ");
    }
}
