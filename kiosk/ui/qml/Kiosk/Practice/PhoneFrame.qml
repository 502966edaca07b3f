pragma ComponentBehavior: Bound

import QtQuick

// A phone that stands in a scene; its screen holds what is put into it.
Upright {
    id: phone

    readonly property real bezel: Math.round(Math.max(phone.scene.theme.mm(1.2), phone.width * 0.035))
    default property alias content: inner.data
    readonly property real inset: Math.round(phone.width * 0.06)
    readonly property alias room: inner.height

    narrowest: phone.scene.size * 12
    ratio: 0.66

    Plate {
        anchors.fill: parent
        color: phone.scene.theme.colors.bar
        radius: Math.round(phone.width * 0.1)
        theme: phone.scene.theme

        Rectangle {
            border.color: phone.scene.theme.colors.outline
            border.width: phone.scene.theme.bordered ? phone.scene.theme.hair : 0
            color: phone.scene.theme.colors.card
            height: parent.height - phone.bezel * 2
            radius: parent.radius - phone.bezel * 0.7
            width: parent.width - phone.bezel * 2
            x: phone.bezel
            y: phone.bezel

            // The camera.
            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                border.color: phone.scene.theme.colors.outline
                border.width: phone.scene.theme.bordered ? phone.scene.theme.hair : 0
                color: phone.scene.theme.colors.bar
                height: Math.round(phone.bezel * 0.9)
                radius: height / 2
                width: Math.round(phone.width * 0.2)
                y: phone.bezel
            }
            Item {
                id: inner

                height: phone.seen - phone.bezel - y - (phone.cut ? phone.inset * 0.5 : phone.bezel + phone.inset)
                width: parent.width - phone.inset * 2
                x: phone.inset
                y: phone.bezel * 3
            }
        }
    }
}
