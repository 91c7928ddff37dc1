# What Hawker says in the chats, in Ukrainian: the keys and facts are those of ../en/chat.ftl.

-my-claims = Мої бронювання
-look = відкрийте на сторінці ефіру «{ -my-claims }»

## A claim was decided

claim-reserved =
    Тримаємо для вас { $code } ×{ $reserved } { $options } до { $expires } — { $total }. Ваш номер у черзі: { $position }.{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }Ще { $over_limit_by } шт. — це вже більше за ліміт на одного покупця.
    }
claim-reserved-public = { $viewer }: тримаємо для вас { $code } ×{ $reserved } { $options } до { $expires } — { -look }.
    .b = Готово, { $viewer }! { $code } ×{ $reserved } { $options } чекає на вас до { $expires } — { -look }.
    .c = { $viewer }, відклали для вас { $code } ×{ $reserved } { $options } до { $expires }. Щоб оплатити, { -look }.
claim-reserved-together = До { $expires } тримаємо { $code } для: { $viewers }. Щоб оплатити, { -look }.

claim-partial =
    Тримаємо для вас { $code } ×{ $reserved } { $options } до { $expires } — { $total }. Ще { $waitlisted } шт. у списку очікування, місце { $waitlist_place }. Ваш номер у черзі: { $position }.
claim-partial-public = { $viewer }: тримаємо для вас { $code } ×{ $reserved } { $options } до { $expires }, ще { $waitlisted } шт. у списку очікування — { -look }.

claim-waitlisted = { $code } ×{ $waitlisted } { $options }: зараз усе розібрали. Ви у списку очікування, місце { $waitlist_place }; якщо щось звільниться, одразу напишемо.
claim-waitlisted-public = { $viewer }: { $code } { $options } зараз розібрали. Ваше місце у списку очікування: { $waitlist_place }.
    .b = { $viewer }, ви у списку очікування на { $code } { $options }, місце { $waitlist_place }.
claim-waitlisted-together = У списку очікування на { $code }: { $viewers }. Щоб дізнатися своє місце, { -look }.

claim-entered = Ви берете участь у розіграші { $code } ×{ $quantity } { $options }: розіграємо через { $left }, і неважливо, хто написав раніше. Поки нічого не заброньовано; після розіграшу напишемо.{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }З них { $over_limit_by } шт. — більше за ліміт на одного покупця.
    }
claim-entered-public = { $viewer }: ви в розіграші { $code } { $options }, через { $left } розіграємо.
    .b = Ви берете участь, { $viewer }! Через { $left } розіграємо { $code } { $options }.
claim-entered-together = У розіграші { $code }: { $viewers }.

claim-unchanged =
    Нічого не змінилося, у вас уже є { $code } { $options }: { $reserved ->
        [0] { $waitlisted } шт. у списку очікування
       *[other] { $waitlisted ->
            [0] { $reserved } шт. до { $expires }
           *[other] { $reserved } шт. до { $expires }, { $waitlisted } шт. у списку очікування
        }
    }.
claim-unchanged-public = { $viewer }: нічого не змінилося, у вас уже є { $code } { $options } — { -look }.

claim-reduced =
    Готово: тепер у вас { $code } { $options } ×{ $reserved }{ $waitlisted ->
        [0] { "" }
       *[other] , ще { $waitlisted } шт. у списку очікування
    }. Решта знову вільна для інших.
claim-reduced-public = { $viewer }: готово, тепер у вас { $code } { $options } ×{ $reserved }.

claim-cancelled = Бронювання { $code } { $options } скасовано. Платити нічого не треба.
claim-cancelled-public = { $viewer }: бронювання { $code } { $options } скасовано.

claim-nothing-to-cancel = Немає чого скасовувати: у вас немає { $code } { $options } до сплати.
claim-nothing-to-cancel-public = { $viewer }: щодо { $code } немає чого скасовувати.

claim-closed = Продаж { $code } закрито, прийняти замовлення вже не вдалося. Дякуємо, що відгукнулися!
claim-closed-public = { $viewer }: продаж { $code } закрито.
claim-closed-together = Продаж { $code } закрито. Нам дуже шкода, { $viewers }!

claim-not-open = { $code } ще не в продажу. Напишіть знову, коли відкриємо: раніше не рахується.
claim-not-open-public = { $viewer }: { $code } ще не в продажу. Напишіть знову, коли відкриємо.

claim-paused = Продаж { $code } ненадовго на паузі. Напишіть знову, коли продовжимо.
claim-paused-public = { $viewer }: продаж { $code } ненадовго на паузі. Напишіть знову, коли продовжимо.

