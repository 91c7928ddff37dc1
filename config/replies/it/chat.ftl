# What Hawker says in the chats, in Italian: the keys and facts are those of ../en/chat.ftl.

-my-claims = Le mie prenotazioni
-look = apri la pagina della diretta, «{ -my-claims }»

## A claim was decided

claim-reserved =
    { $code } ×{ $reserved } { $options } è riservato a te fino alle { $expires } — { $total }. Sei il n. { $position } in ordine di arrivo.{ $over_limit_by ->
        [0] { "" }
        [one] { " " }Un altro supererebbe il limite per cliente.
       *[other] { " " }Altri { $over_limit_by } supererebbero il limite per cliente.
    }
claim-reserved-public = { $viewer }: { $code } ×{ $reserved } { $options } è tuo fino alle { $expires }. Per pagare { -look }.
    .b = Fatto, { $viewer }! { $code } ×{ $reserved } { $options } è riservato a te fino alle { $expires }: { -look }.
    .c = { $viewer }, { $code } ×{ $reserved } { $options } è da parte per te fino alle { $expires }. Per pagare { -look }.
claim-reserved-together = { $code } è riservato fino alle { $expires } a { $viewers }. Per pagare { -look }.

claim-partial =
    { $code } ×{ $reserved } { $options } è riservato a te fino alle { $expires } — { $total }. { $waitlisted ->
        [one] Un altro è
       *[other] Altri { $waitlisted } sono
    } in lista d'attesa, al posto { $waitlist_place }. Sei il n. { $position } in ordine di arrivo.
claim-partial-public =
    { $viewer }: { $code } ×{ $reserved } { $options } è tuo fino alle { $expires }, { $waitlisted ->
        [one] un altro è
       *[other] altri { $waitlisted } sono
    } in lista d'attesa. Per pagare { -look }.

claim-waitlisted = { $code } ×{ $waitlisted } { $options } al momento è esaurito. Sei in lista d'attesa al posto { $waitlist_place }: se si libera qualcosa, ti scrivo subito.
claim-waitlisted-public = { $viewer }: { $code } { $options } al momento è esaurito. Sei al posto { $waitlist_place } della lista d'attesa.
    .b = { $viewer }, sei in lista d'attesa per { $code } { $options }, al posto { $waitlist_place }.
claim-waitlisted-together = In lista d'attesa per { $code }: { $viewers }. Per sapere il tuo posto { -look }.

claim-entered = Partecipi al sorteggio di { $code } ×{ $quantity } { $options }: si sorteggia tra { $left }, e non conta chi arriva prima. Per ora non c'è nulla di riservato; allora ti scrivo.{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }{ $over_limit_by } sarebbero oltre il massimo per cliente.
    }
claim-entered-public = { $viewer }: partecipi al sorteggio di { $code } { $options }, tra { $left }.
    .b = Ci sei, { $viewer }! { $code } { $options } si sorteggia tra { $left }.
claim-entered-together = Nel sorteggio di { $code }: { $viewers }.

claim-unchanged =
    Non cambia nulla, hai già { $code } { $options }: { $reserved ->
        [0] { $waitlisted } in lista d'attesa
       *[other] { $waitlisted ->
            [0] { $reserved } fino alle { $expires }
           *[other] { $reserved } fino alle { $expires }, { $waitlisted } in lista d'attesa
        }
    }.
claim-unchanged-public = { $viewer }: non cambia nulla, hai già { $code } { $options }. Per vedere cosa hai { -look }.

claim-reduced =
    Fatto: { $code } { $options } ora è ×{ $reserved }{ $waitlisted ->
        [0] { "" }
       *[other] , { $waitlisted } in lista d'attesa
    }. Il resto torna disponibile per gli altri.
claim-reduced-public = { $viewer }: fatto, { $code } { $options } ora è ×{ $reserved }.

claim-cancelled = { $code } { $options } è annullato. Non c'è nulla da pagare.
claim-cancelled-public = { $viewer }: { $code } { $options } è annullato.

claim-nothing-to-cancel = Non c'era nulla da annullare: non hai { $code } { $options } in attesa di pagamento.
claim-nothing-to-cancel-public = { $viewer }: per { $code } non c'era nulla da annullare.

claim-closed = La vendita di { $code } è chiusa, non ho potuto prendere il tuo ordine. Grazie lo stesso!
claim-closed-public = { $viewer }: la vendita di { $code } è chiusa.
claim-closed-together = La vendita di { $code } è chiusa. Ci dispiace, { $viewers }!

