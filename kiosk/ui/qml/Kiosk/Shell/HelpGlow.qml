pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Somebody calls for help: the edge of the whole screen glows, to be seen from across the room. It lets touches through.
Item {
    id: glow

    required property Theme theme
    readonly property real thickness: glow.theme.mm(2.5)

    Repeater {
        model: 4

        Rectangle {
            required property int index
            readonly property bool lying: index < 2

            color: glow.theme.colors.invite
            height: lying ? glow.thickness : glow.height
            width: lying ? glow.width : glow.thickness
            x: index === 3 ? glow.width - width : 0
            y: index === 1 ? glow.height - height : 0
        }
    }
}