claim-over-limit = У вас уже максимум { $code } на одного покупця, тому нічого не додали.
claim-over-limit-public = { $viewer }: у вас уже максимум { $code } на одного покупця.

claim-sold-out = { $code } { $options } — усе розпродано. Нам дуже шкода!
claim-sold-out-public = { $viewer }: { $code } { $options } — усе розпродано, нам дуже шкода.
claim-sold-out-together = { $code } — усе розпродано. Нам дуже шкода, { $viewers }!

claim-blocked = У цьому магазині ми не можемо приймати від вас замовлення. Якщо це помилка, напишіть магазину.
claim-blocked-public = { $viewer }: щодо замовлення, будь ласка, напишіть магазину.

## Afterwards

promoted = Чудова новина: звільнилося { $code } ×{ $quantity } { $options } — тримаємо для вас до { $expires }, до сплати { $total }. Інші теж чекають, тому оплатіть вчасно.
promoted-public = { $viewer }: чудова новина, звільнилося { $code } ×{ $quantity } { $options } — тримаємо для вас до { $expires }, { -look }.

reminder = Тримаємо для вас { $code } ×{ $quantity } { $options } до { $expires }. Оплатіть до цього часу, щоб не втратити бронювання.
reminder-public = { $viewer }: тримаємо для вас { $code } до { $expires } — { -look }.

expired = Час на { $code } ×{ $quantity } { $options } минув, оплати не було, тому все знову в продажу. Можна написати ще раз.
expired-public = { $viewer }: час на { $code } минув, усе знову в продажу.

order-paid = Дякуємо, { $viewer }! Замовлення { $number } оплачено: { $total }.
order-paid-public = { $viewer }: оплату отримано, дякуємо!

order-refunded = Повертаємо вам { $amount } за замовлення { $number }. Коли гроші надійдуть, залежить від вашого банку.
order-refunded-public = { $viewer }: є новини про ваше замовлення — { -look }.

payment-late = Оплата надійшла, коли час уже минув і все дісталося іншим. Повертаємо всю суму: { $amount }.
payment-late-public = { $viewer }: оплата надійшла запізно, ми її повернемо — { -look }.

payment-partly = Частина того, що ви оплатили в замовленні { $number }, уже дісталася іншим. Повертаємо ці гроші: { $amount }.
payment-partly-public = { $viewer }: повертаємо вам частину оплати — { -look }.

payment-declined = Оплата не пройшла, і нічого не списано. Спробуйте ще раз або оплатіть інакше.
payment-declined-public = { $viewer }: з оплатою щось пішло не так — { -look }.

## Answers

option-size = розмір
option-color = колір
option-scent = аромат
option-model = модель

ask-back = Уточніть для { $code } ({ $missing }): { $choices }?
ask-back-public = { $viewer }: уточніть для { $code } ({ $missing }): { $choices }?

ask-back-which = Що ви маєте на увазі: { $candidates }?
ask-back-which-public = { $viewer }: що ви маєте на увазі, { $candidates }?

cart =
    { $count ->
        [0] До сплати у вас нічого немає.
       *[other] Ваше, до сплати ({ $total }):
    }
    { $lines }
    { $entered }
    { $receipts }
    { $waiting }
cart-line = { $code } ×{ $quantity } { $options } — { $total }, до { $expires }
cart-waiting = { $code } ×{ $quantity } { $options } — у списку очікування, місце { $place }
cart-entered = { $code } ×{ $quantity } { $options } — у розіграші о { $expires }
cart-receipt = Квитанція на { $code }: № { $position }, прочитано { $seen }, вирішено { $decided }, хеш { $digest }
cart-public = { $viewer }: щоб побачити, що у вас є, { -look }.

help =
    Щоб купити, напишіть код: A12. Кілька штук або варіант: A12 x2 синій M.
    скасувати A12 – відмовитися · кошик – що у вас є · посилання на оплату – як оплатити · відписатися – без особистих повідомлень
help-public = Щоб купити, напишіть код: A12 або A12 x2 синій M. Ще: скасувати A12 · кошик · посилання на оплату · відписатися

linked = Ця сторінка тепер ваша: на ній ваші бронювання й оплата. Якщо ви цього не просили, повідомте магазин.
linked-public = { $viewer }: готово, сторінка ваша.

link-failed = Цей код не працює: уже використаний, застарів або з помилкою. Новий — на сторінці.
link-failed-public = { $viewer }: цей код не працює. Новий — на сторінці.

