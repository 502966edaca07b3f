pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// A code on its white plate, dark on white in every theme; modules have whole pixels, sized for the viewer's distance
// and never wider than the room there is.
Rectangle {
    id: plate

    readonly property int fittingPx: Math.floor((plate.room - plate.inset * 2) / (plate.modules + 8))
    readonly property real inset: plate.theme.mm(2)
    required property string label
    required property int modulePx
    readonly property int modules: plate.rows === "" ? 1 : plate.rows.indexOf(" ")
    property real room: 10000
    required property string rows

    // At least what the distance asks for, more where there is room; a larger code is easier to catch.
    readonly property int shownPx: Math.max(2, Math.min(Math.round(plate.modulePx * 1.7), plate.fittingPx))
    readonly property real side: (plate.modules + 8) * plate.shownPx
    required property Theme theme

    Accessible.name: plate.label
    Accessible.role: Accessible.Graphic
    border.color: plate.theme.colors.border
    border.width: plate.theme.hair
    color: "white"
    implicitHeight: implicitWidth
    implicitWidth: plate.side + plate.inset * 2
    radius: plate.theme.radius

    QrPlate {
        id: code

        anchors.centerIn: parent
        height: plate.side
        modulePx: plate.shownPx
        rows: plate.rows
        width: plate.side
    }
}
