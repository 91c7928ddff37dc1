# What Hawker answers to hosts and moderators, in English.
#
# `command-…` says what was done, `refused-…` why it was not, `help-…` what a command is for.
# `…-public` is what a chat reads where an answer meant for one person can't be told in private.

-console = the answer is on your console

## What was done

command-show-open = { $title } is open.
command-show-close = { $title } is closed.{ $waiting ->
        [0] { "" }
        [one] { " " }One customer was still on a waitlist.
       *[other] { " " }{ $waiting } customers were still on a waitlist.
    }
command-drop-start = { $code } { $title } is on sale at { $price }, { $available } available{ $limit ->
        [0] { "" }
       *[other] , { $limit } a customer
    }{ $draw ->
        [0] { "" }
       *[other] , as a draw among all who ask within { $window }
    }{ $ends ->
        [0] { "" }
       *[other] , until { $closes }
    }.
command-drop-schedule = { $code } { $title } opens at { $opens }, at { $price }{ $draw ->
        [0] { "" }
       *[other] , as a draw among all who ask within { $window }
    }{ $ends ->
        [0] { "" }
       *[other] , until { $closes }
    }.
command-drop-pause = { $code } is paused. Go on with: resume { $code }
command-drop-resume = { $code } is on sale again.
command-drop-extend = { $code } now closes at { $closes }.
command-drop-end = { $code } is closed.
command-on-air = { $code } is on air.
command-off-air = Nothing is on air now.
command-announce = Announced on every channel of the show.
command-price = { $code } { $title } now costs { $price }{ $running ->
        [0] { "" }
       *[other] ; what was reserved before keeps its price
    }.

command-restock = { $code }: { $changes }.
command-restock-public = { $viewer }: done, { -console }.
command-set-stock = { $code }: { $changes }.
command-set-stock-public = { $viewer }: done, { -console }.
stock-change = { $options } { $on_hand } in stock, { $available } available

command-stock =
    { $count ->
        [0] There are no products yet.
       *[other] In stock:
    }
    { $lines }
command-stock-public = { $viewer }: { -console }.
stock-line = { $code } { $title } { $options }: { $available } available ({ $on_hand } in stock, { $reserved } reserved)

command-claims =
    { $name }: { $count ->
        [0] nothing reserved, nothing waited for.
       *[other] { $total } to be paid.
    }
    { $lines }
    { $waiting }
command-claims-public = { $viewer }: { -console }.
claims-line = { $code } ×{ $quantity } { $options } until { $expires }
claims-waiting = { $code } ×{ $quantity } { $options } on the waitlist, place { $place }

command-give = { $name }: { $outcome ->
        [reserved] { $code } ×{ $reserved } { $options } is reserved until { $expires }.
        [partial] { $code } { $options }: { $reserved } reserved, { $waitlisted } on the waitlist.
        [waitlisted] { $code } { $options } is all taken, so { $waitlisted } on the waitlist.
        [entered] in the draw for { $code } ×{ $quantity } { $options }; nothing is reserved before.
        [unchanged] nothing changed, { $code } { $options } was claimed already.
        [blocked] is blocked, so nothing was given. First: unblock { $name }
        [closed] { $code } is closed, so nothing was given.
        [not_open] { $code } is not open yet, so nothing was given.
        [paused] { $code } is paused, so nothing was given.
        [sold_out] { $code } { $options } is sold out.
        [over_limit] { $code } is at the limit already, so nothing was given.
       *[other] { $code } ×{ $reserved } { $options }.
    }
command-give-public = { $viewer }: { -console }.
command-release = { $name }: { $pieces ->
        [0] no pieces
        [one] one piece
       *[other] { $pieces } pieces
    } released{ $places ->
        [0] { "" }
        [one] , one place on the waitlist given up
       *[other] , { $places } places on the waitlist given up
    }.
command-release-public = { $viewer }: { -console }.
command-extend-claim = { $name }: { $count ->
        [one] one reservation is kept until { $expires }.
       *[other] { $count } reservations are kept longer, the last until { $expires }.
    }
