"""Our own pages: show page and its chat, checkout, receipt, ledger, overlay, console.

app       which address is answered by what        serve     runs it beside the hub
context   everything needed from outside           respond   how handlers answer
stage     what a show looks like now               views     … drawn as parts, once for all
hub       who looks, and is told what changed      latest    the chat of all platforms
listen    the chat source of platform `web`        send      its messenger
sessions · security · faults · texts · assets · metrics · access_log · video · merging
pages/    one module a kind of page                templates/ static/   what they are made of
"""
