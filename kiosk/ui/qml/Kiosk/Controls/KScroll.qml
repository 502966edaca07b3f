pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A page that may be longer than the screen. It can be dragged, and it always has two large buttons.
Item {
    id: control

    default property alias content: column.data
    readonly property real contentHeight: column.implicitHeight
    //: Button that turns a long page further
    property string downText: qsTr("Mehr")

    // Too low for two buttons above each other: they stand side by side.
    readonly property bool low: control.height < control.theme.target * 2 + control.theme.mm(3)

    // Room around what scrolls, so that the focus mark is not cut off.
    readonly property real margin: control.overflows ? control.theme.ring * 2 : 0
    property bool overflows: false
    readonly property bool overfull: column.implicitHeight > control.height + 1
    readonly property real railWidth: control.low ? up.implicitWidth + control.theme.mm(3) + down.implicitWidth : Math.max(up.implicitWidth, down.implicitWidth)
    property real spacing: control.theme.gap
    property int startAt: 0
    required property Theme theme

    // How often the buttons came in this moment.
    property int turns: 0
    //: Button that turns a long page back
    property string upText: qsTr("Hoch")

    signal moved(int position)

    // Beside the buttons words may get smaller, and then the page fits without them: it would turn for ever.
    function decide(): void {
        if (control.overfull === control.overflows || control.turns > 2)
            return;
        control.turns += control.overfull ? 1 : 0;
        pause.restart();
        control.overflows = control.overfull;
    }
    function go(pages: real): void {
        const wanted = flick.contentY + pages * (control.height - control.theme.body * 2);
        flick.contentY = Math.max(0, Math.min(wanted, flick.contentHeight - flick.height));
        control.moved(Math.round(flick.contentY));
    }
    function show(item: Item): void {
        const top = item.mapToItem(column, 0, 0).y + control.margin - control.theme.gap;
        const bottom = top + item.height + control.theme.gap * 2;
        // What is too tall shows its lower end: of a field that is where one writes.
        if (item.height > flick.height - control.theme.gap)
            flick.contentY = Math.max(0, Math.min(bottom - control.theme.gap * 0.5 - flick.height, flick.contentHeight - flick.height));
        else if (top < flick.contentY)
            flick.contentY = Math.max(0, top);
        else if (bottom > flick.contentY + flick.height)
            flick.contentY = Math.min(bottom - flick.height, flick.contentHeight - flick.height);
    }
    // Everything from the top of one item to the bottom of another, where there is room for all of it.
    function showFrom(first: Item, last: Item): bool {
        const top = first.mapToItem(column, 0, 0).y + control.margin;
        const bottom = last.mapToItem(column, 0, last.height).y + control.margin;
        const air = Math.min(control.theme.gap, (flick.height - bottom + top) / 2);
        if (air < -1)
            return false;
        const end = Math.max(0, flick.contentHeight - flick.height);
        if (top - air < flick.contentY)
            flick.contentY = Math.max(0, Math.min(end, top - air));
        else if (bottom + air > flick.contentY + flick.height)
            flick.contentY = Math.max(0, Math.min(end, bottom + air - flick.height));
        return true;
    }

    onOverfullChanged: control.decide()

    Timer {
        id: pause

        interval: 250

        onTriggered: control.turns = 0
    }
    Flickable {
        id: flick

        property bool placed: false

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: -control.margin
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: control.overflows
        contentHeight: column.implicitHeight + control.margin * 2
        contentWidth: width
        flickableDirection: Flickable.VerticalFlick
        interactive: control.overflows
        width: control.width + control.margin * 2 - (control.overflows ? control.railWidth + control.theme.gap : 0)

        onContentHeightChanged: {
            if (!placed && control.startAt > 0 && contentHeight >= control.startAt + height) {
                placed = true;
                contentY = control.startAt;
            }
            if (contentY > Math.max(0, contentHeight - height))
                contentY = Math.max(0, contentHeight - height);
        }
        onMovementEnded: control.moved(Math.round(contentY))

        Column {
            id: column

            spacing: control.spacing
            width: flick.width - control.margin * 2
            x: control.margin
            y: control.margin
        }
    }
    Connections {
        function onActiveFocusItemChanged(): void {
            let item = control.Window.activeFocusItem;
            for (let above = item; above; above = above.parent) {
                if (above === column) {
                    control.show(item);
                    return;
                }
            }
        }

        target: control.Window.window
    }
    KTurn {
        id: up

        anchors.right: parent.right
        anchors.rightMargin: control.low ? down.width + control.theme.mm(3) : 0
        anchors.top: parent.top
        height: Math.min(implicitHeight, control.low ? control.height : (control.height - control.theme.mm(3)) / 2)
        icon: "arrow_upward"
        text: control.upText
        theme: control.theme
        visible: control.overflows && !flick.atYBeginning
        width: control.low ? implicitWidth : control.railWidth

        onActivated: control.go(-1)
    }
    KTurn {
        id: down

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        height: Math.min(implicitHeight, control.low ? control.height : (control.height - control.theme.mm(3)) / 2)
        icon: "arrow_downward"
        primary: true
        text: control.downText
        theme: control.theme
        visible: control.overflows && !flick.atYEnd
        width: control.low ? implicitWidth : control.railWidth

        onActivated: control.go(1)
    }
}
