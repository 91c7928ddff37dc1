# What Hawker says in the chats, in German: the keys and facts are those of ../en/chat.ftl.

-my-claims = Meine Reservierungen
-look = öffne „{ -my-claims }“ auf der Show-Seite

## A claim was decided

claim-reserved =
    { $code } ×{ $reserved } { $options } ist bis { $expires } Uhr für dich reserviert — { $total }. Nach Eingang bist du Nummer { $position }.{ $over_limit_by ->
        [0] { "" }
        [one] { " " }{ $over_limit_by } mehr wäre über dem Limit pro Person.
       *[other] { " " }{ $over_limit_by } mehr wären über dem Limit pro Person.
    }
claim-reserved-public = { $viewer }: { $code } ×{ $reserved } { $options } ist bis { $expires } Uhr für dich reserviert — { -look }.
    .b = Geschafft, { $viewer }! { $code } ×{ $reserved } { $options } gehört bis { $expires } Uhr dir — { -look }.
    .c = { $viewer }, { $code } ×{ $reserved } { $options } liegt bis { $expires } Uhr für dich bereit. Zum Bezahlen { -look }.
claim-reserved-together = { $code } ist bis { $expires } Uhr reserviert für { $viewers }. Zum Bezahlen { -look }.

claim-partial =
    { $code } ×{ $reserved } { $options } ist bis { $expires } Uhr für dich reserviert — { $total }. Dazu { $waitlisted } auf der Warteliste, auf Platz { $waitlist_place }. Nach Eingang bist du Nummer { $position }.
claim-partial-public = { $viewer }: { $code } ×{ $reserved } { $options } ist bis { $expires } Uhr für dich reserviert, dazu { $waitlisted } auf der Warteliste — { -look }.

claim-waitlisted = { $code } ×{ $waitlisted } { $options } ist gerade komplett vergeben. Du bist auf der Warteliste, auf Platz { $waitlist_place }; wird etwas frei, melden wir uns sofort.
claim-waitlisted-public = { $viewer }: { $code } { $options } ist gerade komplett vergeben. Du bist auf Platz { $waitlist_place } der Warteliste.
    .b = { $viewer }, du bist auf der Warteliste für { $code } { $options }, auf Platz { $waitlist_place }.
claim-waitlisted-together = Auf der Warteliste für { $code }: { $viewers }. Für deinen Platz { -look }.

claim-entered = Du bist bei der Verlosung von { $code } ×{ $quantity } { $options } dabei: In { $left } wird gelost, und wer zuerst geschrieben hat, ist egal. Noch ist nichts reserviert; danach melden wir uns.{ $over_limit_by ->
        [0] { "" }
        [one] { " " }{ $over_limit_by } davon wäre über dem Limit pro Person.
       *[other] { " " }{ $over_limit_by } davon wären über dem Limit pro Person.
    }
claim-entered-public = { $viewer }: Du bist bei der Verlosung von { $code } { $options } dabei, in { $left } geht es los.
    .b = Du bist dabei, { $viewer }! { $code } { $options } wird in { $left } verlost.
claim-entered-together = Bei der Verlosung von { $code } dabei: { $viewers }.

claim-unchanged =
    Es bleibt alles, wie es ist: Von { $code } { $options } hast du schon { $reserved ->
        [0] { $waitlisted } auf der Warteliste
       *[other] { $waitlisted ->
            [0] { $reserved } bis { $expires } Uhr
           *[other] { $reserved } bis { $expires } Uhr und { $waitlisted } auf der Warteliste
        }
    }.
claim-unchanged-public = { $viewer }: { $code } { $options } hast du schon, es bleibt alles, wie es ist — { -look }.

claim-reduced =
    Erledigt: { $code } { $options } ist jetzt ×{ $reserved }{ $waitlisted ->
        [0] { "" }
       *[other] , dazu { $waitlisted } auf der Warteliste
    }. Der Rest ist wieder frei für andere.
claim-reduced-public = { $viewer }: Erledigt, { $code } { $options } ist jetzt ×{ $reserved }.

claim-cancelled = { $code } { $options } ist storniert. Du musst dafür nichts bezahlen.
claim-cancelled-public = { $viewer }: { $code } { $options } ist storniert.

claim-nothing-to-cancel = Es gab nichts zu stornieren: Du hast kein { $code } { $options }, das noch zu bezahlen ist.
claim-nothing-to-cancel-public = { $viewer }: Für { $code } gab es nichts zu stornieren.

claim-closed = Der Verkauf von { $code } ist beendet, deine Bestellung ging leider nicht mehr durch. Danke trotzdem!
claim-closed-public = { $viewer }: Der Verkauf von { $code } ist beendet.
claim-closed-together = Der Verkauf von { $code } ist beendet. Tut uns leid, { $viewers }!

claim-not-open = { $code } ist noch nicht im Verkauf. Schreib noch mal, wenn es losgeht — früher zählt nicht.
claim-not-open-public = { $viewer }: { $code } ist noch nicht im Verkauf. Schreib noch mal, wenn es losgeht.

