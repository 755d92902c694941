"""Leaders' questions of figures: what is asked, and in words what was understood.

`reading.read` makes a frame of a question, `saying.say` a first line of a frame.
"""
