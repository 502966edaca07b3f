pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// Looks like a search field and opens the search page.
KPressable {
    id: control

    implicitHeight: Math.max(control.theme.target, words.implicitHeight + control.theme.mm(7))
    label: words.text

    Rectangle {
        anchors.fill: parent
        border.color: control.theme.colors.text
        border.width: control.theme.stroke
        color: control.pressed ? control.theme.colors.cardPressed : control.theme.colors.card
        radius: control.radius
    }
    KIcon {
        id: symbol

        anchors.left: parent.left
        anchors.leftMargin: control.theme.pad
        anchors.verticalCenter: parent.verticalCenter
        icon: "search"
        theme: control.theme
    }
    KText {
        id: words

        anchors.left: symbol.right
        anchors.leftMargin: control.theme.gap
        anchors.right: parent.right
        anchors.rightMargin: control.theme.pad
        anchors.verticalCenter: parent.verticalCenter
        color: control.theme.colors.muted
        decorative: true
        lineHeight: 1.0
        text: qsTr("Suchen, zum Beispiel „Hund“")
        theme: control.theme
    }
}
