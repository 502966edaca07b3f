pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// One of several: a town, a language, a word of the glossary.
Item {
    id: view

    required property Theme theme
    required property ListObject page
    required property string title
    required property int startAt
    property string hint: ""

    signal chosen(string key)
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
            title: view.title
            hint: view.hint
        }

        GridLayout {
            width: parent.width
            columns: Math.max(1, Math.min(4, Math.floor(width / (view.theme.body * 9))))
            columnSpacing: view.theme.gap
            rowSpacing: view.theme.gap
            uniformCellWidths: true

            Repeater {
                model: view.page.rows

                KButton {
                    id: choice

                    required property string key
                    required property string title
                    required property bool chosen
                    required icon

                    theme: view.theme
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    kind: choice.chosen ? "primary" : "outline"
                    centered: false
                    selectable: true
                    selected: choice.chosen
                    text: choice.title
                    onActivated: view.chosen(choice.key)
                }
            }
        }
    }
}
