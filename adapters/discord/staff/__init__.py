"""Hosts and moderators on Discord: their commands, forms and buttons, and who they are.

names        how commands are called and grouped, within Discord's limits
options      what a command can be told: types, limits, choices
commands     the slash commands, made from the forms
translating  their names and descriptions in other languages
registering  tells Discord of them when something changed
filling      a drop as a form
confirming   buttons: sure?, and what comes next
roles        which role of the shop goes with which role of a server
tools        what all of it is given from above
"""
