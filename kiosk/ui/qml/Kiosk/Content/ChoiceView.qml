pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// One of several: a town, a language.
Item {
    id: view

    property string hint: ""
    // What is chosen: "place" or "language".
    required property string kind
    required property SnapshotModel marks
    required property ListObject page
    required property int startAt
    required property Theme theme
    required property string title

    signal chosen(string key)
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
        GridLayout {
            columnSpacing: view.theme.gap
            columns: Math.max(1, Math.min(4, Math.floor(width / (view.theme.body * 12))))
            rowSpacing: view.theme.gap
            uniformCellWidths: true
            width: parent.width

            Repeater {
                model: view.page.rows

                KButton {
                    id: choice

                    required property bool chosen
                    required icon
                    required property string key
                    required property string title

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    centered: false
                    kind: choice.chosen ? "primary" : "outline"
                    objectName: "target:" + view.kind + "/" + choice.key
                    selectable: true
                    selected: choice.chosen
                    text: choice.title
                    theme: view.theme

                    onActivated: view.chosen(choice.key)
                }
            }
        }
    }
}