command-extend-claim-public = { $viewer }: { -console }.

command-orders =
    { $count ->
        [0] No orders yet.
        [one] One order, { $total }:
       *[other] { $count } orders, { $total }:
    }
    { $lines }
    { $awaiting }
    { $troubles }
command-orders-public = { $viewer }: { -console }.
orders-line = #{ $number } { $name }: { $total }{ $state ->
        [paid] { "" }
        [partly_refunded] , partly refunded
       *[refunded] , refunded
    }
orders-awaiting = { $reference } { $name }: { $total }, not paid yet
orders-trouble = { $kind ->
        [refund] To give back by hand: { $amount }. Once done: mark refunded { $reference }
       *[payment] A payment that fits no order: { $amount }, { $reference }
    }
command-mark-paid = { $number ->
        [0] The money for { $reference } came too late: its pieces have gone, so all of it goes back.
       *[other] { $reference } is paid: order { $number } of { $name }, { $total }.
    }
command-mark-paid-public = { $viewer }: { -console }.
command-mark-refunded = { $amount } are noted as given back.
command-mark-refunded-public = { $viewer }: { -console }.
command-refund = { $amount } of order { $number } goes back to { $name }.
command-refund-public = { $viewer }: { -console }.
command-refund-ask = Order { $number } of { $name }: give back { $amount }? Nothing takes that back. To do it, write: { $line }
command-refund-ask-public = { $viewer }: { -console }.

command-unlink = { $name } is separate again: no page or account shares their claims.
command-unlink-public = { $viewer }: { -console }.
command-block = { $name } can't claim any more{ $ends ->
        [0] { "" }
       *[other] , until { $until }
    }.
command-block-public = { $viewer }: { -console }.
command-unblock = { $name } can claim again.
command-unblock-public = { $viewer }: { -console }.
command-grant-role = { $name } is now { $role ->
        [host] a host
       *[moderator] a moderator
    }.
command-grant-role-public = { $viewer }: { -console }.
command-revoke-role = { $name } has no role any more.
command-revoke-role-public = { $viewer }: { -console }.
command-undelivered =
    { $count ->
        [0] Every message has found its reader.
        [one] One message reached nobody:
       *[other] { $count } messages reached nobody:
    }
    { $lines }
command-undelivered-public = { $viewer }: { -console }.
undelivered-line = { $name } ({ $platform }): { $what ->
        [promoted] has moved up from the waitlist
        [reminder] a reminder
        [claim] what became of a claim
       *[other] an answer
    }{ $code ->
        [none] { "" }
       *[other] , { $code }
    }
command-undo = Undone: { $action ->
        [start_drop] { $subject } is closed again
        [schedule_drop] { $subject } is not scheduled any more
        [pause_drop] { $subject } is on sale again
        [resume_drop] { $subject } is paused again
        [extend_drop] { $subject } closes when it was going to
        [limit_drop] the limit of { $subject } is what it was
        [end_drop] { $subject } is open again
        [on_air] what is on air is as before
        [restock] the stock of { $subject } is as before
        [set_stock] the stock of { $subject } is as before
        [set_price] the price of { $subject } is as before
        [extend_claim] the reservations of { $subject } end when they were going to
        [release] what { $subject } had is reserved again
        [give] what was given to { $subject } is taken back
        [block] { $subject } can claim again
        [unblock] { $subject } is blocked again
        [grant] the role of { $subject } is as before
       *[other] { $action } { $subject }
    }.
command-help =
    { $lines }
    For one command: help drop start
command-help-public = { $viewer }: { -console }.
command-help-one =
    { $name } — { $summary }
    { $examples }
command-help-one-public = { $viewer }: { -console }.
help-line = { $name } — { $summary }
help-example = { $line }
command-done-already = That was done already.

## Why it was not done

refused-wrong-role = Only { $role ->
        [host] a host
       *[moderator] hosts and moderators
    } may use “{ $command }”.
