### A leader gives units a task in words.

giving-menu = Give units a task, see what was given
giving-button = Give a task
giving-title = Give a task
giving-title-due = Change when a task is due
giving-about = { $task }
giving-leaders-only = Only leaders can give units a task. You can write to us with /feedback.
giving-denied = You may not give tasks to these units; nothing was given.

giving-label-task = Task
giving-label-whom = To
giving-label-giver = Given by
giving-label-due = Due
giving-label-owes = To send back
giving-owes-done = word that it is done
giving-due-day = end of { $day }
giving-due-before = end of { $day } (before { $before })
giving-due-hour = { $hour }, { $day }
giving-names = { $names }
giving-names-more = { $names } and { $count } more units
giving-whom-rule = { $words } ({ $count ->
        [one] 1 unit
       *[other] { $count } units
    }: { $names })
giving-whom-list = { $count ->
        [one] 1 unit
       *[other] { $count } units
    }: { $names }
giving-unit = { $unit } ({ $above })
giving-unit-alone = { $unit }

giving-question =
    { $lines }

    { $question }
giving-ask-task = What is to be done? For example: report the situation.
giving-ask-whom = By which units? Type their names, or choose below.
giving-ask-due = By when? For example: 5 pm Friday, or 30/3.
giving-ask-owes = What should the units send back?
giving-all-communes = All communes
giving-all-villages = All villages
giving-button-today = Today
giving-button-tomorrow = Tomorrow
giving-button-week = This week
giving-button-give = Give the task
giving-button-task = Change the task
giving-button-whom = Change the units
giving-button-due = Change the day
giving-button-owes = Change what is sent back
giving-button-rest = Only the { $count } that are clear
giving-which = Several units are called “{ $name }”. Which one do you mean?
giving-unknown = None of the units you lead is called “{ $name }”.
giving-unknown-near = None of the units you lead is called “{ $name }”. Do you mean:
giving-no-unit = I see no unit's name in “{ $words }”.
giving-outside = You do not lead { $units }, so you cannot give tasks there.
giving-none-below = None of the units you lead is “{ $words }”.
giving-none-lack = At the moment no unit is “{ $words }”.
giving-who-are-they = I am not sure which units “{ $words }” are.
giving-no-day = I am not sure when it is due. Please give a day: 5 pm Friday, 30/3, or tomorrow.
giving-no-such-day = There is no day “{ $day }”. Please give another, for example: 28/2, Friday, or tomorrow.
giving-no-owes = I did not understand. Please choose below.
giving-past = { $due } has gone by. Please give another day.
giving-unclear = I did not understand. Tap Give the task, change a part, or Cancel.

giving-given =
    ✓ Given to { $count ->
        [one] 1 unit
       *[other] { $count } units
    }.
    { $told }
giving-told = Told in the groups of { $groups } units, and in private to people of { $private } units.
giving-told-groups = Told in the groups of { $groups } units.
giving-told-private = Told in private to people of { $private } units.
giving-lost = ⚠ Not told yet: { $count } units (no group, nobody has joined): { $names }. The task is theirs all the same.
giving-later = The messages go out at { $at }, after the quiet hours.
giving-button-see = See results
giving-came =
    <b>A task for you</b>
    { $unit }: { $task }
    Given by: { $name }
    Due: { $due }
    To send back: { $owes }
giving-moved =
    <b>A task is due on another day</b>
    { $unit }: { $task }
    Given by: { $name }
    Now due: { $due }
    To send back: { $owes }
giving-taken-back = { $name } took back the task “{ $task }”. It need not be done any more.

giving-list =
    <b>Tasks given</b> ({ $count })
    { $lines }
giving-list-none = No task is open.
giving-line = { $number }. { $task } – due { $due } – done { $done }/{ $asked }
giving-button-new = Give a new task
giving-one =
    <b>{ $task }</b>
    Given by { $name } on { $given }
    Due: { $due }
    Done: { $done }/{ $asked } units
    { $rest }
giving-missing = Not done ({ $count }): { $names }
giving-done = Done ({ $count }): { $names }{ $more ->
        [0] { "" }
       *[other] and { $more } more units
    }
giving-exempt = Exempt ({ $count }): { $names }{ $more ->
        [0] { "" }
       *[other] and { $more } more units
    }
giving-button-nudge = Remind { $count } units that have not done it
giving-all-done = All units have done it.
giving-was-withdrawn = This task was taken back.
giving-button-move = Change the day
giving-button-withdraw = Take back
giving-button-withdraw-yes = Take this task back
giving-button-stay = Keep it
giving-sure = Take back the task “{ $task }”? Units that have not done it need not do it any more.
giving-withdrawn =
    The task “{ $task }” was taken back. What was done stays.
    { $told }
giving-same-day = It is still due { $due }.
giving-now-due =
    “{ $task }” is now due { $due }.
    { $told }
