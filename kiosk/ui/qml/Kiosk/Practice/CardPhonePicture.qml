pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// The invented card, held to the back of a phone.
Scene {
    id: scene

    readonly property real unit: Math.min((scene.width - scene.margin * 2) / 1.62, scene.height - scene.margin * 2)

    Item {
        anchors.centerIn: parent
        height: scene.unit
        width: scene.unit * 1.62

        IdCard {
            id: card

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            size: scene.size
            theme: scene.theme
            width: Math.round(scene.unit * 1.22)
        }
        Plate {
            id: phone

            readonly property real bezel: Math.round(width * 0.05)

            anchors.right: parent.right
            color: scene.theme.colors.bar
            height: parent.height
            radius: Math.round(width * 0.13)
            theme: scene.theme
            width: Math.round(scene.unit * 0.54)

            Rectangle {
                anchors.fill: parent
                anchors.margins: phone.bezel
                border.color: scene.theme.colors.outline
                border.width: scene.theme.bordered ? scene.theme.hair : 0
                color: scene.theme.colors.card
                radius: phone.radius - phone.bezel * 0.7

                Rectangle {
                    anchors.centerIn: parent
                    color: scene.theme.colors.action
                    height: width
                    radius: width / 2
                    width: Math.round(parent.width * 0.62)

                    KIcon {
                        anchors.centerIn: parent
                        color: scene.theme.colors.onAction
                        icon: "contactless"
                        size: parent.width * 0.66
                        theme: scene.theme
                    }
                }
                Rectangle {
                    anchors.horizontalCenter: parent.horizontalCenter
                    color: scene.theme.colors.bar
                    height: phone.bezel * 0.8
                    radius: height / 2
                    width: parent.width * 0.25
                    y: phone.bezel
                }
                Bars {
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: parent.height * 0.09
                    anchors.horizontalCenter: parent.horizontalCenter
                    count: 2
                    theme: scene.theme
                    width: parent.width * 0.6
                }
            }
        }
    }
}
