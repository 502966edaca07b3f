pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// Examples of what can be done; one of them stands out at a time.
Column {
    id: list

    readonly property int fitting: Math.max(1, Math.min(list.slides.count, Math.floor((list.room + spacing) / (rowHeight + spacing))))
    required property real room
    readonly property real rowHeight: list.theme.bodyBase * 2.3
    required property SnapshotModel slides
    required property Theme theme
    required property int turn

    spacing: list.theme.mm(4)

    Repeater {
        model: list.slides

        Rectangle {
            id: slide

            readonly property bool chosen: slide.index === list.turn % list.fitting
            required property string icon
            required property int index
            required property string text

            color: slide.chosen ? list.theme.light.invite : list.theme.light.panel
            height: Math.max(list.rowHeight, words.implicitHeight + list.theme.mm(6))
            radius: list.theme.radius * 1.5
            visible: slide.index < list.fitting
            width: list.width

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
                color: slide.chosen ? list.theme.light.onInvite : list.theme.light.invite
                icon: slide.icon
                size: list.theme.bodyBase * 1.3
                theme: list.theme
            }
            KText {
                id: words

                anchors.left: symbol.right
                anchors.leftMargin: list.theme.gap
                anchors.right: parent.right
                anchors.rightMargin: list.theme.pad
                anchors.verticalCenter: parent.verticalCenter
                color: slide.chosen ? list.theme.light.onInvite : list.theme.light.onPanel
                font.pixelSize: list.theme.bodyBase
                font.weight: Font.Medium
                lineHeight: 1.1
                text: slide.text
                theme: list.theme
            }
        }
    }
}
