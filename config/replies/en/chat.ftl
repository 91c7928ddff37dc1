# What Hawker says in the chats, in English.
#
# The kind `claim.reserved` is the message `claim-reserved`. `…-public` is what everybody may read:
# never a link, a total or an address; it may have several wordings (.b, .c). `…-together` tells
# several viewers in one public line. A link is added by whoever sends.

-my-claims = My claims
-look = open the show page, { -my-claims }

## A claim was decided

claim-reserved =
    { $code } ×{ $reserved } { $options } is yours until { $expires } — { $total }. You are #{ $position } in line.{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }{ $over_limit_by } more would be over the limit for one customer.
    }
claim-reserved-public = { $viewer }: { $code } ×{ $reserved } { $options } is yours until { $expires } — { -look }.
    .b = Got it, { $viewer }! { $code } ×{ $reserved } { $options } is kept for you until { $expires }: { -look }.
    .c = { $viewer }, { $code } ×{ $reserved } { $options } is set aside for you until { $expires }. To pay, { -look }.
claim-reserved-together = { $code } is yours until { $expires }: { $viewers }. To pay, { -look }.

claim-partial =
    { $code } ×{ $reserved } { $options } is yours until { $expires } — { $total }. { $waitlisted } more on the waitlist, at place { $waitlist_place }. You are #{ $position } in line.
claim-partial-public = { $viewer }: { $code } ×{ $reserved } { $options } is yours until { $expires }, { $waitlisted } more on the waitlist — { -look }.

claim-waitlisted = { $code } ×{ $waitlisted } { $options } is all taken right now. You are on the waitlist at place { $waitlist_place }; if pieces come free, you hear from me at once.
claim-waitlisted-public = { $viewer }: { $code } { $options } is all taken right now. You are at place { $waitlist_place } of the waitlist.
    .b = { $viewer }, you are on the waitlist for { $code } { $options }, at place { $waitlist_place }.
claim-waitlisted-together = On the waitlist for { $code }: { $viewers }. For your place, { -look }.

claim-entered = You are in the draw for { $code } ×{ $quantity } { $options }: it is drawn in { $left }, and when you asked makes no difference. Nothing is reserved yet; you hear from me then.{ $over_limit_by ->
        [0] { "" }
       *[other] { " " }{ $over_limit_by } of them would be over the limit for one customer.
    }
claim-entered-public = { $viewer }: you are in the draw for { $code } { $options }, in { $left }.
    .b = You are in, { $viewer }! { $code } { $options } is drawn in { $left }.
claim-entered-together = In the draw for { $code }: { $viewers }.

claim-unchanged =
    Nothing changed, you already have { $code } { $options }: { $reserved ->
        [0] { $waitlisted } on the waitlist
       *[other] { $waitlisted ->
            [0] { $reserved } yours until { $expires }
           *[other] { $reserved } yours until { $expires }, { $waitlisted } on the waitlist
        }
    }.
claim-unchanged-public = { $viewer }: nothing changed, you already have { $code } { $options } — { -look }.

claim-reduced =
    Done: { $code } { $options } is now ×{ $reserved }{ $waitlisted ->
        [0] { "" }
       *[other] , { $waitlisted } on the waitlist
    }. The rest is free for others again.
claim-reduced-public = { $viewer }: done, { $code } { $options } is now ×{ $reserved }.

claim-cancelled = { $code } { $options } is cancelled. There is nothing to pay for it.
claim-cancelled-public = { $viewer }: { $code } { $options } is cancelled.

claim-nothing-to-cancel = There was nothing to cancel: you have no { $code } { $options } waiting to be paid.
claim-nothing-to-cancel-public = { $viewer }: there was nothing to cancel for { $code }.

claim-closed = { $code } is closed, so I could not take your order. Thank you for asking!
claim-closed-public = { $viewer }: { $code } is closed.
claim-closed-together = { $code } is closed. Sorry, { $viewers }!

claim-not-open = { $code } is not on sale yet. Ask again when it opens: earlier does not count.
claim-not-open-public = { $viewer }: { $code } is not on sale yet. Ask again when it opens.

claim-paused = { $code } is paused for a moment. Ask again when the host goes on.
claim-paused-public = { $viewer }: { $code } is paused for a moment. Ask again when the host goes on.

claim-over-limit = You already have as many { $code } as one customer may have, so nothing was added.
claim-over-limit-public = { $viewer }: you already have as many { $code } as one customer may have.

claim-sold-out = { $code } { $options } is sold out. I am sorry!
claim-sold-out-public = { $viewer }: { $code } { $options } is sold out, sorry.
claim-sold-out-together = { $code } is sold out. Sorry, { $viewers }!

claim-blocked = I can't take orders from you in this shop. Please write to the shop if this looks wrong.
claim-blocked-public = { $viewer }: please write to the shop about your order.

## Afterwards

promoted = Good news: { $code } ×{ $quantity } { $options } came free and is yours until { $expires } — { $total }. Others are waiting, so please pay in time.
promoted-public = { $viewer }: good news, { $code } ×{ $quantity } { $options } came free and is yours until { $expires } — { -look }.

reminder = { $code } ×{ $quantity } { $options } is kept for you until { $expires }. Pay before then to keep it.
reminder-public = { $viewer }: { $code } is kept for you until { $expires } — { -look }.

expired = The time for { $code } ×{ $quantity } { $options } is over and it was not paid, so it went back on sale. You can ask for it again.
expired-public = { $viewer }: the time for { $code } is over, it went back on sale.

order-paid = Thank you, { $viewer }! Order { $number } is paid: { $total }.
order-paid-public = { $viewer }: paid, thank you!

