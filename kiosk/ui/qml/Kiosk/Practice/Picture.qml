pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// PLACEHOLDER: being replaced by the drawn pictures.
Item {
    property string first: ""
    required property string picture
    property string rest: ""
    property string second: ""
    required property Theme theme
}
