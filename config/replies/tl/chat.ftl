# What Hawker says in the chats, in Tagalog: the keys and facts are those of ../en/chat.ftl.

-my-claims = Mga mine ko
-look = buksan ang live page, “{ -my-claims }”

## A claim was decided

claim-reserved =
    Sa iyo na po ang { $code } ×{ $reserved } { $options } hanggang { $expires } — { $total }. Pang-{ $position } ka sa pila.{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }Lampas na sa limit ng isang customer ang { $over_limit_by } pa.
    }
claim-reserved-public = { $viewer }: sa iyo na po ang { $code } ×{ $reserved } { $options } hanggang { $expires } — { -look }.
    .b = Pasok ka, { $viewer }! Naka-reserve na po sa iyo ang { $code } ×{ $reserved } { $options } hanggang { $expires }: { -look }.
    .c = { $viewer }, naitabi na po para sa iyo ang { $code } ×{ $reserved } { $options } hanggang { $expires }. Para magbayad, { -look }.
claim-reserved-together = Naka-reserve na po kina { $viewers } ang { $code } hanggang { $expires }. Para magbayad, { -look }.

claim-partial =
    Sa iyo na po ang { $code } ×{ $reserved } { $options } hanggang { $expires } — { $total }. Nasa waitlist pa ang { $waitlisted }, pang-{ $waitlist_place } sa listahan. Pang-{ $position } ka sa pila.
claim-partial-public = { $viewer }: sa iyo na po ang { $code } ×{ $reserved } { $options } hanggang { $expires }, nasa waitlist pa ang { $waitlisted } — { -look }.

claim-waitlisted = Naka-reserve na po sa iba ang lahat ng { $code } ×{ $waitlisted } { $options } sa ngayon. Nasa waitlist ka, pang-{ $waitlist_place }; pag may nabakante, sasabihan ka agad namin.
claim-waitlisted-public = { $viewer }: naka-reserve na po sa iba ang lahat ng { $code } { $options } sa ngayon. Pang-{ $waitlist_place } ka sa waitlist.
    .b = { $viewer }, nasa waitlist ka na po para sa { $code } { $options }, pang-{ $waitlist_place }.
claim-waitlisted-together = Nasa waitlist po para sa { $code }: { $viewers }. Para makita kung pang-ilan ka, { -look }.

claim-entered = Kasali ka na po sa draw para sa { $code } ×{ $quantity } { $options }: { $left } na lang bago ang bunutan, at hindi mahalaga kung sino ang nauna. Wala pang naka-reserve; sasabihan ka namin pagkatapos.{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }Lampas sa limit ng isang customer ang { $over_limit_by } sa mga ito.
    }
claim-entered-public = { $viewer }: kasali ka na po sa draw para sa { $code } { $options }, { $left } na lang bago ang bunutan.
    .b = Kasali ka na, { $viewer }! { $left } na lang po bago bunutin ang { $code } { $options }.
claim-entered-together = Kasali po sa draw para sa { $code }: { $viewers }.

claim-unchanged =
    Walang nabago, nasa iyo na po ang { $code } { $options }: { $reserved ->
        [0] { $waitlisted } ang nasa waitlist
       *[other] { $waitlisted ->
            [0] { $reserved } ang sa iyo hanggang { $expires }
           *[other] { $reserved } ang sa iyo hanggang { $expires }, { $waitlisted } ang nasa waitlist
        }
    }.
claim-unchanged-public = { $viewer }: walang nabago, nasa iyo na po ang { $code } { $options } — { -look }.

claim-reduced =
    Okay na po: ×{ $reserved } na lang ang { $code } { $options }{ $waitlisted ->
        [0] { "" }
       *[other] , { $waitlisted } ang nasa waitlist
    }. Puwede na ulit sa iba ang natira.
claim-reduced-public = { $viewer }: okay na po, ×{ $reserved } na lang ang { $code } { $options }.

claim-cancelled = Cancelled na po ang { $code } { $options }. Wala kang babayaran para dito.
claim-cancelled-public = { $viewer }: cancelled na po ang { $code } { $options }.

claim-nothing-to-cancel = Wala po kaming ika-cancel: wala kang { $code } { $options } na babayaran pa.
claim-nothing-to-cancel-public = { $viewer }: wala po kaming ika-cancel para sa { $code }.

claim-closed = Sarado na po ang { $code }, kaya hindi na namin nakuha ang order mo. Salamat sa pag-mine!
claim-closed-public = { $viewer }: sarado na po ang { $code }.
claim-closed-together = Sarado na po ang { $code }. Pasensya na, { $viewers }!

claim-not-open = Hindi pa po binebenta ang { $code }. Mag-mine ulit pag nagbukas na: hindi counted ang mas maaga.
claim-not-open-public = { $viewer }: hindi pa po binebenta ang { $code }. Mag-mine ulit pag nagbukas na.

