pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// What people usually ask, each with a good answer.
Column {
    id: list

    required property SnapshotModel asked
    required property Theme theme
    required property real unit

    spacing: list.unit * 0.4

    Row {
        spacing: list.unit * 0.35

        KIcon {
            anchors.verticalCenter: parent.verticalCenter
            color: list.theme.colors.muted
            icon: "help"
            size: list.unit
            theme: list.theme
        }
        KText {
            anchors.verticalCenter: parent.verticalCenter
            color: list.theme.colors.muted
            font.pixelSize: Math.round(list.unit * 0.75)
            font.weight: Font.DemiBold
            lineHeight: 1.0
            text: qsTr("Das wird oft gefragt")
            theme: list.theme
        }
    }
    Repeater {
        model: list.asked

        Column {
            id: entry

            required property string answer
            required property string question

            spacing: list.unit * 0.1
            width: list.width

            KText {
                font.pixelSize: Math.round(list.unit * 0.9)
                font.weight: Font.DemiBold
                text: entry.question
                theme: list.theme
                width: parent.width
            }
            KText {
                font.pixelSize: Math.round(list.unit * 0.9)
                text: entry.answer
                theme: list.theme
                width: parent.width
            }
        }
    }
}
