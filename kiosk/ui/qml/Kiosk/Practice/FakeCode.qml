pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Looks like a QR code from afar and is none: no phone reads it.
Rectangle {
    id: code

    readonly property int cells: 15
    property int seed: 1
    readonly property real step: Math.floor(code.width / (code.cells + 2))
    required property Theme theme

    function dark(row: int, column: int): bool {
        if (row < 5 && column < 5 || row < 5 && column > 9 || row > 9 && column < 5)
            return false;
        return (row * 29 + column * 17 + row * column * 7 + code.seed * 5) % 11 < 5;
    }

    color: code.theme.colors.card
    height: width

    Item {
        id: field

        anchors.centerIn: parent
        height: width
        width: code.step * code.cells

        Repeater {
            model: code.cells * code.cells

            Rectangle {
                required property int index

                color: code.theme.colors.text
                height: code.step
                visible: code.dark(Math.floor(index / code.cells), index % code.cells)
                width: code.step
                x: index % code.cells * code.step
                y: Math.floor(index / code.cells) * code.step
            }
        }
        Repeater {
            model: 3

            // Rounder corners than those of a real code.
            Rectangle {
                required property int index

                border.color: code.theme.colors.text
                border.width: Math.max(1, code.step)
                color: "transparent"
                height: code.step * 4
                radius: code.step * 1.4
                width: code.step * 4
                x: index === 1 ? code.step * 11 : 0
                y: index === 2 ? code.step * 11 : 0
            }
        }
    }
}
