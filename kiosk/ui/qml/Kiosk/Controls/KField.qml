import QtQuick
import Kiosk.Theme

// The one text field. No menu, no memory, no prediction; undo dies with the field.
Rectangle {
    id: control

    required property Theme theme
    property string label: ""
    property string placeholder: ""
    property alias text: input.text
    readonly property alias input: input

    signal edited(string text)

    implicitHeight: Math.max(control.theme.target, input.implicitHeight + control.theme.mm(7))
    color: control.theme.colors.card
    radius: control.theme.radius
    border.width: input.activeFocus ? control.theme.ring : control.theme.stroke
    border.color: input.activeFocus ? control.theme.colors.action : control.theme.colors.text

    KIcon {
        id: symbol

        anchors.left: parent.left
        anchors.leftMargin: control.theme.pad
        anchors.verticalCenter: parent.verticalCenter
        theme: control.theme
        icon: "search"
    }

    TextInput {
        id: input

        anchors.left: symbol.right
        anchors.leftMargin: control.theme.gap
        anchors.right: parent.right
        anchors.rightMargin: control.theme.pad
        anchors.verticalCenter: parent.verticalCenter
        activeFocusOnTab: true
        clip: true
        color: control.theme.colors.text
        selectionColor: control.theme.colors.action
        selectedTextColor: control.theme.colors.onAction
        font.family: control.theme.family
        font.pixelSize: control.theme.body
        horizontalAlignment: Text.AlignLeft
        maximumLength: 60
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        onTextEdited: control.edited(text)

        Accessible.role: Accessible.EditableText
        Accessible.name: control.label
        Accessible.searchEdit: true

        Keys.onDownPressed: input.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onUpPressed: input.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

        cursorDelegate: Rectangle {
            width: control.theme.stroke
            visible: input.activeFocus
            color: control.theme.colors.action
        }
    }

    KText {
        anchors.left: input.left
        anchors.right: input.right
        anchors.verticalCenter: parent.verticalCenter
        theme: control.theme
        text: control.placeholder
        visible: input.text === ""
        decorative: true
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        lineHeight: 1.0
        color: control.theme.colors.muted
    }
}
