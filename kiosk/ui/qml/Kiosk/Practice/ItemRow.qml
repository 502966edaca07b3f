pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// One entry of a short list, with its two buttons.
Rectangle {
    id: row

    required property string key
    required property Theme theme
    required property string title

    signal changeWanted
    signal removeWanted

    border.color: row.theme.colors.border
    border.width: row.theme.hair
    color: row.theme.colors.card
    implicitHeight: flow.implicitHeight + row.theme.mm(6)
    radius: row.theme.radius

    Flow {
        id: flow

        readonly property real wanted: change.implicitWidth + remove.implicitWidth + row.theme.gap * 2

        spacing: row.theme.gap
        width: parent.width - row.theme.mm(8)
        x: row.theme.mm(4)
        y: row.theme.mm(3)

        KTitle {
            height: Math.max(implicitHeight, change.height)
            text: row.title
            theme: row.theme
            verticalAlignment: Text.AlignVCenter
            width: flow.width - flow.wanted > row.theme.body * 5 ? flow.width - flow.wanted : flow.width
        }
        KButton {
            id: change

            compact: true
            icon: "edit"
            kind: "quiet"
            //: Spoken name; %1 is a person or a thing on a list
            label: qsTr("%1 ändern").arg(row.title)
            text: qsTr("Ändern")
            theme: row.theme

            onActivated: row.changeWanted()
        }
        KButton {
            id: remove

            compact: true
            icon: "delete"
            kind: "quiet"
            label: qsTr("%1 entfernen").arg(row.title)
            text: qsTr("Entfernen")
            theme: row.theme

            onActivated: row.removeWanted()
        }
    }
}
