pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Keyboard
import Kiosk.Theme

// Finds as you type. The field stays above, the keyboard below, what is found between them.
Item {
    id: view

    required property Theme theme
    required property SearchObject page
    required property Keys keys
    required property string typed
    required property string phone

    signal edited(string text)
    signal chosen(string kind, string key)
    signal lettersWanted

    KField {
        id: field

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        theme: view.theme
        label: qsTr("Suchen")
        placeholder: qsTr("Was suchen Sie?")
        text: view.typed
        focus: true
        onEdited: text => view.edited(text)
    }

    KScroll {
        anchors.top: field.bottom
        anchors.topMargin: view.theme.gap
        anchors.bottom: keyboard.top
        anchors.bottomMargin: view.theme.mm(2)
        anchors.left: parent.left
        anchors.right: parent.right
        theme: view.theme
        upText: qsTr("Höher")
        downText: qsTr("Weiter")

        ServiceRows {
            theme: view.theme
            width: parent.width
            rows: view.page.rows
            visible: !view.page.nothing
            onChosen: (kind, key) => view.chosen(kind, key)
        }

        KText {
            theme: view.theme
            width: parent.width
            visible: view.page.text === ""
            text: qsTr("Schreiben Sie ein Wort. Zum Beispiel: Perso, Umzug, Wohngeld.")
            color: view.theme.colors.muted
        }

        KText {
            theme: view.theme
            width: parent.width
            visible: view.page.nothing
            text: qsTr("Dazu haben wir nichts gefunden.")
            heading: true
            font.pixelSize: view.theme.heading
            font.weight: Font.DemiBold
        }

        Flow {
            width: parent.width
            spacing: view.theme.mm(3)
            visible: view.page.nothing

            Repeater {
                model: view.page.suggestions

                KButton {
                    id: word

                    required property string key
                    required property string title

                    theme: view.theme
                    compact: true
                    kind: "quiet"
                    //: %1 is a word that is close to what was typed
                    text: qsTr("Meinten Sie „%1“?").arg(word.title)
                    onActivated: view.edited(word.key)
                }
            }

            KButton {
                theme: view.theme
                compact: true
                icon: "sort_by_alpha"
                text: qsTr("Alle Dienste von A bis Z")
                onActivated: view.lettersWanted()
            }
        }

        KText {
            theme: view.theme
            width: parent.width
            visible: view.page.nothing
            //: %1 is a phone number
            text: qsTr("Versuchen Sie ein anderes Wort, fragen Sie am Stand oder rufen Sie an: %1.").arg(view.phone)
            font.pixelSize: view.theme.caption
        }
    }

    KeyboardPanel {
        id: keyboard

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        theme: view.theme
        keys: view.keys
        target: field.input
    }
}
