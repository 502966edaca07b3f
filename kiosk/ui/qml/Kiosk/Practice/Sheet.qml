pragma ComponentBehavior: Bound

import QtQuick

// A sheet of paper that stands in a scene.
Upright {
    id: sheet

    property alias color: plate.color
    default property alias content: inner.data
    readonly property real inset: Math.round(Math.min(sheet.width * 0.075, sheet.scene.size * 1.2))
    readonly property alias room: inner.height

    Plate {
        id: plate

        anchors.fill: parent
        radius: sheet.scene.theme.radius * 0.7
        theme: sheet.scene.theme

        Item {
            id: inner

            height: sheet.seen - inner.y - (sheet.cut ? sheet.inset * 0.5 : sheet.inset)
            width: sheet.width - sheet.inset * 2
            x: sheet.inset
            y: Math.round(sheet.inset * (sheet.scene.low ? 0.6 : 1))
        }
    }
}
