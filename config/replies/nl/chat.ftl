# What Hawker says in the chats, in Dutch: the keys and facts are those of ../en/chat.ftl.

-my-claims = Mijn reserveringen
-look = open de livepagina, ‘{ -my-claims }’

## A claim was decided

claim-reserved =
    { $code } ×{ $reserved } { $options } is tot { $expires } voor jou — { $total }. Je bent nummer { $position } op volgorde van binnenkomst.{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }Nog { $over_limit_by } erbij zou boven de limiet per klant komen.
    }
claim-reserved-public = { $viewer }: { $code } ×{ $reserved } { $options } is tot { $expires } voor jou — { -look }.
    .b = Gelukt, { $viewer }! We houden { $code } ×{ $reserved } { $options } tot { $expires } voor je vast: { -look }.
    .c = { $viewer }, { $code } ×{ $reserved } { $options } ligt tot { $expires } voor je klaar. Om te betalen: { -look }.
claim-reserved-together = { $code } is tot { $expires } gereserveerd voor { $viewers }. Om te betalen: { -look }.

claim-partial =
    { $code } ×{ $reserved } { $options } is tot { $expires } voor jou — { $total }. Nog { $waitlisted } op de wachtlijst, op plaats { $waitlist_place }. Je bent nummer { $position } op volgorde van binnenkomst.
claim-partial-public = { $viewer }: { $code } ×{ $reserved } { $options } is tot { $expires } voor jou, nog { $waitlisted } op de wachtlijst — { -look }.

claim-waitlisted = { $code } ×{ $waitlisted } { $options } is nu niet meer vrij. Je staat op plaats { $waitlist_place } van de wachtlijst; komt er iets vrij, dan hoor je het meteen.
claim-waitlisted-public = { $viewer }: { $code } { $options } is nu niet meer vrij. Je staat op plaats { $waitlist_place } van de wachtlijst.
    .b = { $viewer }, je staat op de wachtlijst voor { $code } { $options }, op plaats { $waitlist_place }.
claim-waitlisted-together = Op de wachtlijst voor { $code }: { $viewers }. Voor je plaats: { -look }.

claim-entered = Je doet mee aan de loting van { $code } ×{ $quantity } { $options }: over { $left } wordt er geloot, en wie het eerst schreef maakt niet uit. Er is nog niets gereserveerd; daarna hoor je van ons.{ $over_limit_by ->
        [0] { "" }
        [one] { " " }{ $over_limit_by } daarvan zou boven de limiet per klant komen.
       *[other] { " " }{ $over_limit_by } daarvan zouden boven de limiet per klant komen.
    }
claim-entered-public = { $viewer }: je doet mee aan de loting van { $code } { $options }, over { $left }.
    .b = Je doet mee, { $viewer }! { $code } { $options } wordt over { $left } verloot.
claim-entered-together = In de loting van { $code }: { $viewers }.

claim-unchanged =
    Er verandert niets, je hebt al { $code } { $options }: { $reserved ->
        [0] { $waitlisted } op de wachtlijst
       *[other] { $waitlisted ->
            [0] { $reserved } tot { $expires }
           *[other] { $reserved } tot { $expires }, { $waitlisted } op de wachtlijst
        }
    }.
claim-unchanged-public = { $viewer }: er verandert niets, je hebt al { $code } { $options } — { -look }.

claim-reduced =
    Gedaan: { $code } { $options } is nu ×{ $reserved }{ $waitlisted ->
        [0] { "" }
       *[other] , met { $waitlisted } op de wachtlijst
    }. De rest is weer vrij voor anderen.
claim-reduced-public = { $viewer }: gedaan, { $code } { $options } is nu ×{ $reserved }.

claim-cancelled = { $code } { $options } is geannuleerd. Je hoeft er niets voor te betalen.
claim-cancelled-public = { $viewer }: { $code } { $options } is geannuleerd.

claim-nothing-to-cancel = Er viel niets te annuleren: je hebt geen { $code } { $options } om nog te betalen.
claim-nothing-to-cancel-public = { $viewer }: voor { $code } viel er niets te annuleren.

claim-closed = De verkoop van { $code } is gesloten, dus je bestelling kon niet meer mee. Toch bedankt!
claim-closed-public = { $viewer }: de verkoop van { $code } is gesloten.
claim-closed-together = De verkoop van { $code } is gesloten. Sorry, { $viewers }!

claim-not-open = { $code } is nog niet te koop. Schrijf het opnieuw als het opengaat: eerder telt niet.
claim-not-open-public = { $viewer }: { $code } is nog niet te koop. Schrijf het opnieuw als het opengaat.

