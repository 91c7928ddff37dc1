# What Hawker answers to hosts and moderators, in Italian: the keys and facts are those of
# ../en/commands.ftl.

-console = trovi la risposta nella tua console

## What was done

command-show-open = La diretta «{ $title }» è aperta.
command-show-close = La diretta «{ $title }» è chiusa.{ $waiting ->
        [0] { "" }
        [one] { " " }Un cliente era ancora in lista d'attesa.
       *[other] { " " }{ $waiting } clienti erano ancora in lista d'attesa.
    }
command-drop-start = { $code } { $title } è in vendita a { $price }, { $available ->
        [one] un pezzo disponibile
       *[other] { $available } pezzi disponibili
    }{ $limit ->
        [0] { "" }
       *[other] , al massimo { $limit } per cliente
    }{ $draw ->
        [0] { "" }
       *[other] , con sorteggio tra chi lo chiede entro { $window }
    }{ $ends ->
        [0] { "" }
       *[other] , fino alle { $closes }
    }.
command-drop-schedule = { $code } { $title } apre alle { $opens }, a { $price }{ $draw ->
        [0] { "" }
       *[other] , con sorteggio tra chi lo chiede entro { $window }
    }{ $ends ->
        [0] { "" }
       *[other] , fino alle { $closes }
    }.
command-drop-pause = La vendita di { $code } è in pausa. Per riprendere: riprendi { $code }
command-drop-resume = { $code } è di nuovo in vendita.
command-drop-extend = Ora la vendita di { $code } chiude alle { $closes }.
command-drop-end = La vendita di { $code } è chiusa.
command-on-air = { $code } è in onda.
command-off-air = Ora non c'è nulla in onda.
command-announce = Annunciato su tutti i canali della diretta.
command-price = { $code } { $title } ora costa { $price }{ $running ->
        [0] { "" }
       *[other] ; chi aveva già prenotato mantiene il suo prezzo
    }.

command-restock = { $code }: { $changes }.
command-restock-public = { $viewer }: fatto, { -console }.
command-set-stock = { $code }: { $changes }.
command-set-stock-public = { $viewer }: fatto, { -console }.
stock-change = { $options } { $on_hand } in magazzino, { $available } disponibili

command-stock =
    { $count ->
        [0] Non ci sono ancora prodotti.
       *[other] In magazzino:
    }
    { $lines }
command-stock-public = { $viewer }: { -console }.
stock-line = { $code } { $title } { $options }: { $available } disponibili ({ $on_hand } in magazzino, { $reserved } riservati)

command-claims =
    { $name }: { $count ->
        [0] nessuna prenotazione e nessuna attesa.
       *[other] { $total } da pagare.
    }
    { $lines }
    { $waiting }
command-claims-public = { $viewer }: { -console }.
claims-line = { $code } ×{ $quantity } { $options } fino alle { $expires }
claims-waiting = { $code } ×{ $quantity } { $options } in lista d'attesa, al posto { $place }

command-give = { $name }: { $outcome ->
        [reserved] { $code } ×{ $reserved } { $options } è riservato fino alle { $expires }.
        [partial] { $code } { $options }: { $reserved } riservati, { $waitlisted } in lista d'attesa.
        [waitlisted] { $code } { $options } è esaurito, quindi { $waitlisted } in lista d'attesa.
        [entered] partecipa al sorteggio di { $code } ×{ $quantity } { $options }; prima non si riserva nulla.
        [unchanged] non cambia nulla, { $code } { $options } era già prenotato.
        [blocked] è bloccato, quindi non ho assegnato nulla. Prima: sblocca { $name }
        [closed] la vendita di { $code } è chiusa, quindi non ho assegnato nulla.
        [not_open] { $code } non è ancora in vendita, quindi non ho assegnato nulla.
        [paused] la vendita di { $code } è in pausa, quindi non ho assegnato nulla.
        [sold_out] { $code } { $options } è esaurito.
        [over_limit] per { $code } ha già raggiunto il limite, quindi non ho assegnato nulla.
       *[other] { $code } ×{ $reserved } { $options }.
    }
