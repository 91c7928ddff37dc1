# What Hawker says in the chats, in Russian: the keys and facts are those of ../en/chat.ftl.

-my-claims = Мои брони
-look = откройте на странице эфира «{ -my-claims }»

## A claim was decided

claim-reserved =
    Держим для вас { $code } ×{ $reserved } { $options } до { $expires } — { $total }. Ваш номер в очереди: { $position }.{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }Ещё { $over_limit_by } шт. — это уже больше лимита на одного покупателя.
    }
claim-reserved-public = { $viewer }: держим для вас { $code } ×{ $reserved } { $options } до { $expires } — { -look }.
    .b = Готово, { $viewer }! { $code } ×{ $reserved } { $options } за вами до { $expires } — { -look }.
    .c = { $viewer }, отложили для вас { $code } ×{ $reserved } { $options } до { $expires }. Чтобы оплатить, { -look }.
claim-reserved-together = До { $expires } держим { $code } для: { $viewers }. Чтобы оплатить, { -look }.

claim-partial =
    Держим для вас { $code } ×{ $reserved } { $options } до { $expires } — { $total }. Ещё { $waitlisted } шт. в листе ожидания, место { $waitlist_place }. Ваш номер в очереди: { $position }.
claim-partial-public = { $viewer }: держим для вас { $code } ×{ $reserved } { $options } до { $expires }, ещё { $waitlisted } шт. в листе ожидания — { -look }.

claim-waitlisted = { $code } ×{ $waitlisted } { $options }: сейчас всё разобрали. Вы в листе ожидания, место { $waitlist_place }; если что-то освободится, сразу напишем.
claim-waitlisted-public = { $viewer }: { $code } { $options } сейчас разобрали. Ваше место в листе ожидания: { $waitlist_place }.
    .b = { $viewer }, вы в листе ожидания на { $code } { $options }, место { $waitlist_place }.
claim-waitlisted-together = В листе ожидания на { $code }: { $viewers }. Чтобы узнать своё место, { -look }.

claim-entered = Вы участвуете в розыгрыше { $code } ×{ $quantity } { $options }: разыграем через { $left }, и неважно, кто написал раньше. Пока ничего не забронировано; после розыгрыша напишем.{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }Из них { $over_limit_by } шт. — больше лимита на одного покупателя.
    }
claim-entered-public = { $viewer }: вы в розыгрыше { $code } { $options }, через { $left } разыграем.
    .b = Вы участвуете, { $viewer }! Через { $left } разыграем { $code } { $options }.
claim-entered-together = В розыгрыше { $code }: { $viewers }.

claim-unchanged =
    Ничего не изменилось, у вас уже есть { $code } { $options }: { $reserved ->
        [0] { $waitlisted } шт. в листе ожидания
       *[other] { $waitlisted ->
            [0] { $reserved } шт. до { $expires }
           *[other] { $reserved } шт. до { $expires }, { $waitlisted } шт. в листе ожидания
        }
    }.
claim-unchanged-public = { $viewer }: ничего не изменилось, у вас уже есть { $code } { $options } — { -look }.

claim-reduced =
    Готово: теперь у вас { $code } { $options } ×{ $reserved }{ $waitlisted ->
        [0] { "" }
       *[other] , ещё { $waitlisted } шт. в листе ожидания
    }. Остальное снова свободно для других.
claim-reduced-public = { $viewer }: готово, теперь у вас { $code } { $options } ×{ $reserved }.

claim-cancelled = Бронь на { $code } { $options } отменена. Платить ничего не нужно.
claim-cancelled-public = { $viewer }: бронь на { $code } { $options } отменена.

claim-nothing-to-cancel = Отменять нечего: у вас нет { $code } { $options } к оплате.
claim-nothing-to-cancel-public = { $viewer }: по { $code } отменять нечего.

claim-closed = Продажа { $code } закрыта, принять заказ уже не получилось. Спасибо, что откликнулись!
claim-closed-public = { $viewer }: продажа { $code } закрыта.
claim-closed-together = Продажа { $code } закрыта. Нам очень жаль, { $viewers }!

claim-not-open = { $code } ещё не в продаже. Напишите снова, когда откроем: раньше не считается.
claim-not-open-public = { $viewer }: { $code } ещё не в продаже. Напишите снова, когда откроем.

claim-paused = Продажа { $code } ненадолго на паузе. Напишите снова, когда продолжим.
claim-paused-public = { $viewer }: продажа { $code } ненадолго на паузе. Напишите снова, когда продолжим.

