# What the pages say, in Italian: the keys and facts are those of ../en/pages.ftl.

## Every page

page-skip = Vai al contenuto
page-language = Lingua
page-live = In diretta
page-off = Fuori onda
page-back-to-show = Torna alla diretta
page-video = Video della diretta
page-code = Codice del prodotto
page-price-before = Prima:
page-price-now = Ora:
page-quantity = Quantità
page-fewer = Uno in meno
page-more = Uno in più
page-save = Salva
page-role-host = Conduce
page-role-moderator = Modera
page-role-bot = Negozio

## Messages of a whole page

page-not-found-title = Qui non c'è niente
page-not-found-text = Forse l'indirizzo è scritto male, oppure il link portava a qualcosa che non c'è più.
page-forbidden-title = La richiesta non veniva da questa pagina
page-forbidden-text = Torna indietro, ricarica la pagina e riprova. Se succede ancora, consenti i cookie per questo sito.
page-too-big-title = Era troppo in una volta
page-too-big-text = Quello che hai inviato è più grande di quanto la pagina accetti. Invia qualcosa di più breve.
page-busy-title = Un attimo
page-busy-text = In questo momento non riusciamo. Non si è perso nulla e non hai comprato nulla: riprova tra poco.
page-choose-title = Manca qualcosa
page-choose-text = Scegli tutte le opzioni e la quantità, poi riprova.
page-refused-title = Non è più possibile
page-refused-text = Le cose sono cambiate da quando hai aperto la pagina. Ricaricala.
page-sign-in-title = Serve l'accesso
page-sign-in-text = La console si apre con un link monouso. Chi gestisce il negozio lo stampa con «hawker token».
page-link-expired-title = Questo link è già stato usato
page-link-expired-text = I link di accesso funzionano una volta sola e per poco tempo. Stampane uno nuovo con «hawker token».
page-enter-title = Accedi alla console
page-enter-text = Questo link funziona una volta sola. Premi il pulsante sul dispositivo con cui vuoi lavorare.
page-enter-button = Accedi da qui
page-already-done = Era già stato fatto.

## Between shows

page-home-title = { $shop } ora non è in diretta
page-home-text = Quando comincia la prossima diretta, la trovi su questa pagina.
page-home-shows = Dirette
page-home-soon = Prossimamente

## The show page

page-tab-shop = Negozio
page-tab-latest = Chat
page-tab-mine = Prenotazioni
page-on-air = In onda
page-nothing-on-air = Ora non c'è nulla in onda. La chat è aperta.
page-show-closed = La diretta è finita. Grazie di essere stati con noi!
page-closes-in = chiude tra
page-opens-in = apre tra
page-state-scheduled = Apre tra poco
page-state-paused = Un attimo di pausa
page-state-ended = Finito
page-state-sold-out = Esaurito
page-state-last = { $left ->
    [one] Ultimo pezzo
   *[other] Ultimi { $left } pezzi
}
page-state-open = ancora { $left }
page-state-draw = Sorteggio: { $left } in palio
page-stock-bar = { $left ->
    [one] resta un pezzo
   *[other] restano { $left } pezzi
}
page-buy = Prenota { $code }
page-buy-short = Lo prendo
page-enter-draw = Partecipa al sorteggio
page-enter-draw-short = Partecipa
page-join-waitlist = Mettiti in lista d'attesa
page-join-waitlist-short = Lista d'attesa
page-limit = Al massimo { $limit } per cliente.
page-shop-empty = Stiamo ancora montando il banco. I prodotti compaiono qui.
page-ledger-link = { $claims ->
    [0] Registro: ancora nessuna prenotazione
    [one] Registro: una prenotazione
   *[other] Registro: { $claims } prenotazioni
}

page-latest-empty = Per ora tutto tace. Saluta!
page-newest = Ultimi messaggi
page-say-label = Scrivi nella chat
page-say-hint = Saluta, oppure scrivi «mio { $code }»
page-send = Invia
page-you-are = Sei
page-name-label = Il tuo nome nella chat
page-too-long = È troppo lungo per la chat. Resta sotto i { $most } caratteri.