command-give-public = { $viewer }: { -console }.
command-release = { $name }: { $pieces ->
        [0] nessun pezzo liberato
        [one] un pezzo liberato
       *[other] { $pieces } pezzi liberati
    }{ $places ->
        [0] { "" }
        [one] , un posto in lista d'attesa lasciato
       *[other] , { $places } posti in lista d'attesa lasciati
    }.
command-release-public = { $viewer }: { -console }.
command-extend-claim = { $name }: { $count ->
        [one] una prenotazione resta valida fino alle { $expires }.
       *[other] { $count } prenotazioni prolungate, l'ultima fino alle { $expires }.
    }
command-extend-claim-public = { $viewer }: { -console }.

command-orders =
    { $count ->
        [0] Ancora nessun ordine.
        [one] Un ordine, { $total }:
       *[other] { $count } ordini, { $total }:
    }
    { $lines }
    { $awaiting }
    { $troubles }
command-orders-public = { $viewer }: { -console }.
orders-line = n. { $number } { $name }: { $total }{ $state ->
        [paid] { "" }
        [partly_refunded] , rimborsato in parte
       *[refunded] , rimborsato
    }
orders-awaiting = { $reference } { $name }: { $total }, non ancora pagato
orders-trouble = { $kind ->
        [refund] Da restituire a mano: { $amount }. Una volta fatto: segna rimborsato { $reference }
       *[payment] Un pagamento che non corrisponde a nessun ordine: { $amount }, { $reference }
    }
command-mark-paid = { $number ->
        [0] Il pagamento di { $reference } è arrivato tardi: i pezzi non ci sono più, quindi si restituisce tutto.
       *[other] { $reference } è pagato: ordine { $number } di { $name }, { $total }.
    }
command-mark-paid-public = { $viewer }: { -console }.
command-mark-refunded = Annotato: { $amount } restituiti.
command-mark-refunded-public = { $viewer }: { -console }.
command-refund = { $amount } dell'ordine { $number } tornano a { $name }.
command-refund-public = { $viewer }: { -console }.
command-refund-ask = Ordine { $number } di { $name }: rimborso { $amount }? Non si può annullare. Per farlo scrivi: { $line }
command-refund-ask-public = { $viewer }: { -console }.

command-unlink = { $name } è di nuovo separato: nessuna pagina e nessun account condivide le sue richieste.
command-unlink-public = { $viewer }: { -console }.
command-block = { $name } non può più prenotare{ $ends ->
        [0] { "" }
       *[other] , fino al { $until }
    }.
command-block-public = { $viewer }: { -console }.
command-unblock = { $name } può prenotare di nuovo.
command-unblock-public = { $viewer }: { -console }.
command-grant-role = Ora { $name } può fare { $role ->
        [host] tutto ciò che fa chi conduce
       *[moderator] tutto ciò che fa chi modera
    }.
command-grant-role-public = { $viewer }: { -console }.
command-revoke-role = { $name } non ha più alcun ruolo.
command-revoke-role-public = { $viewer }: { -console }.
command-undelivered =
    { $count ->
        [0] Tutti i messaggi sono arrivati.
        [one] Un messaggio non è arrivato a nessuno:
       *[other] { $count } messaggi non sono arrivati a nessuno:
    }
    { $lines }
command-undelivered-public = { $viewer }: { -console }.
undelivered-line = { $name } ({ $platform }): { $what ->
        [promoted] è uscito dalla lista d'attesa e tocca a lui
        [reminder] un promemoria
        [claim] l'esito di una prenotazione
       *[other] una risposta
    }{ $code ->
        [none] { "" }
       *[other] , { $code }
    }
