pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// All services by their first letter; nobody has to type.
Item {
    id: view

    property string hint: ""
    required property SnapshotModel marks
    required property LettersObject page
    required property int startAt
    required property Theme theme
    required property string title

    signal chosen(string kind, string key)
    signal letterChosen(string letter)
    signal moved(int position)

    KScroll {
        anchors.fill: parent
        startAt: view.startAt
        theme: view.theme

        onMoved: position => view.moved(position)

        PageHead {
            hint: view.hint
            theme: view.theme
            title: view.title
            width: parent.width
        }
        KMarks {
            marks: view.marks
            theme: view.theme
            width: parent.width
        }
        Flow {
            spacing: view.theme.mm(3)
            width: parent.width

            Repeater {
                model: view.page.letters

                KButton {
                    id: letter

                    required property bool chosen
                    required property string key

                    compact: true
                    kind: letter.chosen ? "primary" : "outline"
                    radius: view.theme.radius
                    selectable: true
                    selected: letter.chosen
                    text: letter.key
                    theme: view.theme
                    width: Math.max(view.theme.smallTarget, implicitWidth)

                    onActivated: view.letterChosen(letter.key)
                }
            }
        }
        ServiceRows {
            services: view.page.rows
            theme: view.theme
            width: parent.width

            onChosen: (kind, key) => view.chosen(kind, key)
        }
    }
}