page-mark-reserved = { $code } ×{ $quantity } prenotato
page-mark-partial = { $code } ×{ $quantity } prenotato, il resto in lista d'attesa
page-mark-waitlisted = { $code }: in lista d'attesa, posto { $place }
page-mark-entered = { $code }: nel sorteggio
page-mark-unchanged = { $code } ×{ $quantity }: è già tuo
page-mark-reduced = { $code }: ora ×{ $quantity }
page-mark-cancelled = { $code }: rinuncia
page-mark-nothing-to-cancel = Niente da annullare
page-mark-closed = { $code } è finito
page-mark-not-open = { $code } non è ancora aperto
page-mark-paused = { $code } è in pausa
page-mark-over-limit = { $code }: limite raggiunto
page-mark-sold-out = { $code } è esaurito
page-mark-blocked = Non è possibile

page-said-reserved = È tuo: { $reserved } × { $code }. Eri il n. { $position }. Paga in Prenotazioni prima che scada il tempo.
page-said-partial = { $reserved } × { $code } per te, { $waitlisted } in lista d'attesa. Eri il n. { $position }.
page-said-waitlisted = Ora è tutto preso. Sei al posto { $place } della lista d'attesa per { $code }.
page-said-entered = Partecipi al sorteggio di { $code }. Prima non si riserva nulla; non conta chi arriva prima.
page-said-unchanged = Ce l'hai già. Puoi cambiarlo in Prenotazioni.
page-said-reduced = Fatto: { $code } ora è × { $reserved }.
page-said-cancelled = Hai rinunciato a { $code }. Non c'è nulla da pagare.
page-said-nothing-to-cancel = Non c'era nulla da annullare.
page-said-closed = { $code } è finito.
page-said-not-open = { $code } non è ancora aperto. Prima dell'apertura non vale.
page-said-paused = { $code } è in pausa per un attimo. Riprova tra poco.
page-said-over-limit = Hai già tutto quello che un cliente può avere di { $code }: { $limit }.
page-said-sold-out = { $code } è esaurito.
page-said-blocked = Al momento il negozio non accetta tue prenotazioni. Scrivi a chi conduce.
page-said-limited = Di più supererebbe il limite di { $limit }.

## My claims

page-mine-empty-title = Ancora nessuna prenotazione
page-mine-empty-text = Tocca un prodotto nel Negozio o scrivi il suo codice nella chat. Quello che è tuo compare qui, con il suo tempo.
page-kept-for = tuo per
page-change = Cambia o rinuncia
page-choice = Scelta
page-change-save = Cambia
page-give-up = Rinuncia
page-to-pay = Da pagare
page-to-pay-note = Spedizione compresa. Paga prima che scada il primo tempo, altrimenti il pezzo passa al prossimo in lista.
page-pay-now = Paga ora
page-paying-go-on = Continua il pagamento
page-waitlist = Lista d'attesa
page-place = posto
page-waiting-for = { $quantity ->
    [one] Un pezzo, appena se ne libera uno
   *[other] { $quantity } pezzi, appena si liberano
}
page-leave-waitlist = Esci dalla lista d'attesa
page-draw = Sorteggio
page-draw-in = si sorteggia tra
page-entered-for = { $quantity ->
    [one] Un pezzo, se la sorte vuole
   *[other] { $quantity } pezzi, se la sorte vuole
}
page-leave-draw = Rinuncia al sorteggio
page-draw-note = Chi chiede prima di allora ha la stessa probabilità degli altri.
page-proof = Ricevuta: n. { $position } nel registro
page-proof-times = Vista alle { $seen }, decisa alle { $decided }
page-orders = Ordini
page-order-number = Ordine { $number }
page-awaiting-short = In attesa del tuo pagamento
page-refunded = { $amount } restituiti
page-messages = Messaggi
page-link-title = Hai comprato in un'altra chat?
page-link-text = Collega a questa pagina il tuo account di Discord, YouTube o di un'altra chat: un solo carrello, un solo limite, e paghi qui.
page-link-button = Mostrami un codice
page-link-say = Scrivi questo nella chat dove hai comprato:
page-link-warning = Vale una volta sola, per { $minutes ->
    [one] un minuto
   *[other] { $minutes } minuti
}, e porta su questa pagina le tue prenotazioni di là. Non scrivere mai un codice che ti ha dato qualcun altro.
page-link-done = Fatto, torna alle prenotazioni

