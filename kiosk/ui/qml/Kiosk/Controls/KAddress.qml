pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// An internet address as a person reads it: the domain stands out, the rest is quieter.
Flow {
    id: address

    required property string after
    required property string before
    required property string domain
    required property Theme theme

    Accessible.name: address.before + address.domain + address.after
    Accessible.role: Accessible.StaticText
    LayoutMirroring.childrenInherit: true

    // Addresses run from left to right in every language.
    LayoutMirroring.enabled: false

    KText {
        color: address.theme.colors.muted
        decorative: true
        text: address.before
        theme: address.theme
        width: Math.min(implicitWidth, address.width)
        wrapMode: Text.WrapAnywhere
    }
    KText {
        color: address.theme.colors.good
        decorative: true
        font.weight: Font.DemiBold
        text: address.domain
        theme: address.theme
        width: Math.min(implicitWidth, address.width)
        wrapMode: Text.WrapAnywhere
    }
    KText {
        color: address.theme.colors.muted
        decorative: true
        text: address.after
        theme: address.theme
        width: Math.min(implicitWidth, address.width)
        wrapMode: Text.WrapAnywhere
    }
}
