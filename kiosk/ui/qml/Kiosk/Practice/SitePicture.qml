pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// A web page: lines of text, or two fields to log in.
Scene {
    id: scene

    readonly property bool login: scene.lettering.picture === "login"

    BrowserFrame {
        id: browser

        scene: scene

        PictureText {
            id: heading

            font.weight: Font.DemiBold
            height: Math.min(wanted, scene.size * 2.9)
            size: Math.round(scene.size * (scene.low ? 1 : 1.2))
            text: scene.lettering.first
            theme: scene.theme
            width: parent.width
        }
        PictureLines {
            id: lines

            lines: scene.login ? [] : scene.lettering.others
            plated: true
            room: browser.room - y
            size: scene.size
            theme: scene.theme
            width: parent.width
            y: heading.height + Math.round(scene.size * (scene.low ? 0.25 : 0.5))
        }
        Column {
            id: fields

            readonly property real line: Math.floor(Math.min(scene.size * 1.9, (browser.room - fields.y - fields.spacing) / 2))

            spacing: Math.round(scene.size * 0.4)
            visible: scene.login && fields.line >= scene.theme.captionBase * 0.9
            width: parent.width
            y: lines.y

            Repeater {
                model: [scene.lettering.second, scene.lettering.rest]

                Rectangle {
                    id: field

                    required property int index
                    required property string modelData

                    border.color: scene.theme.colors.outline
                    border.width: scene.theme.hair
                    color: scene.theme.colors.card
                    height: fields.line
                    radius: scene.theme.radius * 0.6
                    width: fields.width

                    KIcon {
                        id: symbol

                        anchors.left: parent.left
                        anchors.leftMargin: Math.round(scene.size * 0.4)
                        anchors.verticalCenter: parent.verticalCenter
                        color: scene.theme.colors.action
                        icon: field.index === 0 ? "person" : "key"
                        size: scene.size * 1.1
                        theme: scene.theme
                    }
                    PictureText {
                        anchors.bottom: parent.bottom
                        anchors.left: symbol.right
                        anchors.leftMargin: Math.round(scene.size * 0.4)
                        anchors.right: parent.right
                        anchors.rightMargin: Math.round(scene.size * 0.3)
                        anchors.top: parent.top
                        fontSizeMode: Text.Fit
                        size: scene.size
                        text: field.modelData
                        theme: scene.theme
                        verticalAlignment: Text.AlignVCenter
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }
        Rectangle {
            id: button

            color: scene.theme.colors.action
            height: Math.round(scene.size * 1.5)
            radius: scene.theme.radius * 0.6
            visible: scene.login && y + height <= browser.room
            width: Math.round(parent.width * 0.4)
            x: scene.LayoutMirroring.enabled ? parent.width - width : 0
            y: fields.y + fields.height + Math.round(scene.size * 0.6)

            Rectangle {
                anchors.centerIn: parent
                color: scene.theme.colors.onAction
                height: Math.round(scene.size * 0.28)
                radius: height / 2
                width: Math.round(parent.width * 0.5)
            }
        }
        Bars {
            readonly property real from: scene.login ? button.y + button.height + scene.size : lines.y + lines.height + Math.round(scene.size * 0.8)

            room: Math.min(browser.room - from, scene.size * 6)
            theme: scene.theme
            width: parent.width
            y: from
        }
    }
}
