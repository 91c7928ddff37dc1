# What Hawker says on Discord alone, in English: buttons, cards, commands, and troubles to the host.
#
# Everything else that is said there stands in chat.ftl. Labels are short: Discord shows 80 characters.

## Buttons and menus

discord-buy = Buy
discord-wait = Join the waitlist
discord-my-cart = My cart
discord-get-link = Get my link
discord-cancel = Cancel { $code }
discord-pay = Pay
discord-choose = Choose: { $option }
discord-nothing = There was nothing to answer here: no show is open in this channel, or it is not for you.

## Cards

discord-amount = { $amount }
discord-price = Price
discord-stock = Left
discord-closes = Closes

## Commands: one line of at most 100 characters

discord-command-buy = Buy what is on sale
discord-command-cart = See what is yours and how to pay
discord-command-cancel = Give up what you asked for
discord-command-link = Get the link to pay, or join your account with the show page
discord-command-stop = No more private messages from the shop

## For the host

gap = { $platform } could not be heard from { $since } to { $until }. { $recovered ->
        [0] No message was missed
        [one] One message was read afterwards
       *[other] { $recovered } messages were read afterwards
    }{ $lost ->
        [0] .
       *[other] , but not everything can be known: look through the chat of that time.
    } Buttons pressed and messages edited or deleted in that time did not count.
trouble-discord-content = Discord does not let the bot read messages. Switch on "Message Content Intent" on the page Bot of the developer portal and start Hawker again. Until then buttons, slash commands, mentions and replies work.
trouble-discord-missing = In #{ $channel } the bot lacks: { $permissions }. Allow them to its role under Edit Channel, Permissions, or invite it again: { $invite }
trouble-discord-gone = The channel { $channel } is gone for the bot: it was deleted, hidden, or the bot left the server. Link another one, let the bot see it (View Channel), or invite it again: { $invite }
trouble-discord-quarantine = Discord holds the bot for a spammer and lets it open no private chats. Viewers get their link by the button; the notice on the developer portal tells how to appeal.
trouble-discord-commands = The slash commands could not be registered. Text and buttons work; start Hawker again in a while.
trouble-discord-servers = The bot is in several servers of Discord, and it is not known which are yours: nobody is host or moderator by what they are there. Name yours in platforms.discord.servers, or take the bot out of the others.
trouble-discord-token = Discord does not know the bot's token. Copy a new one from the page Bot of the developer portal into platforms.discord.token, and start Hawker again.
