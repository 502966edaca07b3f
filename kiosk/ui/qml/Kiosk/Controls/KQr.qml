import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// A code on its white plate, dark on white in every theme; modules have whole pixels, sized for the viewer's distance
// and never wider than the room there is.
Rectangle {
    id: plate

    required property Theme theme
    required property string rows
    required property int modulePx
    required property string label
    property real room: 10000

    readonly property int modules: plate.rows === "" ? 1 : plate.rows.indexOf(" ")
    readonly property real inset: plate.theme.mm(2)
    readonly property int fittingPx: Math.floor((plate.room - plate.inset * 2) / (plate.modules + 8))

    implicitWidth: code.width + plate.inset * 2
    implicitHeight: implicitWidth
    color: "white"
    radius: plate.theme.radius
    border.width: plate.theme.hair
    border.color: plate.theme.colors.border

    Accessible.role: Accessible.Graphic
    Accessible.name: plate.label

    QrPlate {
        id: code

        anchors.centerIn: parent
        width: implicitWidth
        height: implicitHeight
        rows: plate.rows
        modulePx: Math.max(2, Math.min(plate.modulePx, plate.fittingPx))
    }
}
