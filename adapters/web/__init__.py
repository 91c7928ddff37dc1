"""Our own pages: show, checkout, ledger, overlay, console; and their chat as a platform.

listen  what viewers write     send   what they are told
hub     who is connected       app    which address is answered by what
"""
