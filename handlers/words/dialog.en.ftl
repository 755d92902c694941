### What every form says, and the word to the administrator.

dialog-title = <b>{ $title }</b>
dialog-title-files =
    { $title }
    { $files }
dialog-question =
    { $title }
    { $question }
dialog-because =
    { $why }

    { $what }
dialog-card =
    <b>{ $title }</b>
    { $lines }
dialog-line = { $label }: { $value }
dialog-empty = (none)
dialog-files =
    { $kept ->
        [0] Files:
       *[other] Files: { $kept }
    }{ $waiting ->
        [0] { "" }
       *[other] { " " }({ $waiting } loading)
    }{ $failed ->
        [0] { "" }
       *[other] { " " }({ $failed } could not be loaded)
    }
dialog-file-failed = A file could not be loaded (over 20 MB, or deleted). Please send a smaller one if needed.
dialog-which = What would you like to change?
dialog-sent =
    { $card }

    { $receipt }
dialog-cancelled = Cancelled: { $title }. Nothing was sent.
dialog-was-sent = This was sent already ({ $receipt }).
dialog-was-cancelled = This was cancelled before.
dialog-stale = An old button. This is how it stands now.
dialog-still-open = You are in the middle of this. Let us go on:
dialog-resumed = Back to what was open:
dialog-interrupted = What you were doing is still here:
dialog-needed = This one is needed and can't be skipped.
dialog-first = This is the first question.
dialog-card-unclear = I did not understand. Tap Send, Change or Cancel; or type “change text to …”.
dialog-choose = Please choose one of the buttons below, or type its number.
dialog-cold =
    You still have this open: <b>{ $title }</b>.
    Was that the answer to this question?
    <i>{ $question }</i>
dialog-button-use = Yes, use what I wrote
dialog-button-go-on = No, ask me again
dialog-button-card = Back
dialog-button-send = Send
dialog-button-edit = Change
dialog-button-cancel = Cancel
dialog-button-skip = Skip
dialog-button-back = Previous
dialog-button-restart = Start anew

gopy-menu = Write an idea, a fault or a question to the administrator
gopy-title = A word to the administrator
gopy-ask-kind = What is it?
gopy-ask-words = Please write it down (pictures are welcome).
gopy-ask-reach = How can the administrator reach you? A phone number, for example. Tap Skip if not needed.
gopy-label-kind = Kind
gopy-label-words = Text
gopy-label-reach = Contact
gopy-kind-idea = Idea
gopy-kind-fault = Fault
gopy-kind-question = Question
gopy-refuse-empty = There is no text.
gopy-refuse-long = The text has { $length } characters; the most is { $limit }. Please shorten it.
gopy-sent = Sent to the administrator. Number <b>{ $receipt }</b>.
gopy-to-admin =
    <b>{ $kind }</b> { $receipt } from { $name }
    { $words }
    Contact: { $reach }
gopy-file = File { $number } of { $receipt }
gopy-button = Write to the administrator
dialog-button-ask = It is a question
dialog-question-or-answer = This reads like a question. Is it your answer to the form, or do you ask me?
