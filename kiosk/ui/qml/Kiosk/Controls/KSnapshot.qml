pragma ComponentBehavior: Bound

import QtQuick

// A picture that the program took of its own window; never one from content.
Image {
    id: control

    required property string label

    Accessible.name: control.label
    Accessible.role: Accessible.Graphic
    cache: false
    fillMode: Image.Stretch
    smooth: false
}
