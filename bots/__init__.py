"""What a chat message means, who may say it, and what happens then.

The path of one message:

runner          reads every source, a task a message
pipeline        takes it from top to bottom
rooms           which show? what is on sale, what is on air?
roles           who speaks: host, moderator, viewer?
throttle        is it too much from one viewer?
staff           a host's or moderator's line → commands → host_actions, moderator_actions
grammar         anybody's line → intents
conversations   or the answer to what was just asked back
viewer_actions  intent → the services of commerce; the desk answers through the outbox
replies         what was written there → a sentence, when it is sent
"""