claim-paused = { $code } staat even op pauze. Schrijf het opnieuw als we verdergaan.
claim-paused-public = { $viewer }: { $code } staat even op pauze. Schrijf het opnieuw als we verdergaan.

claim-over-limit = Je hebt al het maximum van { $code } per klant, dus er is niets bij gekomen.
claim-over-limit-public = { $viewer }: je hebt al het maximum van { $code } per klant.

claim-sold-out = { $code } { $options } is uitverkocht. Sorry!
claim-sold-out-public = { $viewer }: { $code } { $options } is uitverkocht, sorry.
claim-sold-out-together = { $code } is uitverkocht. Sorry, { $viewers }!

claim-blocked = In deze winkel kunnen we geen bestellingen van je aannemen. Klopt dat niet, neem dan contact op met de winkel.
claim-blocked-public = { $viewer }: neem even contact op met de winkel over je bestelling.

## Afterwards

promoted = Goed nieuws: { $code } ×{ $quantity } { $options } is vrijgekomen en tot { $expires } voor jou — { $total }. Er wachten anderen, dus betaal op tijd.
promoted-public = { $viewer }: goed nieuws, { $code } ×{ $quantity } { $options } is vrijgekomen en tot { $expires } voor jou — { -look }.

reminder = We houden { $code } ×{ $quantity } { $options } tot { $expires } voor je vast. Betaal op tijd om het te houden.
reminder-public = { $viewer }: we houden { $code } tot { $expires } voor je vast — { -look }.

expired = De tijd voor { $code } ×{ $quantity } { $options } is om en er is niet betaald, dus het is weer te koop. Je mag het opnieuw vragen.
expired-public = { $viewer }: de tijd voor { $code } is om, het is weer te koop.

order-paid = Dank je wel, { $viewer }! Bestelling { $number } is betaald: { $total }.
order-paid-public = { $viewer }: betaald, dank je wel!

order-refunded = Je krijgt { $amount } terug voor bestelling { $number }. Wanneer je het ziet, hangt af van je bank.
order-refunded-public = { $viewer }: er is nieuws over je bestelling — { -look }.

payment-late = Je betaling kwam toen je tijd om was en anderen de artikelen al hadden. Je krijgt alles terug: { $amount }.
payment-late-public = { $viewer }: je betaling kwam te laat, je krijgt die terug — { -look }.

payment-partly = Een deel van wat je met bestelling { $number } betaalde, was al naar anderen gegaan. Dat geld krijg je terug: { $amount }.
payment-partly-public = { $viewer }: je krijgt een deel van je betaling terug — { -look }.

payment-declined = Je betaling is geweigerd en er is niets afgeschreven. Probeer het opnieuw of betaal op een andere manier.
payment-declined-public = { $viewer }: er ging iets mis bij het betalen — { -look }.

## Answers

option-size = maat
option-color = kleur
option-scent = geur
option-model = model

ask-back = Welke { $missing } van { $code } wil je: { $choices }?
ask-back-public = { $viewer }: welke { $missing } van { $code } wil je: { $choices }?

ask-back-which = Welke bedoel je: { $candidates }?
ask-back-which-public = { $viewer }: welke bedoel je, { $candidates }?

cart =
    { $count ->
        [0] Je hebt niets om te betalen.
       *[other] Van jou, nog te betalen ({ $total }):
    }
    { $lines }
    { $entered }
    { $receipts }
    { $waiting }
cart-line = { $code } ×{ $quantity } { $options } — { $total }, tot { $expires }
cart-waiting = { $code } ×{ $quantity } { $options } — op de wachtlijst, plaats { $place }
cart-entered = { $code } ×{ $quantity } { $options } — in de loting van { $expires }
cart-receipt = Bewijs voor { $code }: nr. { $position }, gezien { $seen }, beslist { $decided }, controlecode { $digest }
cart-public = { $viewer }: voor wat je hebt: { -look }.

help =
    Om te kopen schrijf je de code: A12. Meer stuks of een variant: A12 x2 blauw M.
    annuleer A12 – toch niet · mandje – wat je hebt · betaallink – hoe je betaalt · stop – geen privéberichten meer
help-public = Om te kopen schrijf je de code: A12, of A12 x2 blauw M. En ook: annuleer A12 · mandje · betaallink · stop

linked = Deze pagina is nu van jou: je ziet er je reserveringen en kunt er betalen. Heb je dit niet gevraagd, meld het dan aan de winkel.
linked-public = { $viewer }: gedaan, de pagina is van jou.

