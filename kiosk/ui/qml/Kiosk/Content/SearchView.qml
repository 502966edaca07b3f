pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Keyboard
import Kiosk.Theme

// Finds as you type. The field stays above, the keyboard below, what is found between them; where that leaves no room
// for what is found, the keyboard stands beside it.
Item {
    id: view

    readonly property real below: view.height - field.height - keyboard.implicitHeight - view.theme.gap * 1.5
    readonly property bool beside: view.below < view.theme.body * 2.6 && view.width - keyboard.narrowest > view.theme.body * 10
    required property KeySource keys
    required property SearchObject page
    required property string phone
    required property Theme theme
    required property string typed

    signal chosen(string kind, string key)
    signal edited(string text)
    signal lettersWanted

    KText {
        id: title

        anchors.left: parent.left
        anchors.verticalCenter: field.verticalCenter
        font.pixelSize: view.theme.heading
        font.weight: Font.DemiBold
        heading: true
        text: qsTr("Suche")
        theme: view.theme
    }
    KField {
        id: field

        anchors.left: title.right
        anchors.leftMargin: view.theme.pad
        anchors.top: parent.top
        icon: "search"
        label: qsTr("Suchen")
        objectName: "target:field"
        placeholder: qsTr("Was suchen Sie?")
        text: view.typed
        theme: view.theme
        width: view.width - title.width - view.theme.pad - (view.beside ? keyboard.width + view.theme.gap : 0)

        onEdited: text => view.edited(text)
    }
    KScroll {
        anchors.bottom: view.beside ? parent.bottom : keyboard.top
        anchors.bottomMargin: view.theme.mm(2)
        anchors.left: parent.left
        anchors.right: field.right
        anchors.top: field.bottom
        anchors.topMargin: view.theme.gap
        theme: view.theme

        ServiceRows {
            services: view.page.rows
            theme: view.theme
            visible: !view.page.nothing
            width: parent.width

            onChosen: (kind, key) => view.chosen(kind, key)
        }
        KText {
            color: view.theme.colors.muted
            text: qsTr("Schreiben Sie ein Wort. Zum Beispiel: Perso, Umzug, Wohngeld.")
            theme: view.theme
            visible: view.page.text === ""
            width: parent.width
        }
        KText {
            font.weight: Font.DemiBold
            text: qsTr("Dazu haben wir nichts gefunden.")
            theme: view.theme
            visible: view.page.nothing
            width: parent.width
        }
        Flow {
            spacing: view.theme.mm(3)
            visible: view.page.nothing
            width: parent.width

            Repeater {
                model: view.page.suggestions

                KButton {
                    id: word

                    required property string key
                    required property string title

                    compact: true
                    kind: "quiet"
                    //: %1 is a word that is close to what was typed
                    text: qsTr("Meinten Sie „%1“?").arg(word.title)
                    theme: view.theme
                    width: Math.min(implicitWidth, view.width)

                    onActivated: view.edited(word.key)
                }
            }
            KButton {
                compact: true
                icon: "sort_by_alpha"
                text: qsTr("Alle Dienste von A bis Z")
                theme: view.theme

                onActivated: view.lettersWanted()
            }
        }
        KText {
            font.pixelSize: view.theme.caption
            //: %1 is a phone number
            text: qsTr("Versuchen Sie ein anderes Wort, fragen Sie am Stand oder rufen Sie an: %1.").arg(view.phone)
            theme: view.theme
            visible: view.page.nothing
            width: parent.width
        }
    }
    KeyboardPanel {
        id: keyboard

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        keys: view.keys
        target: field.editor
        theme: view.theme
        width: view.beside ? keyboard.narrowest : view.width
    }
}
