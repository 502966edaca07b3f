import QtQuick
import Kiosk.Theme

// The one button. `kind` is "primary", "invite", "outline" or "quiet".
KPressable {
    id: control

    property string text: ""
    property string icon: ""
    property string kind: "outline"
    property bool compact: false
    property bool centered: true

    readonly property bool filled: control.kind === "primary" || control.kind === "invite"
    readonly property color ink: control.kind === "primary" ? control.theme.colors.onAction : control.kind === "invite" ? control.theme.colors.onInvite : control.kind === "outline" ? control.theme.colors.action : control.theme.colors.onSoft
    readonly property real inset: control.compact ? control.theme.mm(4) : control.theme.pad
    readonly property real iconRoom: control.icon === "" ? 0 : symbol.size + control.theme.mm(3)

    label: control.text
    implicitWidth: words.implicitWidth + control.iconRoom + control.inset * 2
    implicitHeight: Math.max(control.compact ? control.theme.smallTarget : control.theme.target, words.implicitHeight + control.theme.mm(5))
    radius: control.compact ? control.height / 2 : control.theme.radius

    Rectangle {
        anchors.fill: parent
        radius: control.radius
        color: {
            switch (control.kind) {
            case "primary":
                return control.pressed ? control.theme.colors.actionPressed : control.theme.colors.action;
            case "invite":
                return control.pressed ? control.theme.colors.invitePressed : control.theme.colors.invite;
            case "outline":
                return control.pressed ? control.theme.colors.cardPressed : control.theme.colors.card;
            default:
                return control.pressed ? control.theme.colors.softPressed : control.theme.colors.soft;
            }
        }
        border.width: control.kind === "outline" || control.theme.bordered ? control.theme.stroke : 0
        border.color: control.kind === "outline" ? control.theme.colors.action : control.theme.colors.outline
    }

    Row {
        id: row

        x: control.centered ? Math.round((control.width - row.width) / 2) : control.LayoutMirroring.enabled ? control.width - row.width - control.inset : control.inset
        anchors.verticalCenter: parent.verticalCenter
        spacing: control.icon === "" ? 0 : control.theme.mm(3)

        KIcon {
            id: symbol

            theme: control.theme
            icon: control.icon
            size: (control.compact ? control.theme.caption : control.theme.body) * 1.25
            visible: control.icon !== ""
            color: control.ink
            anchors.verticalCenter: parent.verticalCenter
        }

        KText {
            id: words

            theme: control.theme
            text: control.text
            decorative: true
            width: Math.min(implicitWidth, control.width - control.inset * 2 - control.iconRoom)
            font.pixelSize: control.compact ? control.theme.caption : control.theme.body
            font.weight: Font.DemiBold
            lineHeight: 1.0
            color: control.ink
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
