pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls

// From whom new content is, and when: what somebody looks at before taking it over.
KCard {
    id: facts

    required property ReleaseObject offer

    GridLayout {
        id: grid

        columnSpacing: facts.theme.gap
        columns: grid.width > facts.theme.body * 30 ? 3 : grid.width > facts.theme.body * 17 ? 2 : 1
        rowSpacing: facts.theme.mm(3)
        uniformCellWidths: true
        width: parent.width

        OfferFact {
            name: qsTr("Von")
            value: facts.offer.operator
        }
        OfferFact {
            name: qsTr("Unterschrieben von")
            value: facts.offer.signers
        }
        OfferFact {
            name: qsTr("Veröffentlicht")
            value: facts.offer.published
        }
        OfferFact {
            name: qsTr("Fassung")
            value: facts.offer.version
        }
        OfferFact {
            name: qsTr("Größe")
            value: facts.offer.size
        }
        OfferFact {
            //: Above "from a stick" or "from the server"
            name: qsTr("Kommt")
            value: facts.offer.origin
        }
    }

    component OfferFact: StaffFact {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        theme: facts.theme
        visible: value !== ""
    }
}
