# What Hawker says in the chats, in Spanish: the keys and facts are those of ../en/chat.ftl.

-my-claims = Mis reservas
-look = abre la página del live, «{ -my-claims }»

## A claim was decided

claim-reserved =
    Te guardamos { $code } ×{ $reserved } { $options } hasta las { $expires } — { $total }. Eres el número { $position } por orden de llegada.{ $over_limit_by ->
        [0] { "" }
        [one] { " " }{ $over_limit_by } más pasaría del límite por cliente.
       *[other] { " " }{ $over_limit_by } más pasarían del límite por cliente.
    }
claim-reserved-public = { $viewer }: te guardamos { $code } ×{ $reserved } { $options } hasta las { $expires } — { -look }.
    .b = ¡Hecho, { $viewer }! Te guardamos { $code } ×{ $reserved } { $options } hasta las { $expires }: { -look }.
    .c = { $viewer }, apartamos { $code } ×{ $reserved } { $options } para ti hasta las { $expires } — para pagar, { -look }.
claim-reserved-together = Hasta las { $expires } guardamos { $code } para { $viewers }. Para pagar, { -look }.

claim-partial =
    Te guardamos { $code } ×{ $reserved } { $options } hasta las { $expires } — { $total }. { $waitlisted } más en lista de espera, en el puesto { $waitlist_place }. Eres el número { $position } por orden de llegada.
claim-partial-public = { $viewer }: te guardamos { $code } ×{ $reserved } { $options } hasta las { $expires }, { $waitlisted } más en lista de espera — { -look }.

claim-waitlisted = Por ahora no queda { $code } { $options }. Estás en la lista de espera con ×{ $waitlisted }, en el puesto { $waitlist_place }; si algo se libera, te avisamos enseguida.
claim-waitlisted-public = { $viewer }: por ahora no queda { $code } { $options }. Estás en el puesto { $waitlist_place } de la lista de espera.
    .b = { $viewer }, estás en la lista de espera de { $code } { $options }, en el puesto { $waitlist_place }.
claim-waitlisted-together = En la lista de espera de { $code }: { $viewers }. Para ver tu puesto, { -look }.

claim-entered = Participas en el sorteo de { $code } ×{ $quantity } { $options }: es en { $left }, y da igual quién escribió primero. Todavía no hay nada reservado; te avisamos en cuanto se sortee.{ $over_limit_by ->
        [0] { "" }
        [one] { " " }{ $over_limit_by } pasaría del límite por cliente.
       *[other] { " " }{ $over_limit_by } pasarían del límite por cliente.
    }
claim-entered-public = { $viewer }: participas en el sorteo de { $code } { $options }, en { $left }.
    .b = ¡Ya estás dentro, { $viewer }! El sorteo de { $code } { $options } es en { $left }.
claim-entered-together = En el sorteo de { $code }: { $viewers }.

claim-unchanged =
    No cambia nada, ya tienes { $code } { $options }: { $reserved ->
        [0] { $waitlisted } en lista de espera
       *[other] { $waitlisted ->
            [0] { $reserved } (hasta las { $expires })
           *[other] { $reserved } (hasta las { $expires }) y { $waitlisted } en lista de espera
        }
    }.
claim-unchanged-public = { $viewer }: no cambia nada, ya tienes { $code } { $options } — { -look }.

claim-reduced =
    Hecho: ahora tienes { $code } { $options } ×{ $reserved }{ $waitlisted ->
        [0] { "" }
       *[other] , más { $waitlisted } en lista de espera
    }. El resto vuelve a estar libre para los demás.
claim-reduced-public = { $viewer }: hecho, ahora tienes { $code } { $options } ×{ $reserved }.

claim-cancelled = Cancelamos tu reserva de { $code } { $options }. No hay nada que pagar.
claim-cancelled-public = { $viewer }: cancelamos tu reserva de { $code } { $options }.

claim-nothing-to-cancel = No había nada que cancelar: no tienes { $code } { $options } pendiente de pago.
claim-nothing-to-cancel-public = { $viewer }: no había nada que cancelar de { $code }.

claim-closed = La venta de { $code } está cerrada y no pudimos tomar tu pedido. ¡Gracias por pedirlo!
claim-closed-public = { $viewer }: la venta de { $code } está cerrada.
claim-closed-together = La venta de { $code } está cerrada. ¡Lo sentimos, { $viewers }!

claim-not-open = { $code } todavía no está a la venta. Escríbelo otra vez cuando abra: antes no cuenta.
claim-not-open-public = { $viewer }: { $code } todavía no está a la venta. Escríbelo otra vez cuando abra.