claim-paused = Naka-pause po sandali ang { $code }. Mag-mine ulit pag nagpatuloy na ang host.
claim-paused-public = { $viewer }: naka-pause po sandali ang { $code }. Mag-mine ulit pag nagpatuloy na ang host.

claim-over-limit = Naabot mo na po ang limit ng isang customer sa { $code }, kaya walang nadagdag.
claim-over-limit-public = { $viewer }: naabot mo na po ang limit ng isang customer sa { $code }.

claim-sold-out = Sold out na po ang { $code } { $options }. Pasensya na!
claim-sold-out-public = { $viewer }: sold out na po ang { $code } { $options }, pasensya na.
claim-sold-out-together = Sold out na po ang { $code }. Pasensya na, { $viewers }!

claim-blocked = Hindi po kami makakuha ng order mula sa iyo sa shop na ito. Kung sa tingin mo ay mali ito, mag-message sa shop.
claim-blocked-public = { $viewer }: mag-message po sa shop tungkol sa order mo.

## Afterwards

promoted = Good news po: may nabakanteng { $code } ×{ $quantity } { $options } at sa iyo na hanggang { $expires } — { $total }. May mga naghihintay pa, kaya magbayad po sa oras.
promoted-public = { $viewer }: good news po, may nabakanteng { $code } ×{ $quantity } { $options } at sa iyo na hanggang { $expires } — { -look }.

reminder = Naka-reserve po sa iyo ang { $code } ×{ $quantity } { $options } hanggang { $expires }. Magbayad bago noon para hindi mawala.
reminder-public = { $viewer }: naka-reserve po sa iyo ang { $code } hanggang { $expires } — { -look }.

expired = Tapos na po ang oras para sa { $code } ×{ $quantity } { $options } at hindi ito nabayaran, kaya binebenta na ulit. Puwede mo ulit i-mine.
expired-public = { $viewer }: tapos na po ang oras para sa { $code }, binebenta na ulit ito.

order-paid = Salamat po, { $viewer }! Bayad na ang order { $number }: { $total }.
order-paid-public = { $viewer }: bayad na po, salamat!

order-refunded = May refund ka pong { $amount } para sa order { $number }. Depende sa bangko mo kung kailan ito papasok.
order-refunded-public = { $viewer }: may balita po sa order mo — { -look }.

payment-late = Dumating po ang bayad mo nang tapos na ang oras at napunta na sa iba ang items. Ibabalik sa iyo nang buo: { $amount }.
payment-late-public = { $viewer }: nahuli po ang bayad mo kaya ibabalik ito — { -look }.

payment-partly = Napunta na po sa iba ang ilan sa binayaran mo sa order { $number }. Ibabalik sa iyo ang para doon: { $amount }.
payment-partly-public = { $viewer }: ibabalik po sa iyo ang bahagi ng bayad mo — { -look }.

payment-declined = Na-decline po ang bayad mo at walang nabawas sa iyo. Puwede mong subukan ulit, o magbayad sa ibang paraan.
payment-declined-public = { $viewer }: nagkaproblema po sa pagbabayad — { -look }.

## Answers

option-size = size
option-color = kulay
option-scent = amoy
option-model = modelo

ask-back = Anong { $missing } po ng { $code } ang gusto mo: { $choices }?
ask-back-public = { $viewer }: anong { $missing } po ng { $code } ang gusto mo: { $choices }?

ask-back-which = Alin po ang ibig mong sabihin: { $candidates }?
ask-back-which-public = { $viewer }: alin po ang ibig mong sabihin, { $candidates }?

cart =
    { $count ->
        [0] Wala ka pong babayaran sa ngayon.
       *[other] Sa iyo, babayaran pa ({ $total }):
    }
    { $lines }
    { $entered }
    { $receipts }
    { $waiting }
cart-line = { $code } ×{ $quantity } { $options } — { $total }, hanggang { $expires }
cart-waiting = { $code } ×{ $quantity } { $options } — nasa waitlist, pang-{ $place }
cart-entered = { $code } ×{ $quantity } { $options } — kasali sa draw ng { $expires }
cart-receipt = Resibo para sa { $code }: pang-{ $position }, nakita { $seen }, napagpasyahan { $decided }, digest { $digest }
cart-public = { $viewer }: para makita ang mga sa iyo, { -look }.

help =
    Para bumili, i-type ang code: A12. Kung higit sa isa o may variant: A12 x2 blue M.
    cancel A12 – huwag nang ituloy · cart ko – mga sa iyo · payment link – paano magbayad · stop message – wala nang private message
help-public = Para bumili, i-type ang code: A12, o A12 x2 blue M. Puwede rin: cancel A12 · cart ko · payment link · stop message

linked = Sa iyo na po ang page na ito: makikita rito ang mga mine mo at dito ka makakabayad. Kung hindi ikaw ang humingi nito, sabihan ang shop.
linked-public = { $viewer }: okay na po, sa iyo na ang page.

