pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A drawn scene by its name, on its soft ground; a name that nobody knows draws nothing.
Rectangle {
    id: frame

    // Beside a text that says the same: not in the accessibility tree.
    property bool decorative: false
    property int digits: 0
    property int digitsWanted: 0
    property string first: ""
    readonly property bool known: frame.names.of(frame.picture) !== ""
    readonly property Lettering lettering: Lettering {
        digits: frame.digits
        digitsWanted: frame.digitsWanted
        first: frame.first
        picture: frame.picture
        rest: frame.rest
        second: frame.second
    }
    readonly property PictureNames names: PictureNames {
    }
    required property string picture
    property string rest: ""
    property string second: ""
    readonly property string spoken: frame.known ? frame.names.spoken(frame.lettering) : ""
    required property Theme theme

    Accessible.ignored: frame.decorative || !frame.known || !frame.visible
    Accessible.name: frame.spoken
    Accessible.role: Accessible.Graphic
    border.color: frame.theme.colors.outline
    border.width: frame.known && frame.theme.bordered ? frame.theme.hair : 0
    color: frame.known ? frame.theme.colors.soft : "transparent"
    radius: frame.theme.radius

    Scenes {
        active: frame.known && frame.width > 0 && frame.height > 0
        anchors.fill: parent
        clip: true
        lettering: frame.lettering
        theme: frame.theme
    }
}
