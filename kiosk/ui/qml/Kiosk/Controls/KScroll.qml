import QtQuick
import Kiosk.Theme

// A page that may be longer than the screen. It can be dragged, and it always has two large buttons.
Item {
    id: control

    required property Theme theme
    required property string upText
    required property string downText
    property int startAt: 0
    property real spacing: control.theme.gap
    default property alias content: column.data

    readonly property bool overflows: column.implicitHeight > control.height + 1
    readonly property real railWidth: Math.max(up.implicitWidth, down.implicitWidth, control.theme.target)
    readonly property real contentWidth: column.width

    signal moved(int position)

    function go(pages: real): void {
        const wanted = flick.contentY + pages * (control.height - control.theme.body * 2);
        flick.contentY = Math.max(0, Math.min(wanted, flick.contentHeight - flick.height));
        control.moved(Math.round(flick.contentY));
    }

    function show(item: Item): void {
        const top = item.mapToItem(column, 0, 0).y - control.theme.gap;
        const bottom = top + item.height + control.theme.gap * 2;
        if (top < flick.contentY)
            flick.contentY = Math.max(0, top);
        else if (bottom > flick.contentY + flick.height)
            flick.contentY = Math.min(bottom - flick.height, flick.contentHeight - flick.height);
    }

    Flickable {
        id: flick

        property bool placed: false

        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        width: control.width - (control.overflows ? control.railWidth + control.theme.gap : 0)
        clip: control.overflows
        contentHeight: column.implicitHeight
        contentWidth: width
        flickableDirection: Flickable.VerticalFlick
        boundsBehavior: Flickable.StopAtBounds
        interactive: control.overflows
        onMovementEnded: control.moved(Math.round(contentY))
        onContentHeightChanged: {
            if (!placed && control.startAt > 0 && contentHeight >= control.startAt + height) {
                placed = true;
                contentY = control.startAt;
            }
            if (contentY > Math.max(0, contentHeight - height))
                contentY = Math.max(0, contentHeight - height);
        }

        Column {
            id: column

            width: flick.width
            spacing: control.spacing
        }
    }

    Connections {
        target: control.Window.window

        function onActiveFocusItemChanged(): void {
            let item = control.Window.activeFocusItem;
            for (let above = item; above; above = above.parent) {
                if (above === column) {
                    control.show(item);
                    return;
                }
            }
        }
    }

    KButton {
        id: up

        theme: control.theme
        anchors.top: parent.top
        anchors.right: parent.right
        width: control.railWidth
        kind: "quiet"
        compact: true
        radius: control.theme.radius
        icon: "arrow_upward"
        text: control.upText
        visible: control.overflows && !flick.atYBeginning
        onActivated: control.go(-1)
    }

    KButton {
        id: down

        theme: control.theme
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: control.railWidth
        kind: "primary"
        compact: true
        radius: control.theme.radius
        icon: "arrow_downward"
        text: control.downText
        visible: control.overflows && !flick.atYEnd
        onActivated: control.go(1)
    }
}
