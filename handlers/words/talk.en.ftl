### What every feature says: greetings, refusals, troubles.

talk-hello =
    Hello { $name }. I am <b>Trợ lý Dân vận</b>, an automatic assistant (not a person).
    Type /help to see what I can do.
talk-unclear = I did not understand that. Type /help to see what I can do.
talk-nothing-open = Nothing is open at the moment. Type /help to see what I can do.
talk-denied = You do not have the right to do this. If you need it, write to the administrator with /gopy.
talk-only-in-group = This command is for a unit's group chat.
talk-only-in-private = This command is for a private chat with me.
talk-old-button = This button is no longer in use. Type /help to start again.
talk-not-your-button = This button is for somebody else.
talk-nobody = I can't tell who sent this command. Please turn off anonymous administration and send it again.
talk-file-for-what = I saw the file but do not know what it is for, so I did not keep it. To send it with a word to the administrator, type /gopy and send it again.
talk-file-not-here = What you are doing takes no files, so I did not keep this one.
talk-trouble =
    Sorry, something went wrong with your last message. The administrator has been told, number <b>{ $id }</b>.
    You may send it again or go on with something else.
talk-again =
    <i>(sent again, may be a double)</i>
    { $what }
talk-alarm-aside = A message that could not be handled was put aside. Number { $id } ({ $error }). See on the server: <c>python main.py trouble show { $id }</c>
talk-alarm-gone = A chat can no longer be reached: { $channel } { $chat }. The assistant was removed or blocked.
talk-alarm-failed = Some messages could not be sent. See on the server: <c>python main.py trouble list</c>
talk-greeting = Hello { $name }. What can I do for you?
talk-welcome = You are welcome, { $name }.
talk-which = Do you mean:
talk-as-question = Ask what the plans say
talk-as-timetable = See what is due
talk-as-report = Send a report
talk-as-overview = Ask for the units' figures
talk-no-figures = I understand that you ask for the units' figures, but not which. Please ask again: models, dialogues, training, citizen receptions or tasks; of which unit, in which time.
talk-no-such-deed = I can't do this by message yet. Type /help to see what I can do.
