# What Hawker says in the chats, in Portuguese: the keys and facts are those of ../en/chat.ftl.

-my-claims = Minhas reservas
-look = abra a página da live, “{ -my-claims }”

## A claim was decided

claim-reserved =
    Reserva feita: { $code } ×{ $reserved } { $options } até às { $expires } — { $total }. É o número { $position } por ordem de chegada.{ $over_limit_by ->
        [0] { "" }
        [one] { " " }Mais { $over_limit_by } passaria do limite por cliente.
       *[other] { " " }Mais { $over_limit_by } passariam do limite por cliente.
    }
claim-reserved-public = { $viewer }: reserva feita, { $code } ×{ $reserved } { $options } até às { $expires } — { -look }.
    .b = Feito, { $viewer }! Guardamos { $code } ×{ $reserved } { $options } até às { $expires }: { -look }.
    .c = { $viewer }, separamos { $code } ×{ $reserved } { $options } até às { $expires }. Para pagar, { -look }.
claim-reserved-together = Guardamos { $code } até às { $expires } para { $viewers }. Para pagar, { -look }.

claim-partial =
    Reserva feita: { $code } ×{ $reserved } { $options } até às { $expires } — { $total }. Mais { $waitlisted } na lista de espera, na posição { $waitlist_place }. É o número { $position } por ordem de chegada.
claim-partial-public = { $viewer }: reserva feita, { $code } ×{ $reserved } { $options } até às { $expires }, mais { $waitlisted } na lista de espera — { -look }.

claim-waitlisted = No momento não há mais { $code } { $options }. O seu lugar na lista de espera, com ×{ $waitlisted }, é o { $waitlist_place }; se algo ficar livre, avisamos na hora.
claim-waitlisted-public = { $viewer }: no momento não há mais { $code } { $options }. O seu lugar na lista de espera é o { $waitlist_place }.
    .b = { $viewer }, o seu nome está na lista de espera de { $code } { $options }, na posição { $waitlist_place }.
claim-waitlisted-together = Na lista de espera de { $code }: { $viewers }. Para ver o seu lugar, { -look }.

claim-entered = O seu nome está no sorteio de { $code } ×{ $quantity } { $options }: é em { $left }, e tanto faz quem escreveu primeiro. Ainda não há nada reservado; avisamos quando sair o resultado.{ $over_limit_by ->
        [0] { "" }
        [one] { " " }{ $over_limit_by } passaria do limite por cliente.
       *[other] { " " }{ $over_limit_by } passariam do limite por cliente.
    }
claim-entered-public = { $viewer }: o seu nome está no sorteio de { $code } { $options }, em { $left }.
    .b = Tudo certo, { $viewer }! O sorteio de { $code } { $options } é em { $left }.
claim-entered-together = No sorteio de { $code }: { $viewers }.

claim-unchanged =
    Nada mudou, a sua reserva de { $code } { $options } continua: { $reserved ->
        [0] { $waitlisted } na lista de espera
       *[other] { $waitlisted ->
            [0] { $reserved } até às { $expires }
           *[other] { $reserved } até às { $expires }, { $waitlisted } na lista de espera
        }
    }.
claim-unchanged-public = { $viewer }: nada mudou, a sua reserva de { $code } { $options } continua — { -look }.

claim-reduced =
    Feito: a sua reserva de { $code } { $options } agora é ×{ $reserved }{ $waitlisted ->
        [0] { "" }
       *[other] , com { $waitlisted } na lista de espera
    }. O resto fica livre para os outros.
claim-reduced-public = { $viewer }: feito, a sua reserva de { $code } { $options } agora é ×{ $reserved }.

claim-cancelled = Reserva de { $code } { $options } cancelada. Não há nada a pagar.
claim-cancelled-public = { $viewer }: reserva de { $code } { $options } cancelada.

claim-nothing-to-cancel = Não havia nada para cancelar: não há { $code } { $options } à espera do seu pagamento.
claim-nothing-to-cancel-public = { $viewer }: não havia nada para cancelar de { $code }.

claim-closed = A venda de { $code } já fechou e não foi possível aceitar o seu pedido. Obrigado pelo interesse!
claim-closed-public = { $viewer }: a venda de { $code } já fechou.
claim-closed-together = A venda de { $code } já fechou. Sentimos muito, { $viewers }!

