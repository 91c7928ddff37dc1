# What Hawker says in the chats, in Polish: the keys and facts are those of ../en/chat.ftl.

-my-claims = Moje rezerwacje
-look = otwórz stronę live'a, „{ -my-claims }”

## A claim was decided

claim-reserved =
    Trzymamy dla Ciebie { $code } ×{ $reserved } { $options } do { $expires } — { $total }. Twój numer w kolejce: { $position }.{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }Jeszcze { $over_limit_by } szt. to już ponad limit na osobę.
    }
claim-reserved-public = { $viewer }: trzymamy dla Ciebie { $code } ×{ $reserved } { $options } do { $expires } — { -look }.
    .b = Mamy to, { $viewer }! { $code } ×{ $reserved } { $options } czeka na Ciebie do { $expires } — { -look }.
    .c = { $viewer }, odkładamy dla Ciebie { $code } ×{ $reserved } { $options } do { $expires }. Żeby zapłacić, { -look }.
claim-reserved-together = Trzymamy { $code } do { $expires } dla: { $viewers }. Żeby zapłacić, { -look }.

claim-partial =
    Trzymamy dla Ciebie { $code } ×{ $reserved } { $options } do { $expires } — { $total }. Jeszcze { $waitlisted } szt. na liście oczekujących, miejsce { $waitlist_place }. Twój numer w kolejce: { $position }.
claim-partial-public = { $viewer }: trzymamy dla Ciebie { $code } ×{ $reserved } { $options } do { $expires }, jeszcze { $waitlisted } szt. na liście oczekujących — { -look }.

claim-waitlisted = { $code } ×{ $waitlisted } { $options }: w tej chwili wszystko zajęte. Masz miejsce { $waitlist_place } na liście oczekujących; gdy coś się zwolni, od razu napiszemy.
claim-waitlisted-public = { $viewer }: { $code } { $options } – w tej chwili wszystko zajęte. Masz miejsce { $waitlist_place } na liście oczekujących.
    .b = { $viewer }, jesteś na liście oczekujących na { $code } { $options }, miejsce { $waitlist_place }.
claim-waitlisted-together = Na liście oczekujących na { $code }: { $viewers }. Żeby sprawdzić swoje miejsce, { -look }.

claim-entered = Bierzesz udział w losowaniu { $code } ×{ $quantity } { $options }: losujemy za { $left }, a kolejność zgłoszeń nie ma znaczenia. Na razie nic nie jest zarezerwowane; po losowaniu napiszemy.{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }Z tego { $over_limit_by } szt. to już ponad limit na osobę.
    }
claim-entered-public = { $viewer }: bierzesz udział w losowaniu { $code } { $options }, za { $left } losujemy.
    .b = Jesteś w grze, { $viewer }! { $code } { $options } losujemy za { $left }
claim-entered-together = W losowaniu { $code }: { $viewers }.

claim-unchanged =
    Nic się nie zmienia, masz już { $code } { $options }: { $reserved ->
        [0] { $waitlisted } szt. na liście oczekujących
       *[other] { $waitlisted ->
            [0] { $reserved } szt. do { $expires }
           *[other] { $reserved } szt. do { $expires }, { $waitlisted } szt. na liście oczekujących
        }
    }.
claim-unchanged-public = { $viewer }: nic się nie zmienia, masz już { $code } { $options } — { -look }.

claim-reduced =
    Gotowe: masz teraz { $code } { $options } ×{ $reserved }{ $waitlisted ->
        [0] { "" }
       *[other] , do tego { $waitlisted } szt. na liście oczekujących
    }. Reszta jest znów wolna dla innych.
claim-reduced-public = { $viewer }: gotowe, masz teraz { $code } { $options } ×{ $reserved }.

claim-cancelled = Rezerwacja { $code } { $options } anulowana. Nie trzeba nic płacić.
claim-cancelled-public = { $viewer }: rezerwacja { $code } { $options } anulowana.

claim-nothing-to-cancel = Nie było czego anulować: nie masz { $code } { $options } do zapłaty.
claim-nothing-to-cancel-public = { $viewer }: nie było czego anulować przy { $code }.

claim-closed = Sprzedaż { $code } jest już zamknięta, nie udało się przyjąć zamówienia. Dziękujemy za chęci!
claim-closed-public = { $viewer }: sprzedaż { $code } jest już zamknięta.
claim-closed-together = Sprzedaż { $code } jest już zamknięta. Przykro nam, { $viewers }!

claim-not-open = { $code } jeszcze nie jest w sprzedaży. Napisz ponownie, gdy ruszy: wcześniej się nie liczy.
claim-not-open-public = { $viewer }: { $code } jeszcze nie jest w sprzedaży. Napisz ponownie, gdy ruszy.