refused-wrong-role-public = { $viewer }: that is not for viewers.
refused-missing = { $parameter ->
        [code] Which product? Name its code
        [quantity] How many pieces? Name a number
        [price] At what price? Name one
        [duration] For how long? Name minutes or hours
        [time] When? Name a time
        [viewer] Whom do you mean? Name somebody
        [order] Which order? Name its number or reference
        [role] Which role? Name host or moderator
        [text] What should I say? Write it behind the command
       *[other] Something is missing: { $parameter }
    }. For example: { $example }
refused-no-such-command = I know no command “{ $value }”{ $known_count ->
        [0] . Write help for all of them.
       *[other] . Did you mean { $known }?
    }
refused-not-a-command = That is no command. Write help for all of them.
refused-unknown-words = I don't understand “{ $words }”, so nothing was done. For example: { $example }
refused-one-code = One product at a time, please: { $first } or { $second }?
refused-too-long = That is too long for a command: { $longest } characters at most.
refused-which-is-price = Which one is the price: { $first } pieces at { $second_price }, or { $second } pieces at { $first_price }? Write “{ $first } pcs at { $second }” or “{ $second } pcs at { $first }”.
refused-quantity-or-price = Is { $value } the pieces or the price ({ $price })? Write “{ $value } pcs” or “at { $value }”.
refused-minutes-or-size = Is it { $value } minutes, or { $value } pieces of size M? Write “{ $value } min” or “M:{ $value }”.
refused-size-or-pieces = Which one is the size, { $first } or { $second }? Write “{ $first }:{ $second }” for { $second } pieces of { $first }.
refused-pieces-of-each = I can't tell which number belongs to what. Write the pieces of each like this: S:5 M:10
refused-options-need-quantity = How many pieces of { $options }? Write them like this: S:5 M:10
refused-one-variant = One variant at a time, please: { $first } or { $second }?
refused-two-prices = Two prices, { $first } and { $second }: which one?
refused-price-and-discount = A price or a discount, please, not both.
refused-duration-unit = { $value } of what? Write “{ $value } min” or “{ $value } h”.
refused-wrong-currency = Prices here are in { $currency }, so I can't take { $value }.
refused-price-or-reason = Is “{ $value }” an amount or a part of the reason? Write the amount with its decimals, right after the order: 10.00
refused-bad-price = “{ $value }” is no price I can read. Write it like this: 29.90
refused-bad-quantity = That is no number of pieces: it must be a whole number above zero.
refused-bad-limit = { $value } is no limit: it must be a whole number above zero.
refused-bad-percent = A discount is between 1 % and 99 %, so { $value } % can't be.
refused-bad-discount = That leaves no price for { $code }, which costs { $price_minor }.
refused-discount-of-several-prices = The variants of { $code } have prices of their own, so name a price instead of a discount.
refused-several-prices = One price for { $code }, please: a price or a discount.
refused-bad-length = “{ $value }” is too short or too long.
refused-bad-duration = A drop lasts from one second to { $longest_s }, so { $seconds } can't be.
refused-draw-how-long = For how long are claims collected for the draw? Write “draw 30s”; how long the drop is open, like “for 10m”, stands beside it.
refused-bad-window = Claims are collected for { $least } to { $most }: shorter leaves slow chats out.
refused-window-too-long = The drop closes before its draw: leave it open for { $window } at least.
refused-bad-time = “{ $value }” is no time I can read. Write it like this: at 20:30
refused-time-passed = { $value } has passed. For tomorrow, write: tomorrow { $value }
refused-no-such-time = There is no { $value } on that day: the clocks go forward. Pick another time.
refused-opens-in-the-past = { $opens_at } has passed already.

refused-no-such-code = There is no product { $code }{ $known_count ->
        [0] .
       *[other] . Did you mean { $known }?
    }
refused-no-such-drop = There is no drop of { $code } now{ $known_count ->
        [0] .
       *[other] ; running are { $known }.
    }
