pragma ComponentBehavior: Bound

import QtQuick

// The one button. `kind` is "primary", "invite", "outline" or "quiet".
KPressable {
    id: control

    property bool centered: true
    property bool compact: false
    readonly property bool filled: control.kind === "primary" || control.kind === "invite"
    property string icon: ""
    readonly property bool iconFits: words.widest + control.markRoom + control.inset * 2 <= control.width
    property bool iconWanted: true
    readonly property color ink: control.kind === "primary" ? control.theme.colors.onAction : control.kind === "invite" ? control.theme.colors.onInvite : control.kind === "outline" ? control.theme.colors.action : control.theme.colors.onSoft
    readonly property real inset: control.compact ? control.theme.mm(4) : control.theme.pad
    property string kind: "outline"
    readonly property real markRoom: control.icon === "" ? 0 : symbol.size + control.theme.mm(3)
    property int size: control.compact ? control.theme.caption : control.theme.body
    property string text: ""

    // What it takes to show everything on one line.
    readonly property real wholeWidth: control.wordsWidth + control.markRoom + control.inset * 2
    readonly property real wordsWidth: Math.ceil(Math.max(natural.advanceWidth, natural.width) + control.size * 0.1)

    // How high it is in this width, also while it is not shown; long words are thought to fill lines badly.
    function heightIn(width: real): real {
        const lines = Math.ceil(control.wordsWidth / Math.max(1, width - control.markRoom - control.inset * 2) * 1.1 - 0.1);
        // A line of Fira Sans is 1.2 em high, one of the Arabic font 2.1 em.
        const line = control.size * (control.LayoutMirroring.enabled ? 2.1 : 1.2);
        return Math.max(control.theme.target, lines * line + control.theme.mm(5));
    }

    implicitHeight: Math.max(control.compact ? control.theme.smallTarget : control.theme.target, words.implicitHeight + control.theme.mm(5))
    implicitWidth: control.wholeWidth - (control.iconWanted ? 0 : control.markRoom)
    label: control.text
    radius: control.compact ? control.height / 2 : control.theme.radius

    Rectangle {
        anchors.fill: parent
        border.color: control.kind === "outline" ? control.theme.colors.action : control.theme.colors.outline
        border.width: control.kind === "outline" || control.theme.bordered ? control.theme.stroke : 0
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
        radius: control.radius
    }

    // What the words need on one line; a wrapping Text does not tell.
    TextMetrics {
        id: natural

        font.family: words.font.family
        font.pixelSize: control.size
        font.weight: words.font.weight
        text: control.text
    }
    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        spacing: control.theme.mm(3)
        x: control.centered ? Math.round((control.width - row.width) / 2) : control.LayoutMirroring.enabled ? control.width - row.width - control.inset : control.inset

        KIcon {
            id: symbol

            anchors.verticalCenter: parent.verticalCenter
            color: control.ink
            icon: control.icon
            size: control.size * 1.25
            theme: control.theme
            visible: control.icon !== "" && control.iconWanted && control.iconFits
        }
        KTitle {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            color: control.ink
            decorative: true
            lineHeight: 1.0
            size: control.size
            text: control.text
            theme: control.theme
            width: Math.min(control.wordsWidth, control.width - control.inset * 2 - (symbol.visible ? control.markRoom : 0))
        }
    }
}