claim-paused = Sprzedaż { $code } ma chwilę przerwy. Napisz ponownie, gdy ruszymy dalej.
claim-paused-public = { $viewer }: sprzedaż { $code } ma chwilę przerwy. Napisz ponownie, gdy ruszymy dalej.

claim-over-limit = Masz już tyle { $code }, ile może mieć jedna osoba, więc nic nie dodaliśmy.
claim-over-limit-public = { $viewer }: masz już tyle { $code }, ile może mieć jedna osoba.

claim-sold-out = { $code } { $options } – wyprzedane. Przykro nam!
claim-sold-out-public = { $viewer }: { $code } { $options } – wyprzedane, przykro nam.
claim-sold-out-together = { $code } – wyprzedane. Przykro nam, { $viewers }!

claim-blocked = W tym sklepie nie możemy przyjmować od Ciebie zamówień. Jeśli to pomyłka, napisz do sklepu.
claim-blocked-public = { $viewer }: w sprawie zamówienia napisz, proszę, do sklepu.

## Afterwards

promoted = Dobra wiadomość: zwolniło się { $code } ×{ $quantity } { $options } i czeka na Ciebie do { $expires } — { $total }. Inni też czekają, więc zapłać na czas.
promoted-public = { $viewer }: dobra wiadomość, zwolniło się { $code } ×{ $quantity } { $options } i czeka na Ciebie do { $expires } — { -look }.

reminder = Trzymamy dla Ciebie { $code } ×{ $quantity } { $options } do { $expires }. Zapłać do tej godziny, żeby nie stracić rezerwacji.
reminder-public = { $viewer }: trzymamy dla Ciebie { $code } do { $expires } — { -look }.

expired = Minął czas na { $code } ×{ $quantity } { $options } i nie było płatności, więc wraca do sprzedaży. Możesz napisać jeszcze raz.
expired-public = { $viewer }: minął czas na { $code }, wraca do sprzedaży.

order-paid = Dziękujemy, { $viewer }! Zamówienie { $number } opłacone: { $total }.
order-paid-public = { $viewer }: opłacone, dziękujemy!

order-refunded = Zwracamy Ci { $amount } za zamówienie { $number }. Kiedy pieniądze dotrą, zależy od Twojego banku.
order-refunded-public = { $viewer }: są wieści o Twoim zamówieniu — { -look }.

payment-late = Płatność przyszła po czasie, a sztuki trafiły już do innych. Zwracamy wszystko: { $amount }.
payment-late-public = { $viewer }: płatność przyszła za późno, zwracamy ją — { -look }.

payment-partly = Część opłaconego zamówienia { $number } trafiła już do innych. Zwracamy te pieniądze: { $amount }.
payment-partly-public = { $viewer }: zwracamy część płatności — { -look }.

payment-declined = Płatność została odrzucona i nic nie pobrano. Spróbuj ponownie albo zapłać inaczej.
payment-declined-public = { $viewer }: coś poszło nie tak przy płatności — { -look }.

## Answers

option-size = rozmiar
option-color = kolor
option-scent = zapach
option-model = model

ask-back = { $code } – co wybierasz ({ $missing }): { $choices }?
ask-back-public = { $viewer }: { $code } – co wybierasz ({ $missing }): { $choices }?

ask-back-which = Który kod masz na myśli: { $candidates }?
ask-back-which-public = { $viewer }: który kod masz na myśli, { $candidates }?

cart =
    { $count ->
        [0] Nie masz nic do zapłaty.
       *[other] Twoje, do zapłaty ({ $total }):
    }
    { $lines }
    { $entered }
    { $receipts }
    { $waiting }
cart-line = { $code } ×{ $quantity } { $options } — { $total }, do { $expires }
cart-waiting = { $code } ×{ $quantity } { $options } — na liście oczekujących, miejsce { $place }
cart-entered = { $code } ×{ $quantity } { $options } — w losowaniu o { $expires }
cart-receipt = Potwierdzenie dla { $code }: nr { $position }, odczyt { $seen }, decyzja { $decided }, skrót { $digest }
cart-public = { $viewer }: żeby zobaczyć, co masz, { -look }.

help =
    Żeby kupić, napisz kod: A12. Więcej sztuk albo wariant: A12 x2 niebieski M.
    anuluj A12 – rezygnacja · koszyk – co masz · link do płatności – jak zapłacić · wypisz mnie – bez wiadomości prywatnych
help-public = Żeby kupić, napisz kod: A12 albo A12 x2 niebieski M. Także: anuluj A12 · koszyk · link do płatności · wypisz mnie

linked = Ta strona jest teraz Twoja: pokazuje Twoje rezerwacje i pozwala zapłacić. Jeśli to nie Twoja prośba, daj znać sklepowi.
linked-public = { $viewer }: gotowe, strona jest Twoja.

