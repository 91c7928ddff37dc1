# What the pages say, in English. `page-js-…` and `page-mark-…` are also filled in by scripts.

## Every page

page-skip = Skip to the content
page-language = Language
page-live = Live
page-off = Off air
page-back-to-show = Back to the show
page-video = Video of the show
page-code = Product code
page-price-before = Before:
page-price-now = Now:
page-quantity = Quantity
page-fewer = One less
page-more = One more
page-save = Save
page-role-host = Host
page-role-moderator = Moderator
page-role-bot = Shop

## Messages of a whole page

page-not-found-title = There is nothing here
page-not-found-text = The address may be mistyped, or the link belongs to something that is no longer there.
page-forbidden-title = That did not come from this page
page-forbidden-text = Please go back, reload the page and try again. If it happens again, allow cookies for this site.
page-too-big-title = That was too much at once
page-too-big-text = What you sent is larger than this page takes. Please send something shorter.
page-busy-title = One moment
page-busy-text = We can't take this right now. Nothing was lost and nothing was bought; please try again in a moment.
page-choose-title = Something is missing
page-choose-text = Please choose every option and a quantity, then try again.
page-refused-title = That is no longer possible
page-refused-text = Things have changed since this page was made. Please reload it.
page-sign-in-title = Please sign in
page-sign-in-text = The console opens with a one-time link. Whoever runs the shop prints one with “hawker token”.
page-link-expired-title = This link is used up
page-link-expired-text = Sign-in links work once, and only for a while. Print a new one with “hawker token”.
page-enter-title = Sign in to the console
page-enter-text = This link works once. Press the button on the device you want to work on.
page-enter-button = Sign in here
page-already-done = That was done already.

## Between shows

page-home-title = { $shop } is not live right now
page-home-text = When the next show opens, it is on this page.
page-home-shows = Shows
page-home-soon = Soon

## The show page

page-tab-shop = Shop
page-tab-latest = Latest
page-tab-mine = My claims
page-on-air = On air
page-nothing-on-air = Nothing is on air right now. The chat is open.
page-show-closed = The show is over. Thank you for coming!
page-closes-in = closes in
page-opens-in = opens in
page-state-scheduled = Opens soon
page-state-paused = Paused for a moment
page-state-ended = Over
page-state-sold-out = Sold out
page-state-last = { $left ->
    [one] Last one
   *[other] Only { $left } left
}
page-state-open = { $left } left
page-state-draw = Draw: { $left } to win
page-stock-bar = { $left ->
    [one] one piece left
   *[other] { $left } pieces left
}
page-buy = Claim { $code }
page-buy-short = Claim it
page-enter-draw = Join the draw
page-enter-draw-short = Join
page-join-waitlist = Join the waitlist
page-join-waitlist-short = Waitlist
page-limit = At most { $limit } for one customer.
page-shop-empty = The stall is still being set up. Products appear here.
page-ledger-link = { $claims ->
    [0] Ledger: no claims yet
    [one] Ledger: one claim
   *[other] Ledger: { $claims } claims
}

page-latest-empty = Quiet so far. Say hello!
page-newest = Newest
page-say-label = Write in the chat
page-say-hint = Say hello, or “sold { $code }”
page-send = Send
page-you-are = You are
page-name-label = Your name in the chat
page-too-long = That is too long for the chat. Please keep it under { $most } characters.

page-mark-reserved = { $code } ×{ $quantity } reserved
page-mark-partial = { $code } ×{ $quantity } reserved, the rest on the waitlist
page-mark-waitlisted = { $code }: on the waitlist, place { $place }
page-mark-entered = { $code }: in the draw
page-mark-unchanged = { $code } ×{ $quantity }: already yours
page-mark-reduced = { $code }: now ×{ $quantity }
page-mark-cancelled = { $code } given up
page-mark-nothing-to-cancel = Nothing to give up
page-mark-closed = { $code } is over
page-mark-not-open = { $code } is not open yet
page-mark-paused = { $code } is paused
page-mark-over-limit = { $code }: limit reached
page-mark-sold-out = { $code } is sold out
page-mark-blocked = Not possible

