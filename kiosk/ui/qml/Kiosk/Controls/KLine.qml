pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// One paragraph, bullet or step. The markup is our own, made from parsed spans; a tap near a marked word opens it.
Item {
    id: control

    property color ink: control.theme.colors.text
    required property string kind
    readonly property real markRoom: control.kind === "paragraph" ? 0 : control.theme.body * 1.6
    required property string markup
    required property int number
    required property string plain
    property int size: control.theme.body
    required property Theme theme

    // The longest word stays whole: the line gets smaller, but never below the normal size.
    readonly property real widest: measure.height === 0 ? 0 : control.plain.replace(/\.(?=[^\s\d.]{2})/g, ". ").split(/[\s\-–\/]+/).reduce((most, word) => Math.max(most, measure.advanceWidth(word)), 0)

    signal termTapped(string term)

    function termNear(x: real, y: real): string {
        const reach = control.theme.smallTarget / 2;
        for (const dy of [0, -reach / 2, reach / 2, -reach, reach]) {
            for (const dx of [0, -reach / 2, reach / 2, -reach, reach]) {
                const found = words.linkAt(x + dx, y + dy);
                if (found !== "")
                    return found;
            }
        }
        return "";
    }

    implicitHeight: Math.max(words.implicitHeight, mark.visible ? mark.height : 0)

    Rectangle {
        id: mark

        anchors.left: parent.left
        color: control.kind === "steps" ? control.theme.colors.action : "transparent"
        height: width
        radius: width / 2
        visible: control.kind !== "paragraph"
        width: Math.round(control.theme.body * 1.25)
        // Fira Sans' own line is 1.2 em high; the mark sits in the middle of the first one.
        y: Math.round(control.size * 0.6 - height / 2)

        KText {
            anchors.centerIn: parent
            color: control.theme.colors.onAction
            decorative: true
            font.pixelSize: control.theme.body * 0.8
            font.weight: Font.DemiBold
            lineHeight: 1.0
            text: control.number
            theme: control.theme
            visible: control.kind === "steps"
        }
        KIcon {
            anchors.centerIn: parent
            color: control.theme.colors.good
            icon: "check_circle"
            size: parent.width
            theme: control.theme
            visible: control.kind === "bullets"
        }
    }
    FontMetrics {
        id: measure

        font.family: control.theme.family
        font.pixelSize: control.size
    }
    Text {
        id: words

        Accessible.ignored: !control.visible
        Accessible.name: (control.kind === "steps" ? control.number + ". " : "") + control.plain
        Accessible.role: control.kind === "paragraph" ? Accessible.StaticText : Accessible.ListItem
        anchors.left: parent.left
        anchors.leftMargin: control.markRoom
        color: control.ink
        font.family: control.theme.family
        font.pixelSize: Math.min(control.size, Math.max(control.theme.bodyBase, Math.floor(control.size * (width - 1) / Math.max(1, control.widest))))
        horizontalAlignment: Text.AlignLeft
        lineHeight: control.LayoutMirroring.enabled ? 1.0 : 1.25
        linkColor: control.theme.colors.action
        text: control.markup
        textFormat: Text.StyledText
        width: control.width - control.markRoom
        wrapMode: Text.Wrap
    }
    TapHandler {
        dragThreshold: Math.round(control.theme.mm(6))

        onTapped: point => {
            const where = control.mapToItem(words, point.position.x, point.position.y);
            const term = control.termNear(where.x, where.y);
            if (term !== "")
                control.termTapped(term);
        }
    }
}
