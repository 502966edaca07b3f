import QtQuick
import Kiosk.Theme

// A dialog over the page: dims it, holds the focus, closes by Escape.
Item {
    id: sheet

    required property Theme theme
    required property string name
    property real widest: sheet.theme.mm(190)
    default property alias content: column.data

    signal dismissed

    anchors.fill: parent
    focus: true
    Accessible.role: Accessible.Dialog
    Accessible.name: sheet.name
    Accessible.ignored: !sheet.visible
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
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.max(sheet.theme.gutter, (parent.height - height) / 2)
        width: Math.min(sheet.width - sheet.theme.gutter * 2, sheet.widest)
        height: Math.min(sheet.height - sheet.theme.gutter * 2, column.implicitHeight + sheet.theme.gutter * 2)
        radius: sheet.theme.radius * 1.5
        color: sheet.theme.colors.card
        border.width: sheet.theme.hair
        border.color: sheet.theme.colors.border

        Column {
            id: column

            x: sheet.theme.gutter
            y: sheet.theme.gutter
            width: parent.width - sheet.theme.gutter * 2
            spacing: sheet.theme.gap
        }
    }
}