claim-paused = { $code } macht kurz Pause. Schreib noch mal, wenn es weitergeht.
claim-paused-public = { $viewer }: { $code } macht kurz Pause. Schreib noch mal, wenn es weitergeht.

claim-over-limit = Von { $code } hast du schon so viele, wie eine Person haben darf. Es kam nichts dazu.
claim-over-limit-public = { $viewer }: Von { $code } hast du schon so viele, wie eine Person haben darf.

claim-sold-out = { $code } { $options } ist ausverkauft. Tut uns leid!
claim-sold-out-public = { $viewer }: { $code } { $options } ist ausverkauft, tut uns leid.
claim-sold-out-together = { $code } ist ausverkauft. Tut uns leid, { $viewers }!

claim-blocked = In diesem Shop können wir von dir keine Bestellungen annehmen. Wenn das ein Irrtum ist, schreib bitte dem Shop.
claim-blocked-public = { $viewer }: Schreib wegen deiner Bestellung bitte dem Shop.

## Afterwards

promoted = Gute Nachricht: { $code } ×{ $quantity } { $options } ist frei geworden und bis { $expires } Uhr für dich reserviert — { $total }. Andere warten auch, also bezahl bitte rechtzeitig.
promoted-public = { $viewer }: Gute Nachricht, { $code } ×{ $quantity } { $options } ist frei geworden und bis { $expires } Uhr für dich reserviert — { -look }.

reminder = { $code } ×{ $quantity } { $options } ist noch bis { $expires } Uhr für dich reserviert. Bezahl vorher, damit es deins bleibt.
reminder-public = { $viewer }: { $code } ist noch bis { $expires } Uhr für dich reserviert — { -look }.

expired = Die Zeit für { $code } ×{ $quantity } { $options } ist um und es wurde nicht bezahlt, also ist es wieder im Verkauf. Du kannst gern noch mal bestellen.
expired-public = { $viewer }: Die Zeit für { $code } ist um, es ist wieder im Verkauf.

order-paid = Danke, { $viewer }! Bestellung { $number } ist bezahlt: { $total }.
order-paid-public = { $viewer }: Bezahlt, danke!

order-refunded = Du bekommst { $amount } für Bestellung { $number } zurück. Wann du es siehst, hängt von deiner Bank ab.
order-refunded-public = { $viewer }: Es gibt Neues zu deiner Bestellung — { -look }.

payment-late = Deine Zahlung kam, als die Zeit schon um war und andere die Stücke hatten. Du bekommst alles zurück: { $amount }.
payment-late-public = { $viewer }: Deine Zahlung kam zu spät, du bekommst sie zurück — { -look }.

payment-partly = Ein Teil von dem, was du mit Bestellung { $number } bezahlt hast, war schon an andere gegangen. Dieses Geld bekommst du zurück: { $amount }.
payment-partly-public = { $viewer }: Du bekommst einen Teil deiner Zahlung zurück — { -look }.

payment-declined = Deine Zahlung wurde abgelehnt und nichts abgebucht. Du kannst es noch mal versuchen oder anders bezahlen.
payment-declined-public = { $viewer }: Beim Bezahlen ging etwas schief — { -look }.

## Answers

option-size = Größe
option-color = Farbe
option-scent = Duft
option-model = Modell

ask-back = { $code }: Was darf es bei { $missing } sein, { $choices }?
ask-back-public = { $viewer }, { $code }: Was darf es bei { $missing } sein, { $choices }?

ask-back-which = Was meinst du: { $candidates }?
ask-back-which-public = { $viewer }: Was meinst du, { $candidates }?

cart =
    { $count ->
        [0] Bei dir ist nichts zu bezahlen.
       *[other] Deins, noch zu bezahlen ({ $total }):
    }
    { $lines }
    { $entered }
    { $receipts }
    { $waiting }
cart-line = { $code } ×{ $quantity } { $options } — { $total }, bis { $expires } Uhr
cart-waiting = { $code } ×{ $quantity } { $options } — auf der Warteliste, Platz { $place }
cart-entered = { $code } ×{ $quantity } { $options } — bei der Verlosung um { $expires } Uhr
cart-receipt = Beleg für { $code }: Nr. { $position }, gesehen { $seen }, entschieden { $decided }, Prüfwert { $digest }
cart-public = { $viewer }: Für alles, was du hast, { -look }.

help =
    Zum Kaufen schreib den Code: A12. Mehrere Stück oder eine Variante: A12 x2 blau M.
    Storno A12 – doch nicht · Warenkorb – was du hast · Zahlungslink – wie du bezahlst · Stopp – keine privaten Nachrichten mehr
help-public = Zum Kaufen schreib den Code: A12, oder A12 x2 blau M. Außerdem: Storno A12 · Warenkorb · Zahlungslink · Stopp

