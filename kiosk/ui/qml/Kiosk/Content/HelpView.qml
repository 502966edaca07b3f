pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Help: a person first, then how the screen works.
Item {
    id: view

    required property Theme theme
    required property string stand
    required property string phone
    required property int startAt

    readonly property list<string> hints: [qsTr("Tippen Sie mit dem Finger. Wischen müssen Sie nie."), qsTr("Mit „Zurück“ kommen Sie eine Seite zurück. Mit „Start“ an den Anfang."), qsTr("„Schrift“ macht alles größer. „Farben“ wechselt hell, dunkel und gelb auf schwarz."), qsTr("„Tiefer“ legt alle Knöpfe nach unten, auch für den Rollstuhl."), qsTr("Farbige Wörter erklären sich, wenn Sie darauf tippen."), qsTr("„Fertig“ löscht alles sofort. Nichts bleibt gespeichert.")]

    signal wordsWanted
    signal moved(int position)

    KScroll {
        anchors.fill: parent
        theme: view.theme
        upText: qsTr("Höher")
        downText: qsTr("Weiter")
        startAt: view.startAt
        onMoved: position => view.moved(position)

        PageHead {
            theme: view.theme
            width: parent.width
            title: qsTr("Hilfe")
            hint: view.stand
            icon: "support_agent"
        }

        KCard {
            theme: view.theme
            width: parent.width

            KText {
                theme: view.theme
                width: parent.width
                //: %1 is a phone number
                text: qsTr("Lieber telefonieren? Wählen Sie %1.").arg(view.phone)
                font.weight: Font.DemiBold
            }

            KText {
                theme: view.theme
                width: parent.width
                text: qsTr("Geben Sie hier keine echten Passwörter und keine PIN ein. Dieses Gerät fragt nie danach.")
            }
        }

        KCard {
            theme: view.theme
            width: parent.width

            KText {
                theme: view.theme
                width: parent.width
                text: qsTr("So bedienen Sie den Bildschirm")
                font.pixelSize: view.theme.heading
                font.weight: Font.DemiBold
            }

            Repeater {
                model: view.hints

                KLine {
                    required property string modelData

                    theme: view.theme
                    width: parent ? parent.width : 0
                    kind: "bullets"
                    number: 0
                    markup: modelData
                    plain: modelData
                }
            }
        }

        KButton {
            theme: view.theme
            icon: "menu_book"
            text: qsTr("Schwierige Wörter nachschlagen")
            onActivated: view.wordsWanted()
        }
    }
}
