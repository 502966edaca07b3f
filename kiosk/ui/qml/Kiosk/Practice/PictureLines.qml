pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Several lines in a picture, each with its symbol or on its own plate. They share one size, at which all of them fit
// into `room`; what does not fit even at the smallest is not drawn (the picture's name still says it).
Column {
    id: column

    readonly property real fitted: column.sizeThatFits()
    property string icon: ""
    readonly property int least: Math.ceil(column.theme.captionBase * 0.75)
    required property list<string> lines

    // The first line stands out.
    property bool newest: false
    property bool plated: false
    required property real room
    required property int size
    required property Theme theme

    function heightOf(line: string, size: real): real {
        const count = measure.lines(line, column.width - column.insetAt(size) * 2 - column.markAt(size), size / column.size);
        return Math.ceil(count * size * 1.34 + column.insetAt(size) * 1.3);
    }
    function insetAt(size: real): real {
        return column.plated ? Math.round(size * 0.45) : 0;
    }
    function markAt(size: real): real {
        return column.icon === "" ? 0 : Math.round(size * 1.6);
    }
    function sizeThatFits(): real {
        for (let size = column.size; size > column.least; size -= 1) {
            const sum = column.lines.reduce((sum, line) => sum + column.heightOf(line, size) + column.spacing, 0);
            if (sum - column.spacing <= column.room)
                return size;
        }
        return column.least;
    }

    spacing: Math.round(column.least * (column.plated ? 0.35 : 0.25))

    LineMeasure {
        id: measure

        font.family: column.theme.family
        font.pixelSize: column.size
        font.weight: column.newest ? Font.DemiBold : Font.Normal
    }
    Repeater {
        model: column.lines

        Rectangle {
            id: line

            required property int index
            required property string modelData

            border.color: column.theme.colors.outline
            border.width: column.plated && column.theme.bordered ? column.theme.hair : 0
            color: column.plated ? column.theme.colors.blueTint : "transparent"
            height: column.heightOf(line.modelData, column.fitted)
            opacity: line.y + line.height <= column.room + 2 ? 1 : 0
            radius: Math.round(column.fitted * 0.3)
            width: column.width

            KIcon {
                anchors.left: parent.left
                anchors.leftMargin: column.insetAt(column.fitted)
                anchors.verticalCenter: parent.verticalCenter
                color: column.theme.colors.action
                icon: column.icon
                size: column.fitted * 1.2
                theme: column.theme
                visible: column.icon !== ""
            }
            PictureText {
                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.leftMargin: column.insetAt(column.fitted) + column.markAt(column.fitted)
                anchors.right: parent.right
                anchors.rightMargin: column.insetAt(column.fitted)
                anchors.top: parent.top
                color: column.plated ? column.theme.colors.blueInk : column.theme.colors.text
                font.weight: column.newest && line.index === 0 ? Font.DemiBold : Font.Normal
                size: column.fitted
                text: line.modelData
                theme: column.theme
                verticalAlignment: Text.AlignVCenter
            }
        }
    }
}
