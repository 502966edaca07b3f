pragma ComponentBehavior: Bound

import QtQuick

// Lets no touch through to what lies under it.
Item {
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
    }
}
