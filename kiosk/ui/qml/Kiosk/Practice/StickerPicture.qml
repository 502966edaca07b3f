pragma ComponentBehavior: Bound

import QtQuick

// A sign with a code on its post; where a second line is given, somebody has glued a sticker over the code.
Scene {
    id: scene

    readonly property bool glued: scene.lettering.second !== ""
    readonly property bool wide: scene.width > scene.height * 1.35

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        border.color: scene.theme.colors.outline
        border.width: scene.theme.bordered ? scene.theme.hair : 0
        color: scene.theme.colors.outline
        height: scene.height - y
        width: Math.round(scene.short * 0.06)
        y: sign.y + sign.height * 0.5
    }
    Plate {
        id: sign

        anchors.horizontalCenter: parent.horizontalCenter
        height: Math.round(scene.height * 0.86 - scene.margin)
        theme: scene.theme
        width: Math.round(Math.min(scene.width - scene.margin * 2, scene.wide ? height * 2.1 : height * 0.95))
        y: scene.margin

        Rectangle {
            id: head

            readonly property real inset: Math.round(scene.short * 0.03)

            border.color: scene.theme.colors.outline
            border.width: scene.theme.bordered ? scene.theme.hair : 0
            color: scene.theme.colors.panel
            height: scene.wide ? parent.height - inset * 2 : Math.round(parent.height * 0.26)
            radius: scene.theme.radius * 0.7
            width: scene.wide ? parent.width - code.width - inset * 3 : parent.width - inset * 2
            x: scene.wide && scene.LayoutMirroring.enabled ? parent.width - width - inset : inset
            y: inset

            PictureText {
                anchors.fill: parent
                anchors.margins: Math.round(scene.size * 0.5)
                color: scene.theme.colors.onPanel
                font.weight: Font.DemiBold
                horizontalAlignment: scene.wide ? Text.AlignLeft : Text.AlignHCenter
                size: Math.round(scene.size * 1.1)
                text: scene.lettering.first
                theme: scene.theme
                verticalAlignment: Text.AlignVCenter
            }
        }
        FakeCode {
            id: code

            theme: scene.theme
            width: Math.round(Math.min(scene.wide ? parent.height - head.inset * 2 : parent.height - head.height - head.inset * 3, scene.wide ? parent.width * 0.5 : parent.width - head.inset * 2))
            x: scene.wide ? (scene.LayoutMirroring.enabled ? head.inset : parent.width - width - head.inset) : Math.round((parent.width - width) / 2)
            y: scene.wide ? head.inset : head.y + head.height + head.inset
        }
        Plate {
            id: sticker

            color: scene.theme.colors.invite
            height: Math.round(code.height * 1.06)
            radius: scene.theme.radius * 0.5
            rotation: scene.LayoutMirroring.enabled ? 6 : -6
            theme: scene.theme
            visible: scene.glued
            width: Math.round(code.width * 0.98)
            x: code.x + Math.round(code.width * 0.05)
            y: code.y + Math.round(code.height * 0.02)

            PictureText {
                id: lure

                color: scene.theme.colors.onInvite
                font.weight: Font.DemiBold
                height: Math.round(parent.height * (bait.visible ? 0.44 : 0.94))
                horizontalAlignment: Text.AlignHCenter
                size: scene.size
                text: scene.lettering.second
                theme: scene.theme
                verticalAlignment: Text.AlignVCenter
                width: parent.width - x * 2
                x: Math.round(parent.width * 0.05)
                y: Math.round(parent.height * 0.03)
            }
            FakeCode {
                id: bait

                anchors.bottom: parent.bottom
                anchors.bottomMargin: Math.round(parent.height * 0.05)
                anchors.horizontalCenter: parent.horizontalCenter
                seed: 8
                theme: scene.theme
                visible: lure.wanted < parent.height * 0.5
                width: Math.round(parent.height * 0.44)
            }
        }
    }
}
