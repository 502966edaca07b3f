pragma ComponentBehavior: Bound

import QtQuick

// Sentences whose long words stay whole: at a large text size they get smaller, but never below the normal one.
KTitle {
    id: control

    font.weight: Font.Normal
    least: control.theme.bodyBase
    lineHeight: control.LayoutMirroring.enabled ? 1.0 : 1.25
}
