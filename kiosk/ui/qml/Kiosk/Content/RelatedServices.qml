import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// What people often need next.
Column {
    id: related

    required property Theme theme
    required property SnapshotModel rows

    signal serviceChosen(string key)

    spacing: related.theme.mm(3)
    visible: related.rows.count > 0

    KText {
        theme: related.theme
        width: related.width
        text: qsTr("Das könnte auch passen")
        font.weight: Font.DemiBold
    }

    ServiceRows {
        theme: related.theme
        width: related.width
        rows: related.rows
        onChosen: (kind, key) => related.serviceChosen(key)
    }
}