link-failed = Die code werkt niet: al gebruikt, te oud of verkeerd getypt. De pagina toont een nieuwe.
link-failed-public = { $viewer }: die code werkt niet. De pagina toont een nieuwe.

stopped = Je krijgt geen privéberichten meer van ons. Wat je koopt staat nog op de livepagina, ‘{ -my-claims }’. Wil je weer berichten? Schrijf: hervat
stopped-public = { $viewer }: geen privéberichten meer. Wil je ze weer? Schrijf: hervat

resumed = Je krijgt weer privéberichten over wat je koopt.
resumed-public = { $viewer }: je krijgt weer privéberichten.

question-answer =
    { $topic ->
        [price] { $code } { $title } kost { $price }.
        [stock] { $available ->
            [0] { $code } { $title } is nu niet meer vrij. Schrijf { $code } om op de wachtlijst te komen.
            [one] Er is er nog { $available } van { $code } { $title }.
           *[other] Er zijn er nog { $available } van { $code } { $title }.
        }
        [size] { $code } { $title } is er in { $choices }.
       *[other] Goede vraag! Het team van de show ziet hem.
    }
question-answer-public =
    { $viewer }: { $topic ->
        [price] { $code } { $title } kost { $price }.
        [stock] { $available ->
            [0] { $code } { $title } is nu niet meer vrij. Schrijf { $code } om op de wachtlijst te komen.
            [one] er is er nog { $available } van { $code } { $title }.
           *[other] er zijn er nog { $available } van { $code } { $title }.
        }
        [size] { $code } { $title } is er in { $choices }.
       *[other] goede vraag! Het team van de show ziet hem.
    }

question-shipping = { $paid ->
        [0] Verzenden is gratis
       *[other] Verzenden kost { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , gratis vanaf { $free_from }
        }
    }. We verzenden naar: { $countries }.
question-shipping-public = { $viewer }: { $paid ->
        [0] verzenden is gratis
       *[other] verzenden kost { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , gratis vanaf { $free_from }
        }
    }. We verzenden naar: { $countries }.

nothing-held = Er viel niets te annuleren: je hebt niets om te betalen.
nothing-held-public = { $viewer }: er viel niets te annuleren.

nothing-to-change = Het is niet duidelijk welke reservering je wilt wijzigen. Schrijf de code erbij: A12 x2 blauw M.
nothing-to-change-public = { $viewer }: schrijf de code er even bij: A12 x2 blauw M.

refused-nothing-on-air = Er is nu niets in beeld, dus schrijf een code.
refused-nothing-on-air-public = { $viewer }: schrijf de code er even bij, bijvoorbeeld A12.
refused-busy = Het is nu te druk, dus er is niets gedaan. Probeer het nog eens.
refused-busy-public = { $viewer }: het is nu te druk. Schrijf het nog eens, alsjeblieft.

throttled = Je schrijft sneller dan we kunnen lezen. Met je laatste bericht is niets gedaan; doe even wat rustiger.
throttled-public = { $viewer }: even wat rustiger graag. Met je laatste bericht is niets gedaan.

## To everybody

show-opened = { $title } is live! Om te kopen schrijf je de code van wat je ziet.
show-closed = { $title } is afgelopen. Bedankt allemaal! Wat je hebt gereserveerd kun je nog betalen: { -look }.

drop-scheduled = { $draw ->
        [0] { $code } { $title } opent om { $opens }: { $price }.
       *[other] { $code } { $title } wordt om { $opens } verloot onder wie binnen { $window } schrijft: { $price }. Zegel: { $commitment }
    }
drop-opened = { $draw ->
        [0] { $code } { $title } is nu te koop: { $price }. Schrijf { $code } om te kopen.
       *[other] { $code } { $title }: { $price }. Schrijf { $code } binnen { $window } en je doet mee aan de loting. Zegel: { $commitment }
    }
drop-drawn = { $code } is verloot: { $winners } van de { $entries } { $winners ->
        [one] had
       *[other] hadden
    } geluk. De startwaarde, om na te gaan: { $seed }
drop-countdown = { $code } { $title }: nog { $left }.
drop-last-ones = { $available ->
        [one] De laatste { $code } { $title }!
       *[other] Nog maar { $available } van { $code } { $title }.
    }
drop-sold-out = { $code } { $title } is uitverkocht. Schrijf { $code } om op de wachtlijst te komen.
drop-closed = De verkoop van { $code } { $title } is gesloten. Bedankt!

announcement = { $text }
