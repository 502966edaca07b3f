import QtQuick
import Kiosk.Theme

// A sentence that stands out calmly. `tone` is "good", "warn" or "info".
Rectangle {
    id: notice

    required property Theme theme
    property string text: ""
    property string icon: "info"
    property string tone: "info"

    readonly property color ink: notice.tone === "good" ? notice.theme.colors.good : notice.tone === "warn" ? notice.theme.colors.warn : notice.theme.colors.onSoft

    implicitHeight: words.implicitHeight + notice.theme.mm(6)
    radius: notice.theme.radius
    color: notice.tone === "good" ? notice.theme.colors.goodSoft : notice.tone === "warn" ? notice.theme.colors.warnSoft : notice.theme.colors.soft
    border.width: notice.theme.bordered ? notice.theme.hair : 0
    border.color: notice.theme.colors.outline

    KIcon {
        id: symbol

        anchors.left: parent.left
        anchors.leftMargin: notice.theme.mm(4)
        anchors.verticalCenter: parent.verticalCenter
        theme: notice.theme
        icon: notice.icon
        color: notice.ink
    }

    KText {
        id: words

        anchors.left: symbol.right
        anchors.leftMargin: notice.theme.mm(3)
        anchors.right: parent.right
        anchors.rightMargin: notice.theme.mm(4)
        anchors.verticalCenter: parent.verticalCenter
        theme: notice.theme
        text: notice.text
        font.pixelSize: notice.theme.caption
        lineHeight: 1.15
        color: notice.ink
    }
}
