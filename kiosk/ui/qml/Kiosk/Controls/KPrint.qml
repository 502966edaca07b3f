pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The sheet of this page: a button to print it, then how it is with it. Without a printer it is not there.
Item {
    id: sheet

    required property string stage
    required property Theme theme

    signal wanted

    Accessible.ignored: true
    implicitHeight: button.visible ? button.implicitHeight : notice.visible ? notice.implicitHeight : 0
    implicitWidth: button.visible ? button.implicitWidth : sheet.theme.body * 16
    visible: sheet.stage !== ""

    // What comes of it can be seen; whoever listens is told.
    onStageChanged: {
        if (notice.visible)
            sheet.Accessible.announce(notice.text, Accessible.Assertive);
    }

    KButton {
        id: button

        icon: "print"
        //: Prints one page with what to have ready, the steps and the QR code
        text: qsTr("Merkblatt drucken")
        theme: sheet.theme
        visible: sheet.stage === "idle"
        width: Math.min(implicitWidth, sheet.width)

        onActivated: sheet.wanted()
    }
    KNotice {
        id: notice

        icon: sheet.stage === "done" ? "check_circle" : sheet.stage === "working" ? "print" : "support_agent"
        text: {
            switch (sheet.stage) {
            case "working":
                return qsTr("Ihr Merkblatt wird gedruckt.");
            case "done":
                return qsTr("Ihr Merkblatt liegt im Drucker.");
            case "failed":
                return qsTr("Gerade geht das Drucken nicht. Fragen Sie uns.");
            default:
                return qsTr("Mehr drucken wir gern für Sie. Fragen Sie uns.");
            }
        }
        theme: sheet.theme
        tone: sheet.stage === "done" ? "good" : sheet.stage === "working" ? "info" : "warn"
        visible: sheet.stage !== "" && !button.visible
        width: sheet.width
    }
}