claim-paused = { $code } está en pausa un momento. Escríbelo otra vez cuando sigamos.
claim-paused-public = { $viewer }: { $code } está en pausa un momento. Escríbelo otra vez cuando sigamos.

claim-over-limit = De { $code } ya tienes el máximo por cliente, así que no añadimos nada.
claim-over-limit-public = { $viewer }: de { $code } ya tienes el máximo por cliente.

claim-sold-out = { $code } { $options } se ha agotado. ¡Lo sentimos!
claim-sold-out-public = { $viewer }: { $code } { $options } se ha agotado, lo sentimos.
claim-sold-out-together = { $code } se ha agotado. ¡Lo sentimos, { $viewers }!

claim-blocked = En esta tienda no podemos tomar tus pedidos. Si crees que es un error, escribe a la tienda.
claim-blocked-public = { $viewer }: por favor, escribe a la tienda sobre tu pedido.

## Afterwards

promoted = ¡Buenas noticias! Se ha liberado { $code } ×{ $quantity } { $options } y es para ti hasta las { $expires } — { $total }. Hay gente esperando, así que paga a tiempo.
promoted-public = { $viewer }: ¡buenas noticias! Se ha liberado { $code } ×{ $quantity } { $options } y es para ti hasta las { $expires } — { -look }.

reminder = Te guardamos { $code } ×{ $quantity } { $options } hasta las { $expires }: paga antes para no perder la reserva.
reminder-public = { $viewer }: te guardamos { $code } hasta las { $expires } — { -look }.

expired = Se acabó el tiempo para { $code } ×{ $quantity } { $options } y no llegó el pago, así que vuelve a estar a la venta. Puedes pedirlo de nuevo.
expired-public = { $viewer }: se acabó el tiempo para { $code } y vuelve a estar a la venta.

order-paid = ¡Gracias, { $viewer }! El pedido { $number } está pagado: { $total }.
order-paid-public = { $viewer }: pago recibido, ¡gracias!

order-refunded = Te devolvemos { $amount } del pedido { $number }. Cuándo lo verás depende de tu banco.
order-refunded-public = { $viewer }: hay novedades sobre tu pedido — { -look }.

payment-late = Tu pago llegó cuando se había acabado el tiempo y las piezas ya eran de otras personas. Te lo devolvemos todo: { $amount }.
payment-late-public = { $viewer }: tu pago llegó tarde y te lo devolvemos — { -look }.

payment-partly = Una parte de lo que pagaste en el pedido { $number } ya era de otras personas. Te devolvemos ese dinero: { $amount }.
payment-partly-public = { $viewer }: te devolvemos una parte de tu pago — { -look }.

payment-declined = Tu pago fue rechazado y no se cobró nada. Puedes intentarlo de nuevo o pagar de otra forma.
payment-declined-public = { $viewer }: algo salió mal al pagar — { -look }.

## Answers

option-size = talla
option-color = color
option-scent = aroma
option-model = modelo

ask-back = ¿Qué { $missing } de { $code } quieres: { $choices }?
ask-back-public = { $viewer }: ¿qué { $missing } de { $code } quieres: { $choices }?

ask-back-which = ¿A cuál te refieres: { $candidates }?
ask-back-which-public = { $viewer }: ¿a cuál te refieres, { $candidates }?

cart =
    { $count ->
        [0] No tienes nada pendiente de pago.
       *[other] Lo tuyo, por pagar ({ $total }):
    }
    { $lines }
    { $entered }
    { $receipts }
    { $waiting }
cart-line = { $code } ×{ $quantity } { $options } — { $total }, hasta las { $expires }
cart-waiting = { $code } ×{ $quantity } { $options } — en lista de espera, puesto { $place }
cart-entered = { $code } ×{ $quantity } { $options } — en el sorteo de las { $expires }
cart-receipt = Recibo de { $code }: n.º { $position }, visto a las { $seen }, decidido a las { $decided }, huella { $digest }
cart-public = { $viewer }: para ver lo que tienes, { -look }.

help =
    Para comprar, escribe el código: A12. Para más piezas o una variante: A12 x2 azul M.
    cancela A12 – renunciar · carrito – lo que tienes · link de pago – cómo pagar · stop – sin más mensajes privados
help-public = Para comprar, escribe el código: A12, o A12 x2 azul M. También: cancela A12 · carrito · link de pago · stop