command-undo = Annullato: { $action ->
        [start_drop] la vendita di { $subject } è di nuovo chiusa
        [schedule_drop] { $subject } non è più in programma
        [pause_drop] { $subject } è di nuovo in vendita
        [resume_drop] la vendita di { $subject } è di nuovo in pausa
        [extend_drop] la vendita di { $subject } chiude quando previsto
        [limit_drop] il limite di { $subject } è quello di prima
        [end_drop] la vendita di { $subject } è di nuovo aperta
        [on_air] in onda c'è ciò che c'era prima
        [restock] le scorte di { $subject } sono quelle di prima
        [set_stock] le scorte di { $subject } sono quelle di prima
        [set_price] il prezzo di { $subject } è quello di prima
        [extend_claim] le prenotazioni di { $subject } scadono quando previsto
        [release] ciò che aveva { $subject } è di nuovo prenotato
        [give] ciò che era stato assegnato a { $subject } è tolto
        [block] { $subject } può prenotare di nuovo
        [unblock] { $subject } è di nuovo bloccato
        [grant] il ruolo di { $subject } è quello di prima
       *[other] { $action } { $subject }
    }.
command-help =
    { $lines }
    Per un solo comando: aiuto drop start
command-help-public = { $viewer }: { -console }.
command-help-one =
    { $name } — { $summary }
    { $examples }
command-help-one-public = { $viewer }: { -console }.
help-line = { $name } — { $summary }
help-example = { $line }
command-done-already = Era già stato fatto.

## Why it was not done

refused-wrong-role = «{ $command }» è riservato a { $role ->
        [host] chi conduce
       *[moderator] chi conduce o modera
    }.
refused-wrong-role-public = { $viewer }: non è per chi guarda.
refused-missing = { $parameter ->
        [code] Quale prodotto? Scrivi il codice
        [quantity] Quanti pezzi? Scrivi un numero
        [price] A che prezzo? Scrivilo
        [duration] Per quanto tempo? Scrivi minuti oppure ore
        [time] A che ora? Scrivila
        [viewer] Di chi si tratta? Scrivi il nome
        [order] Quale ordine? Scrivi il numero o la causale
        [role] Quale ruolo? Scrivi host o moderatore
        [text] Che cosa devo dire? Scrivilo dopo il comando
       *[other] Manca qualcosa: { $parameter }
    }. Per esempio: { $example }
refused-no-such-command = Non conosco il comando «{ $value }»{ $known_count ->
        [0] . Scrivi aiuto per vederli tutti.
       *[other] . Intendevi { $known }?
    }
refused-not-a-command = Non è un comando. Scrivi aiuto per vederli tutti.
refused-unknown-words = Non capisco «{ $words }», quindi non ho fatto nulla. Per esempio: { $example }
refused-one-code = Un prodotto alla volta, per favore: { $first } o { $second }?
refused-too-long = È troppo lungo per un comando: al massimo { $longest } caratteri.
refused-which-is-price = Qual è il prezzo: { $first } pezzi a { $second_price } o { $second } pezzi a { $first_price }? Scrivi «{ $first } pezzi a { $second }» oppure «{ $second } pezzi a { $first }».
refused-quantity-or-price = { $value } sono i pezzi o è il prezzo ({ $price })? Scrivi «{ $value } pezzi» oppure «a { $value }».
refused-minutes-or-size = Sono { $value } minuti o { $value } pezzi della taglia M? Scrivi «{ $value } min» oppure «M:{ $value }».
refused-size-or-pieces = Qual è la taglia, { $first } o { $second }? Scrivi «{ $first }:{ $second }» per { $second } pezzi della { $first }.
refused-pieces-of-each = Non capisco a che cosa si riferisce ogni numero. Scrivi i pezzi così: S:5 M:10
refused-options-need-quantity = Quanti pezzi di { $options }? Scrivili così: S:5 M:10
refused-one-variant = Una variante alla volta, per favore: { $first } o { $second }?
refused-two-prices = Due prezzi, { $first } e { $second }: quale vale?
refused-price-and-discount = Un prezzo oppure uno sconto, per favore, non tutti e due.
refused-duration-unit = { $value } che cosa? Scrivi «{ $value } min» oppure «{ $value } h».
refused-wrong-currency = Qui i prezzi sono in { $currency }, quindi { $value } non va bene.
refused-price-or-reason = «{ $value }» è un importo o fa parte del motivo? Scrivi l'importo con i decimali, subito dopo l'ordine: 10,00
refused-bad-price = «{ $value }» non è un prezzo che so leggere. Scrivilo così: 29,90
refused-bad-quantity = Non è un numero di pezzi: serve un numero intero maggiore di zero.
refused-bad-limit = { $value } non è un limite: serve un numero intero maggiore di zero.
refused-bad-percent = Uno sconto va dall'1 % al 99 %, quindi { $value } % non va bene.
refused-bad-discount = Così non resterebbe nulla del prezzo di { $code }, che costa { $price_minor }.
refused-discount-of-several-prices = Le varianti di { $code } hanno prezzi diversi: scrivi un prezzo invece di uno sconto.
refused-several-prices = Un solo prezzo per { $code }, per favore: un prezzo oppure uno sconto.
refused-bad-length = «{ $value }» è troppo poco o troppo.
refused-bad-duration = Una vendita dura da un secondo a { $longest_s }, quindi { $seconds } non va bene.
refused-draw-how-long = Per quanto tempo si raccolgono le richieste per il sorteggio? Scrivi «sorteggio di 30 secondi»; la durata della vendita, come «per 10 minuti», va a parte.
refused-bad-window = Le richieste si raccolgono da { $least } a { $most }: meno lascia fuori le chat lente.
refused-window-too-long = La vendita chiude prima del sorteggio: deve durare almeno { $window }.
refused-bad-time = «{ $value }» non è un'ora che so leggere. Scrivila così: alle 20:30
refused-time-passed = Le { $value } sono già passate. Per domani scrivi: domani alle { $value }
refused-no-such-time = Quel giorno le { $value } non esistono: comincia l'ora legale. Scegli un'altra ora.
refused-opens-in-the-past = Le { $opens_at } sono già passate.

