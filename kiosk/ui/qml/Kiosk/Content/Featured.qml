pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// What this stand shows first.
Column {
    id: featured

    required property SnapshotModel rows
    required property Theme theme
    required property string title

    signal allWanted
    signal serviceChosen(string key)

    spacing: featured.theme.mm(3)

    KText {
        color: featured.theme.colors.muted
        font.pixelSize: featured.theme.caption
        font.weight: Font.DemiBold
        lineHeight: 1.0
        text: featured.title
        theme: featured.theme
        width: featured.width
    }
    Flow {
        spacing: featured.theme.mm(3)
        width: featured.width

        Repeater {
            model: featured.rows

            KButton {
                id: entry

                required icon
                required property string key
                required property string title

                compact: true
                objectName: "target:service/" + entry.key
                text: entry.title
                theme: featured.theme
                width: Math.min(implicitWidth, featured.width)

                onActivated: featured.serviceChosen(entry.key)
            }
        }
        KButton {
            compact: true
            icon: "list_alt"
            kind: "quiet"
            objectName: "target:first"
            //: Opens the whole list of services that this stand shows first
            text: qsTr("Alle zeigen")
            theme: featured.theme

            onActivated: featured.allWanted()
        }
    }
}