link-failed = Ten kod nie działa: jest już użyty, za stary albo z literówką. Strona pokazuje nowy.
link-failed-public = { $viewer }: ten kod nie działa. Strona pokazuje nowy.

stopped = Koniec wiadomości prywatnych od nas. To, co kupujesz, nadal jest na stronie live'a, „{ -my-claims }”. Żeby znów dostawać wiadomości, napisz: wznów
stopped-public = { $viewer }: koniec wiadomości prywatnych. Żeby znów je dostawać, napisz: wznów

resumed = Znów dostajesz wiadomości prywatne o swoich zakupach.
resumed-public = { $viewer }: znów dostajesz wiadomości prywatne.

question-answer =
    { $topic ->
        [price] { $code } { $title } kosztuje { $price }.
        [stock] { $available ->
            [0] { $code } { $title } – w tej chwili wszystko zajęte. Napisz { $code }, żeby wejść na listę oczekujących.
            [one] Została { $available } sztuka { $code } { $title }.
            [few] Zostały { $available } sztuki { $code } { $title }.
           *[other] Zostało { $available } sztuk { $code } { $title }.
        }
        [size] { $code } { $title }: do wyboru { $choices }.
       *[other] Dobre pytanie! Prowadzący je widzą.
    }
question-answer-public =
    { $viewer }: { $topic ->
        [price] { $code } { $title } kosztuje { $price }.
        [stock] { $available ->
            [0] { $code } { $title } – w tej chwili wszystko zajęte. Napisz { $code }, żeby wejść na listę oczekujących.
            [one] została { $available } sztuka { $code } { $title }.
            [few] zostały { $available } sztuki { $code } { $title }.
           *[other] zostało { $available } sztuk { $code } { $title }.
        }
        [size] { $code } { $title }: do wyboru { $choices }.
       *[other] dobre pytanie! Prowadzący je widzą.
    }

question-shipping = { $paid ->
        [0] Wysyłka jest gratis
       *[other] Wysyłka kosztuje { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , gratis od { $free_from }
        }
    }. Wysyłamy do krajów: { $countries }.
question-shipping-public = { $viewer }: { $paid ->
        [0] wysyłka jest gratis
       *[other] wysyłka kosztuje { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , gratis od { $free_from }
        }
    }. Wysyłamy do krajów: { $countries }.

nothing-held = Nie było czego anulować: nie masz nic do zapłaty.
nothing-held-public = { $viewer }: nie było czego anulować.

nothing-to-change = Nie wiadomo, którą rezerwację chcesz zmienić. Dopisz kod: A12 x2 niebieski M.
nothing-to-change-public = { $viewer }: dopisz, proszę, kod: A12 x2 niebieski M.

refused-nothing-on-air = Teraz nic nie jest na wizji, więc napisz kod.
refused-nothing-on-air-public = { $viewer }: dopisz, proszę, kod, na przykład A12.
refused-busy = W tej chwili jest za duży ruch i nic nie zostało zrobione. Spróbuj jeszcze raz.
refused-busy-public = { $viewer }: w tej chwili jest za duży ruch. Napisz jeszcze raz.

throttled = Piszesz szybciej, niż nadążamy czytać. Ostatnia wiadomość nie została wykonana; trochę wolniej, proszę.
throttled-public = { $viewer }: trochę wolniej, proszę. Ostatnia wiadomość nie została wykonana.

## To everybody

show-opened = { $title } – jesteśmy na żywo! Żeby kupić, napisz kod tego, co widzisz.
show-closed = { $title } – to już koniec. Dziękujemy wszystkim! Rezerwacje można jeszcze opłacić: { -look }.

drop-scheduled = { $draw ->
        [0] { $code } { $title } rusza o { $opens }: { $price }.
       *[other] { $code } { $title }, losowanie o { $opens } wśród osób, które napiszą kod w ciągu { $window }: { $price }. Pieczęć: { $commitment }
    }
drop-opened = { $draw ->
        [0] { $code } { $title } już w sprzedaży: { $price }. Napisz { $code }, żeby kupić.
       *[other] { $code } { $title }: { $price }. Masz { $window }, żeby napisać { $code } i wejść do losowania. Pieczęć: { $commitment }
    }
drop-drawn = Losowanie { $code }: wylosowano { $winners } z { $entries }. Ziarno do sprawdzenia: { $seed }
drop-countdown = { $code } { $title }: jeszcze { $left }
drop-last-ones = { $available ->
        [one] Ostatnia sztuka { $code } { $title }!
        [few] Zostały tylko { $available } sztuki { $code } { $title }.
       *[other] Zostało tylko { $available } sztuk { $code } { $title }.
    }
drop-sold-out = { $code } { $title } – wyprzedane. Napisz { $code }, żeby wejść na listę oczekujących.
drop-closed = Sprzedaż { $code } { $title } jest zamknięta. Dziękujemy!

announcement = { $text }
