pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A room of the staff area: a heading, what there is to see, and what can be done, always in sight.
FocusScope {
    id: room

    property alias actions: footer.data
    default property alias content: scroll.content
    property string hint: ""

    // A few large words stand in the middle, a page begins at the top.
    property bool middle: false
    required property Theme theme
    property string title: ""

    // Lines of more than 80 characters are hard to follow.
    readonly property real widest: room.theme.body * 34

    focus: true

    KScroll {
        id: scroll

        readonly property real free: footer.y - room.theme.mm(6) - (footer.height > 0 ? room.theme.gap : room.theme.mm(5))

        anchors.left: parent.left
        anchors.leftMargin: room.theme.gutter
        anchors.right: parent.right
        anchors.rightMargin: room.theme.gutter
        height: room.middle ? Math.min(scroll.free, scroll.contentHeight) : scroll.free
        spacing: room.middle ? room.theme.gutter : room.theme.gap
        theme: room.theme
        y: room.theme.mm(6) + Math.round((scroll.free - scroll.height) * 0.4)

        KTitle {
            heading: true
            lineHeight: 1.0
            size: room.theme.title
            text: room.title
            theme: room.theme
            visible: room.title !== ""
            width: parent.width
        }
        KText {
            anchors.left: parent.left
            color: room.theme.colors.muted
            font.pixelSize: Math.round((room.theme.body + room.theme.caption) / 2)
            text: room.hint
            theme: room.theme
            visible: room.hint !== ""
            width: Math.min(parent.width, room.widest)
        }
    }
    Flow {
        id: footer

        anchors.bottom: parent.bottom
        anchors.bottomMargin: footer.height > 0 ? room.theme.mm(5) : 0
        anchors.left: parent.left
        anchors.leftMargin: room.theme.gutter
        anchors.right: parent.right
        anchors.rightMargin: room.theme.gutter
        spacing: room.theme.gap
    }
}