claim-not-open = { $code } non è ancora in vendita. Riscrivilo quando si apre: prima non vale.
claim-not-open-public = { $viewer }: { $code } non è ancora in vendita. Riscrivilo quando si apre.

claim-paused = La vendita di { $code } è in pausa per un momento. Riscrivilo quando si riprende.
claim-paused-public = { $viewer }: la vendita di { $code } è in pausa per un momento. Riscrivilo quando si riprende.

claim-over-limit = Di { $code } hai già il massimo per cliente, quindi non ho aggiunto nulla.
claim-over-limit-public = { $viewer }: di { $code } hai già il massimo per cliente.

claim-sold-out = { $code } { $options } è esaurito. Mi dispiace!
claim-sold-out-public = { $viewer }: { $code } { $options } è esaurito, mi dispiace.
claim-sold-out-together = { $code } è esaurito. Ci dispiace, { $viewers }!

claim-blocked = In questo negozio non posso prendere ordini da te. Se ti sembra un errore, scrivi al negozio.
claim-blocked-public = { $viewer }: per il tuo ordine scrivi al negozio, per favore.

## Afterwards

promoted = Buone notizie: { $code } ×{ $quantity } { $options } si è liberato ed è tuo fino alle { $expires } — { $total }. Altri aspettano, quindi paga in tempo.
promoted-public = { $viewer }: buone notizie, { $code } ×{ $quantity } { $options } si è liberato ed è tuo fino alle { $expires }. Per pagare { -look }.

reminder = { $code } ×{ $quantity } { $options } è riservato a te fino alle { $expires }. Paga entro quell'ora per non perderlo.
reminder-public = { $viewer }: { $code } è riservato a te fino alle { $expires }. Per pagare { -look }.

expired = Il tempo per { $code } ×{ $quantity } { $options } è scaduto senza pagamento, quindi è tornato in vendita. Puoi chiederlo di nuovo.
expired-public = { $viewer }: il tempo per { $code } è scaduto, è tornato in vendita.

order-paid = Grazie, { $viewer }! L'ordine { $number } è pagato: { $total }.
order-paid-public = { $viewer }: pagato, grazie!

order-refunded = Ti rimborsiamo { $amount } per l'ordine { $number }. Quando lo vedrai dipende dalla tua banca.
order-refunded-public = { $viewer }: ci sono novità sul tuo ordine, { -look }.

payment-late = Il tuo pagamento è arrivato a tempo scaduto e i pezzi erano già andati ad altri. Ti restituiamo tutto: { $amount }.
payment-late-public = { $viewer }: il tuo pagamento è arrivato tardi, ti viene restituito. Per i dettagli { -look }.

payment-partly = Una parte di quello che hai pagato con l'ordine { $number } era già andata ad altri. Ti restituiamo quella parte: { $amount }.
payment-partly-public = { $viewer }: ti viene restituita una parte del pagamento. Per i dettagli { -look }.

payment-declined = Il pagamento è stato rifiutato e non è stato addebitato nulla. Puoi riprovare o pagare in un altro modo.
payment-declined-public = { $viewer }: qualcosa è andato storto alla cassa, { -look }.

## Answers

option-size = taglia
option-color = colore
option-scent = profumo
option-model = modello

ask-back = Per { $code } scegli { $missing }: { $choices }?
ask-back-public = { $viewer }: per { $code } scegli { $missing }: { $choices }?

ask-back-which = Quale intendi: { $candidates }?
ask-back-which-public = { $viewer }: quale intendi, { $candidates }?

cart =
    { $count ->
        [0] Non hai nulla in attesa di pagamento.
       *[other] Da pagare ({ $total }):
    }
    { $lines }
    { $entered }
    { $receipts }
    { $waiting }
cart-line = { $code } ×{ $quantity } { $options } — { $total }, fino alle { $expires }
cart-waiting = { $code } ×{ $quantity } { $options } — in lista d'attesa, posto { $place }
cart-entered = { $code } ×{ $quantity } { $options } — nel sorteggio delle { $expires }
cart-receipt = Ricevuta per { $code }: n. { $position }, vista alle { $seen }, decisa alle { $decided }, impronta { $digest }
cart-public = { $viewer }: per vedere cosa hai { -look }.

help =
    Per comprare scrivi il codice: A12. Per più pezzi o una variante: A12 x2 blu M.
    annulla A12 – ci rinunci · carrello – cosa hai · link – come pagare · stop – niente più messaggi privati
help-public = Per comprare scrivi il codice: A12, oppure A12 x2 blu M. Altri: annulla A12 · carrello · link · stop

