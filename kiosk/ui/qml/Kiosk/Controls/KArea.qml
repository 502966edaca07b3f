pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The field for several lines. It grows with what is written.
Rectangle {
    id: control

    property string description: ""
    readonly property alias editor: typing
    property string label: ""
    property real least: control.theme.body * 3.2
    property int longest: 400
    property alias text: typing.text
    required property Theme theme
    property bool wrong: false

    signal edited(string text)
    signal entered

    border.color: !control.enabled ? control.theme.colors.border : control.wrong ? control.theme.colors.redInk : typing.activeFocus ? control.theme.colors.action : control.theme.colors.text
    border.width: control.wrong ? control.theme.stroke * 1.5 : control.theme.stroke
    color: control.enabled ? control.theme.colors.card : control.theme.colors.page
    implicitHeight: Math.max(control.theme.target, control.least, typing.implicitHeight + control.theme.mm(6))
    radius: control.theme.radius

    TextEdit {
        id: typing

        Accessible.description: control.description
        Accessible.multiLine: true
        Accessible.name: control.label
        Accessible.role: Accessible.EditableText
        activeFocusOnTab: true
        anchors.fill: parent
        anchors.margins: control.theme.mm(3)
        color: control.theme.colors.text
        focus: true
        font.family: control.theme.family
        font.pixelSize: control.theme.body
        horizontalAlignment: Text.AlignLeft
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        selectedTextColor: control.theme.colors.onAction
        selectionColor: control.theme.colors.action
        textFormat: TextEdit.PlainText
        wrapMode: TextEdit.Wrap

        cursorDelegate: Rectangle {
            color: control.theme.colors.action
            visible: typing.activeFocus
            width: control.theme.stroke
        }

        Keys.onBacktabPressed: typing.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Keys.onTabPressed: typing.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        onActiveFocusChanged: {
            if (typing.activeFocus)
                control.entered();
        }
        onTextChanged: {
            if (typing.length > control.longest)
                typing.remove(control.longest, typing.length);
            else if (typing.activeFocus)
                control.edited(typing.text);
        }
    }
    KFocusRing {
        radius: control.radius
        theme: control.theme
        visible: typing.activeFocus
    }
}
