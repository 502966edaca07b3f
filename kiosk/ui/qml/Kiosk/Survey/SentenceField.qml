pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// One free sentence. What looks like a number or address of a real person is taken out at once, and that is said.
FocusScope {
    id: field

    readonly property string advice: qsTr("Bitte keine Namen. Noch %1 Zeichen.").arg(Math.max(0, field.page.longest - field.page.sentence.length))
    readonly property Item editor: area.editor
    required property SurveyObject page
    required property bool short
    readonly property string stopWords: {
        switch (field.page.stopped) {
        case "":
            return "";
        case "telefon":
            return qsTr("Das sah aus wie eine Telefonnummer. Wir haben sie gleich gelöscht.");
        case "e-mail":
            return qsTr("Das sah aus wie eine E-Mail-Adresse. Wir haben sie gleich gelöscht.");
        case "iban":
            return qsTr("Das sah aus wie eine Kontonummer. Wir haben sie gleich gelöscht.");
        default:
            return qsTr("Das sah aus wie die Nummer eines echten Menschen. Wir haben sie gleich gelöscht.");
        }
    }
    required property Theme theme

    signal entered
    signal written(string text)

    implicitHeight: column.implicitHeight

    onStopWordsChanged: {
        if (field.stopWords === "")
            return;
        area.editor.cursorPosition = area.editor.length;
        field.Accessible.announce(field.stopWords, Accessible.Assertive);
    }

    Column {
        id: column

        spacing: Math.ceil(field.theme.mm(3))
        width: field.width

        KNotice {
            Accessible.name: field.stopWords
            Accessible.role: Accessible.AlertMessage
            icon: "shield"
            text: field.stopWords
            theme: field.theme
            tone: "warn"
            visible: field.stopWords !== ""
            width: parent.width
        }
        KArea {
            id: area

            description: field.page.text + " " + field.advice
            label: field.page.title
            least: field.theme.body * (field.short ? 1.8 : field.stopWords !== "" ? 2.6 : 3.2)
            longest: field.page.longest
            text: field.page.sentence
            theme: field.theme
            width: parent.width

            onEdited: text => field.written(text)
            onEntered: field.entered()
        }
        KText {
            color: field.theme.colors.muted
            font.pixelSize: field.theme.caption
            lineHeight: field.LayoutMirroring.enabled ? 1.0 : 1.1
            text: field.advice
            theme: field.theme
            width: parent.width
        }
    }
}
