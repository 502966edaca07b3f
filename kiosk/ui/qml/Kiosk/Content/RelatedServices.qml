pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// What people often need next.
Column {
    id: related

    required property SnapshotModel rows
    required property Theme theme

    signal serviceChosen(string key)

    spacing: related.theme.mm(3)
    visible: related.rows.count > 0

    KText {
        font.weight: Font.DemiBold
        text: qsTr("Das könnte auch passen")
        theme: related.theme
        width: related.width
    }
    ServiceRows {
        pointed: false
        services: related.rows
        theme: related.theme
        width: related.width

        onChosen: (kind, key) => related.serviceChosen(key)
    }
}
