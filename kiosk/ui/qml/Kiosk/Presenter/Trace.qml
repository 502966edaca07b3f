pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// What a finger does, for people who stand behind: a large ring where it touches, a trace where it moves; both fade.
Item {
    id: trace

    required property int fadeMs
    required property Theme theme
    required property SnapshotModel traces

    Accessible.ignored: true

    Repeater {
        model: trace.traces

        Item {
            id: mark

            required property bool isPress
            readonly property real size: trace.theme.mm(mark.isPress ? 34 : 10)
            required x
            required y

            Rectangle {
                id: edge

                anchors.centerIn: parent
                border.color: trace.theme.light.panel
                border.width: mark.isPress ? Math.round(trace.theme.mm(2.6)) : Math.round(trace.theme.mm(0.7))
                color: mark.isPress ? "transparent" : trace.theme.light.invite
                height: width
                radius: width / 2
                width: Math.round(mark.size)

                NumberAnimation on opacity {
                    duration: trace.fadeMs
                    easing.type: Easing.InQuad
                    from: 1
                    to: 0
                }
                NumberAnimation on scale {
                    duration: 200
                    from: 0.5
                    running: mark.isPress
                    to: 1
                }

                Rectangle {
                    anchors.fill: parent
                    anchors.margins: Math.round(trace.theme.mm(0.6))
                    border.color: trace.theme.light.invite
                    border.width: Math.round(trace.theme.mm(1.4))
                    color: "transparent"
                    radius: width / 2
                    visible: mark.isPress
                }
            }
        }
    }
}