## Checkout and receipt

page-checkout-title = Cassa
page-your-things = Quello che hai prenotato
page-quantity-of = Quantità di { $code }
page-remove = Togli
page-goods = Merce
page-shipping = Spedizione
page-shipping-free = gratis
page-tax = Imposta { $rate } %
page-tax-included = di cui imposta { $rate } %
page-total = Totale
page-where-to = Dove lo spediamo?
page-email = E-mail
page-full-name = Nome e cognome
page-address = Via, numero, CAP, città
page-country = Paese
page-note = Nota per chi vende
page-optional = facoltativa
page-how-to-pay = Come vuoi pagare?
page-pay-amount = Paga { $amount }
page-pay-once = Premi una volta o dieci: il pagamento è uno solo.
page-one-moment = Un attimo …
page-form-wrong = Qualcosa qui sotto è da rivedere.
page-fault-missing = Compila questo campo.
page-fault-too-long = È troppo lungo.
page-fault-unreadable = Contiene caratteri che non si leggono.
page-fault-no-email = Non è un indirizzo e-mail, come anna@example.com.
page-fault-no-shipping = Non spediamo in questo Paese.
page-fault-no-such-provider = Scegli come pagare.
page-fault-no-such-choice = Scegli come pagare.
page-problem-declined = La banca ha rifiutato e non è stato preso nulla. Riprova o paga in un altro modo.
page-problem-unavailable = Non è stato possibile avviare il pagamento e non è stato preso nulla. Riprova.
page-paying-title = Il pagamento è in corso
page-paying-text = Aspettiamo la banca. La pagina cambia da sola e puoi anche chiuderla: non si paga due volte.
page-paying-reload = Non succede nulla?
page-reload = Guarda di nuovo
page-awaiting-title = Grazie, è da parte per te
page-awaiting-text = Il tuo ordine è registrato. Lo spediamo quando arriva il pagamento.
page-awaiting-how = Come pagare
page-reference = Causale
page-paid-stamp = Pagato
page-paid-title = Fatto, grazie!
page-paid-text = Il pagamento è arrivato e prepariamo il tuo pacco.
page-see-receipt = Vedi la ricevuta
page-late-part = Quando è arrivato il pagamento alcuni pezzi erano già di altri. Ti restituiamo { $amount }.
page-late-title = Il pagamento è arrivato tardi
page-late-text = Il tempo era scaduto e i pezzi erano già di altri. Ti restituiamo { $amount }, tutto quanto.
page-lapsed-title = Qui non c'è più nulla da pagare
page-lapsed-text = Il tempo di questo carrello è scaduto, oppure hai rinunciato. Prenota di nuovo finché ce n'è; se è esaurito, prenotando entri in lista d'attesa.
page-receipt-title = Ricevuta
page-receipt-text = Conserva questa pagina: il suo indirizzo è la tua ricevuta.
page-pieces-refunded = { $quantity } restituiti
page-given-back = Restituito

payment-demo = Banca finta: non si muovono soldi
payment-demo-success = Paga subito
payment-demo-decline = Fatti rifiutare
payment-demo-slow = Paga lentamente
payment-demo-late = Paga troppo tardi
payment-manual = Fuori da questa pagina; i pezzi restano tuoi
payment-manual-bank-transfer = Bonifico
payment-manual-cash-on-delivery = Contrassegno

## The ledger

