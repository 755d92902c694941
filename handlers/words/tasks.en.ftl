### What a unit still owes, and what came of it.

tasks-menu = What my unit still owes by its plans
tasks-button = Tasks
tasks-none = Nothing is owed any more.
tasks-list =
    <b>Still owed</b> ({ $count ->
        [one] 1 task
       *[other] { $count } tasks
    }, page { $page }/{ $pages })
    { $lines }
tasks-list-below =
    <b>Owed by the units below</b> ({ $count ->
        [one] 1 task
       *[other] { $count } tasks
    }, page { $page }/{ $pages })
    { $lines }
tasks-list-days =
    <b>Still to do from { $from } to { $to }</b> ({ $count })
    { $lines }
tasks-none-days = Nothing of your unit is due from { $from } to { $to }.
tasks-line = { $number }. { $task } – { $when }
tasks-line-unit = { $number }. <b>{ $unit }</b>: { $task } – { $when }
tasks-overdue = ⚠ { $days } days overdue
tasks-left =
    { $days ->
        [1] due tomorrow
       *[other] { $days } days left
    }
tasks-waits = { $left }; more time asked for until { $until }, not decided yet
tasks-due-today = due today
tasks-one =
    <b>{ $task }</b>
    Unit: { $unit }
    { $source }
    Due: { $day }
    { $owes }
    { $state }
tasks-source = By { $plan }, clause { $where }
tasks-source-plan = By { $plan }
tasks-source-row = By { $plan }, { $where }, row { $row }
tasks-source-annex = By { $plan }, { $where }
tasks-source-unnumbered = By a plan without a number, clause { $where }
tasks-source-given = Given by { $name } on { $day }
tasks-owes-report = Owes: { $kind }
tasks-owes-done = To be done, and said so
tasks-was-done = ✓ Done in time at { $at } ({ $name } { $receipt })
tasks-was-late = ✓ Done late at { $at } ({ $name } { $receipt })
tasks-was-nothing = ✓ Nothing to report, said at { $at } ({ $name } { $receipt })
tasks-was-exempt = Exempt ({ $name }): { $why }
tasks-was-closed = The plan asks for this no more.
tasks-was-taken-back = This task was taken back; it need not be done.
tasks-nobody = the system

tasks-button-number = { $number }
tasks-button-below = Units below ({ $count })
tasks-button-whole = All open work ({ $count })
tasks-button-own = My unit ({ $count })
tasks-button-list = ‹ List
tasks-button-done = Done
tasks-button-report = Report now
tasks-button-nothing = Nothing to report
tasks-button-exempt = Exempt
tasks-button-owe = Owed after all

tasks-title-note = Task done
tasks-title-exempt = Exempt from a task
tasks-about = { $task }
tasks-about-exempt = { $unit }: { $task }
tasks-ask-note = Any note? You may send a picture too. If not, tap Skip.
tasks-ask-why = What is the reason?
tasks-label-why = Reason
tasks-exempted = { $unit } is exempt: { $task }
tasks-owed = { $unit } owes it again: { $task }
tasks-not-exempt = { $unit } is not exempt from this: { $task }
tasks-exempt-denied = Only the leader who gave this task, or one above, can exempt a unit. Ask for more time, or tell that leader.
tasks-too-early = Its time has not begun, so nothing can be told of it yet.
tasks-denied = You have no right over the tasks of { $unit }.
