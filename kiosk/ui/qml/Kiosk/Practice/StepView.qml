pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// PLACEHOLDER: being replaced.
Item {
    required property PracticeObject page
    required property bool portrait
    required property Practice practice
    required property int startAt
    required property Theme theme

    signal moved(int position)
}
