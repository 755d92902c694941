### The web page: signing in, the chat's own words, and its refusals.

web-enter-title = Sign in
web-enter-hint = Enter the one-time code from your unit's administrator. Each code works once.
web-enter-code = Sign-in code
web-enter-send = Open the chat
web-enter-ended = You have been signed out. Enter a new code to come back.
web-demo-title = Demonstration
web-demo-hint = This is made-up data, not real figures. Choose a person to chat as.
web-demo-mark = Demonstration
web-demo-everywhere = Everywhere
web-demo-code = Or sign in by a code

web-role-admin = Administrator
web-role-leader = Leader
web-role-officer = Officer

web-menu = Account
web-menu-leave = Sign out
web-menu-switch = Change person
web-leave-unsent = Some messages have not been sent. Signing out drops them. Sign out anyway?

web-log = Conversation
web-write = Message
web-write-hint = Type a question or a report…
web-send = Send
web-attach = Attach a picture or a file
web-remove = Remove file
web-newest = Newest message
web-us = Assistant:
web-me = Me:
web-edited = updated
web-today = Today
web-yesterday = Yesterday
web-empty-title = Hello!
web-empty-hint = Type a question or a report, in Vietnamese with or without diacritics, or in English. For example:
web-empty-1 = which units lack a registered model
web-empty-2 = bc doi thoai hom qua 45 nguoi, 12 y kien, giai quyet 10
web-empty-3 = /help

web-sending = sending
web-sent = sent
web-unsent = not sent yet, will be sent again
web-refused = could not be sent
web-offline = No connection. Messages are kept on this device and sent when it is back.
web-no-script = This page needs JavaScript.

web-refuse-stranger = Please sign in.
web-refuse-malformed = The request is malformed.
web-refuse-host = This address is not the assistant's.
web-refuse-origin = The request came from another site and was refused.
web-refuse-large = The file is too large. One message takes at most 20 MB.
web-refuse-many = One message takes at most { $most } files.
web-refuse-long = The message is too long. Please split it or send it as a file.
web-refuse-empty = The message is empty.
web-refuse-away = The server is busy. Please try again in a few minutes.
web-refuse-code = The code is wrong, used or too old. Please ask the administrator for a new one.
web-refuse-often = Too many wrong codes. Please try again in an hour.
web-refuse-demo = Choosing a person works only in the demonstration, on the server's own machine.
web-refuse-nobody = There is no such person.
web-refuse-pages = You have too many pages open. Please close some.
web-refuse-file = There is no such file.