order-refunded = You get { $amount } back for order { $number }. How soon it shows depends on your bank.
order-refunded-public = { $viewer }: there is news about your order — { -look }.

payment-late = Your payment came after your time was over and the pieces had gone to others. You get all of it back: { $amount }.
payment-late-public = { $viewer }: your payment came too late, you get it back — { -look }.

payment-partly = Part of what you paid for in order { $number } had gone to others. You get that money back: { $amount }.
payment-partly-public = { $viewer }: you get part of your payment back — { -look }.

payment-declined = Your payment was declined, and nothing was taken. You can try again, or pay another way.
payment-declined-public = { $viewer }: something went wrong at the checkout — { -look }.

## Answers

option-size = size
option-color = colour
option-scent = scent
option-model = model

ask-back = Which { $missing } of { $code } would you like: { $choices }?
ask-back-public = { $viewer }: which { $missing } of { $code } would you like: { $choices }?

ask-back-which = Which one do you mean: { $candidates }?
ask-back-which-public = { $viewer }: which one do you mean, { $candidates }?

cart =
    { $count ->
        [0] You have nothing waiting to be paid.
       *[other] Yours, to be paid ({ $total }):
    }
    { $lines }
    { $entered }
    { $receipts }
    { $waiting }
cart-line = { $code } ×{ $quantity } { $options } — { $total }, until { $expires }
cart-waiting = { $code } ×{ $quantity } { $options } — on the waitlist, place { $place }
cart-entered = { $code } ×{ $quantity } { $options } — in the draw at { $expires }
cart-receipt = Receipt for { $code }: #{ $position }, seen { $seen }, decided { $decided }, digest { $digest }
cart-public = { $viewer }: for what you have, { -look }.

help =
    To buy, write the code: A12. For more pieces or a variant: A12 x2 blue M.
    cancel A12 – give it up · cart – what you have · link – how to pay · stop – no more private messages
help-public = To buy, write the code: A12, or A12 x2 blue M. Also: cancel A12 · cart · link · stop

linked = This page is yours now: it shows your claims and lets you pay. If you did not ask for it, tell the shop.
linked-public = { $viewer }: done, the page is yours.

link-failed = That code does not work: it is used up, too old or mistyped. The page shows a fresh one.
link-failed-public = { $viewer }: that code does not work. The page shows a fresh one.

stopped = No more private messages from me. What you buy is still on the show page, { -my-claims }. Write resume to have them back.
stopped-public = { $viewer }: no more private messages. Write resume to have them back.

resumed = You get private messages about what you buy again.
resumed-public = { $viewer }: you get private messages again.

question-answer =
    { $topic ->
        [price] { $code } { $title } is { $price }.
        [stock] { $available ->
            [0] { $code } { $title } is all taken right now. Write { $code } to join the waitlist.
           *[other] { $available } left of { $code } { $title }.
        }
        [size] { $code } { $title }: there is { $choices }.
       *[other] Good question! The host sees it.
    }
question-answer-public =
    { $viewer }: { $topic ->
        [price] { $code } { $title } is { $price }.
        [stock] { $available ->
            [0] { $code } { $title } is all taken right now. Write { $code } to join the waitlist.
           *[other] { $available } left of { $code } { $title }.
        }
        [size] { $code } { $title }: there is { $choices }.
       *[other] good question! The host sees it.
    }

question-shipping = { $paid ->
        [0] Shipping is free
       *[other] Shipping is { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , free from { $free_from }
        }
    }. We ship to: { $countries }.
question-shipping-public = { $viewer }: { $paid ->
        [0] shipping is free
       *[other] shipping is { $shipping }{ $discounted ->
            [0] { "" }
           *[other] , free from { $free_from }
        }
    }. We ship to: { $countries }.

nothing-held = There was nothing to cancel: you have nothing waiting to be paid.
nothing-held-public = { $viewer }: there was nothing to cancel.

nothing-to-change = I could not tell which of your claims you meant to change. Write the code with it: A12 x2 blue M.
nothing-to-change-public = { $viewer }: please write the code with it: A12 x2 blue M.

refused-nothing-on-air = Nothing is on air, so name a code.
refused-nothing-on-air-public = { $viewer }: please write the code with it, like A12.
refused-busy = Too much is going on right now, so nothing was done. Please try again.
refused-busy-public = { $viewer }: too much is going on right now. Please write it again.

throttled = You write faster than I can read. What you wrote just now was not acted upon; take it a little slower.
throttled-public = { $viewer }: a little slower please, I did not act on your last message.

## To everybody

show-opened = { $title } is live! To buy, write the code of what you see.
show-closed = { $title } is over. Thank you all! What you reserved can still be paid: { -look }.

drop-scheduled = { $draw ->
        [0] { $code } { $title } opens at { $opens }: { $price }.
       *[other] { $code } { $title } is drawn at { $opens } among all who ask within { $window }: { $price }. Sealed: { $commitment }
    }
drop-opened = { $draw ->
        [0] { $code } { $title } is on sale now: { $price }. Write { $code } to buy.
       *[other] { $code } { $title }: { $price }. Write { $code } within { $window }: all who do are in the draw. Sealed: { $commitment }
    }
drop-drawn = { $code } is drawn: { $winners } of { $entries } got it. The seed, to check it: { $seed }
drop-countdown = { $code } { $title }: { $left } left.
drop-last-ones = { $available ->
        [one] The last { $code } { $title }!
       *[other] Only { $available } left of { $code } { $title }.
    }
drop-sold-out = { $code } { $title } is sold out. Write { $code } to join the waitlist.
drop-closed = { $code } { $title } is closed. Thank you!

announcement = { $text }
