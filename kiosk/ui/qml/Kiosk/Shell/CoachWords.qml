import QtQuick

// What a volunteer may think of on each page, beside somebody who does it alone. One or two short sentences.
QtObject {
    id: words

    function hint(view: string, mode: string): string {
        switch (view) {
        case "start":
            return qsTr("Fragen Sie zuerst: Was möchten Sie erledigen? Dann tippt die Person selbst.");
        case "situation":
        case "first":
        case "offers":
            return qsTr("Lesen Sie die Liste gemeinsam. Lassen Sie Zeit zum Aussuchen.");
        case "letters":
        case "words":
            return qsTr("Erst den Buchstaben antippen, dann das Wort. Sie können beim Buchstabieren helfen.");
        case "search":
            return qsTr("Ein kurzes Wort reicht, zum Beispiel „Hund“. Tippfehler machen nichts.");
        case "places":
            return qsTr("Fragen Sie nach der Stadt, nicht nach der Adresse.");
        case "service":
        case "module":
            return qsTr("Was brauche ich, was kostet es: Lassen Sie die Person die Felder antippen. Üben geht mit dem gelben Knopf.");
        case "take":
            return qsTr("Fragen Sie, ob ein Handy da ist. Sonst hilft der Merkzettel oder ein Ausdruck.");
        case "notepad":
            return qsTr("Alles auf dem Merkzettel lässt sich mitnehmen. Danach ist er leer.");
        case "practices":
            return qsTr("Beginnen Sie mit etwas Leichtem, zum Beispiel „Hund anmelden“.");
        case "practice":
            return words.practising(mode);
        case "survey":
            return qsTr("Schauen Sie jetzt kurz weg. Die Antworten gehören der Person allein.");
        case "devices":
        case "device":
            return qsTr("Fragen Sie, wer zu Hause helfen kann. Gehen Sie die drei Schritte gemeinsam durch.");
        default:
            return qsTr("Lassen Sie die Person selbst tippen. Zeigen Sie nur, wo es weitergeht.");
        }
    }
    function practising(mode: string): string {
        switch (mode) {
        case "question":
            return qsTr("Keine echten Daten. „Beispiel einsetzen“ füllt die Seite. Fehler sind hier erlaubt.");
        case "check":
            return qsTr("Hier liest man alles noch einmal. Ändern geht immer.");
        case "finish":
            return qsTr("Loben Sie kurz. Fragen Sie: Möchten Sie es zu Hause selbst machen?");
        default:
            return qsTr("Hier kann nichts passieren. Es wird nichts gesendet.");
        }
    }
}