refused-no-such-variant = { $code } does not come in { $options }. There is { $choices }.
refused-which-variant = Which { $missing } of { $code }? There is { $choices }.
refused-variant-twice = { $options } of { $code } is named twice.
refused-not-enough-stock = { $available ->
        [0] There is nothing left of { $code } { $options }.
       *[other] There are only { $available } of { $code } { $options }.
    } To add some: restock { $code } 10
refused-already-running = { $code } is { $status ->
        [open] on sale already
        [paused] on sale already, paused
       *[scheduled] scheduled already
    }. First: end { $code }
refused-already-paused = { $code } is paused already.
refused-not-paused = { $code } is not paused.
refused-has-no-end = { $code } is open until you end it, so there is nothing to extend.
refused-drop-over = { $code } is over.
refused-not-on-air = { $code } is not on air.
refused-no-show = No show is open here. First: show open
refused-no-such-show = There is no such show.
refused-no-such-shop = There is no such shop.
refused-show-closed = { $title } is closed.
refused-show-not-open = { $title } is not open yet. First: show open
refused-channel-busy = { $title } is open here already. First: show close
refused-slug-taken = The address { $slug } belongs to { $title } already.
refused-bad-title = A title has 1 to { $longest } characters.
refused-bad-slug = “{ $value }” can't be an address: small letters, digits and dashes only.
refused-bad-video-url = “{ $value }” is no https address of a video.

refused-no-such-viewer = I know nobody called “{ $name }” here. Write the name as the chat shows it, or like discord:1234.
refused-which-viewer = Several are called “{ $name }”: { $candidates }. Which one?
refused-which-viewer-public = { $viewer }: several are called that, { -console }.
refused-not-blocked = { $name } is not blocked.
refused-until-is-past = { $until } has passed already.
refused-not-linked = { $name } is linked with nobody.
refused-link-to-itself = That page is this viewer's own already.
refused-link-while-paying = A payment is under way. Link when it is done.
refused-unlink-while-paying = A payment of { $name } is under way. Separate them when it is done.
refused-no-such-link-code = That code does not work.
refused-link-code-expired = That code is too old. The page shows a fresh one.
refused-link-code-used = That code was used already. The page shows a fresh one.
refused-too-many-attempts = Too many wrong codes. Try again in { $seconds }.

refused-nothing-claimed = { $name } has nothing there that is not paid yet.
refused-nothing-to-undo = There is nothing to undo in this show.
refused-cannot-undo = That can't be undone.
refused-already-undone = That was undone already.
refused-undo-too-late = It is too late to undo that: its time is over.
refused-undo-gone = That can't be undone: the pieces are not there any more.
refused-below-reserved = { $reserved } of the { $on_hand } pieces are reserved, so there can't be fewer.
refused-below-taken = { $taken } of { $code } are taken, so there can't be fewer.
refused-bad-compare-at = The old price must be higher than the new one.

refused-no-such-order = There is no order { $number }.
refused-bad-order-number = “{ $value }” is no order number. Write it like this: refund 17
refused-no-such-reference = Nobody was given the reference { $reference }.
refused-bad-reference = { $reference } is no reference: a digit must be wrong. References look like RF712348231.
refused-not-awaited = { $reference } does not wait for money any more.
refused-nothing-to-refund = Order { $number } is refunded already.
refused-bad-refund = Name pieces or a sum of order { $number }, not both.
refused-bad-refund-amount = { $amount } can't be given back: { $left } of the order is left.
refused-bad-refund-line = There are not that many pieces in line { $line }: { $left } left.
refused-no-such-refund = There is no refund { $refund }.
refused-already-refunded = Refund { $refund } is done already.
refused-already-done = That was done already.
refused-no-such-checkout = There is no such checkout.
refused-no-such-provider = { $provider } is not among the ways to pay here.
refused-no-such-choice = { $choice } is not among the ways to pay here.
refused-bad-buyer = { $field ->
        [email] The e-mail address
        [country] The country
        [name] The name
        [address] The address
       *[note] The note
    } { $fault ->
        [no_email] does not look like one
        [no_shipping] is not among those we ship to
        [too_long] is too long
       *[unreadable] has signs that can't be read
    }.

## What each command is for

