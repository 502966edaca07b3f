pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The first page of a visit: what do you want to do?
Item {
    id: view

    required property Theme theme
    required property StartObject page
    required property bool portrait
    required property int startAt

    signal situationChosen(string key)
    signal serviceChosen(string key)
    signal searchWanted
    signal lettersWanted
    signal offersWanted
    signal firstWanted
    signal moved(int position)

    KScroll {
        anchors.fill: parent
        theme: view.theme
        //: Button that moves a long page
        upText: qsTr("Höher")
        //: Button that moves a long page
        downText: qsTr("Weiter")
        startAt: view.startAt
        onMoved: position => view.moved(position)

        PageHead {
            theme: view.theme
            width: parent.width
            title: qsTr("Was möchten Sie online erledigen?")
            hint: qsTr("Sie können nichts kaputt machen. Nichts wird gespeichert.")
            icon: "verified_user"
        }

        RowLayout {
            width: parent.width
            spacing: view.theme.gap

            SearchEntry {
                theme: view.theme
                Layout.fillWidth: true
                Layout.fillHeight: true
                onActivated: view.searchWanted()
            }

            KButton {
                theme: view.theme
                Layout.fillHeight: true
                icon: "sort_by_alpha"
                //: Opens the alphabetical list of services
                text: qsTr("Von A bis Z")
                onActivated: view.lettersWanted()
            }
        }

        GridLayout {
            width: parent.width
            columns: Math.max(1, Math.min(view.portrait ? 2 : 4, Math.floor(width / (view.theme.body * 9.5))))
            columnSpacing: view.theme.gap
            rowSpacing: view.theme.gap
            uniformCellWidths: true

            Repeater {
                model: view.page.situations

                KTile {
                    required property string key

                    theme: view.theme
                    stacked: true
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    onActivated: view.situationChosen(key)
                }
            }

            KTile {
                theme: view.theme
                stacked: true
                Layout.fillWidth: true
                Layout.fillHeight: true
                icon: "explore"
                tint: "violet"
                title: qsTr("Digitales in meiner Stadt")
                hint: qsTr("Portale, Apps, Mitreden")
                onActivated: view.offersWanted()
            }
        }

        Featured {
            theme: view.theme
            width: parent.width
            rows: view.page.featured
            //: %1 is the name of a town
            title: qsTr("Oft gefragt in %1").arg(view.page.place)
            onServiceChosen: key => view.serviceChosen(key)
            onAllWanted: view.firstWanted()
        }
    }
}