claim-not-open = { $code } ainda não está à venda. Escreva de novo quando abrir: antes não vale.
claim-not-open-public = { $viewer }: { $code } ainda não está à venda. Escreva de novo quando abrir.

claim-paused = A venda de { $code } está em pausa por um momento. Escreva de novo quando a live continuar.
claim-paused-public = { $viewer }: a venda de { $code } está em pausa por um momento. Escreva de novo quando a live continuar.

claim-over-limit = De { $code } já tem o máximo por cliente, por isso nada foi acrescentado.
claim-over-limit-public = { $viewer }: de { $code } já tem o máximo por cliente.

claim-sold-out = { $code } { $options } esgotou. Sentimos muito!
claim-sold-out-public = { $viewer }: { $code } { $options } esgotou, sentimos muito.
claim-sold-out-together = { $code } esgotou. Sentimos muito, { $viewers }!

claim-blocked = Nesta loja não podemos aceitar os seus pedidos. Se isso parecer um engano, escreva para a loja.
claim-blocked-public = { $viewer }: por favor, escreva para a loja sobre o seu pedido.

## Afterwards

promoted = Boa notícia: { $code } ×{ $quantity } { $options } ficou livre! A reserva é sua até às { $expires } — { $total }. Há mais gente à espera, por isso pague a tempo.
promoted-public = { $viewer }: boa notícia, { $code } ×{ $quantity } { $options } ficou livre! A reserva é sua até às { $expires } — { -look }.

reminder = Guardamos { $code } ×{ $quantity } { $options } até às { $expires }. Pague antes disso para não perder a reserva.
reminder-public = { $viewer }: guardamos { $code } até às { $expires } — { -look }.

expired = O tempo para { $code } ×{ $quantity } { $options } acabou sem pagamento, por isso voltou a estar à venda. Pode pedir de novo.
expired-public = { $viewer }: o tempo para { $code } acabou, voltou a estar à venda.

order-paid = Obrigado, { $viewer }! O pedido { $number } está pago: { $total }.
order-paid-public = { $viewer }: pagamento recebido, obrigado!

order-refunded = Devolvemos { $amount } do pedido { $number }. Quando o valor aparece depende do seu banco.
order-refunded-public = { $viewer }: há novidades sobre o seu pedido — { -look }.

payment-late = O seu pagamento chegou depois do prazo e as peças já eram de outras pessoas. Devolvemos tudo: { $amount }.
payment-late-public = { $viewer }: o seu pagamento chegou tarde e será devolvido — { -look }.

payment-partly = Uma parte do que pagou no pedido { $number } já era de outras pessoas. Devolvemos esse valor: { $amount }.
payment-partly-public = { $viewer }: parte do seu pagamento será devolvida — { -look }.

payment-declined = O pagamento foi recusado e nada foi cobrado. Pode tentar de novo ou pagar de outra forma.
payment-declined-public = { $viewer }: algo falhou no pagamento — { -look }.

## Answers

option-size = tamanho
option-color = cor
option-scent = aroma
option-model = modelo

ask-back = Para { $code }, qual { $missing }: { $choices }?
ask-back-public = { $viewer }: para { $code }, qual { $missing }: { $choices }?

ask-back-which = Qual deles: { $candidates }?
ask-back-which-public = { $viewer }: qual deles, { $candidates }?

cart =
    { $count ->
        [0] Não há nada à espera do seu pagamento.
       *[other] Suas reservas, a pagar ({ $total }):
    }
    { $lines }
    { $entered }
    { $receipts }
    { $waiting }
cart-line = { $code } ×{ $quantity } { $options } — { $total }, até às { $expires }
cart-waiting = { $code } ×{ $quantity } { $options } — na lista de espera, posição { $place }
cart-entered = { $code } ×{ $quantity } { $options } — no sorteio das { $expires }
cart-receipt = Recibo de { $code }: n.º { $position }, visto às { $seen }, decidido às { $decided }, código { $digest }
cart-public = { $viewer }: para ver o que é seu, { -look }.

help =
    Para comprar, escreva o código: A12. Para mais peças ou uma variante: A12 x2 azul M.
    cancelar A12 – desistir · carrinho – o que é seu · link de pagamento – como pagar · parar – sem mais mensagens privadas
help-public = Para comprar, escreva o código: A12, ou A12 x2 azul M. E também: cancelar A12 · carrinho · link de pagamento · parar

