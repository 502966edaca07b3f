pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Day, month or year of a date.
FocusScope {
    id: part

    required property string caption
    required property int captionSize
    required property string description
    readonly property Item editor: field.editor
    readonly property real fieldHeight: field.height
    required property string label
    required property int longest
    property alias text: field.text
    required property Theme theme
    required property bool wrong

    signal accepted
    signal edited(string text)
    signal entered

    implicitHeight: column.implicitHeight

    Column {
        id: column

        spacing: Math.ceil(part.theme.mm(2.5))
        width: part.width

        KTitle {
            color: part.theme.colors.muted
            decorative: true
            font.weight: Font.Normal
            size: part.captionSize
            text: part.caption
            theme: part.theme
            width: parent.width
        }
        KField {
            id: field

            centered: true
            description: part.description
            label: part.label
            longest: part.longest
            theme: part.theme
            width: parent.width
            wrong: part.wrong

            onAccepted: part.accepted()
            onEdited: text => part.edited(text)
            onEntered: part.entered()
        }
    }
}
