pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The scene that a name stands for.
Loader {
    id: scenes

    required property Lettering lettering
    required property Theme theme

    function named(): Component {
        switch (scenes.lettering.picture) {
        case "address":
            return address;
        case "calendar":
            return calendar;
        case "can":
        case "card":
            return card;
        case "card-phone":
            return cardPhone;
        case "desk":
            return desk;
        case "document":
        case "document-falsch":
        case "document-zu-gross":
            return paper;
        case "document-unscharf":
            return blurred;
        case "done":
            return done;
        case "inbox":
        case "message":
            return inbox;
        case "letter":
        case "letter-pin":
            return letter;
        case "levels":
            return levels;
        case "login":
        case "site":
            return site;
        case "pay":
            return pay;
        case "receipt":
            return receipt;
        case "send":
            return send;
        case "sign":
            return sign;
        case "sticker":
            return sticker;
        default:
            return phone;
        }
    }

    sourceComponent: scenes.named()

    Component {
        id: address

        AddressPicture {
            lettering: scenes.lettering
            theme: scenes.theme
        }
    }
    Component {
        id: blurred

        BlurredPicture {
            lettering: scenes.lettering
            theme: scenes.theme
        }
    }
    Component {
        id: calendar

        CalendarPicture {
            lettering: scenes.lettering
            theme: scenes.theme
        }
    }
    Component {
        id: card

        CardPicture {
            lettering: scenes.lettering
            theme: scenes.theme
        }
    }
    Component {
        id: cardPhone

        CardPhonePicture {
            lettering: scenes.lettering
            theme: scenes.theme
        }
    }
    Component {
        id: desk

        DeskPicture {
            lettering: scenes.lettering
            theme: scenes.theme
        }
    }
    Component {
        id: done

        DonePicture {
            lettering: scenes.lettering
            theme: scenes.theme
        }
    }
    Component {
        id: inbox

        InboxPicture {
            lettering: scenes.lettering
            theme: scenes.theme
        }
    }
    Component {
        id: letter

        LetterPicture {
            lettering: scenes.lettering
            theme: scenes.theme
        }
    }
    Component {
        id: levels

        LevelsPicture {
            lettering: scenes.lettering
            theme: scenes.theme
        }
    }
    Component {
        id: paper

        DocumentPicture {
            lettering: scenes.lettering
            theme: scenes.theme
        }
    }
    Component {
        id: pay

        PayPicture {
            lettering: scenes.lettering
            theme: scenes.theme
        }
    }
    Component {
        id: phone

        PhonePicture {
            lettering: scenes.lettering
            theme: scenes.theme
        }
    }
    Component {
        id: receipt

        ReceiptPicture {
            lettering: scenes.lettering
            theme: scenes.theme
        }
    }
    Component {
        id: send

        SendPicture {
            lettering: scenes.lettering
            theme: scenes.theme
        }
    }
    Component {
        id: sign

        SignPicture {
            lettering: scenes.lettering
            theme: scenes.theme
        }
    }
    Component {
        id: site

        SitePicture {
            lettering: scenes.lettering
            theme: scenes.theme
        }
    }
    Component {
        id: sticker

        StickerPicture {
            lettering: scenes.lettering
            theme: scenes.theme
        }
    }
}