link-failed = Hindi po gumana ang code: nagamit na, luma na, o mali ang type. May bago sa page.
link-failed-public = { $viewer }: hindi po gumana ang code. May bago sa page.

stopped = Hindi na po kami magpapadala ng private message. Nasa live page pa rin ang mga binili mo, “{ -my-claims }”. Para makatanggap ulit, i-type: message nyo po ulit ako
stopped-public = { $viewer }: wala na pong private message. Para makatanggap ulit, i-type: message nyo po ulit ako

resumed = Makakatanggap ka na po ulit ng private message tungkol sa mga binibili mo.
resumed-public = { $viewer }: makakatanggap ka na po ulit ng private message.

question-answer =
    { $topic ->
        [price] { $price } po ang { $code } { $title }.
        [stock] { $available ->
            [0] Naka-reserve na po sa iba ang lahat ng { $code } { $title } sa ngayon. I-type ang { $code } para sumali sa waitlist.
           *[other] { $available } na lang po ang natitirang { $code } { $title }.
        }
        [size] { $code } { $title }: mayroon pong { $choices }.
       *[other] Magandang tanong po! Nakikita ito ng host.
    }
question-answer-public =
    { $viewer }: { $topic ->
        [price] { $price } po ang { $code } { $title }.
        [stock] { $available ->
            [0] naka-reserve na po sa iba ang lahat ng { $code } { $title } sa ngayon. I-type ang { $code } para sumali sa waitlist.
           *[other] { $available } na lang po ang natitirang { $code } { $title }.
        }
        [size] { $code } { $title }: mayroon pong { $choices }.
       *[other] magandang tanong po! Nakikita ito ng host.
    }

question-shipping = { $paid ->
        [0] Libre po ang shipping
       *[other] { $shipping } po ang shipping{ $discounted ->
            [0] { "" }
           *[other] , libre mula { $free_from }
        }
    }. Nagpapadala kami sa: { $countries }.
question-shipping-public = { $viewer }: { $paid ->
        [0] libre po ang shipping
       *[other] { $shipping } po ang shipping{ $discounted ->
            [0] { "" }
           *[other] , libre mula { $free_from }
        }
    }. Nagpapadala kami sa: { $countries }.

nothing-held = Wala po kaming ika-cancel: wala kang babayaran sa ngayon.
nothing-held-public = { $viewer }: wala po kaming ika-cancel.

nothing-to-change = Hindi po namin alam kung alin sa mga mine mo ang papalitan. Isama ang code: A12 x2 blue M.
nothing-to-change-public = { $viewer }: paki-type po kasama ang code: A12 x2 blue M.

refused-nothing-on-air = Wala pong item na pinapakita ngayon, kaya paki-type ang code.
refused-nothing-on-air-public = { $viewer }: paki-type po kasama ang code, tulad ng A12.
refused-busy = Sobrang busy po ngayon kaya wala munang nagawa. Pakisubukan ulit.
refused-busy-public = { $viewer }: sobrang busy po ngayon. Paki-type ulit.

throttled = Mas mabilis ka pong mag-type kaysa sa kaya naming basahin. Hindi naasikaso ang huli mong message; dahan-dahan lang po.
throttled-public = { $viewer }: dahan-dahan lang po, hindi naasikaso ang huli mong message.

## To everybody

show-opened = Live na po ang { $title }! Para bumili, i-type ang code ng nakikita mo.
show-closed = Tapos na po ang { $title }. Salamat sa inyong lahat! Mababayaran pa ang mga na-reserve mo: { -look }.

drop-scheduled = { $draw ->
        [0] Magbubukas po ang { $code } { $title } nang { $opens }: { $price }.
       *[other] Bubunutin po ang { $code } { $title } nang { $opens } mula sa lahat ng magma-mine sa loob ng { $window }: { $price }. Selyo: { $commitment }
    }
drop-opened = { $draw ->
        [0] Available na po ang { $code } { $title }: { $price }. I-type ang { $code } para bumili.
       *[other] { $code } { $title }: { $price }. I-type ang { $code } sa loob ng { $window }: kasali po sa draw ang lahat. Selyo: { $commitment }
    }
drop-drawn = Nabunot na po ang { $code }: { $winners } sa { $entries } ang nakakuha. Ang seed, para ma-check: { $seed }
drop-countdown = { $code } { $title }: { $left } na lang po!
drop-last-ones = { $available ->
        [1] Huling { $code } { $title } na po!
       *[other] { $available } na lang po ang natitirang { $code } { $title }.
    }
drop-sold-out = Sold out na po ang { $code } { $title }. I-type ang { $code } para sumali sa waitlist.
drop-closed = Sarado na po ang { $code } { $title }. Salamat!

announcement = { $text }
