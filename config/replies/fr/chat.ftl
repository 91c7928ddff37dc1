# What Hawker says in the chats, in French: the keys and facts are those of ../en/chat.ftl.

-my-claims = Mes réservations
-look = ouvrez la page du live, « { -my-claims } »

## A claim was decided

claim-reserved =
    On vous garde { $code } ×{ $reserved } { $options } jusqu'à { $expires } — { $total }. Vous êtes le numéro { $position } par ordre d'arrivée.{ $over_limit_by ->
        [0] { "" }
        [one] { " " }{ $over_limit_by } de plus dépasserait la limite par client.
       *[other] { " " }{ $over_limit_by } de plus dépasseraient la limite par client.
    }
claim-reserved-public = { $viewer } : on vous garde { $code } ×{ $reserved } { $options } jusqu'à { $expires } — { -look }.
    .b = C'est noté, { $viewer } ! On vous garde { $code } ×{ $reserved } { $options } jusqu'à { $expires } : { -look }.
    .c = { $viewer }, { $code } ×{ $reserved } { $options } est de côté pour vous jusqu'à { $expires }. Pour payer, { -look }.
claim-reserved-together = On garde { $code } jusqu'à { $expires } pour { $viewers }. Pour payer, { -look }.

claim-partial =
    On vous garde { $code } ×{ $reserved } { $options } jusqu'à { $expires } — { $total }. { $waitlisted } de plus en liste d'attente, à la place { $waitlist_place }. Vous êtes le numéro { $position } par ordre d'arrivée.
claim-partial-public = { $viewer } : on vous garde { $code } ×{ $reserved } { $options } jusqu'à { $expires }, { $waitlisted } de plus en liste d'attente — { -look }.

claim-waitlisted = Pour le moment, il ne reste plus de { $code } { $options }. Vous êtes en liste d'attente pour ×{ $waitlisted }, à la place { $waitlist_place } ; si quelque chose se libère, on vous écrit tout de suite.
claim-waitlisted-public = { $viewer } : pour le moment, il ne reste plus de { $code } { $options }. Vous êtes à la place { $waitlist_place } de la liste d'attente.
    .b = { $viewer }, vous êtes en liste d'attente pour { $code } { $options }, à la place { $waitlist_place }.
claim-waitlisted-together = En liste d'attente pour { $code } : { $viewers }. Pour voir votre place, { -look }.

claim-entered = Vous participez au tirage au sort de { $code } ×{ $quantity } { $options }, dans { $left }. Peu importe qui a écrit en premier. Rien n'est encore réservé ; on vous écrit après le tirage.{ $over_limit_by ->
        [0] { "" }
        [one] { " " }{ $over_limit_by } dépasserait la limite par client.
       *[other] { " " }{ $over_limit_by } dépasseraient la limite par client.
    }
claim-entered-public = { $viewer } : vous participez au tirage au sort de { $code } { $options }, dans { $left }.
    .b = C'est bon, { $viewer } ! Le tirage au sort de { $code } { $options } a lieu dans { $left }.
claim-entered-together = Au tirage au sort de { $code } : { $viewers }.

claim-unchanged =
    Rien ne change, voici ce que vous avez déjà de { $code } { $options } — { $reserved ->
        [0] { $waitlisted } en liste d'attente
       *[other] { $waitlisted ->
            [0] { $reserved } jusqu'à { $expires }
           *[other] { $reserved } jusqu'à { $expires }, { $waitlisted } en liste d'attente
        }
    }.
claim-unchanged-public = { $viewer } : rien ne change, vous avez déjà { $code } { $options } — { -look }.

claim-reduced =
    C'est fait : vous avez maintenant { $code } { $options } ×{ $reserved }{ $waitlisted ->
        [0] { "" }
       *[other] , plus { $waitlisted } en liste d'attente
    }. Le reste est à nouveau libre pour les autres.
claim-reduced-public = { $viewer } : c'est fait, vous avez maintenant { $code } { $options } ×{ $reserved }.

claim-cancelled = Votre réservation de { $code } { $options } est annulée. Il n'y a rien à payer.
claim-cancelled-public = { $viewer } : votre réservation de { $code } { $options } est annulée.

claim-nothing-to-cancel = Il n'y avait rien à annuler : vous n'avez pas de { $code } { $options } en attente de paiement.
claim-nothing-to-cancel-public = { $viewer } : il n'y avait rien à annuler pour { $code }.

claim-closed = La vente de { $code } est terminée, on n'a pas pu prendre votre commande. Merci quand même !
claim-closed-public = { $viewer } : la vente de { $code } est terminée.
claim-closed-together = La vente de { $code } est terminée. Désolés, { $viewers } !

