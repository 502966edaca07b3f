pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// Examples of what can be done; one of them stands out at a time.
Column {
    id: list

    required property Theme theme
    required property SnapshotModel slides
    required property int turn
    required property real room

    readonly property real rowHeight: list.theme.bodyBase * 2.3
    readonly property int fitting: Math.max(1, Math.min(list.slides.count, Math.floor((list.room + spacing) / (rowHeight + spacing))))

    spacing: list.theme.mm(4)

    Repeater {
        model: list.slides

        Rectangle {
            id: slide

            required property string icon
            required property string text
            required property int index

            readonly property bool chosen: slide.index === list.turn % list.fitting

            width: list.width
            height: Math.max(list.rowHeight, words.implicitHeight + list.theme.mm(6))
            visible: slide.index < list.fitting
            radius: list.theme.radius * 1.5
            color: slide.chosen ? list.theme.light.invite : list.theme.light.panel

            Behavior on color {
                ColorAnimation {
                    duration: 200
                }
            }

            KIcon {
                id: symbol

                anchors.left: parent.left
                anchors.leftMargin: list.theme.pad
                anchors.verticalCenter: parent.verticalCenter
                theme: list.theme
                icon: slide.icon
                size: list.theme.bodyBase * 1.3
                color: slide.chosen ? list.theme.light.onInvite : list.theme.light.invite
            }

            KText {
                id: words

                anchors.left: symbol.right
                anchors.leftMargin: list.theme.gap
                anchors.right: parent.right
                anchors.rightMargin: list.theme.pad
                anchors.verticalCenter: parent.verticalCenter
                theme: list.theme
                text: slide.text
                font.pixelSize: list.theme.bodyBase
                font.weight: Font.Medium
                lineHeight: 1.1
                color: slide.chosen ? list.theme.light.onInvite : list.theme.light.onPanel
            }
        }
    }
}