linked = Ora questa pagina è tua: mostra le tue prenotazioni e ti fa pagare. Se non l'hai chiesto tu, avvisa il negozio.
linked-public = { $viewer }: fatto, la pagina è tua.

link-failed = Questo codice non funziona: è già usato, scaduto o scritto male. La pagina ne mostra uno nuovo.
link-failed-public = { $viewer }: questo codice non funziona. La pagina ne mostra uno nuovo.

stopped = Non ti scrivo più in privato. Quello che compri resta sulla pagina della diretta, «{ -my-claims }». Scrivi riprendi per ricevere di nuovo i messaggi.
stopped-public = { $viewer }: niente più messaggi privati. Scrivi riprendi per riceverli di nuovo.

resumed = Ti scrivo di nuovo in privato su quello che compri.
resumed-public = { $viewer }: da ora ti scrivo di nuovo in privato.

question-answer =
    { $topic ->
        [price] { $code } { $title } costa { $price }.
        [stock] { $available ->
            [0] { $code } { $title } al momento è esaurito. Scrivi { $code } per entrare in lista d'attesa.
            [one] Ne resta uno solo di { $code } { $title }.
           *[other] Ne restano { $available } di { $code } { $title }.
        }
        [size] { $code } { $title }: c'è { $choices }.
       *[other] Bella domanda! La vede chi conduce.
    }
question-answer-public =
    { $viewer }: { $topic ->
        [price] { $code } { $title } costa { $price }.
        [stock] { $available ->
            [0] { $code } { $title } al momento è esaurito. Scrivi { $code } per entrare in lista d'attesa.
            [one] ne resta uno solo di { $code } { $title }.
           *[other] ne restano { $available } di { $code } { $title }.
        }
        [size] { $code } { $title }: c'è { $choices }.
       *[other] bella domanda! La vede chi conduce.
    }

question-shipping = { $paid ->
        [0] La spedizione è gratuita
       *[other] La spedizione costa { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , gratis da { $free_from }
        }
    }. Spediamo in: { $countries }.
question-shipping-public = { $viewer }: { $paid ->
        [0] la spedizione è gratuita
       *[other] la spedizione costa { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , gratis da { $free_from }
        }
    }. Spediamo in: { $countries }.

nothing-held = Non c'era niente da annullare: non hai niente da pagare.
nothing-held-public = { $viewer }: non c'era niente da annullare.

nothing-to-change = Non ho capito quale richiesta vuoi cambiare. Scrivi anche il codice: A12 x2 blu M.
nothing-to-change-public = { $viewer }: scrivi anche il codice, per favore: A12 x2 blu M.

refused-nothing-on-air = Non c'è nulla in onda: scrivi un codice.
refused-nothing-on-air-public = { $viewer }: scrivi anche il codice, per esempio A12.
refused-busy = In questo momento c'è troppo da fare: non ho fatto nulla. Riprova, per favore.
refused-busy-public = { $viewer }: in questo momento c'è troppa ressa. Riscrivilo, per favore.

throttled = Scrivi più in fretta di quanto io riesca a leggere. Non ho fatto quello che hai scritto adesso: vai un po' più piano.
throttled-public = { $viewer }: un po' più piano, per favore. Non ho eseguito il tuo ultimo messaggio.

## To everybody

show-opened = { $title } è in diretta! Per comprare scrivi il codice di quello che vedi.
show-closed = { $title } è finita. Grazie a tutti! Quello che hai prenotato si può ancora pagare: { -look }.

drop-scheduled = { $draw ->
        [0] { $code } { $title } apre alle { $opens }: { $price }.
       *[other] { $code } { $title } si sorteggia alle { $opens } tra chi lo chiede entro { $window }: { $price }. Sigillo: { $commitment }
    }
drop-opened = { $draw ->
        [0] { $code } { $title } è in vendita ora: { $price }. Scrivi { $code } per comprare.
       *[other] { $code } { $title }: { $price }. Scrivi { $code } entro { $window } e partecipi al sorteggio. Sigillo: { $commitment }
    }
drop-drawn = { $code } è sorteggiato: { $winners } su { $entries } ce l'hanno fatta. Il seme, per controllare: { $seed }
drop-countdown = { $code } { $title }: ancora { $left }.
drop-last-ones = { $available ->
        [one] L'ultimo { $code } { $title }!
       *[other] Solo { $available } rimasti di { $code } { $title }.
    }
drop-sold-out = { $code } { $title } è esaurito. Scrivi { $code } per entrare in lista d'attesa.
drop-closed = La vendita di { $code } { $title } è chiusa. Grazie!

announcement = { $text }