refused-no-such-code = Non c'è nessun prodotto { $code }{ $known_count ->
        [0] .
       *[other] . Intendevi { $known }?
    }
refused-no-such-drop = Ora non c'è nessuna vendita di { $code }{ $known_count ->
        [0] .
        [one] ; in corso c'è { $known }.
       *[other] ; in corso ci sono { $known }.
    }
refused-no-such-variant = { $code } non c'è in { $options }. Ci sono { $choices }.
refused-which-variant = { $code }: quale ({ $missing })? Ci sono { $choices }.
refused-variant-twice = { $options } di { $code } compare due volte.
refused-not-enough-stock = { $available ->
        [0] Non è rimasto nulla di { $code } { $options }.
        [one] Di { $code } { $options } c'è solo un pezzo.
       *[other] Di { $code } { $options } ci sono solo { $available } pezzi.
    } Per aggiungerne: rifornisci { $code } 10
refused-already-running = { $code } è già { $status ->
        [open] in vendita
        [paused] in vendita, in pausa
       *[scheduled] in programma
    }. Prima: chiudi { $code }
refused-already-paused = La vendita di { $code } è già in pausa.
refused-not-paused = La vendita di { $code } non è in pausa.
refused-has-no-end = La vendita di { $code } resta aperta finché non la chiudi: non c'è nulla da prolungare.
refused-drop-over = La vendita di { $code } è finita.
refused-not-on-air = { $code } non è in onda.
refused-no-show = Qui non c'è nessuna diretta aperta. Prima: apri lo show
refused-no-such-show = Questa diretta non esiste.
refused-no-such-shop = Questo negozio non esiste.
refused-show-closed = La diretta «{ $title }» è chiusa.
refused-show-not-open = La diretta «{ $title }» non è ancora aperta. Prima: apri lo show
refused-channel-busy = Qui è già aperta la diretta «{ $title }». Prima: chiudi lo show
refused-slug-taken = L'indirizzo { $slug } è già della diretta «{ $title }».
refused-bad-title = Un titolo ha da 1 a { $longest } caratteri.
refused-bad-slug = «{ $value }» non può essere un indirizzo: solo lettere minuscole, cifre e trattini.
refused-bad-video-url = «{ $value }» non è l'indirizzo https di un video.

