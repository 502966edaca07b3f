pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Whatever can be pressed. Acts on release, sliding off cancels, the same target again within
// half a second is ignored (EN 301 549, 5.8), key repeat does nothing (5.7).
Item {
    id: control

    property string description: ""
    property string label: ""
    readonly property bool pressed: tap.pressed || keyDown.running
    property real radius: control.theme.radius
    property int repeatGuardMs: 500
    property bool selectable: false
    property bool selected: false
    required property Theme theme

    signal activated

    function activate(): void {
        if (!control.enabled || guard.running)
            return;
        guard.start();
        control.activated();
    }

    Accessible.checkable: control.selectable
    Accessible.checked: control.selectable && control.selected
    Accessible.description: control.description
    Accessible.focusable: true
    Accessible.ignored: !control.visible
    Accessible.name: control.label
    Accessible.role: Accessible.Button
    activeFocusOnTab: true
    scale: control.theme.enlarging && control.pressed ? 1.15 : 1

    Behavior on scale {
        enabled: control.theme.enlarging

        NumberAnimation {
            duration: control.pressed ? 60 : 700
        }
    }

    Accessible.onPressAction: control.activate()
    Keys.onPressed: event => {
        switch (event.key) {
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Space:
        case Qt.Key_Select:
            if (!event.isAutoRepeat) {
                keyDown.start();
                control.activate();
            }
            event.accepted = true;
            break;
        case Qt.Key_Down:
            control.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
            event.accepted = true;
            break;
        case Qt.Key_Up:
            control.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason);
            event.accepted = true;
            break;
        }
    }

    TapHandler {
        id: tap

        // A trembling finger may move this far and still means the same target.
        dragThreshold: Math.round(control.theme.mm(6))
        longPressThreshold: 0

        onTapped: control.activate()
    }
    Timer {
        id: guard

        interval: control.repeatGuardMs
    }
    Timer {
        id: keyDown

        interval: 120
    }
    KFocusRing {
        radius: control.radius
        theme: control.theme
        visible: control.activeFocus
        z: 10
    }
}
