import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The dark panel of a service: where it goes on, and how to take it home.
Rectangle {
    id: panel

    required property Theme theme
    required property ServiceObject page
    required property bool tall

    readonly property Words words: Words {}
    readonly property string headline: {
        if (panel.page.askTown)
            return qsTr("Das macht Ihre Stadt");
        switch (panel.page.online) {
        case "full":
            return qsTr("Das geht online");
        case "partial":
            return qsTr("Das geht zum Teil online");
        case "none":
            return qsTr("Das geht nicht online");
        default:
            return qsTr("Ob das online geht, sagt Ihnen die Stadt");
        }
    }

    signal takeWanted
    signal noteToggled
    signal placeWanted

    color: panel.theme.colors.panel
    radius: panel.theme.radius
    border.width: panel.theme.bordered ? panel.theme.hair : 0
    border.color: panel.theme.colors.outline
    implicitHeight: column.implicitHeight + panel.theme.pad * 2

    Column {
        id: column

        x: panel.theme.pad
        y: panel.theme.pad
        width: panel.width - panel.theme.pad * 2
        spacing: panel.theme.mm(3)

        KIcon {
            theme: panel.theme
            icon: panel.page.online === "none" ? "home_work" : "qr_code_2"
            size: panel.theme.body * 1.8
            visible: panel.tall
            color: panel.theme.colors.invite
        }

        KText {
            theme: panel.theme
            width: parent.width
            text: panel.headline
            font.pixelSize: panel.tall ? panel.theme.heading : panel.theme.body
            font.weight: Font.DemiBold
            lineHeight: 1.05
            color: panel.theme.colors.onPanel
        }

        KText {
            theme: panel.theme
            width: parent.width
            visible: panel.tall && text !== ""
            text: panel.page.askTown ? qsTr("Wählen Sie zuerst Ihre Stadt.") : panel.page.canTake ? panel.words.runBy(panel.page.level) + ": " + panel.page.portal : qsTr("Fragen Sie am Stand oder rufen Sie an.")
            font.pixelSize: panel.theme.caption
            lineHeight: 1.15
            color: panel.theme.colors.onPanelMuted
        }

        GridLayout {
            width: parent.width
            columns: panel.tall ? 1 : 2
            columnSpacing: panel.theme.gap
            rowSpacing: panel.theme.mm(3)
            uniformCellWidths: true

            KButton {
                theme: panel.theme
                Layout.fillWidth: true
                Layout.fillHeight: true
                kind: "invite"
                icon: panel.page.askTown ? "location_on" : "qr_code_2"
                //: Opens the QR code of a service
                text: panel.page.askTown ? qsTr("Stadt wählen") : qsTr("Mitnehmen")
                visible: panel.page.canTake || panel.page.askTown
                onActivated: {
                    if (panel.page.askTown)
                        panel.placeWanted();
                    else
                        panel.takeWanted();
                }
            }

            KButton {
                theme: panel.theme
                Layout.fillWidth: true
                Layout.fillHeight: true
                icon: panel.page.noted ? "bookmark_added" : "bookmark_add"
                //: Puts the service on the visitor's list, or says that it is there
                text: panel.page.noted ? qsTr("Ist gemerkt") : qsTr("Merken")
                selectable: true
                selected: panel.page.noted
                visible: panel.page.canTake
                onActivated: panel.noteToggled()
            }
        }
    }
}
