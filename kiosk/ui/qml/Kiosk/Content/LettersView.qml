pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// All services by their first letter; nobody has to type.
Item {
    id: view

    required property Theme theme
    required property LettersObject page
    required property int startAt

    signal letterChosen(string letter)
    signal chosen(string kind, string key)
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
            title: qsTr("Alle Dienste von A bis Z")
        }

        Flow {
            width: parent.width
            spacing: view.theme.mm(3)

            Repeater {
                model: view.page.letters

                KButton {
                    id: letter

                    required property string key
                    required property bool chosen

                    theme: view.theme
                    width: Math.max(view.theme.smallTarget, implicitWidth)
                    compact: true
                    radius: view.theme.radius
                    kind: letter.chosen ? "primary" : "outline"
                    selectable: true
                    selected: letter.chosen
                    text: letter.key
                    onActivated: view.letterChosen(letter.key)
                }
            }
        }

        ServiceRows {
            theme: view.theme
            width: parent.width
            rows: view.page.rows
            onChosen: (kind, key) => view.chosen(kind, key)
        }
    }
}
