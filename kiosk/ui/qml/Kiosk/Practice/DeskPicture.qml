pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// A counter with a person behind it.
Scene {
    id: scene

    readonly property real unit: Math.min(scene.width / 1.7, scene.height)

    Item {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        clip: true
        height: scene.unit
        width: scene.unit * 1.7

        // The sign on the wall.
        Plate {
            anchors.right: parent.right
            anchors.rightMargin: scene.unit * 0.12
            height: width
            theme: scene.theme
            width: scene.unit * 0.3
            y: scene.unit * 0.14

            KIcon {
                anchors.centerIn: parent
                color: scene.theme.colors.action
                icon: "account_balance"
                size: parent.width * 0.62
                theme: scene.theme
            }
        }

        // Head and shoulders.
        Rectangle {
            border.color: scene.theme.colors.outline
            border.width: scene.theme.bordered ? scene.theme.stroke : 0
            color: scene.theme.bordered ? scene.theme.colors.card : scene.theme.colors.action
            height: scene.unit * 0.6
            radius: width * 0.42
            width: scene.unit * 0.5
            x: (parent.width - width) / 2
            y: scene.unit * 0.46
        }
        Rectangle {
            border.color: scene.theme.colors.outline
            border.width: scene.theme.bordered ? scene.theme.stroke : 0
            color: scene.theme.bordered ? scene.theme.colors.card : scene.theme.colors.invite
            height: width
            radius: width / 2
            width: scene.unit * 0.27
            x: (parent.width - width) / 2
            y: scene.unit * 0.16
        }

        // What the person says.
        Plate {
            anchors.left: parent.left
            anchors.leftMargin: scene.unit * 0.1
            height: scene.unit * 0.24
            radius: height * 0.4
            theme: scene.theme
            width: scene.unit * 0.4
            y: scene.unit * 0.2

            Bars {
                anchors.centerIn: parent
                count: 2
                spacing: Math.round(scene.unit * 0.045)
                theme: scene.theme
                thick: scene.theme.bordered ? scene.theme.hair : Math.round(scene.unit * 0.03)
                width: parent.width * 0.64
            }
        }

        // The counter.
        Plate {
            height: scene.unit * 0.09
            radius: height * 0.3
            theme: scene.theme
            width: parent.width * 0.94
            x: parent.width * 0.03
            y: scene.unit * 0.68
        }
        Plate {
            color: scene.theme.colors.panel
            height: scene.unit * 0.4
            radius: 0
            raised: false
            theme: scene.theme
            width: parent.width * 0.86
            x: parent.width * 0.07
            y: scene.unit * 0.77

            KIcon {
                anchors.horizontalCenter: parent.horizontalCenter
                color: scene.theme.colors.onPanel
                icon: "info"
                size: scene.unit * 0.14
                theme: scene.theme
                y: scene.unit * 0.05
            }
        }
    }
}
