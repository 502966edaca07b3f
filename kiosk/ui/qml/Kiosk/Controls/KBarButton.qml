import QtQuick
import Kiosk.Theme

// A place in the bar at the bottom; `steps` dots show which of several states is on.
KPressable {
    id: control

    property string text: ""
    property string icon: ""
    property int steps: 0
    property int step: 0
    property bool wide: false

    label: control.text
    implicitHeight: content.implicitHeight + control.theme.mm(5)
    opacity: control.enabled ? 1 : 0.45

    Rectangle {
        anchors.fill: parent
        anchors.margins: control.theme.mm(1)
        radius: control.radius
        color: control.pressed || control.selected ? control.theme.colors.barPressed : control.theme.colors.bar
        border.width: control.theme.bordered ? control.theme.hair : 0
        border.color: control.theme.colors.outline
    }

    Grid {
        id: content

        anchors.centerIn: parent
        columns: control.wide ? 2 : 1
        columnSpacing: control.theme.mm(3)
        rowSpacing: control.theme.mm(0.5)
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        KIcon {
            theme: control.theme
            icon: control.icon
            size: control.theme.caption * 1.3
            color: control.theme.colors.onBar
        }

        Column {
            spacing: control.theme.mm(0.8)

            KText {
                theme: control.theme
                text: control.text
                decorative: true
                font.pixelSize: control.theme.caption
                font.weight: Font.Medium
                lineHeight: 1.0
                color: control.theme.colors.onBar
            }

            Row {
                visible: control.steps > 0
                spacing: control.theme.mm(1.5)
                anchors.horizontalCenter: parent.horizontalCenter

                Repeater {
                    model: control.steps

                    Rectangle {
                        required property int index

                        width: control.theme.mm(2)
                        height: width
                        radius: width / 2
                        color: index === control.step ? control.theme.colors.invite : "transparent"
                        border.width: control.theme.hair
                        border.color: index === control.step ? control.theme.colors.invite : control.theme.colors.onBar
                    }
                }
            }
        }
    }
}
