pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The one text field. No menu, no memory, no prediction; undo dies with the field. `unit` stands behind what is written.
Rectangle {
    id: control

    property bool centered: false
    property string description: control.placeholder
    readonly property alias editor: typing
    property string icon: ""
    property string label: ""
    property int longest: 60
    property string placeholder: ""
    property alias text: typing.text
    required property Theme theme
    property string unit: ""
    property bool wrong: false

    signal accepted
    signal edited(string text)
    signal entered

    border.color: !control.enabled ? control.theme.colors.border : control.wrong ? control.theme.colors.redInk : typing.activeFocus ? control.theme.colors.action : control.theme.colors.text
    border.width: control.wrong ? control.theme.stroke * 1.5 : control.theme.stroke
    color: control.enabled ? control.theme.colors.card : control.theme.colors.page
    implicitHeight: Math.max(control.theme.target, Math.max(typing.implicitHeight, hint.implicitHeight) + control.theme.mm(4))
    radius: control.theme.radius

    KIcon {
        id: symbol

        anchors.left: parent.left
        anchors.leftMargin: control.theme.pad
        anchors.verticalCenter: parent.verticalCenter
        icon: control.icon
        theme: control.theme
        visible: control.icon !== "" && control.width > control.theme.body * 6
    }
    TextInput {
        id: typing

        Accessible.description: control.unit === "" ? control.description : control.unit + (control.description === "" ? "" : ", " + control.description)
        Accessible.name: control.label
        Accessible.role: Accessible.EditableText
        Accessible.searchEdit: control.icon === "search"
        activeFocusOnTab: true
        anchors.left: symbol.visible ? symbol.right : parent.left
        anchors.leftMargin: symbol.visible ? control.theme.gap : control.centered ? control.theme.mm(2) : control.theme.pad
        anchors.right: behind.visible ? behind.left : parent.right
        anchors.rightMargin: control.centered ? control.theme.mm(2) : control.theme.pad
        anchors.verticalCenter: parent.verticalCenter
        clip: true
        color: control.theme.colors.text
        focus: true
        font.family: control.theme.family
        font.pixelSize: control.theme.body
        horizontalAlignment: control.centered ? Text.AlignHCenter : Text.AlignLeft
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        maximumLength: control.longest
        selectedTextColor: control.theme.colors.onAction
        selectionColor: control.theme.colors.action

        cursorDelegate: Rectangle {
            color: control.theme.colors.action
            visible: typing.activeFocus
            width: control.theme.stroke
        }

        Keys.onDownPressed: typing.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onUpPressed: typing.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        onAccepted: control.accepted()
        onActiveFocusChanged: {
            if (typing.activeFocus)
                control.entered();
        }
        onTextEdited: control.edited(text)
    }
    KText {
        id: behind

        anchors.right: parent.right
        anchors.rightMargin: control.theme.pad
        anchors.verticalCenter: parent.verticalCenter
        color: control.theme.colors.muted
        decorative: true
        lineHeight: 1.0
        text: control.unit
        theme: control.theme
        visible: control.unit !== ""
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