help-show-open = opens a show on this channel; its title may follow
help-show-close = closes the show with all its drops and waitlists
help-drop-start = puts a product on sale now, and on air
help-drop-schedule = puts a product on sale at a time
help-drop-pause = lets nobody claim for now
help-drop-resume = goes on with a paused drop
help-drop-extend = closes a drop later
help-drop-end = closes a drop now, or takes back a scheduled one
help-on-air = shows a drop in the banner; “sold” without a code means it
help-off-air = takes off what is on air
help-announce = says something on every channel of the show
help-restock = adds pieces to the stock
help-set-stock = sets the stock to what was counted
help-price = changes the price, for claims from now on
help-stock = lists what is in stock, of everything or of one product
help-claims = lists what somebody has reserved and waits for
help-give = claims for somebody by hand, also over the limit
help-release = gives up the claims of somebody: all of them, or those of a product
help-extend-claim = keeps somebody's reservations for longer
help-orders = lists what was paid, and what is still awaited
help-mark-paid = notes that the money for a reference has come
help-mark-refunded = notes that you gave money back by hand
help-refund = gives back an order, or a part of its money
help-block = lets somebody claim nothing, for a time or for good
help-unlink = separates somebody from the pages and accounts they were linked with
help-unblock = lets somebody claim again
help-grant-role = makes somebody a host or a moderator of the shop
help-revoke-role = takes away the role that somebody was given
help-undelivered = lists what reached nobody
help-undo = takes back what was done last in the show
help-help = lists the commands, or explains one

## What a form asks for

field-code = Product code
field-options = Size, colour
field-quantity = Pieces
field-per-variant = Pieces of each (S:5 M:10)
field-price = Price
field-discount = Discount in %
field-duration = For how long (10 min)
field-time = When (20:30)
field-limit = Most a customer
field-draw = Draw among who asks within (30s)
field-viewer = Who
field-order = Order or reference
field-role = Role (host, moderator)
field-command = Command
field-text = Text
field-reason = Reason
field-confirm = Sure? (yes)

## What Discord's own forms say

# The names of slash commands: small letters; of a group, its word comes first. In English they are
# the commands' own.
slash-show-open = show open
slash-show-close = show close
slash-drop-start = drop start
slash-drop-schedule = drop schedule
slash-drop-pause = drop pause
slash-drop-resume = drop resume
slash-drop-extend = drop extend
slash-drop-end = drop end
slash-on-air = on air
slash-off-air = off air
slash-announce = announce
slash-restock = restock
slash-set-stock = set stock
slash-price = price
slash-stock = stock
slash-claims = claims
slash-give = give
slash-release = release
slash-extend-claim = extend claim
slash-orders = orders
slash-mark-paid = mark paid
slash-mark-refunded = mark refunded
slash-refund = refund
slash-block = block
slash-unblock = unblock
slash-unlink = unlink
slash-grant-role = grant role
slash-revoke-role = revoke role
slash-undelivered = undelivered
slash-undo = undo
slash-help = help
slash-group-show = opens and closes the show
slash-group-drop = puts products on sale, and takes them off

slash-field-code = code
slash-field-options = options
slash-field-quantity = quantity
slash-field-per-variant = per_variant
slash-field-price = price
slash-field-discount = discount
slash-field-duration = duration
slash-field-time = time
slash-field-limit = limit
slash-field-draw = draw
slash-field-viewer = viewer
slash-field-order = order
slash-field-role = role
slash-field-command = command
slash-field-text = text
slash-field-reason = reason
slash-role-host = host
slash-role-moderator = moderator

slash-sure = This { $summary }. Nothing takes it back. Do it?
slash-sure-yes = Yes, do it
slash-sure-no = No
slash-not-done = Nothing was done.
slash-new-drop = New drop
slash-pause = Pause { $code }
slash-end = End { $code }
slash-form-drop-start = A new drop
slash-form-drop-schedule = A drop for later
slash-form-pieces = Pieces (20, or of each: S:5 M:10)
slash-form-money = Price, or discount (29.90, -20%)