linked = Agora esta página é sua: mostra as suas reservas e permite pagar. Se o pedido não foi seu, avise a loja.
linked-public = { $viewer }: feito, a página é sua.

link-failed = Esse código não funciona: já foi usado, expirou ou foi mal digitado. A página mostra um novo.
link-failed-public = { $viewer }: esse código não funciona. A página mostra um novo.

stopped = Não enviamos mais mensagens privadas. O que comprou continua na página da live, “{ -my-claims }”. Para voltar a receber, escreva: retomar
stopped-public = { $viewer }: sem mais mensagens privadas. Para voltar a receber, escreva: retomar

resumed = Voltamos a enviar mensagens privadas sobre as suas compras.
resumed-public = { $viewer }: voltamos a enviar mensagens privadas.

question-answer =
    { $topic ->
        [price] { $code } { $title } custa { $price }.
        [stock] { $available ->
            [0] No momento não há mais { $code } { $title }. Escreva { $code } para entrar na lista de espera.
            [one] Só resta { $available } de { $code } { $title }.
           *[other] Restam { $available } de { $code } { $title }.
        }
        [size] { $code } { $title }: há { $choices }.
       *[other] Boa pergunta! Quem apresenta a live já vê.
    }
question-answer-public =
    { $viewer }: { $topic ->
        [price] { $code } { $title } custa { $price }.
        [stock] { $available ->
            [0] no momento não há mais { $code } { $title }. Escreva { $code } para entrar na lista de espera.
            [one] só resta { $available } de { $code } { $title }.
           *[other] restam { $available } de { $code } { $title }.
        }
        [size] { $code } { $title }: há { $choices }.
       *[other] boa pergunta! Quem apresenta a live já vê.
    }

question-shipping = { $paid ->
        [0] O envio é grátis
       *[other] O envio custa { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , grátis a partir de { $free_from }
        }
    }. Enviamos para: { $countries }.
question-shipping-public = { $viewer }: { $paid ->
        [0] o envio é grátis
       *[other] o envio custa { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , grátis a partir de { $free_from }
        }
    }. Enviamos para: { $countries }.

nothing-held = Não havia nada para cancelar: não há nada à espera do seu pagamento.
nothing-held-public = { $viewer }: não havia nada para cancelar.

nothing-to-change = Não deu para saber qual reserva quer mudar. Escreva também o código: A12 x2 azul M.
nothing-to-change-public = { $viewer }: escreva também o código, por favor: A12 x2 azul M.

refused-nothing-on-air = Não há nada no ar agora: escreva um código.
refused-nothing-on-air-public = { $viewer }: escreva também o código, por exemplo A12.
refused-busy = Há muito movimento agora e nada foi feito. Tente de novo, por favor.
refused-busy-public = { $viewer }: há muito movimento agora. Escreva de novo, por favor.

throttled = As mensagens chegam mais depressa do que conseguimos ler. Nada foi feito com a sua última mensagem; um pouco mais devagar, por favor.
throttled-public = { $viewer }: um pouco mais devagar, por favor. Nada foi feito com a sua última mensagem.

## To everybody

show-opened = { $title } está ao vivo! Para comprar, escreva o código do que vê.
show-closed = { $title } terminou. Obrigado pela companhia! O que reservou ainda pode ser pago: { -look }.

drop-scheduled = { $draw ->
        [0] { $code } { $title } abre às { $opens }: { $price }.
       *[other] { $code } { $title }, sorteio às { $opens } com { $window } para escrever o código: { $price }. Selo: { $commitment }
    }
drop-opened = { $draw ->
        [0] { $code } { $title } já está à venda: { $price }. Escreva { $code } para comprar.
       *[other] { $code } { $title }: { $price }. Escreva { $code } em até { $window } para entrar no sorteio. Selo: { $commitment }
    }
drop-drawn = Sorteio de { $code }: sorte para { $winners } de { $entries }. A semente, para conferir: { $seed }
drop-countdown = { $code } { $title } — tempo restante: { $left }
drop-last-ones = { $available ->
        [one] A última peça de { $code } { $title }!
       *[other] Só restam { $available } de { $code } { $title }.
    }
drop-sold-out = { $code } { $title } esgotou. Escreva { $code } para entrar na lista de espera.
drop-closed = A venda de { $code } { $title } fechou. Obrigado!

announcement = { $text }
