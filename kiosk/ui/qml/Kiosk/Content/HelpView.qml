pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// Help: a person first, then how the screen works.
Item {
    id: view

    required property bool called
    readonly property list<string> hints: [qsTr("Tippen Sie mit dem Finger. Wischen müssen Sie nie."), qsTr("Mit „Zurück“ kommen Sie eine Seite zurück. Mit „Start“ an den Anfang."), qsTr("„Schrift“ macht alles größer. „Farben“ wechselt hell, dunkel und gelb auf schwarz."), qsTr("„Tiefer“ legt alle Knöpfe nach unten, auch für den Rollstuhl."), qsTr("Farbige Wörter erklären sich, wenn Sie darauf tippen."), qsTr("„Fertig“ löscht sofort alles, was Sie hier gewählt und geschrieben haben.")]
    required property SnapshotModel marks
    required property string phone
    required property string stand
    required property int startAt
    required property Theme theme

    signal callWanted
    signal holdWanted
    signal moved(int position)
    signal wordsWanted

    KScroll {
        anchors.fill: parent
        startAt: view.startAt
        theme: view.theme

        onMoved: position => view.moved(position)

        PageHead {
            hint: view.stand
            icon: "support_agent"
            theme: view.theme
            title: qsTr("Hilfe")
            width: parent.width
        }
        KMarks {
            marks: view.marks
            theme: view.theme
            width: parent.width
        }
        Flow {
            spacing: view.theme.gap
            width: parent.width

            KButton {
                enabled: !view.called
                icon: "notifications"
                kind: "primary"
                //: Calls a person of the stand; the edge of the screen glows then
                text: view.called ? qsTr("Hilfe ist gerufen") : qsTr("Hilfe rufen")
                theme: view.theme
                width: Math.min(implicitWidth, parent.width)

                onActivated: view.callWanted()
            }
            KButton {
                icon: "hourglass_top"
                kind: "quiet"
                //: Keeps the visit for two minutes behind a blurred picture while the visitor steps aside
                text: qsTr("Platz kurz freihalten")
                theme: view.theme
                width: Math.min(implicitWidth, parent.width)

                onActivated: view.holdWanted()
            }
        }
        KCard {
            objectName: "target:phone"
            theme: view.theme
            width: parent.width

            KText {
                font.weight: Font.DemiBold
                //: %1 is a phone number
                text: qsTr("Lieber telefonieren? Wählen Sie %1.").arg(view.phone)
                theme: view.theme
                width: parent.width
            }
            KText {
                text: qsTr("Geben Sie hier keine echten Passwörter und keine PIN ein. Dieses Gerät fragt nie danach.")
                theme: view.theme
                width: parent.width
            }
        }
        KCard {
            theme: view.theme
            width: parent.width

            KText {
                font.pixelSize: view.theme.heading
                font.weight: Font.DemiBold
                text: qsTr("So bedienen Sie den Bildschirm")
                theme: view.theme
                width: parent.width
            }
            Repeater {
                model: view.hints

                KLine {
                    required property string modelData

                    kind: "bullets"
                    markup: modelData
                    number: 0
                    plain: modelData
                    theme: view.theme
                    width: parent ? parent.width : 0
                }
            }
        }
        KButton {
            icon: "menu_book"
            objectName: "target:words"
            text: qsTr("Schwierige Wörter nachschlagen")
            theme: view.theme
            width: Math.min(implicitWidth, parent.width)

            onActivated: view.wordsWanted()
        }
    }
}
