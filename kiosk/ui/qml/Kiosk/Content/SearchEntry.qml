import QtQuick
import Kiosk.Controls

// Looks like a search field and opens the search page.
KPressable {
    id: control

    label: qsTr("Suchen")
    implicitHeight: Math.max(control.theme.target, words.implicitHeight + control.theme.mm(7))

    Rectangle {
        anchors.fill: parent
        radius: control.radius
        color: control.pressed ? control.theme.colors.cardPressed : control.theme.colors.card
        border.width: control.theme.stroke
        border.color: control.theme.colors.text
    }

    KIcon {
        id: symbol

        anchors.left: parent.left
        anchors.leftMargin: control.theme.pad
        anchors.verticalCenter: parent.verticalCenter
        theme: control.theme
        icon: "search"
    }

    KText {
        id: words

        anchors.left: symbol.right
        anchors.leftMargin: control.theme.gap
        anchors.right: parent.right
        anchors.rightMargin: control.theme.pad
        anchors.verticalCenter: parent.verticalCenter
        theme: control.theme
        text: qsTr("Suchen, zum Beispiel „Hund“")
        decorative: true
        lineHeight: 1.0
        color: control.theme.colors.muted
    }
}