page-ledger-title = Il registro delle prenotazioni
page-ledger-text = Ogni prenotazione nell'ordine in cui ha contato, sotto gli occhi di tutti. I nomi sono nascosti: chi sei lo sa solo la tua pagina.
page-ledger-drop = Prodotto
page-ledger-open = Mostra
page-ledger-verify = Controlla la catena
page-ledger-find-mine = { $count ->
    [one] Trova la mia prenotazione
   *[other] Trova le mie { $count } prenotazioni
}
page-ledger-you = tu
page-ledger-seen = Vista
page-ledger-who = Chi
page-ledger-wanted = Richiesta
page-ledger-outcome = Esito
page-ledger-digest = Impronta
page-ledger-more = Altre prenotazioni
page-ledger-empty = Ancora nessuna prenotazione.
page-ledger-how-title = Come funziona il controllo?
page-ledger-how = Ogni riga porta l'impronta (SHA-256) della riga precedente e dei propri dati. Il tuo browser ricalcola tutte le impronte: se una riga fosse stata cambiata, spostata o tolta, tutte le impronte successive sarebbero diverse.
page-ledger-download = Scarica
page-ledger-draw-title = Il sorteggio
page-ledger-undrawn = Chi chiede ora partecipa. Si sorteggia quando il tempo è scaduto:
page-ledger-drawn = Sorteggiato alle { $at }: le prenotazioni fino alla n. { $entries } sono arrivate in tempo, quelle dopo sono l'esito del sorteggio.
page-ledger-commitment = Sigillo posto prima che si potesse chiedere: SHA-256 del seme
page-ledger-seed = Il seme
page-ledger-draw-how-title = Come si è sorteggiato?
page-ledger-draw-how = Ogni cliente ha una chiave: lo SHA-256 dei 32 byte del seme seguiti dal suo nome qui. La chiave più bassa è servita per prima. Il seme era fissato prima di ogni richiesta, come mostra il suo SHA-256, e non conta quando si è chiesto. Il tuo browser rifà il sorteggio, e così «hawker verify-draw» con il file scaricato.
page-outcome-reserved = prenotato
page-outcome-partial = prenotato in parte
page-outcome-waitlisted = lista d'attesa
page-outcome-entered = nel sorteggio
page-outcome-unchanged = invariato
page-outcome-reduced = ridotto
page-outcome-cancelled = rinuncia
page-outcome-nothing-to-cancel = niente da annullare
page-outcome-closed = troppo tardi
page-outcome-not-open = troppo presto
page-outcome-paused = durante la pausa
page-outcome-over-limit = oltre il limite
page-outcome-sold-out = esaurito
page-outcome-blocked = rifiutato

## The overlay

page-overlay-how = Scrivi «{ $code }» nella chat
page-scan = Inquadra e compra

## The console

page-console = Console
page-signed-in = { $name }
page-sign-out = Esci
page-command-line = Comandi
page-command-label = Che cosa facciamo? (il tasto / porta qui)
page-do-it = Fallo
page-answers = Risposte
page-all-commands = Tutti i comandi
page-write-line = Scrivi la riga
page-for-example = Per esempio:
page-deck = Banco
page-deck-claims = { $claims ->
    [one] una prenotazione
   *[other] { $claims } prenotazioni
}
page-show-page = Pagina della diretta
page-overlay = Overlay
page-do-on-air = In onda
page-do-pause = Pausa
page-do-resume = Riprendi
page-do-extend = +5 min
page-do-end = Chiudi
page-do-again = Ricomincia
page-claims = Prenotazioni
page-questions = Domande
page-undelivered = Non consegnati
page-health = Piattaforme
page-health-well = bene
page-health-ill = muta
page-health-pages = Pagine aperte
page-copy-link = Copia il link
page-console-no-show = Non c'è ancora una diretta. Aprine una: «show open Venerdì sera».
page-console-no-claims = Nessuno ha ancora prenotato.
page-console-no-questions = Nessuna domanda.
page-console-all-delivered = Ogni messaggio è arrivato.

## What scripts say

page-js-no-connection = Non c'è connessione. Nulla è stato inviato due volte: riprova.
page-js-went-wrong = Non ha funzionato. Riprova.
page-js-reconnecting = Nuova connessione …
page-js-sending = invio …
page-js-pay = Paga
page-js-receipt = Ricevuta
page-js-copied = Copiato
page-js-checking = Controllo … { $count }
page-js-chain-good = La catena tiene: prenotazioni controllate: { $count }.
page-js-chain-bad = La catena è rotta alla prenotazione { $count }.
page-js-chain-insecure = Il browser controlla solo su https o su questo computer. Apri la pagina lì.
page-js-draw-good = Il sorteggio è giusto: seme, ordine ed esiti coincidono ({ $count }).
page-js-draw-bad = Il sorteggio non torna alla n. { $count }.
page-js-draw-seed = Il seme non è quello sigillato.
