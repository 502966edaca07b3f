pragma ComponentBehavior: Bound

import QtQuick

// A calendar with one day marked.
Scene {
    id: scene

    Upright {
        id: sheet

        narrowest: scene.size * 11
        ratio: 0.95
        scene: scene

        Plate {
            anchors.fill: parent
            theme: scene.theme
        }
        Rectangle {
            id: head

            border.color: scene.theme.colors.outline
            border.width: scene.theme.bordered ? scene.theme.stroke : 0
            bottomLeftRadius: 0
            bottomRightRadius: 0
            color: scene.theme.bordered ? scene.theme.colors.card : scene.theme.colors.action
            height: Math.round(Math.max(scene.size * 1.8, sheet.seen * 0.2))
            radius: scene.theme.radius
            width: parent.width
        }
        Repeater {
            model: 2

            // The rings that hold the sheet.
            Rectangle {
                required property int index

                border.color: scene.theme.colors.outline
                border.width: scene.theme.bordered ? scene.theme.hair : 0
                color: scene.theme.bordered ? scene.theme.colors.card : scene.theme.colors.bar
                height: Math.round(head.height * 0.75)
                radius: width / 2
                width: Math.round(scene.size * 0.5)
                x: Math.round(sheet.width * (index === 0 ? 0.24 : 0.76) - width / 2)
                y: -Math.round(height * 0.4)
            }
        }
        PictureText {
            id: date

            font.weight: Font.DemiBold
            height: Math.round(Math.min(scene.size * 3.4, (sheet.seen - head.height) * 0.5))
            horizontalAlignment: Text.AlignHCenter
            size: Math.round(scene.size * 1.4)
            text: scene.lettering.first
            theme: scene.theme
            verticalAlignment: Text.AlignVCenter
            width: parent.width - x * 2
            x: Math.round(sheet.width * 0.07)
            y: head.height + Math.round(scene.size * 0.2)
        }
        Grid {
            id: days

            readonly property real day: Math.floor((sheet.width * 0.86 - days.spacing * 6) / 7)
            readonly property int lines: Math.max(0, Math.floor((sheet.seen - days.y - (sheet.cut ? 0 : scene.size * 0.6) + days.spacing) / (days.tall + days.spacing)))
            readonly property real tall: Math.round(Math.min(days.day, scene.size * 1.3))

            anchors.horizontalCenter: parent.horizontalCenter
            columns: 7
            spacing: Math.round(scene.size * 0.28)
            y: date.y + date.height + Math.round(scene.size * 0.2)

            Repeater {
                model: days.lines * 7

                Rectangle {
                    required property int index
                    readonly property bool marked: index === Math.min(1, days.lines - 1) * 7 + 3

                    border.color: marked ? scene.theme.colors.text : scene.theme.colors.outline
                    border.width: marked ? scene.theme.stroke : scene.theme.bordered ? 1 : 0
                    color: marked ? scene.theme.colors.invite : scene.theme.colors.soft
                    height: days.tall
                    radius: Math.round(height * 0.25)
                    width: days.day
                }
            }
        }
    }
}
