pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// What this stand shows first.
Column {
    id: featured

    required property Theme theme
    required property SnapshotModel rows
    required property string title

    signal serviceChosen(string key)
    signal allWanted

    spacing: featured.theme.mm(3)

    KText {
        theme: featured.theme
        width: featured.width
        text: featured.title
        font.weight: Font.DemiBold
    }

    GridLayout {
        width: featured.width
        columns: Math.max(1, Math.min(4, Math.floor(width / (featured.theme.body * 9.5))))
        columnSpacing: featured.theme.gap
        rowSpacing: featured.theme.gap
        uniformCellWidths: true

        Repeater {
            model: featured.rows

            KButton {
                id: entry

                required property string key
                required property string title
                required icon

                theme: featured.theme
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                centered: false
                text: entry.title
                onActivated: featured.serviceChosen(entry.key)
            }
        }

        KButton {
            theme: featured.theme
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            kind: "quiet"
            centered: false
            icon: "list_alt"
            //: Opens the whole list of services that this stand shows first
            text: qsTr("Alle zeigen")
            onActivated: featured.allWanted()
        }
    }
}
