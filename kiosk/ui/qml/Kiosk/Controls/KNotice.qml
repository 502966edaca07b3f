pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A sentence that stands out calmly. `tone` is "good", "warn" or "info".
Rectangle {
    id: notice

    property string icon: "info"
    readonly property color ink: notice.tone === "good" ? notice.theme.colors.good : notice.tone === "warn" ? notice.theme.colors.warn : notice.theme.colors.onSoft
    property string text: ""
    required property Theme theme
    property string tone: "info"

    border.color: notice.theme.colors.outline
    border.width: notice.theme.bordered ? notice.theme.hair : 0
    color: notice.tone === "good" ? notice.theme.colors.goodSoft : notice.tone === "warn" ? notice.theme.colors.warnSoft : notice.theme.colors.soft
    implicitHeight: words.implicitHeight + notice.theme.mm(6)
    radius: notice.theme.radius

    KIcon {
        id: symbol

        anchors.left: parent.left
        anchors.leftMargin: notice.theme.mm(4)
        anchors.verticalCenter: parent.verticalCenter
        color: notice.ink
        icon: notice.icon
        theme: notice.theme
    }
    KTitle {
        id: words

        anchors.left: symbol.right
        anchors.leftMargin: notice.theme.mm(3)
        anchors.right: parent.right
        anchors.rightMargin: notice.theme.mm(4)
        anchors.verticalCenter: parent.verticalCenter
        color: notice.ink
        font.weight: Font.Normal
        lineHeight: 1.15
        size: notice.theme.caption
        text: notice.text
        theme: notice.theme
    }
}
