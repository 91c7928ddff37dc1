"""Every host and moderator command, defined once, and read forgivingly from a chat line.

    definitions   what there is: show, drop, stock, claim and people commands as plain data
    registry      all of them together, and which words start which
    parser        a chat line → Parsed, Refusal, or None when it is ordinary chat
      line        the line with what was already understood masked out
      phrases     prices, lengths, times, quantities and limits as people type them
      options     sizes, colours and pieces of each
      arguments   one line's parts → the values of one command
    forms         the same commands as plain forms, for consoles and slash commands
    document      the same commands as the manual page: python -m bots.commands > docs/commands.md

Pure: no I/O, no clock (the time now comes in the context).
"""