claim-not-open = { $code } n'est pas encore en vente. Réécrivez-le à l'ouverture : avant, ça ne compte pas.
claim-not-open-public = { $viewer } : { $code } n'est pas encore en vente. Réécrivez-le à l'ouverture.

claim-paused = La vente de { $code } est en pause un instant. Réécrivez-le quand on reprend.
claim-paused-public = { $viewer } : la vente de { $code } est en pause un instant. Réécrivez-le quand on reprend.

claim-over-limit = Vous avez déjà le maximum de { $code } par client, rien n'a donc été ajouté.
claim-over-limit-public = { $viewer } : vous avez déjà le maximum de { $code } par client.

claim-sold-out = Il n'y a plus de { $code } { $options }, tout est vendu. Désolés !
claim-sold-out-public = { $viewer } : il n'y a plus de { $code } { $options }, désolés.
claim-sold-out-together = Il n'y a plus de { $code }. Désolés, { $viewers } !

claim-blocked = Dans cette boutique, on ne peut pas prendre vos commandes. Si c'est une erreur, écrivez à la boutique.
claim-blocked-public = { $viewer } : écrivez à la boutique au sujet de votre commande, s'il vous plaît.

## Afterwards

promoted = Bonne nouvelle : { $code } ×{ $quantity } { $options } s'est libéré ! C'est à vous jusqu'à { $expires } — { $total }. D'autres attendent, alors payez à temps.
promoted-public = { $viewer } : bonne nouvelle, { $code } ×{ $quantity } { $options } s'est libéré ! C'est à vous jusqu'à { $expires } — { -look }.

reminder = On vous garde { $code } ×{ $quantity } { $options } jusqu'à { $expires }. Payez avant pour ne pas perdre votre réservation.
reminder-public = { $viewer } : on vous garde { $code } jusqu'à { $expires } — { -look }.

expired = Le temps pour { $code } ×{ $quantity } { $options } est écoulé sans paiement, c'est donc de nouveau en vente. Vous pouvez le redemander.
expired-public = { $viewer } : le temps pour { $code } est écoulé, c'est de nouveau en vente.

order-paid = Merci, { $viewer } ! La commande { $number } est payée : { $total }.
order-paid-public = { $viewer } : c'est payé, merci !

order-refunded = On vous rembourse { $amount } pour la commande { $number }. Le délai dépend de votre banque.
order-refunded-public = { $viewer } : il y a du nouveau sur votre commande — { -look }.

payment-late = Votre paiement est arrivé après la fin du délai et les pièces étaient déjà parties. On vous rend tout : { $amount }.
payment-late-public = { $viewer } : votre paiement est arrivé trop tard, on vous le rend — { -look }.

payment-partly = Une partie de ce que vous avez payé dans la commande { $number } était déjà partie chez d'autres. On vous rend cette somme : { $amount }.
payment-partly-public = { $viewer } : on vous rend une partie de votre paiement — { -look }.

payment-declined = Votre paiement a été refusé et rien n'a été débité. Vous pouvez réessayer ou payer autrement.
payment-declined-public = { $viewer } : un souci au moment de payer — { -look }.

## Answers

option-size = taille
option-color = couleur
option-scent = parfum
option-model = modèle

ask-back = Pour { $code }, précisez { $missing } : { $choices } ?
ask-back-public = { $viewer } : pour { $code }, précisez { $missing } : { $choices } ?

ask-back-which = Vous voulez dire { $candidates } ?
ask-back-which-public = { $viewer } : vous voulez dire { $candidates } ?

cart =
    { $count ->
        [0] Vous n'avez rien en attente de paiement.
       *[other] À vous, à payer ({ $total }) :
    }
    { $lines }
    { $entered }
    { $receipts }
    { $waiting }
cart-line = { $code } ×{ $quantity } { $options } — { $total }, jusqu'à { $expires }
cart-waiting = { $code } ×{ $quantity } { $options } — en liste d'attente, place { $place }
cart-entered = { $code } ×{ $quantity } { $options } — au tirage de { $expires }
cart-receipt = Reçu pour { $code } : n° { $position }, vu à { $seen }, décidé à { $decided }, empreinte { $digest }
cart-public = { $viewer } : pour voir ce que vous avez, { -look }.

help =
    Pour acheter, écrivez le code : A12. Pour plusieurs pièces ou une variante : A12 x2 bleu M.
    annuler A12 – y renoncer · panier – ce que vous avez · lien de paiement – comment payer · stop – plus de messages privés
help-public = Pour acheter, écrivez le code : A12, ou A12 x2 bleu M. Et aussi : annuler A12 · panier · lien de paiement · stop