page-said-reserved = Yours: { $reserved } × { $code }. You were #{ $position }. Pay in My claims before the clock runs out.
page-said-partial = { $reserved } × { $code } yours, { $waitlisted } on the waitlist. You were #{ $position }.
page-said-waitlisted = All taken right now. You are number { $place } on the waitlist for { $code }.
page-said-entered = You are in the draw for { $code }. Nothing is reserved before; when you asked makes no difference.
page-said-unchanged = You already have this. Change it in My claims.
page-said-reduced = Done: { $code } is now × { $reserved }.
page-said-cancelled = { $code } is given up. There is nothing to pay for it.
page-said-nothing-to-cancel = There was nothing to give up.
page-said-closed = { $code } is over.
page-said-not-open = { $code } is not open yet. Earlier does not count.
page-said-paused = { $code } is paused for a moment. Try again soon.
page-said-over-limit = You already have all that one customer may have of { $code }: { $limit }.
page-said-sold-out = { $code } is sold out.
page-said-blocked = The shop does not take claims from you at the moment. Please ask the host.
page-said-limited = More would be over the limit of { $limit }.

## My claims

page-mine-empty-title = Nothing claimed yet
page-mine-empty-text = Tap a product in the Shop, or write its code in the chat. What is yours appears here with its clock.
page-kept-for = kept for
page-change = Change or give up
page-choice = Choice
page-change-save = Change
page-give-up = Give up
page-to-pay = To pay
page-to-pay-note = With shipping. Pay before the first clock runs out, or the piece goes to the next in line.
page-pay-now = Pay now
page-paying-go-on = Go on paying
page-waitlist = Waitlist
page-place = place
page-waiting-for = { $quantity ->
    [one] One piece, as soon as one comes free
   *[other] { $quantity } pieces, as soon as they come free
}
page-leave-waitlist = Leave the waitlist
page-draw = Draw
page-draw-in = drawn in
page-entered-for = { $quantity ->
    [one] One piece, if you are drawn
   *[other] { $quantity } pieces, if you are drawn
}
page-leave-draw = Leave the draw
page-draw-note = All who ask before then have the same chance.
page-proof = Receipt: #{ $position } in the ledger
page-proof-times = Seen { $seen }, decided { $decided }
page-orders = Orders
page-order-number = Order { $number }
page-awaiting-short = Waiting for your payment
page-refunded = { $amount } given back
page-messages = Messages
page-link-title = Bought in another chat?
page-link-text = Join your account of Discord, YouTube or any other chat with this page: one cart, one limit, and you pay here.
page-link-button = Show me a code
page-link-say = Write this in the chat where you bought:
page-link-warning = It works once, for { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}, and gives this page your claims there. Never type a code that somebody else gave you.
page-link-done = Done, back to my claims

## Checkout and receipt

page-checkout-title = Checkout
page-your-things = What you claimed
page-quantity-of = Quantity of { $code }
page-remove = Remove
page-goods = Goods
page-shipping = Shipping
page-shipping-free = free
page-tax = Tax { $rate } %
page-tax-included = including { $rate } % tax
page-total = Total
page-where-to = Where does it go?
page-email = E-mail
page-full-name = Name
page-address = Street, number, postcode, town
page-country = Country
page-note = Note to the seller
page-optional = optional
page-how-to-pay = How do you want to pay?
page-pay-amount = Pay { $amount }
page-pay-once = Press once or ten times: it is one payment.
page-one-moment = One moment …
page-form-wrong = Something below needs another look.
page-fault-missing = Please fill this in.
page-fault-too-long = This is too long.
page-fault-unreadable = This holds characters that can't be read.
page-fault-no-email = This is no e-mail address, such as ann@example.com.
page-fault-no-shipping = We don't send to this country.
page-fault-no-such-provider = Please choose a way to pay.
page-fault-no-such-choice = Please choose a way to pay.
page-problem-declined = Your bank declined, and nothing was taken. Try again or pay another way.
page-problem-unavailable = The payment could not be started, and nothing was taken. Please try again.
page-paying-title = Your payment is on its way
page-paying-text = Waiting for the bank. This page changes by itself, and you may close it: nothing is paid twice.
page-paying-reload = Nothing happens?
page-reload = Look again
page-awaiting-title = Thank you, it is kept for you
page-awaiting-text = Your order is written down. We send it once your payment is here.
page-awaiting-how = How to pay
page-reference = Reference
page-paid-stamp = Paid
page-paid-title = That's it, thank you!
page-paid-text = Your payment is here, and your things are being packed.
page-see-receipt = See the receipt
page-late-part = Some pieces had gone to others by the time your payment came. You get { $amount } back.
page-late-title = Your payment came too late
page-late-text = The clock had run out and the pieces had gone to others. You get { $amount } back, all of it.
page-lapsed-title = Nothing left to pay here
page-lapsed-text = The time for this cart has run out, or it was given up. Claim again while there is some left; if it is sold out, claiming puts you on the waitlist.
page-receipt-title = Receipt
page-receipt-text = Keep this page: its address is your receipt.
page-pieces-refunded = { $quantity } given back
page-given-back = Given back

