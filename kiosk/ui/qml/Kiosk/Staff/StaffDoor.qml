pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// The PIN first, then the staff area.
FocusScope {
    id: door

    property Presenter presenter: null
    required property Staff staff
    required property Theme theme

    // The visit that is under way may end now, so that new content can be shown.
    signal showNowWanted

    focus: true

    Loader {
        active: door.staff.state === "asking"
        anchors.fill: parent
        focus: active

        sourceComponent: PinSheet {
            staff: door.staff
            theme: door.theme
        }
    }
    Loader {
        active: door.staff.state === "open"
        anchors.fill: parent
        focus: active

        sourceComponent: StaffArea {
            presenter: door.presenter
            staff: door.staff
            theme: door.theme

            onShowNowWanted: {
                door.showNowWanted();
                door.staff.close(); // last: the door goes with it
            }
        }
    }
}
