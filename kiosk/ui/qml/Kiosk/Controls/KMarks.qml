pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// Remarks for authors, only in the preview: small, and each with a symbol and words.
Column {
    id: list

    required property SnapshotModel marks
    required property Theme theme

    spacing: list.theme.mm(1.5)
    visible: list.marks.count > 0

    Repeater {
        model: list.marks

        Rectangle {
            id: mark

            required property string icon
            required property string text

            border.color: list.theme.colors.yellowInk
            border.width: list.theme.hair
            color: list.theme.colors.yellowTint
            implicitHeight: words.implicitHeight + list.theme.mm(2)
            radius: list.theme.radius / 2
            width: Math.min(list.width, words.implicitWidth + words.anchors.leftMargin + words.anchors.rightMargin + symbol.width + symbol.anchors.leftMargin + 1)

            KIcon {
                id: symbol

                anchors.left: parent.left
                anchors.leftMargin: list.theme.mm(2.5)
                anchors.verticalCenter: parent.verticalCenter
                color: list.theme.colors.yellowInk
                icon: mark.icon
                size: list.theme.caption
                theme: list.theme
            }
            KText {
                id: words

                anchors.left: symbol.right
                anchors.leftMargin: list.theme.mm(2)
                anchors.right: parent.right
                anchors.rightMargin: list.theme.mm(3)
                anchors.verticalCenter: parent.verticalCenter
                color: list.theme.colors.yellowInk
                font.pixelSize: list.theme.caption
                lineHeight: 1.05
                text: mark.text
                theme: list.theme
            }
        }
    }
}