linked = Diese Seite gehört jetzt dir: Sie zeigt deine Reservierungen und du kannst dort bezahlen. Warst du das nicht, sag dem Shop Bescheid.
linked-public = { $viewer }: Erledigt, die Seite gehört dir.

link-failed = Dieser Code funktioniert nicht: schon benutzt, zu alt oder vertippt. Die Seite zeigt einen neuen.
link-failed-public = { $viewer }: Dieser Code funktioniert nicht. Die Seite zeigt einen neuen.

stopped = Du bekommst keine privaten Nachrichten mehr von uns. Was du kaufst, findest du weiter auf der Show-Seite unter „{ -my-claims }“. Du willst wieder Nachrichten? Schreib: wieder anmelden
stopped-public = { $viewer }: Keine privaten Nachrichten mehr. Du willst wieder welche? Schreib: wieder anmelden

resumed = Du bekommst wieder private Nachrichten zu deinen Käufen.
resumed-public = { $viewer }: Du bekommst wieder private Nachrichten.

question-answer =
    { $topic ->
        [price] { $code } { $title } kostet { $price }.
        [stock] { $available ->
            [0] { $code } { $title } ist gerade komplett vergeben. Schreib { $code }, um auf die Warteliste zu kommen.
           *[other] Noch { $available } Stück von { $code } { $title }.
        }
        [size] { $code } { $title } gibt es in { $choices }.
       *[other] Gute Frage! Das Team der Show sieht sie.
    }
question-answer-public =
    { $viewer }: { $topic ->
        [price] { $code } { $title } kostet { $price }.
        [stock] { $available ->
            [0] { $code } { $title } ist gerade komplett vergeben. Schreib { $code }, um auf die Warteliste zu kommen.
           *[other] Noch { $available } Stück von { $code } { $title }.
        }
        [size] { $code } { $title } gibt es in { $choices }.
       *[other] Gute Frage! Das Team der Show sieht sie.
    }

question-shipping = { $paid ->
        [0] Der Versand ist gratis
       *[other] Der Versand kostet { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , gratis ab { $free_from }
        }
    }. Wir liefern nach: { $countries }.
question-shipping-public = { $viewer }: { $paid ->
        [0] Der Versand ist gratis
       *[other] Der Versand kostet { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , gratis ab { $free_from }
        }
    }. Wir liefern nach: { $countries }.

nothing-held = Es gab nichts zu stornieren: Bei dir ist nichts zu bezahlen.
nothing-held-public = { $viewer }: Es gab nichts zu stornieren.

nothing-to-change = Es war nicht klar, welche Reservierung du ändern willst. Schreib den Code dazu: A12 x2 blau M.
nothing-to-change-public = { $viewer }: Schreib bitte den Code dazu: A12 x2 blau M.

refused-nothing-on-air = Gerade wird nichts gezeigt, schreib also einen Code.
refused-nothing-on-air-public = { $viewer }: Schreib bitte den Code dazu, zum Beispiel A12.
refused-busy = Gerade ist zu viel los, deine Nachricht ging nicht durch. Bitte versuch es noch mal.
refused-busy-public = { $viewer }: Gerade ist zu viel los. Schreib es bitte noch mal.

throttled = Du schreibst schneller, als wir lesen können. Deine letzte Nachricht zählt nicht; mach bitte etwas langsamer.
throttled-public = { $viewer }: Etwas langsamer bitte, deine letzte Nachricht zählt nicht.

## To everybody

show-opened = { $title } ist live! Zum Kaufen schreib den Code von dem, was du siehst.
show-closed = { $title } ist vorbei. Danke euch allen! Was du reserviert hast, kannst du noch bezahlen — { -look }.

drop-scheduled = { $draw ->
        [0] { $code } { $title } startet um { $opens } Uhr: { $price }.
       *[other] { $code } { $title } wird um { $opens } Uhr unter allen verlost, die binnen { $window } schreiben: { $price }. Siegel: { $commitment }
    }
drop-opened = { $draw ->
        [0] { $code } { $title } ist jetzt im Verkauf: { $price }. Schreib { $code }, um zu kaufen.
       *[other] { $code } { $title }: { $price }. Wer { $code } binnen { $window } schreibt, ist bei der Verlosung dabei. Siegel: { $commitment }
    }
drop-drawn = { $code } ist verlost: { $winners } von { $entries } { $winners ->
        [one] hatte
       *[other] hatten
    } Glück. Der Startwert zum Nachprüfen: { $seed }
drop-countdown = { $code } { $title }: noch { $left }
drop-last-ones = { $available ->
        [one] Das letzte Stück von { $code } { $title }!
       *[other] Nur noch { $available } Stück von { $code } { $title }.
    }
drop-sold-out = { $code } { $title } ist ausverkauft. Schreib { $code }, um auf die Warteliste zu kommen.
drop-closed = Der Verkauf von { $code } { $title } ist beendet. Danke!

announcement = { $text }
