### Leaders and officers about a sent report: digest, accept, return, questions, contests.

review-menu = How you hear of reports from below
review-button-accept = Accept
review-button-return = Return
review-button-ask = Ask for details
review-button-next = Next ›
review-button-all = Accept all { $number }
review-button-list = Show all { $number } reports
review-button-walk = One by one
review-button-change = Change
review-button-answer = Answer
review-button-fine = It is right
review-button-wrong = It is not right
review-button-now = Each report at once
review-button-digest = Together, at 08:00 and 16:30
review-button-off = Off

review-notify =
    Reports from below: <b>{ $now }</b>.
    Tap a button to change that.
review-notify-now = each at once
review-notify-digest = together, at 08:00 and 16:30 on working days
review-notify-off = not told

review-kind-dialogue = dialogue
review-kind-training = training
review-kind-model = model
review-kind-reception = reception of citizens
review-kind-situation = situation
review-kind-task = work done
review-count = { $number } { $kind }
review-and = { $one }, { $other }
review-one = { $of }

review-digest-head = <b>{ $number ->
        [one] { $number } new report
       *[other] { $number } new reports
    }</b>: { $counted }
review-digest =
    { $head }
    { $lines }
review-digest-more = … and { $number } more
review-line = <b>{ $receipt }</b> { $kind } · { $unit } · { $day } · { $gist }
review-line-changed = { $line } (version { $version })
review-line-contested = { $line } ⚠ the unit says it is not right

review-card =
    <b>{ $receipt }</b> · { $kind }
    { $lines }
review-because =
    { $why }

    { $card }
review-entered = Entered by { $name }, sent at { $at }
review-version = Version { $version }, at { $at }
review-came = A new report:
review-came-changed = A report was changed:

review-note-accepted = ✓ { $name } accepted it at { $at }
review-note-returned = ↩ { $name } returned it at { $at }: “{ $text }”
review-note-withdrawn = { $name } withdrew it at { $at }
review-note-question = ❓ { $name } asked at { $at }: “{ $text }”
review-note-answer = 💬 { $name } answered at { $at }: “{ $text }”
review-note-contest = ⚠ { $name } said at { $at } that it is not right: “{ $text }”
review-waits = { $receipt } waits to be accepted.
review-ended = This report is { $state }.

review-accepted = ✓ { $receipt } is accepted.
review-accepted-all = ✓ Accepted { $number }: { $receipts }
review-not-accepted = Not accepted, { $receipt }: { $why }
review-all = { $lines }
review-moved = it has just changed
review-no-more = No report of this list waits any more.
review-changed = The report has just been changed (version { $version }). Please look again.
review-own = You entered this report yourself: another leader will accept it.
review-told-accepted = ✓ { $name } accepted { $receipts }.

review-title-return = Return a report
review-ask-why = Why is it returned? A few words: whoever reported will read them.
review-label-why = Reason
review-returned = ↩ { $receipt } is returned. { $names } was told.
review-returned-nobody = ↩ { $receipt } is returned. Nobody could be told: whoever entered it has left.{ $names }
review-told-returned =
    ↩ { $name } returned <b>{ $receipt }</b>.
    { $line }
    Reason: “{ $why }”
    Please change it and send it again; until then it does not count.

review-title-question = Ask for details
review-ask-question = What is to be made clear?
review-title-answer = Answer about a report
review-ask-answer = What is your answer?
review-title-contest = A report that is not right
review-ask-contest = What is not right? A few words.
review-label-text = Words
review-brought = { $receipt }: brought to { $names }.
review-brought-nobody = { $receipt }: it is noted, but nobody can be reached now.{ $names }
review-told-question =
    ❓ { $name } asks about <b>{ $receipt }</b>:
    “{ $text }”
    { $line }
review-told-answer =
    💬 { $name } answers about <b>{ $receipt }</b>:
    “{ $text }”
    { $line }
review-told-contest =
    ⚠ { $name } says that <b>{ $receipt }</b> is not right:
    “{ $text }”
    { $line }
review-entered-for-you = <b>{ $name }</b> has entered this report for your unit. Is it right?
review-confirmed = ✓ You said that this report is right.
review-contested = ⚠ You said that { $receipt } is not right.
review-reply-to-one = This message holds several reports. Tap “One by one” and reply to the one you mean.
review-refuse-long = A few words, please, { $limit } letters at most.