refused-no-such-viewer = Qui non conosco nessuno di nome «{ $name }». Scrivi il nome come lo mostra la chat, oppure così: discord:1234.
refused-which-viewer = Più persone si chiamano «{ $name }»: { $candidates }. Quale?
refused-which-viewer-public = { $viewer }: più persone si chiamano così, { -console }.
refused-not-blocked = { $name } non è bloccato.
refused-until-is-past = { $until } è già passato.
refused-not-linked = { $name } non è collegato con nessuno.
refused-link-to-itself = Quella pagina è già di questa persona.
refused-link-while-paying = È in corso un pagamento. Collega quando è finito.
refused-unlink-while-paying = È in corso un pagamento di { $name }. Separa quando è finito.
refused-no-such-link-code = Quel codice non funziona.
refused-link-code-expired = Quel codice è scaduto. La pagina ne mostra uno nuovo.
refused-link-code-used = Quel codice è già stato usato. La pagina ne mostra uno nuovo.
refused-too-many-attempts = Troppi codici sbagliati. Riprova tra { $seconds }.

refused-nothing-claimed = { $name } non ha nulla che non sia già pagato.
refused-nothing-to-undo = In questa diretta non c'è nulla da annullare.
refused-cannot-undo = Questo non si può annullare.
refused-already-undone = Era già stato annullato.
refused-undo-too-late = È troppo tardi per annullarlo: il tempo è scaduto.
refused-undo-gone = Non si può annullare: i pezzi non ci sono più.
refused-below-reserved = Dei { $on_hand } pezzi { $reserved } sono riservati: non possono essere meno.
refused-below-taken = Di { $code } ne sono già presi { $taken }: non possono essere meno.
refused-bad-compare-at = Il prezzo di prima deve essere più alto di quello nuovo.

refused-no-such-order = L'ordine { $number } non esiste.
refused-bad-order-number = «{ $value }» non è il numero di un ordine. Scrivi così: rimborsa 17
refused-no-such-reference = La causale { $reference } non è stata data a nessuno.
refused-bad-reference = { $reference } non è una causale: qualche cifra è sbagliata. Le causali sono come RF712348231.
refused-not-awaited = { $reference } non è più in attesa di pagamento.
refused-nothing-to-refund = L'ordine { $number } è già stato rimborsato.
refused-bad-refund = Dell'ordine { $number } indica i pezzi oppure una somma, non tutti e due.
refused-bad-refund-amount = Non si possono rimborsare { $amount }: dell'ordine restano { $left }.
refused-bad-refund-line = Nella riga { $line } non ci sono tanti pezzi: ne restano { $left }.
refused-no-such-refund = Il rimborso { $refund } non esiste.
refused-already-refunded = Il rimborso { $refund } è già stato fatto.
refused-already-done = Era già stato fatto.
refused-no-such-checkout = Questo pagamento non esiste.
refused-no-such-provider = { $provider } non è tra i modi di pagare di questo negozio.
refused-no-such-choice = { $choice } non è tra i modi di pagare di questo negozio.
refused-bad-buyer = { $field ->
        [email] L'indirizzo e-mail
        [country] Il paese
        [name] Il nome
        [address] L'indirizzo
       *[note] La nota
    } { $fault ->
        [no_email] non sembra valido
        [no_shipping] non è tra quelli in cui spediamo
        [too_long] è troppo lungo
       *[unreadable] contiene segni illeggibili
    }.

## What each command is for

