pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// One place for each digit, filled as digits are typed; which ones they are is shown nowhere.
Row {
    id: dots

    required property int count
    required property int filled
    required property real room
    readonly property real side: Math.floor(Math.min(dots.widest, (dots.room - dots.spacing * (dots.count - 1)) / Math.max(1, dots.count)))
    required property Theme theme
    property real widest: dots.theme.mm(13)

    LayoutMirroring.childrenInherit: true

    // Numbers run from left to right in every language.
    LayoutMirroring.enabled: false
    spacing: Math.round(Math.min(dots.theme.mm(2.5), dots.room / Math.max(1, dots.count) * 0.2))

    Repeater {
        model: dots.count

        Rectangle {
            id: place

            required property int index

            border.color: place.index === dots.filled ? dots.theme.colors.action : dots.theme.colors.outline
            border.width: place.index === dots.filled ? dots.theme.stroke : dots.theme.hair
            color: dots.theme.colors.card
            height: Math.round(width * 1.15)
            radius: Math.round(width * 0.2)
            width: dots.side

            Rectangle {
                anchors.centerIn: parent
                color: dots.theme.colors.text
                height: width
                radius: width / 2
                visible: place.index < dots.filled
                width: Math.round(parent.width * 0.4)
            }
        }
    }
}
