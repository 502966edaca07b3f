pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// A phone: a message on it, a question for data, or a place for a PIN.
Scene {
    id: scene

    readonly property string kind: scene.lettering.picture

    PhoneFrame {
        id: phone

        narrowest: scene.size * (scene.kind === "pin" ? 12 : 15)
        scene: scene

        Grid {
            id: head

            columns: scene.low ? 2 : 1
            spacing: Math.round(scene.size * 0.35)
            verticalItemAlignment: Grid.AlignVCenter
            width: parent.width

            Item {
                height: badge.height
                visible: !scene.low || scene.kind !== "pin"
                width: scene.kind === "pin" ? head.width : badge.width

                Rectangle {
                    id: badge

                    anchors.horizontalCenter: parent.horizontalCenter
                    border.color: scene.theme.colors.outline
                    border.width: scene.theme.bordered ? scene.theme.hair : 0
                    color: scene.theme.colors.blueTint
                    height: width
                    radius: width / 2
                    width: Math.round(scene.size * (scene.low ? 1.4 : 2.2))

                    KIcon {
                        anchors.centerIn: parent
                        color: scene.theme.colors.blueInk
                        icon: scene.kind === "consent" ? "verified_user" : scene.kind === "pin" ? "lock" : "phone_iphone"
                        size: parent.width * 0.62
                        theme: scene.theme
                    }
                }
            }
            PictureText {
                font.weight: Font.DemiBold
                size: Math.round(scene.size * 1.1)
                text: scene.lettering.first
                theme: scene.theme
                visible: text !== "" && scene.kind !== "pin"
                width: head.width - (scene.low ? badge.width + head.spacing : 0)
            }
        }
        PictureLines {
            icon: scene.kind === "consent" ? "check_circle" : ""
            lines: scene.lettering.others
            plated: scene.kind !== "consent"
            room: phone.room - y
            size: scene.size
            theme: scene.theme
            visible: scene.kind !== "pin"
            width: parent.width
            y: head.height + Math.round(scene.size * (scene.low ? 0.3 : 0.6))
        }
        DigitDots {
            id: dots

            anchors.horizontalCenter: parent.horizontalCenter
            count: scene.lettering.digitsWanted > 0 ? scene.lettering.digitsWanted : 6
            filled: scene.lettering.digits
            room: parent.width
            theme: scene.theme
            visible: scene.kind === "pin"
            y: head.height + Math.round(scene.size * (scene.low ? 0.3 : 0.6))
        }
        Grid {
            id: keys

            readonly property real key: Math.floor(Math.min((parent.width - keys.spacing * 2) / 3, (phone.room - keys.y - keys.spacing * 3) / 4))

            anchors.horizontalCenter: parent.horizontalCenter
            columns: 3
            spacing: Math.round(scene.size * 0.35)
            visible: scene.kind === "pin" && keys.key > scene.size * 0.5
            y: dots.y + dots.height + Math.round(scene.size * 0.8)

            Repeater {
                model: 12

                Rectangle {
                    required property int index

                    border.color: scene.theme.colors.outline
                    border.width: scene.theme.bordered ? scene.theme.hair : 0
                    color: scene.theme.colors.soft
                    height: keys.key
                    opacity: index === 9 || index === 11 ? 0 : 1
                    radius: Math.round(keys.key * 0.25)
                    width: Math.floor(Math.min((phone.width - phone.inset * 4) / 3, keys.key * 1.6))
                }
            }
        }
    }
}