linked = Esta página ya es tuya: muestra tus reservas y te permite pagar. Si no lo pediste tú, avisa a la tienda.
linked-public = { $viewer }: listo, la página es tuya.

link-failed = Ese código no funciona: ya se usó, caducó o está mal escrito. La página muestra uno nuevo.
link-failed-public = { $viewer }: ese código no funciona. La página muestra uno nuevo.

stopped = Ya no te escribimos por privado. Lo que compras sigue en la página del live, «{ -my-claims }». Para volver a recibir mensajes, escribe: reanudar
stopped-public = { $viewer }: no más mensajes privados. Para volver a recibirlos, escribe: reanudar

resumed = Volvemos a escribirte por privado sobre lo que compras.
resumed-public = { $viewer }: volvemos a escribirte por privado.

question-answer =
    { $topic ->
        [price] { $code } { $title } cuesta { $price }.
        [stock] { $available ->
            [0] Por ahora no queda { $code } { $title }. Escribe { $code } para entrar en la lista de espera.
            [one] Queda { $available } de { $code } { $title }.
           *[other] Quedan { $available } de { $code } { $title }.
        }
        [size] { $code } { $title }: hay { $choices }.
       *[other] ¡Buena pregunta! La ve quien presenta el live.
    }
question-answer-public =
    { $viewer }: { $topic ->
        [price] { $code } { $title } cuesta { $price }.
        [stock] { $available ->
            [0] por ahora no queda { $code } { $title }. Escribe { $code } para entrar en la lista de espera.
            [one] queda { $available } de { $code } { $title }.
           *[other] quedan { $available } de { $code } { $title }.
        }
        [size] { $code } { $title }: hay { $choices }.
       *[other] ¡buena pregunta! La ve quien presenta el live.
    }

question-shipping = { $paid ->
        [0] El envío es gratis
       *[other] El envío cuesta { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , gratis a partir de { $free_from }
        }
    }. Enviamos a: { $countries }.
question-shipping-public = { $viewer }: { $paid ->
        [0] el envío es gratis
       *[other] el envío cuesta { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , gratis a partir de { $free_from }
        }
    }. Enviamos a: { $countries }.

nothing-held = No había nada que cancelar: no tienes nada pendiente de pago.
nothing-held-public = { $viewer }: no había nada que cancelar.

nothing-to-change = No quedó claro qué reserva quieres cambiar. Escribe también el código: A12 x2 azul M.
nothing-to-change-public = { $viewer }: escribe también el código, por favor: A12 x2 azul M.

refused-nothing-on-air = Ahora mismo no hay nada en pantalla: escribe un código.
refused-nothing-on-air-public = { $viewer }: escribe también el código, por ejemplo A12.
refused-busy = Ahora mismo hay demasiado movimiento y no se hizo nada. Inténtalo de nuevo, por favor.
refused-busy-public = { $viewer }: ahora mismo hay demasiado movimiento. Escríbelo otra vez, por favor.

throttled = Escribes más rápido de lo que podemos leer. No hicimos nada con lo último que escribiste; ve un poco más despacio.
throttled-public = { $viewer }: un poco más despacio, por favor. No hicimos nada con tu último mensaje.

## To everybody

show-opened = ¡{ $title } está en vivo! Para comprar, escribe el código de lo que ves.
show-closed = { $title } ha terminado. ¡Gracias por acompañarnos! Lo que reservaste todavía se puede pagar: { -look }.

drop-scheduled = { $draw ->
        [0] { $code } { $title } sale a la venta a las { $opens }: { $price }.
       *[other] { $code } { $title }, sorteo a las { $opens } con { $window } para escribir el código: { $price }. Sello: { $commitment }
    }
drop-opened = { $draw ->
        [0] { $code } { $title } ya está a la venta: { $price }. Escribe { $code } para comprar.
       *[other] { $code } { $title }: { $price }. Tienes { $window } para escribir { $code } y entrar al sorteo. Sello: { $commitment }
    }
drop-drawn = Sorteo de { $code }: hubo suerte para { $winners } de { $entries }. La semilla, para comprobarlo: { $seed }
drop-countdown = { $code } { $title } — tiempo restante: { $left }
drop-last-ones = { $available ->
        [one] ¡La última pieza de { $code } { $title }!
       *[other] Solo quedan { $available } de { $code } { $title }.
    }
drop-sold-out = { $code } { $title } se ha agotado. Escribe { $code } para entrar en la lista de espera.
drop-closed = La venta de { $code } { $title } está cerrada. ¡Gracias!

announcement = { $text }
