pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// A window with a web page in a scene. With an `address` its line is large enough to be read.
Upright {
    id: browser

    property string address: ""
    default property alias content: inner.data
    readonly property real inset: Math.round(browser.scene.size * 0.8)
    readonly property alias room: inner.height

    narrowest: browser.scene.width
    ratio: 1.25

    Plate {
        anchors.fill: parent
        theme: browser.scene.theme

        Rectangle {
            id: chrome

            bottomLeftRadius: 0
            bottomRightRadius: 0
            color: browser.scene.theme.colors.page
            height: pill.height + Math.round(browser.scene.size * (browser.scene.low ? 0.5 : 0.8))
            topLeftRadius: browser.scene.theme.radius
            topRightRadius: browser.scene.theme.radius
            width: parent.width - parent.border.width * 2
            x: parent.border.width
            y: parent.border.width

            Row {
                id: lamps

                anchors.left: parent.left
                anchors.leftMargin: browser.inset * 0.7
                anchors.verticalCenter: parent.verticalCenter
                spacing: Math.round(browser.scene.size * 0.25)
                visible: browser.address === ""

                Repeater {
                    model: 3

                    Rectangle {
                        color: browser.scene.theme.colors.border
                        height: width
                        radius: width / 2
                        width: Math.round(browser.scene.size * 0.42)
                    }
                }
            }
            Rectangle {
                id: pill

                anchors.left: lamps.visible ? lamps.right : parent.left
                anchors.leftMargin: browser.inset * 0.7
                anchors.right: parent.right
                anchors.rightMargin: browser.inset * 0.7
                anchors.verticalCenter: parent.verticalCenter
                border.color: browser.address !== "" ? browser.scene.theme.colors.action : browser.scene.theme.colors.border
                border.width: browser.address !== "" ? browser.scene.theme.stroke : browser.scene.theme.hair
                color: browser.scene.theme.colors.card
                height: browser.address === "" ? Math.round(browser.scene.size * (browser.scene.low ? 0.8 : 1.1)) : Math.round(Math.max(browser.scene.size * 2.2, words.contentHeight + browser.scene.size * 0.8))
                radius: Math.min(height / 2, browser.scene.size * 1.1)

                KIcon {
                    id: lock

                    anchors.left: parent.left
                    anchors.leftMargin: Math.round(browser.scene.size * 0.5)
                    anchors.verticalCenter: parent.verticalCenter
                    color: browser.scene.theme.colors.muted
                    icon: "lock"
                    size: browser.address === "" ? browser.scene.size * 0.7 : browser.scene.size * 1.1
                    theme: browser.scene.theme
                }
                KText {
                    id: words

                    anchors.left: lock.right
                    anchors.leftMargin: Math.round(browser.scene.size * 0.4)
                    anchors.right: parent.right
                    anchors.rightMargin: Math.round(browser.scene.size * 0.5)
                    anchors.verticalCenter: parent.verticalCenter
                    decorative: true
                    font.pixelSize: {
                        const whole = width / Math.max(1, browser.address.length) * 1.75;
                        const enough = Math.max(browser.scene.size, Math.min(browser.scene.theme.caption, browser.scene.size * 1.6));
                        return Math.round(whole < enough * 0.9 ? enough : Math.min(Math.max(enough, browser.scene.size * 1.4), whole));
                    }
                    font.weight: Font.Medium
                    lineHeight: 1.15

                    // A long one breaks where a reader would.
                    text: browser.address.replace(/([.\-\/])(?=[^.\-\/])/g, "$1\u200b")
                    theme: browser.scene.theme
                }
            }
        }
        Item {
            id: inner

            height: browser.seen - y - (browser.cut ? browser.inset * 0.5 : browser.inset)
            width: parent.width - browser.inset * 2
            x: browser.inset
            y: chrome.height + chrome.y + browser.inset * (browser.scene.low ? 0.4 : 0.7)
        }
    }
}