claim-over-limit = У вас уже максимум { $code } на одного покупателя, поэтому ничего не добавили.
claim-over-limit-public = { $viewer }: у вас уже максимум { $code } на одного покупателя.

claim-sold-out = { $code } { $options } — всё распродано. Нам очень жаль!
claim-sold-out-public = { $viewer }: { $code } { $options } — всё распродано, нам очень жаль.
claim-sold-out-together = { $code } — всё распродано. Нам очень жаль, { $viewers }!

claim-blocked = В этом магазине мы не можем принимать от вас заказы. Если это ошибка, напишите магазину.
claim-blocked-public = { $viewer }: по поводу заказа, пожалуйста, напишите магазину.

## Afterwards

promoted = Хорошая новость: освободилось { $code } ×{ $quantity } { $options } — за вами до { $expires }, к оплате { $total }. Другие тоже ждут, поэтому оплатите вовремя.
promoted-public = { $viewer }: хорошая новость, освободилось { $code } ×{ $quantity } { $options } — за вами до { $expires }, { -look }.

reminder = Держим для вас { $code } ×{ $quantity } { $options } до { $expires }. Оплатите до этого времени, чтобы не потерять бронь.
reminder-public = { $viewer }: держим для вас { $code } до { $expires } — { -look }.

expired = Время на { $code } ×{ $quantity } { $options } вышло, оплаты не было, поэтому всё снова в продаже. Можно написать ещё раз.
expired-public = { $viewer }: время на { $code } вышло, всё снова в продаже.

order-paid = Спасибо, { $viewer }! Заказ { $number } оплачен: { $total }.
order-paid-public = { $viewer }: оплата получена, спасибо!

order-refunded = Возвращаем вам { $amount } за заказ { $number }. Когда деньги придут, зависит от вашего банка.
order-refunded-public = { $viewer }: есть новости о вашем заказе — { -look }.

payment-late = Оплата пришла, когда время уже вышло и всё досталось другим. Возвращаем всю сумму: { $amount }.
payment-late-public = { $viewer }: оплата пришла слишком поздно, мы её вернём — { -look }.

payment-partly = Часть того, что вы оплатили в заказе { $number }, уже досталась другим. Возвращаем эти деньги: { $amount }.
payment-partly-public = { $viewer }: возвращаем вам часть оплаты — { -look }.

payment-declined = Оплата не прошла, и ничего не списано. Попробуйте ещё раз или оплатите другим способом.
payment-declined-public = { $viewer }: с оплатой что-то пошло не так — { -look }.

## Answers

option-size = размер
option-color = цвет
option-scent = аромат
option-model = модель

ask-back = Уточните для { $code } ({ $missing }): { $choices }?
ask-back-public = { $viewer }: уточните для { $code } ({ $missing }): { $choices }?

ask-back-which = Что вы имеете в виду: { $candidates }?
ask-back-which-public = { $viewer }: что вы имеете в виду, { $candidates }?

cart =
    { $count ->
        [0] К оплате у вас ничего нет.
       *[other] Ваше, к оплате ({ $total }):
    }
    { $lines }
    { $entered }
    { $receipts }
    { $waiting }
cart-line = { $code } ×{ $quantity } { $options } — { $total }, до { $expires }
cart-waiting = { $code } ×{ $quantity } { $options } — в листе ожидания, место { $place }
cart-entered = { $code } ×{ $quantity } { $options } — в розыгрыше в { $expires }
cart-receipt = Квитанция на { $code }: № { $position }, прочитано { $seen }, решено { $decided }, хеш { $digest }
cart-public = { $viewer }: чтобы увидеть, что у вас есть, { -look }.

help =
    Чтобы купить, напишите код: A12. Несколько штук или вариант: A12 x2 синий M.
    отмена A12 – отказаться · корзина – что у вас есть · ссылка на оплату – как оплатить · стоп – без личных сообщений
help-public = Чтобы купить, напишите код: A12 или A12 x2 синий M. Ещё: отмена A12 · корзина · ссылка на оплату · стоп

linked = Эта страница теперь ваша: на ней ваши брони и оплата. Если вы об этом не просили, сообщите магазину.
linked-public = { $viewer }: готово, страница ваша.

link-failed = Этот код не работает: уже использован, устарел или с опечаткой. Новый — на странице.
link-failed-public = { $viewer }: этот код не работает. Новый — на странице.

