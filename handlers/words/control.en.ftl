### Leaders steer reminders: silence, hours, days.

control-menu = Silence reminders, change their hour or days
control-overview =
    <b>Reminders</b>
    { $lines }
    For one unit, type /reminders and its name, or tap a button.
control-nothing-set = Every unit is reminded as usual.
control-row = { $number }. <b>{ $unit }</b>: silent until { $until } ({ $name })
control-row-entry = { $number }. <b>{ $unit }</b>: nothing of “{ $task }” until { $until } ({ $name })
control-row-hour = • <b>{ $unit }</b>: { $hour }
control-row-rungs = • <b>{ $words }</b>: { $rungs } ({ $name })
control-unit =
    <b>{ $unit }</b>
    { $lines }
    { $hour }
    Silent until when?
control-line = Silent until { $until } ({ $name })
control-line-entry = Nothing of “{ $task }” until { $until } ({ $name })
control-as-usual = Reminded as usual.
control-for-good = somebody lifts it
control-hour = reminded at { $hour } ({ $name })
control-hour-usual = Hour: that of all other units
control-button-units = Choose a unit
control-button-plans = Days of a plan
control-button-list = ‹ Reminders
control-button-back = ‹ The unit
control-button-item = { $task }
control-button-today = Today
control-button-week = 7 days
control-button-month = This month
control-button-until = Silent until { $day }
control-button-day = Another day
control-button-good = No end
control-button-lift = Remind again (line { $number })
control-button-entry = Silence one entry
control-button-hour = Change the hour
control-button-at = { $hour }
control-button-hour-usual = As all others
control-button-own = In my words
control-button-entries = Set single entries
control-title-until = Silence
control-ask-until = Silent to the end of which day? For example “until 30/11”, “this week”.
control-label-until = Until
control-no-day = I could not read a day, or it has gone by. Type for example “until 30/11”.
control-past = That day has gone by. Please choose again.
control-muted = ✓ Kept.
control-lifted = ✓ The unit is reminded again.
control-which-entry = { $unit }: which entry is not to be reminded of?
control-no-entry = { $unit } has nothing to be reminded of.
control-entry =
    { $unit }: <b>{ $task }</b>
    Nothing of this until when?
control-which-hour = At which hour is { $unit } to be reminded?
control-hour-kept = ✓ The hour is kept.
control-which-unit = Choose a unit:
control-no-such-unit = I could not find that unit.
control-no-unit = This group is not linked to a unit.
control-denied = You may not steer the reminders of { $unit }.
control-only-leaders = Only leaders may silence a unit's reminders.
control-which-plan = Choose a plan:
control-no-plans = You have no plan that is being reminded of.
control-which-item = Choose an entry:
control-rungs =
    <b>{ $words }</b>
    Reminders: { $rungs }
    { $by }
control-by = Set by { $name }.
control-by-nobody = Nobody has set its own.
control-rungs-kept = ✓ The days are kept.
control-rungs-none = none
control-rungs-before = { $days } days before
control-rungs-day = on the day
control-rungs-after = { $days } days after
control-rungs-weekly = then weekly, { $weeks } times
control-rungs-and = { $one }; { $other }
control-preset-usual = As usual
control-preset-fewer = Fewer
control-preset-day = Only on the day
control-preset-none = None
control-title-rungs = Days of reminders
control-ask-rungs = On which days? For example “7, 3, 1 days before; on the day; 2 days after; weekly 4 times”.
control-label-rungs = Days
control-rungs-unclear = I did not understand. Type for example “7, 3 days before; on the day; 2 days after; weekly 2” (60 days and 8 weeks at most).
control-hour-quiet = ✓ The hour is noted. It lies in the quiet hours, so reminders go out at { $hour }.
control-only-leaders-hour = Only leaders can change the hour of a unit's reminders.
control-name-unit = Of which unit? Type “change the time of reminders of Ban Bo to 7:30”, or tap.
control-done-one = If it is done, tap below and I will not remind you again: { $task }
control-done-which = Which task is done? Tap it to report, and I will not remind you again.
control-when-reminded = I remind on working days, by the day each task is due: 7, 3 and 1 days before, on the day, and after it while it is not done. Leaders may set other days and hours. See here:
control-button-list-all = Reminders
control-button-groups = Groups
office-asked-holiday = { $name }: off { $days ->
    [1] on { $first }
   *[other] from { $first } to { $last } ({ $days } days)
    }, back at work on { $back }.
office-asked-on = By the calendar, { $day } is a working day.
office-asked-off = By the calendar, { $day } is a day off ({ $name }). Back at work on { $back }.
office-asked-off-plain = By the calendar, { $day } is a day off. Back at work on { $back }.
office-asked-left = { $days } days are left until { $day }, { $working } of them working days (without today and that day).
