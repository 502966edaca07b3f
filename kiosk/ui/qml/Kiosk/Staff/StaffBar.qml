pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Says that this is no place for visitors, and what time the stand takes it to be.
Rectangle {
    id: bar

    required property string clock
    required property Theme theme

    color: bar.theme.colors.panel
    implicitHeight: Math.max(symbol.height, name.implicitHeight) + bar.theme.mm(7)

    Rectangle {
        anchors.bottom: parent.bottom
        color: bar.theme.colors.outline
        height: bar.theme.hair
        visible: bar.theme.bordered
        width: parent.width
    }
    KIcon {
        id: symbol

        anchors.left: parent.left
        anchors.leftMargin: bar.theme.gutter
        anchors.verticalCenter: parent.verticalCenter
        color: bar.theme.colors.invite
        icon: "badge"
        size: bar.theme.caption * 1.5
        theme: bar.theme
    }
    KText {
        id: name

        anchors.left: symbol.right
        anchors.leftMargin: bar.theme.mm(3)
        anchors.verticalCenter: parent.verticalCenter
        color: bar.theme.colors.onPanel
        font.pixelSize: bar.theme.caption
        font.weight: Font.DemiBold
        lineHeight: 1.0
        text: qsTr("Personal-Bereich")
        theme: bar.theme
    }
    KText {
        anchors.right: parent.right
        anchors.rightMargin: bar.theme.gutter
        anchors.verticalCenter: parent.verticalCenter
        color: bar.theme.colors.onPanelMuted
        font.pixelSize: bar.theme.caption
        lineHeight: 1.0
        text: bar.clock
        theme: bar.theme
        // Where there is no room for it, the page of the content says it.
        visible: bar.clock !== "" && symbol.width + name.implicitWidth + implicitWidth + bar.theme.gutter * 3 + bar.theme.mm(3) <= bar.width
    }
}