payment-demo = Pretend bank: no money moves
payment-demo-success = Pay at once
payment-demo-decline = Be declined
payment-demo-slow = Pay slowly
payment-demo-late = Pay too late
payment-manual = Outside this page; your pieces are kept
payment-manual-bank-transfer = Bank transfer
payment-manual-cash-on-delivery = Cash on delivery

## The ledger

page-ledger-title = The claim ledger
page-ledger-text = Every claim in the order it counted, for everybody to see. Names are hidden; who you are only your own page can tell.
page-ledger-drop = Product
page-ledger-open = Show
page-ledger-verify = Check the chain
page-ledger-find-mine = { $count ->
    [one] Find my claim
   *[other] Find my { $count } claims
}
page-ledger-you = you
page-ledger-seen = Seen
page-ledger-who = Who
page-ledger-wanted = Wanted
page-ledger-outcome = Outcome
page-ledger-digest = Digest
page-ledger-more = Further claims
page-ledger-empty = No claims yet.
page-ledger-how-title = How does the check work?
page-ledger-how = Each line carries a digest (SHA-256) of the line before it and its own facts. Your browser makes all digests again: if one line had been changed, moved or left out, every digest after it would differ.
page-ledger-download = Download
page-ledger-draw-title = The draw
page-ledger-undrawn = Who asks now takes part. The draw is held when the time is up:
page-ledger-drawn = Drawn at { $at }: the claims up to #{ $entries } came in time, and those behind them are what was drawn.
page-ledger-commitment = Sealed before anybody could ask: SHA-256 of the seed
page-ledger-seed = The seed
page-ledger-draw-how-title = How was it drawn?
page-ledger-draw-how = Each customer has a key: the SHA-256 of the seed's 32 bytes followed by their name here. The lowest key is served first. The seed was fixed before anybody asked, its SHA-256 shows that, and when somebody asked makes no difference. Your browser holds the draw again, and so does “hawker verify-draw” with the downloaded file.
page-outcome-reserved = reserved
page-outcome-partial = partly reserved
page-outcome-waitlisted = waitlist
page-outcome-entered = in the draw
page-outcome-unchanged = unchanged
page-outcome-reduced = reduced
page-outcome-cancelled = given up
page-outcome-nothing-to-cancel = nothing to give up
page-outcome-closed = too late
page-outcome-not-open = too early
page-outcome-paused = while paused
page-outcome-over-limit = over the limit
page-outcome-sold-out = sold out
page-outcome-blocked = refused

## The overlay

page-overlay-how = Write “{ $code }” in the chat
page-scan = Scan to shop

## The console

page-console = Console
page-signed-in = { $name }
page-sign-out = Sign out
page-command-line = Commands
page-command-label = What shall be done? (press / to get here)
page-do-it = Do it
page-answers = Answers
page-all-commands = All commands
page-write-line = Write the line
page-for-example = For example:
page-deck = Deck
page-deck-claims = { $claims ->
    [one] one claim
   *[other] { $claims } claims
}
page-show-page = Show page
page-overlay = Overlay
page-do-on-air = On air
page-do-pause = Pause
page-do-resume = Resume
page-do-extend = +5 min
page-do-end = End
page-do-again = Start again
page-claims = Claims
page-questions = Questions
page-undelivered = Not delivered
page-health = Platforms
page-health-well = well
page-health-ill = dark
page-health-pages = Open pages
page-copy-link = Copy the link
page-console-no-show = There is no show yet. Open one: “show open Friday night”.
page-console-no-claims = Nobody has claimed anything yet.
page-console-no-questions = No questions.
page-console-all-delivered = Every message arrived.

## What scripts say

page-js-no-connection = No connection. Nothing was sent twice; please try again.
page-js-went-wrong = That did not work. Please try again.
page-js-reconnecting = Connecting again …
page-js-sending = sending …
page-js-pay = Pay
page-js-receipt = Receipt
page-js-copied = Copied
page-js-checking = Checking … { $count }
page-js-chain-good = The chain holds: claims checked: { $count }.
page-js-chain-bad = The chain is broken at claim { $count }.
page-js-chain-insecure = Your browser checks only on https or on this machine. Open the page there.
page-js-draw-good = The draw holds: seed, order and outcomes agree ({ $count }).
page-js-draw-bad = The draw does not hold at #{ $count }.
page-js-draw-seed = The seed is not the one that was sealed.
