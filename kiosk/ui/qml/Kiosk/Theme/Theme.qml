pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge

QtObject {
    id: theme

    readonly property int body: Math.round(theme.bodyBase * theme.textScale)
    required property real bodyBase
    readonly property bool bordered: theme.scheme === "contrast"
    readonly property int caption: Math.round(theme.captionBase * theme.textScale)
    required property real captionBase
    readonly property ColorSet colors: theme.scheme === "dark" ? theme.dark : theme.scheme === "contrast" ? theme.contrast : theme.light
    readonly property ColorSet contrast: ContrastColors {
    }
    readonly property ColorSet dark: DarkColors {
    }
    readonly property int display: Math.round(theme.bodyBase * 2.7)
    // Before a group, what is touched grows, so that the people behind see it.
    property bool enlarging: false
    readonly property string family: "Fira Sans"
    readonly property real gap: Math.round(theme.mm(4))
    readonly property real gutter: Math.round(theme.mm(10))
    readonly property real hair: Math.max(1, Math.round(theme.pxPerMm * 0.35))
    readonly property int heading: Math.round(theme.bodyBase * 1.15 * theme.textScale)
    readonly property string iconFamily: "Kiosk Symbols"
    readonly property ColorSet light: LightColors {
    }
    readonly property real pad: Math.round(theme.mm(5))
    required property real pxPerMm
    readonly property real radius: Math.round(theme.mm(3))
    readonly property real ring: Math.max(3, Math.round(theme.pxPerMm * 1.2))
    required property string scheme
    readonly property real smallTarget: Math.round(theme.mm(15.5))
    readonly property real stroke: Math.max(2, Math.round(theme.pxPerMm * 0.7))
    required property Symbols symbols
    readonly property real target: Math.round(theme.mm(20))
    required property real textScale
    // Already large: it grows at six tenths of the pace, or a word would fill the screen.
    readonly property int title: Math.round(theme.bodyBase * 1.5 * (1 + (theme.textScale - 1) * 0.6))

    function ink(name: string): color {
        switch (name) {
        case "red":
            return theme.colors.redInk;
        case "green":
            return theme.colors.greenInk;
        case "yellow":
            return theme.colors.yellowInk;
        case "violet":
            return theme.colors.violetInk;
        case "cyan":
            return theme.colors.cyanInk;
        default:
            return theme.colors.blueInk;
        }
    }
    function mm(millimetres: real): real {
        return millimetres * theme.pxPerMm;
    }
    function tint(name: string): color {
        switch (name) {
        case "red":
            return theme.colors.redTint;
        case "green":
            return theme.colors.greenTint;
        case "yellow":
            return theme.colors.yellowTint;
        case "violet":
            return theme.colors.violetTint;
        case "cyan":
            return theme.colors.cyanTint;
        default:
            return theme.colors.blueTint;
        }
    }
}
