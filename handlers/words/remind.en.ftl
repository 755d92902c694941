### Reminders of what is due.

remind-to-all = Dear colleagues
remind-to = Dear { $name }
remind-one =
    <b>Reminder: { $unit }</b>
    { $to }, { $more ->
        [0] your unit has one thing left to do
       *[other] one thing is to be brought to mind now (of { $whole } left to do)
    }:
    <b>{ $task }</b> – { $left }.
    { $source }. Due: { $day }.
    { $owes }.
remind-list =
    <b>Reminder: { $unit }</b>
    { $to }, { $more ->
        [0] your unit has { $count } things left to do
       *[other] { $count } things are to be brought to mind now (of { $whole } left to do)
    }:
    { $lines }
    Tap the number of one to say how it went.
remind-list-pages =
    <b>Reminder: { $unit }</b> (page { $page }/{ $pages })
    { $to }, { $more ->
        [0] your unit has { $count } things left to do, the most urgent first
       *[other] { $count } things are to be brought to mind now, the most urgent first (of { $whole } left to do)
    }:
    { $lines }
    Tap the number of one to say how it went.
remind-line =
    { $number }. <b>{ $task }</b> – { $left }.
    { $source }. Due: { $day }.
remind-left = { $days ->
        [1] 1 day left
       *[other] { $days } days left
    }
remind-tomorrow = tomorrow is the last day
remind-last-working =
    { $days ->
        [1] the last day is tomorrow, a day off: today is the last working day
       *[other] { $days } days left, today is the last working day before
    }
remind-today = today is the last day
remind-overdue = ⚠ { $days ->
        [1] 1 day late
       *[other] { $days } days late
    }
remind-weekday = { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }, { $day }
remind-day = { $day }
remind-day-off = { $day } (a day off)
remind-day-more = { $day }, more time until { $until }
remind-done =
    <b>Reminder: { $unit }</b>
    All that was asked on { $day } is done. Thank you.

remind-needs-report = This is done by a report: { $task }. Please tell:
remind-which-done = Which of these is done? Please tap it.
remind-button-task = { $task }
remind-button-more-time = Ask for more time
remind-button-later = Remind me later
remind-button-day =
    { $far ->
        [1] Tomorrow
       *[other] In { $far } days
    } ({ $day })
remind-button-other-day = Another day
remind-when-again = When shall I remind you again of this: { $task }?
remind-again = I will remind you again on { $day }: { $task }.
remind-again-but = I will remind you again on { $day }: { $task }. On the due day, { $due }, you are reminded all the same.
remind-title-later = Remind me later
remind-ask-day = On which day? For example: Friday, 25/12.
remind-label-day = Day
remind-refuse-day = I could not make out the day. Write it like: Friday, 25/12.
remind-refuse-far = The day must come after today and within { $days } days.

remind-state-planned = will be sent
remind-state-sent = sent
remind-state-done = not sent, done before
remind-state-expired = not sent, its time had gone
remind-state-unreachable = not sent, nobody to send it to
remind-file-title = Reminders
remind-file-at = At
remind-file-unit = Unit
remind-file-group = To
remind-file-rung = Days from the due day
remind-file-due = Due
remind-file-task = Task
remind-file-plan = Plan
remind-file-where = Clause
remind-file-state = State

remind-day-is-off = { $day } is a day off, so I will remind you on the first working day after it.
remind-which-again = Of which task do you want to be reminded again?
remind-none-again = Your unit has no open task to be reminded of.
