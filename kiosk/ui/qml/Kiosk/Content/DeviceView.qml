pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The next steps at home, large and numbered, and whom to ask without internet.
Item {
    id: view

    required property SnapshotModel marks
    required property DeviceObject page
    required property string phone
    required property int startAt
    required property Theme theme

    signal moved(int position)
    signal notepadWanted

    KScroll {
        anchors.fill: parent
        startAt: view.startAt
        theme: view.theme

        onMoved: position => view.moved(position)

        PageHead {
            hint: view.page.lead
            theme: view.theme
            title: view.page.title
            width: parent.width
        }
        KMarks {
            marks: view.marks
            theme: view.theme
            width: parent.width
        }
        GridLayout {
            id: grid

            readonly property bool beside: grid.width > view.theme.body * 32

            columnSpacing: view.theme.gap
            columns: grid.beside ? 2 : 1
            rowSpacing: view.theme.gap
            width: parent.width

            KCard {
                Layout.alignment: Qt.AlignTop
                Layout.fillHeight: true
                Layout.fillWidth: true
                theme: view.theme

                KTitle {
                    size: view.theme.heading
                    text: qsTr("Ihre nächsten Schritte")
                    theme: view.theme
                    width: parent.width
                }
                Repeater {
                    model: view.page.steps

                    KLine {
                        id: step

                        required property string key

                        kind: "steps"
                        number: Number(step.key)
                        theme: view.theme
                        width: parent ? parent.width : 0
                    }
                }
            }
            Column {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: !grid.beside
                Layout.preferredWidth: grid.beside ? Math.round(grid.width * 0.36) : -1
                spacing: view.theme.gap

                KCard {
                    theme: view.theme
                    width: parent.width

                    KTitle {
                        size: view.theme.heading
                        text: qsTr("Ohne Internet")
                        theme: view.theme
                        width: parent.width
                    }
                    KProse {
                        //: %1 is a phone number
                        text: qsTr("Telefon: %1").arg(view.page.phone === "" ? view.phone : view.page.phone)
                        theme: view.theme
                        width: parent.width
                    }
                    KProse {
                        //: %1 is an office, %2 its address or its town
                        text: qsTr("Vor Ort: %1, %2").arg(view.page.office).arg(view.page.address === "" ? view.page.place : view.page.address)
                        theme: view.theme
                        visible: view.page.office !== ""
                        width: parent.width
                    }
                }
                KNotice {
                    icon: "lightbulb"
                    text: view.page.note
                    theme: view.theme
                    visible: text !== ""
                    width: parent.width
                }
                KButton {
                    icon: "bookmark"
                    text: qsTr("Merkzettel ansehen")
                    theme: view.theme
                    width: Math.min(implicitWidth, parent.width)

                    onActivated: view.notepadWanted()
                }
            }
        }
    }
}