stopped = Больше не пишем вам в личку. Ваши покупки остаются на странице эфира, в разделе «{ -my-claims }». Чтобы снова получать сообщения, напишите: возобновить
stopped-public = { $viewer }: больше никаких личных сообщений. Чтобы снова их получать, напишите: возобновить

resumed = Снова пишем вам в личку о ваших покупках.
resumed-public = { $viewer }: снова пишем вам в личку.

question-answer =
    { $topic ->
        [price] { $code } { $title } стоит { $price }.
        [stock] { $available ->
            [0] { $code } { $title }: сейчас всё разобрали. Напишите { $code }, чтобы попасть в лист ожидания.
            [one] { $code } { $title }: осталась { $available } штука.
            [few] { $code } { $title }: осталось { $available } штуки.
           *[other] { $code } { $title }: осталось { $available } штук.
        }
        [size] { $code } { $title }: на выбор { $choices }.
       *[other] Хороший вопрос! Ведущие его видят.
    }
question-answer-public =
    { $viewer }: { $topic ->
        [price] { $code } { $title } стоит { $price }.
        [stock] { $available ->
            [0] { $code } { $title } — сейчас всё разобрали. Напишите { $code }, чтобы попасть в лист ожидания.
            [one] { $code } { $title } — осталась { $available } штука.
            [few] { $code } { $title } — осталось { $available } штуки.
           *[other] { $code } { $title } — осталось { $available } штук.
        }
        [size] { $code } { $title } — на выбор { $choices }.
       *[other] хороший вопрос! Ведущие его видят.
    }

question-shipping = { $paid ->
        [0] Доставка бесплатная
       *[other] Доставка стоит { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , бесплатно от { $free_from }
        }
    }. Куда отправляем: { $countries }.
question-shipping-public = { $viewer }: { $paid ->
        [0] доставка бесплатная
       *[other] доставка стоит { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , бесплатно от { $free_from }
        }
    }. Куда отправляем: { $countries }.

nothing-held = Отменять нечего: к оплате у вас ничего нет.
nothing-held-public = { $viewer }: отменять нечего.

nothing-to-change = Непонятно, какую бронь вы хотите изменить. Напишите вместе с кодом: A12 x2 синий M.
nothing-to-change-public = { $viewer }: напишите, пожалуйста, вместе с кодом: A12 x2 синий M.

refused-nothing-on-air = Сейчас в эфире ничего не показываем, напишите код.
refused-nothing-on-air-public = { $viewer }: напишите, пожалуйста, вместе с кодом, например A12.
refused-busy = Сейчас слишком много сообщений, поэтому ничего не сделано. Попробуйте ещё раз.
refused-busy-public = { $viewer }: сейчас слишком много сообщений. Напишите ещё раз, пожалуйста.

throttled = Вы пишете быстрее, чем мы успеваем читать. Последнее сообщение не учтено; чуть помедленнее, пожалуйста.
throttled-public = { $viewer }: чуть помедленнее, пожалуйста. Последнее сообщение не учтено.

## To everybody

show-opened = { $title } — мы в эфире! Чтобы купить, напишите код того, что видите.
show-closed = { $title } — эфир окончен. Спасибо всем! Брони ещё можно оплатить: { -look }.

drop-scheduled = { $draw ->
        [0] { $code } { $title } — старт в { $opens }: { $price }.
       *[other] { $code } { $title } — розыгрыш в { $opens } среди тех, кто напишет код за { $window }: { $price }. Печать: { $commitment }
    }
drop-opened = { $draw ->
        [0] { $code } { $title } уже в продаже: { $price }. Напишите { $code }, чтобы купить.
       *[other] { $code } { $title }: { $price }. У вас { $window }, чтобы написать { $code } и попасть в розыгрыш. Печать: { $commitment }
    }
drop-drawn = Розыгрыш { $code }: повезло { $winners } из { $entries }. Зерно для проверки: { $seed }
drop-countdown = { $code } { $title }: осталось { $left }
drop-last-ones = { $available ->
        [1] Последняя штука { $code } { $title }!
        [one] Осталась всего { $available } штука { $code } { $title }.
        [few] Осталось всего { $available } штуки { $code } { $title }.
       *[other] Осталось всего { $available } штук { $code } { $title }.
    }
drop-sold-out = { $code } { $title } — всё распродано. Напишите { $code }, чтобы попасть в лист ожидания.
drop-closed = Продажа { $code } { $title } закрыта. Спасибо!

announcement = { $text }
