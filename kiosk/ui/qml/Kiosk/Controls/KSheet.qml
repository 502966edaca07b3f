pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A dialog over the page: dims it, holds the focus, closes by Escape. What does not fit scrolls; the actions stay in sight.
FocusScope {
    id: sheet

    property alias actions: footer.data
    default property alias content: scroll.content
    readonly property real inset: sheet.theme.pad * 1.5
    required property string name
    required property Theme theme
    property real widest: Math.max(sheet.theme.mm(190), sheet.theme.body * 20)

    signal dismissed

    Accessible.ignored: !sheet.visible
    Accessible.name: sheet.name
    Accessible.role: Accessible.Dialog
    anchors.fill: parent
    focus: true

    Keys.onEscapePressed: sheet.dismissed()

    Rectangle {
        anchors.fill: parent
        color: sheet.theme.colors.scrim
    }

    // Eats what misses the sheet, so that nothing under it is pressed.
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
    }
    Rectangle {
        id: plate

        readonly property real room: sheet.height - sheet.theme.gap * 2 - footer.height - sheet.inset * 2 - sheet.theme.gap

        anchors.horizontalCenter: parent.horizontalCenter
        border.color: sheet.theme.colors.border
        border.width: sheet.theme.bordered ? sheet.theme.stroke : sheet.theme.hair
        color: sheet.theme.colors.card
        height: scroll.height + sheet.theme.gap + footer.height + sheet.inset * 2
        radius: sheet.theme.radius * 1.5
        width: Math.min(sheet.width - sheet.theme.gap * 2, sheet.widest)
        y: Math.round((sheet.height - height) / 2)

        KScroll {
            id: scroll

            height: Math.min(plate.room, scroll.contentHeight)
            theme: sheet.theme
            width: plate.width - sheet.inset * 2
            x: sheet.inset
            y: sheet.inset
        }
        Column {
            id: footer

            spacing: sheet.theme.gap
            width: plate.width - sheet.inset * 2
            x: sheet.inset
            y: scroll.y + scroll.height + sheet.theme.gap
        }
    }
}