help-show-open = apre una diretta su questo canale; può seguire il titolo
help-show-close = chiude la diretta con tutte le vendite e le liste d'attesa
help-drop-start = mette subito in vendita un prodotto, e in onda
help-drop-schedule = mette in vendita un prodotto a una certa ora
help-drop-pause = sospende per un momento le prenotazioni
help-drop-resume = riprende una vendita in pausa
help-drop-extend = chiude una vendita più tardi
help-drop-end = chiude subito una vendita, o ne annulla una in programma
help-on-air = mostra un prodotto in onda: «lo prendo» senza codice vale per quello
help-off-air = toglie ciò che è in onda
help-announce = dice qualcosa su tutti i canali della diretta
help-restock = aggiunge pezzi alle scorte
help-set-stock = imposta le scorte a ciò che è stato contato
help-price = cambia il prezzo per le prenotazioni da ora in poi
help-stock = elenca le scorte, di tutto o di un prodotto
help-claims = elenca ciò che una persona ha prenotato e ciò che aspetta
help-give = prenota a mano per qualcuno, anche oltre il limite
help-release = libera le prenotazioni di qualcuno: tutte, o quelle di un prodotto
help-extend-claim = mantiene più a lungo le prenotazioni di qualcuno
help-orders = elenca ciò che è stato pagato e ciò che si aspetta ancora
help-mark-paid = segna che è arrivato il pagamento di una causale
help-mark-refunded = segna che hai restituito dei soldi a mano
help-refund = rimborsa un ordine, o una parte
help-block = non lascia più prenotare qualcuno, per un po' o per sempre
help-unlink = separa qualcuno dalle pagine e dagli account a cui era collegato
help-unblock = lascia di nuovo prenotare qualcuno
help-grant-role = fa di qualcuno un host o un moderatore del negozio
help-revoke-role = toglie a qualcuno il ruolo che aveva ricevuto
help-undelivered = elenca ciò che non è arrivato a nessuno
help-undo = annulla l'ultima cosa fatta nella diretta
help-help = elenca i comandi, o ne spiega uno

## What a form asks for

field-code = Codice del prodotto
field-options = Taglia, colore
field-quantity = Pezzi
field-per-variant = Pezzi per variante (S:5 M:10)
field-price = Prezzo
field-discount = Sconto in %
field-duration = Per quanto tempo (10 min)
field-time = Quando (20:30)
field-limit = Massimo per cliente
field-draw = Sorteggio tra chi chiede entro (30s)
field-viewer = Chi
field-order = Ordine o causale
field-role = Ruolo (host, moderatore)
field-command = Comando
field-text = Testo
field-reason = Motivo
field-confirm = Sicuro? (sì)

## Ciò che dicono i moduli di Discord

# I nomi dei comandi: lettere minuscole; in un gruppo, prima la parola del gruppo.
slash-show-open = show apri
slash-show-close = show chiudi
slash-drop-start = drop avvia
slash-drop-schedule = drop programma
slash-drop-pause = drop pausa
slash-drop-resume = drop riprendi
slash-drop-extend = drop prolunga
slash-drop-end = drop chiudi
slash-on-air = in onda
slash-off-air = fuori onda
slash-announce = annuncia
slash-restock = rifornisci
slash-set-stock = imposta scorte
slash-price = prezzo
slash-stock = scorte
slash-claims = prenotazioni
slash-give = assegna
slash-release = libera
slash-extend-claim = prolunga prenotazione
slash-orders = ordini
slash-mark-paid = segna pagato
slash-mark-refunded = segna rimborsato
slash-refund = rimborsa
slash-block = blocca
slash-unblock = sblocca
slash-unlink = scollega
slash-grant-role = assegna ruolo
slash-revoke-role = revoca ruolo
slash-undelivered = non consegnati
slash-undo = annulla ultimo
slash-help = aiuto
slash-group-show = apre e chiude lo show
slash-group-drop = mette in vendita i prodotti, e li toglie

slash-field-code = codice
slash-field-options = opzioni
slash-field-quantity = pezzi
slash-field-per-variant = per_variante
slash-field-price = prezzo
slash-field-discount = sconto
slash-field-duration = durata
slash-field-time = orario
slash-field-limit = massimo
slash-field-draw = sorteggio
slash-field-viewer = chi
slash-field-order = ordine
slash-field-role = ruolo
slash-field-command = comando
slash-field-text = testo
slash-field-reason = motivo
slash-role-host = host
slash-role-moderator = moderatore

slash-sure = Questo comando { $summary }. Non si può annullare. Procedo?
slash-sure-yes = Sì, fallo
slash-sure-no = No
slash-not-done = Non è stato fatto nulla.
slash-new-drop = Nuovo drop
slash-pause = Pausa { $code }
slash-end = Chiudi { $code }
slash-form-drop-start = Un nuovo drop
slash-form-drop-schedule = Un drop per dopo
slash-form-pieces = Pezzi (20, o di ciascuna: S:5 M:10)
slash-form-money = Prezzo, o sconto (29,90, -20%)
