import QtQuick
import Kiosk.Theme

// An internet address as a person reads it: the domain stands out, the rest is quieter.
Flow {
    id: address

    required property Theme theme
    required property string before
    required property string domain
    required property string after

    Accessible.role: Accessible.StaticText
    Accessible.name: address.before + address.domain + address.after

    KText {
        theme: address.theme
        text: address.before
        decorative: true
        color: address.theme.colors.muted
    }

    KText {
        theme: address.theme
        text: address.domain
        decorative: true
        font.weight: Font.DemiBold
        color: address.theme.colors.good
    }

    KText {
        theme: address.theme
        width: Math.min(implicitWidth, address.width)
        text: address.after
        decorative: true
        wrapMode: Text.WrapAnywhere
        color: address.theme.colors.muted
    }
}