linked = Cette page est maintenant à vous : elle montre vos réservations et permet de payer. Si vous ne l'avez pas demandé, prévenez la boutique.
linked-public = { $viewer } : c'est fait, la page est à vous.

link-failed = Ce code ne marche pas : déjà utilisé, expiré ou mal recopié. La page en affiche un nouveau.
link-failed-public = { $viewer } : ce code ne marche pas. La page en affiche un nouveau.

stopped = Plus de messages privés de notre part. Vos achats restent sur la page du live, « { -my-claims } ». Pour recevoir de nouveau les messages, écrivez : reprendre
stopped-public = { $viewer } : plus de messages privés. Pour les recevoir de nouveau, écrivez : reprendre

resumed = On vous écrit de nouveau en privé au sujet de vos achats.
resumed-public = { $viewer } : on vous écrit de nouveau en privé.

question-answer =
    { $topic ->
        [price] { $code } { $title } coûte { $price }.
        [stock] { $available ->
            [0] Pour le moment, il ne reste plus de { $code } { $title }. Écrivez { $code } pour rejoindre la liste d'attente.
           *[other] Il reste { $available } { $code } { $title }.
        }
        [size] { $code } { $title } existe en { $choices }.
       *[other] Bonne question ! L'équipe du live la voit.
    }
question-answer-public =
    { $viewer } : { $topic ->
        [price] { $code } { $title } coûte { $price }.
        [stock] { $available ->
            [0] pour le moment, il ne reste plus de { $code } { $title }. Écrivez { $code } pour rejoindre la liste d'attente.
           *[other] il reste { $available } { $code } { $title }.
        }
        [size] { $code } { $title } existe en { $choices }.
       *[other] bonne question ! L'équipe du live la voit.
    }

question-shipping = { $paid ->
        [0] La livraison est gratuite
       *[other] La livraison coûte { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , gratuite à partir de { $free_from }
        }
    }. On expédie vers : { $countries }.
question-shipping-public = { $viewer } : { $paid ->
        [0] la livraison est gratuite
       *[other] la livraison coûte { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , gratuite à partir de { $free_from }
        }
    }. On expédie vers : { $countries }.

nothing-held = Il n'y avait rien à annuler : vous n'avez rien en attente de paiement.
nothing-held-public = { $viewer } : il n'y avait rien à annuler.

nothing-to-change = On n'a pas compris quelle réservation changer. Écrivez aussi le code : A12 x2 bleu M.
nothing-to-change-public = { $viewer } : écrivez aussi le code, s'il vous plaît : A12 x2 bleu M.

refused-nothing-on-air = Rien n'est à l'écran en ce moment : écrivez un code.
refused-nothing-on-air-public = { $viewer } : écrivez aussi le code, par exemple A12.
refused-busy = Il y a trop de monde en ce moment, rien n'a été fait. Réessayez, s'il vous plaît.
refused-busy-public = { $viewer } : il y a trop de monde en ce moment. Réécrivez-le, s'il vous plaît.

throttled = Vous écrivez plus vite qu'on ne peut lire. Votre dernier message n'a pas été pris en compte ; un peu plus doucement.
throttled-public = { $viewer } : un peu plus doucement, s'il vous plaît. Votre dernier message n'a pas été pris en compte.

## To everybody

show-opened = { $title }, c'est en direct ! Pour acheter, écrivez le code de ce que vous voyez.
show-closed = { $title }, c'est fini. Merci d'avoir été là ! Vos réservations peuvent encore être payées : { -look }.

drop-scheduled = { $draw ->
        [0] { $code } { $title } ouvre à { $opens } : { $price }.
       *[other] { $code } { $title }, tirage au sort à { $opens } avec { $window } pour écrire le code : { $price }. Sceau : { $commitment }
    }
drop-opened = { $draw ->
        [0] { $code } { $title } est en vente maintenant : { $price }. Écrivez { $code } pour acheter.
       *[other] { $code } { $title } : { $price }. Vous avez { $window } pour écrire { $code } et participer au tirage. Sceau : { $commitment }
    }
drop-drawn = Tirage de { $code } : { $winners } sur { $entries } { $winners ->
        [one] a
       *[other] ont
    } eu de la chance. La graine, pour vérifier : { $seed }
drop-countdown = { $code } { $title } : encore { $left }.
drop-last-ones = { $available ->
        [one] C'est la dernière pièce de { $code } { $title } !
       *[other] Plus que { $available } pièces de { $code } { $title }.
    }
drop-sold-out = Il n'y a plus de { $code } { $title }. Écrivez { $code } pour rejoindre la liste d'attente.
drop-closed = La vente de { $code } { $title } est terminée. Merci !

announcement = { $text }
