import QtQuick
import Kiosk.Theme

// One paragraph, bullet or step. The markup is our own, made from parsed spans; a tap near a marked word opens it.
Item {
    id: control

    required property Theme theme
    required property string kind
    required property int number
    required property string markup
    required property string plain
    property color ink: control.theme.colors.text
    property int size: control.theme.body

    readonly property real markRoom: control.kind === "paragraph" ? 0 : control.theme.body * 1.6

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
        y: Math.round((words.lineCount > 0 ? words.implicitHeight / words.lineCount : height) / 2 - height / 2)
        width: Math.round(control.theme.body * 1.25)
        height: width
        radius: width / 2
        visible: control.kind !== "paragraph"
        color: control.kind === "steps" ? control.theme.colors.action : "transparent"

        KText {
            anchors.centerIn: parent
            theme: control.theme
            text: control.number
            visible: control.kind === "steps"
            decorative: true
            font.weight: Font.DemiBold
            font.pixelSize: control.theme.body * 0.8
            lineHeight: 1.0
            color: control.theme.colors.onAction
        }

        KIcon {
            anchors.centerIn: parent
            theme: control.theme
            icon: "check_circle"
            size: parent.width
            visible: control.kind === "bullets"
            color: control.theme.colors.good
        }
    }

    Text {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: control.markRoom
        width: control.width - control.markRoom
        text: control.markup
        textFormat: Text.StyledText
        wrapMode: Text.WordWrap
        horizontalAlignment: Text.AlignLeft
        color: control.ink
        linkColor: control.theme.colors.action
        font.family: control.theme.family
        font.pixelSize: control.size
        lineHeight: 1.25

        Accessible.role: control.kind === "paragraph" ? Accessible.StaticText : Accessible.ListItem
        Accessible.name: (control.kind === "steps" ? control.number + ". " : "") + control.plain
        Accessible.ignored: !control.visible
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
