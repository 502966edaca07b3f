pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Which step it is, and a short line of what comes; only as many lines as there is room for.
Item {
    id: line

    // Only the number: what comes is told elsewhere, and the people in front need not know.
    property bool brief: false
    required property int count
    required property string next
    required property int number
    // Both beside each other instead of below each other.
    property bool single: false
    property int size: line.theme.caption
    required property Theme theme

    implicitHeight: line.single ? step.implicitHeight : step.implicitHeight * 3
    implicitWidth: step.implicitWidth

    Grid {
        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: line.theme.gap
        columns: line.single ? 2 : 1
        width: parent.width

        KText {
            id: step

            font.pixelSize: line.size
            font.weight: Font.DemiBold
            lineHeight: 1.0
            //: %1 and %2 are numbers: which step of a demonstration it is
            text: qsTr("Schritt %1 von %2").arg(line.number).arg(line.count)
            theme: line.theme
            wrapMode: Text.NoWrap
        }
        KText {
            id: coming

            color: line.theme.colors.muted
            elide: Text.ElideRight
            font.pixelSize: line.size
            lineHeight: 1.0
            maximumLineCount: line.single ? 1 : 2
            //: What the volunteer will say next
            text: line.next === "" ? qsTr("Das ist der letzte Schritt.") : qsTr("Dann: %1").arg(line.next)
            theme: line.theme
            visible: !line.brief
            width: line.single ? line.width - step.width - line.theme.gap : line.width
            wrapMode: line.single ? Text.NoWrap : Text.Wrap
        }
    }
}
