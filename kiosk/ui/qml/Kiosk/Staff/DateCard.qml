pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// One date in the content. `kind` is "hidden", "coming" or "review".
KCard {
    id: card

    required property string detail
    required property string kind
    required property string title

    KBadge {
        anchors.left: parent.left
        icon: card.kind === "hidden" ? "schedule" : card.kind === "coming" ? "event" : "fact_check"
        text: {
            switch (card.kind) {
            case "hidden":
                return qsTr("Gerade nicht zu sehen");
            case "coming":
                return qsTr("Ändert sich bald");
            default:
                return qsTr("Bitte prüfen");
            }
        }
        theme: card.theme
        tint: card.kind === "hidden" ? "violet" : card.kind === "coming" ? "blue" : "yellow"
        widest: parent.width
    }
    KTitle {
        text: card.title
        theme: card.theme
        width: parent.width
    }
    KText {
        color: card.theme.colors.muted
        font.pixelSize: card.theme.caption
        text: card.detail
        theme: card.theme
        width: parent.width
    }
}
