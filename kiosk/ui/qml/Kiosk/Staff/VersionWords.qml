pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// One version of the content: when, from whom, what it changed.
Column {
    id: words

    property string changes: ""
    property bool current: false
    property string detail: ""
    required property Theme theme
    property string title: ""

    spacing: words.theme.mm(2)

    KBadge {
        anchors.left: parent.left
        icon: "check_circle"
        text: qsTr("Wird jetzt gezeigt")
        theme: words.theme
        tint: "green"
        visible: words.current
    }
    KTitle {
        size: words.theme.heading
        text: words.title
        theme: words.theme
        width: parent.width
    }
    KText {
        color: words.theme.colors.muted
        font.pixelSize: words.theme.caption
        text: words.detail
        theme: words.theme
        visible: words.detail !== ""
        width: parent.width
    }
    KText {
        font.pixelSize: words.theme.caption
        text: words.changes
        theme: words.theme
        visible: words.changes !== ""
        width: parent.width
    }
}
