# Quello che Hawker dice solo su Discord, in italiano: pulsanti, schede, comandi e guai per chi vende.

## Pulsanti e menu

discord-buy = Compra
discord-wait = Mettiti in lista d’attesa
discord-my-cart = Il mio carrello
discord-get-link = Il mio link
discord-cancel = Annulla { $code }
discord-pay = Paga
discord-choose = Scegli: { $option }
discord-nothing = Qui non c’era niente a cui rispondere: nessuna diretta è aperta in questo canale, oppure non è per te.

## Schede

discord-amount = { $amount }
discord-price = Prezzo
discord-stock = Disponibili
discord-closes = Chiude

## Comandi: una riga di 100 caratteri al massimo

discord-command-buy = Compra quello che è in vendita
discord-command-cart = Vedi quello che è tuo e come pagare
discord-command-cancel = Rinuncia a quello che hai chiesto
discord-command-link = Ricevi il link per pagare, o unisci il tuo account alla pagina della diretta
discord-command-stop = Niente più messaggi privati dal negozio

## Per chi vende

gap = { $platform } non si è sentito dalle { $since } alle { $until }. { $recovered ->
        [0] Nessun messaggio è andato perso
        [one] Un messaggio è stato letto dopo
       *[other] { $recovered } messaggi sono stati letti dopo
    }{ $lost ->
        [0] .
       *[other] , ma non tutto si può sapere: scorri la chat di quel momento.
    } Pulsanti premuti e messaggi modificati o cancellati in quel tempo non sono contati.
trouble-discord-content = Discord non lascia leggere i messaggi al bot. Attiva "Message Content Intent" alla pagina Bot del portale sviluppatori e riavvia Hawker. Fino ad allora funzionano pulsanti, comandi con la barra, menzioni e risposte.
trouble-discord-missing = In #{ $channel } al bot manca: { $permissions }. Dai questi permessi al suo ruolo in Modifica canale, Permessi, o invitalo di nuovo: { $invite }
trouble-discord-gone = Il canale { $channel } non c’è più per il bot: è stato cancellato o nascosto, o il bot è uscito dal server. Collegane un altro, lascialo vedere al bot (View Channel), o invitalo di nuovo: { $invite }
trouble-discord-quarantine = Discord prende il bot per uno spammer e non gli lascia aprire chat private. Chi compra riceve il link dal pulsante; l’avviso sul portale sviluppatori dice come fare ricorso.
trouble-discord-commands = I comandi con la barra non sono stati registrati. Testo e pulsanti funzionano; riavvia Hawker tra un po’.
trouble-discord-servers = Il bot è in più server di Discord, e non si sa quali siano i tuoi: nessuno conduce o modera per quello che è lì. Indica i tuoi in platforms.discord.servers, o togli il bot dagli altri.
trouble-discord-token = Discord non riconosce il token del bot. Copiane uno nuovo dalla pagina Bot del portale sviluppatori in platforms.discord.token e riavvia Hawker.
