import QtQuick
import Kiosk.Theme

// A line of a list that opens something. `badge` is a short word at its end.
KPressable {
    id: control

    property string icon: ""
    property string title: ""
    property string hint: ""
    property string badge: ""
    property string badgeIcon: ""
    property string badgeTint: "blue"

    readonly property real inset: control.theme.pad

    label: control.badge === "" ? control.title : control.title + ", " + control.badge
    description: control.hint
    implicitHeight: Math.max(control.theme.target, words.implicitHeight + control.theme.mm(6))

    Rectangle {
        anchors.fill: parent
        radius: control.radius
        color: control.pressed || control.selected ? control.theme.colors.cardPressed : control.theme.colors.card
        border.width: control.pressed || control.selected ? control.theme.stroke : control.theme.hair
        border.color: control.pressed || control.selected ? control.theme.colors.action : control.theme.colors.border
    }

    KIcon {
        id: symbol

        anchors.left: parent.left
        anchors.leftMargin: control.inset
        anchors.verticalCenter: parent.verticalCenter
        theme: control.theme
        icon: control.icon
        visible: control.icon !== ""
        color: control.theme.colors.action
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: control.inset + (control.icon === "" ? 0 : symbol.width + control.theme.gap)
        anchors.right: arrow.left
        anchors.rightMargin: control.theme.mm(2)
        anchors.verticalCenter: parent.verticalCenter
        spacing: control.theme.mm(1)

        KText {
            theme: control.theme
            width: parent.width
            text: control.title
            decorative: true
            font.weight: Font.DemiBold
            lineHeight: 1.05
        }

        KText {
            theme: control.theme
            width: parent.width
            text: control.hint
            visible: control.hint !== ""
            decorative: true
            font.pixelSize: control.theme.caption
            lineHeight: 1.15
            color: control.theme.colors.muted
        }

        KBadge {
            theme: control.theme
            text: control.badge
            icon: control.badgeIcon
            tint: control.badgeTint
            visible: control.badge !== ""
        }
    }

    KIcon {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: control.theme.mm(3)
        anchors.verticalCenter: parent.verticalCenter
        theme: control.theme
        icon: control.selected ? "check" : control.LayoutMirroring.enabled ? "arrow_back" : "arrow_forward"
        color: control.theme.colors.action
    }
}
