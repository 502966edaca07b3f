pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// What the stand shows, and how new content gets there, step by step.
FocusScope {
    id: room

    readonly property Component chosen: {
        switch (room.desk.state) {
        case "looking":
        case "installing":
        case "waiting":
            return status;
        case "offered":
            return offer;
        case "refused":
            return refusal;
        default:
            return now;
        }
    }
    required property Desk desk
    required property Theme theme

    signal showNowWanted

    focus: true

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: room.chosen
    }
    Component {
        id: now

        NowRoom {
            desk: room.desk
            theme: room.theme
        }
    }
    Component {
        id: offer

        OfferRoom {
            desk: room.desk
            theme: room.theme
        }
    }
    Component {
        id: status

        StatusRoom {
            desk: room.desk
            theme: room.theme

            onShowNowWanted: room.showNowWanted()
        }
    }
    Component {
        id: refusal

        RefusalRoom {
            desk: room.desk
            theme: room.theme
        }
    }
}
