pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The one text field. No menu, no memory, no prediction; undo dies with the field.
Rectangle {
    id: control

    readonly property alias editor: typing
    property string label: ""
    property string placeholder: ""
    property alias text: typing.text
    required property Theme theme

    signal edited(string text)

    border.color: typing.activeFocus ? control.theme.colors.action : control.theme.colors.text
    border.width: control.theme.stroke
    color: control.theme.colors.card
    implicitHeight: Math.max(control.theme.target, Math.max(typing.implicitHeight, hint.implicitHeight) + control.theme.mm(4))
    radius: control.theme.radius

    KIcon {
        id: symbol

        anchors.left: parent.left
        anchors.leftMargin: control.theme.pad
        anchors.verticalCenter: parent.verticalCenter
        icon: "search"
        theme: control.theme
    }
    TextInput {
        id: typing

        Accessible.description: control.placeholder
        Accessible.name: control.label
        Accessible.role: Accessible.EditableText
        Accessible.searchEdit: true
        activeFocusOnTab: true
        anchors.left: symbol.right
        anchors.leftMargin: control.theme.gap
        anchors.right: parent.right
        anchors.rightMargin: control.theme.pad
        anchors.verticalCenter: parent.verticalCenter
        clip: true
        color: control.theme.colors.text
        focus: true
        font.family: control.theme.family
        font.pixelSize: control.theme.body
        horizontalAlignment: Text.AlignLeft
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        maximumLength: 60
        selectedTextColor: control.theme.colors.onAction
        selectionColor: control.theme.colors.action

        cursorDelegate: Rectangle {
            color: control.theme.colors.action
            visible: typing.activeFocus
            width: control.theme.stroke
        }

        Keys.onDownPressed: typing.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onUpPressed: typing.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        onTextEdited: control.edited(text)
    }
    KText {
        id: hint

        anchors.left: typing.left
        anchors.right: typing.right
        anchors.verticalCenter: parent.verticalCenter
        color: control.theme.colors.muted
        decorative: true
        fontSizeMode: Text.HorizontalFit
        lineHeight: 1.0
        minimumPixelSize: control.theme.captionBase
        text: control.placeholder
        theme: control.theme
        visible: typing.text === ""
        wrapMode: Text.NoWrap
    }
    KFocusRing {
        radius: control.radius
        theme: control.theme
        visible: typing.activeFocus
    }
}
