pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// How it goes on at home: first, with what.
Item {
    id: view

    required property SnapshotModel marks
    required property ListObject page
    required property int startAt
    required property Theme theme

    signal chosen(string key)
    signal moved(int position)

    KScroll {
        anchors.fill: parent
        startAt: view.startAt
        theme: view.theme

        onMoved: position => view.moved(position)

        PageHead {
            hint: qsTr("Wir zeigen Ihnen die nächsten Schritte. Es geht auch ohne Internet.")
            theme: view.theme
            title: qsTr("Womit sind Sie zu Hause online?")
            width: parent.width
        }
        KMarks {
            marks: view.marks
            theme: view.theme
            width: parent.width
        }
        GridLayout {
            columnSpacing: view.theme.gap
            columns: width > view.theme.body * 18 ? 2 : 1
            rowSpacing: view.theme.gap
            uniformCellWidths: true
            width: parent.width

            Repeater {
                model: view.page.rows

                KTile {
                    id: tile

                    required icon
                    required property string key
                    required tint
                    required title

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.minimumHeight: Math.min(view.theme.body * 4.5, view.height * 0.26)
                    objectName: "target:device/" + tile.key
                    theme: view.theme

                    onActivated: view.chosen(tile.key)
                }
            }
        }
    }
}
