pragma ComponentBehavior: Bound

import QtQuick

// A line of a list that opens something. `badge` is a short word at its end.
KPressable {
    id: control

    property string badge: ""
    property string badgeIcon: ""
    property string badgeTint: "blue"
    property string hint: ""
    property string icon: ""
    readonly property real inset: control.theme.pad
    // Where a line is too short for long words, the symbols stand above them.
    readonly property bool narrow: control.width < control.theme.body * 12
    property string title: ""

    description: control.hint
    implicitHeight: Math.max(control.theme.target, words.implicitHeight + control.theme.mm(6) + (control.narrow ? symbol.height + control.theme.mm(2) : 0))
    label: control.badge === "" ? control.title : control.title + ", " + control.badge

    Rectangle {
        anchors.fill: parent
        border.color: control.pressed || control.selected ? control.theme.colors.action : control.theme.colors.border
        border.width: control.pressed || control.selected ? control.theme.stroke : control.theme.hair
        color: control.pressed || control.selected ? control.theme.colors.cardPressed : control.theme.colors.card
        radius: control.radius
    }
    KIcon {
        id: symbol

        anchors.left: parent.left
        anchors.leftMargin: control.inset
        color: control.theme.colors.action
        icon: control.icon
        theme: control.theme
        visible: control.icon !== ""
        y: control.narrow ? control.theme.mm(3) : Math.round((control.height - height) / 2)
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: control.inset + (control.icon === "" || control.narrow ? 0 : symbol.width + control.theme.gap)
        anchors.right: parent.right
        anchors.rightMargin: control.narrow ? control.inset : arrow.width + control.theme.mm(5)
        spacing: control.theme.mm(1)
        y: control.narrow ? symbol.y + symbol.height + control.theme.mm(2) : Math.round((control.height - height) / 2)

        KTitle {
            decorative: true
            text: control.title
            theme: control.theme
            width: parent.width
        }
        KText {
            color: control.theme.colors.muted
            decorative: true
            font.pixelSize: control.theme.caption
            lineHeight: 1.15
            text: control.hint
            theme: control.theme
            visible: control.hint !== ""
            width: parent.width
        }
        KBadge {
            icon: control.badgeIcon
            text: control.badge
            theme: control.theme
            tint: control.badgeTint
            visible: control.badge !== ""
        }
    }
    KIcon {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: control.theme.mm(3)
        anchors.verticalCenter: control.narrow ? symbol.verticalCenter : parent.verticalCenter
        color: control.theme.colors.action
        icon: control.selected ? "check" : control.LayoutMirroring.enabled ? "arrow_back" : "arrow_forward"
        theme: control.theme
    }
}