stopped = Більше не пишемо вам в особисті. Ваші покупки залишаються на сторінці ефіру, у розділі «{ -my-claims }». Щоб знову отримувати повідомлення, напишіть: відновити
stopped-public = { $viewer }: більше жодних особистих повідомлень. Щоб знову їх отримувати, напишіть: відновити

resumed = Знову пишемо вам в особисті про ваші покупки.
resumed-public = { $viewer }: знову пишемо вам в особисті.

question-answer =
    { $topic ->
        [price] { $code } { $title } коштує { $price }.
        [stock] { $available ->
            [0] { $code } { $title }: зараз усе розібрали. Напишіть { $code }, щоб потрапити до списку очікування.
            [one] { $code } { $title }: залишилася { $available } штука.
            [few] { $code } { $title }: залишилося { $available } штуки.
           *[other] { $code } { $title }: залишилося { $available } штук.
        }
        [size] { $code } { $title }: на вибір { $choices }.
       *[other] Гарне запитання! Ведучі його бачать.
    }
question-answer-public =
    { $viewer }: { $topic ->
        [price] { $code } { $title } коштує { $price }.
        [stock] { $available ->
            [0] { $code } { $title } — зараз усе розібрали. Напишіть { $code }, щоб потрапити до списку очікування.
            [one] { $code } { $title } — залишилася { $available } штука.
            [few] { $code } { $title } — залишилося { $available } штуки.
           *[other] { $code } { $title } — залишилося { $available } штук.
        }
        [size] { $code } { $title } — на вибір { $choices }.
       *[other] гарне запитання! Ведучі його бачать.
    }

question-shipping = { $paid ->
        [0] Доставка безкоштовна
       *[other] Доставка коштує { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , безкоштовно від { $free_from }
        }
    }. Куди надсилаємо: { $countries }.
question-shipping-public = { $viewer }: { $paid ->
        [0] доставка безкоштовна
       *[other] доставка коштує { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , безкоштовно від { $free_from }
        }
    }. Куди надсилаємо: { $countries }.

nothing-held = Немає чого скасовувати: до сплати у вас нічого немає.
nothing-held-public = { $viewer }: немає чого скасовувати.

nothing-to-change = Незрозуміло, яке бронювання ви хочете змінити. Напишіть разом із кодом: A12 x2 синій M.
nothing-to-change-public = { $viewer }: напишіть, будь ласка, разом із кодом: A12 x2 синій M.

refused-nothing-on-air = Зараз в ефірі нічого не показуємо, напишіть код.
refused-nothing-on-air-public = { $viewer }: напишіть, будь ласка, разом із кодом, наприклад A12.
refused-busy = Зараз забагато повідомлень, тому нічого не зроблено. Спробуйте ще раз.
refused-busy-public = { $viewer }: зараз забагато повідомлень. Напишіть ще раз, будь ласка.

throttled = Ви пишете швидше, ніж ми встигаємо читати. Останнє повідомлення не враховано; трохи повільніше, будь ласка.
throttled-public = { $viewer }: трохи повільніше, будь ласка. Останнє повідомлення не враховано.

## To everybody

show-opened = { $title } — ми в ефірі! Щоб купити, напишіть код того, що бачите.
show-closed = { $title } — ефір завершено. Дякуємо всім! Бронювання ще можна оплатити: { -look }.

drop-scheduled = { $draw ->
        [0] { $code } { $title } — старт о { $opens }: { $price }.
       *[other] { $code } { $title } — розіграш о { $opens } серед тих, хто напише код за { $window }: { $price }. Печатка: { $commitment }
    }
drop-opened = { $draw ->
        [0] { $code } { $title } уже в продажу: { $price }. Напишіть { $code }, щоб купити.
       *[other] { $code } { $title }: { $price }. У вас { $window }, щоб написати { $code } і потрапити в розіграш. Печатка: { $commitment }
    }
drop-drawn = Розіграш { $code }: пощастило { $winners } із { $entries }. Зерно для перевірки: { $seed }
drop-countdown = { $code } { $title }: залишилося { $left }
drop-last-ones = { $available ->
        [1] Остання штука { $code } { $title }!
        [one] Залишилася лише { $available } штука { $code } { $title }.
        [few] Залишилося лише { $available } штуки { $code } { $title }.
       *[other] Залишилося лише { $available } штук { $code } { $title }.
    }
drop-sold-out = { $code } { $title } — усе розпродано. Напишіть { $code }, щоб потрапити до списку очікування.
drop-closed = Продаж { $code } { $title } закрито. Дякуємо!

announcement = { $text }
