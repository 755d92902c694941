### Sent reports: lists, one in full, its history, and what can still be done with it.

show-menu = Reports I have sent: look, change, withdraw
show-button-own = My reports
show-button-one = { $receipt }
show-button-history = History
show-button-report = Back to the report
show-button-back = Take version { $version } again
show-button-keep = No
show-button-redo = It does do this task
show-button-reopen = Open that card again
show-button-report-now = Report this

show-own = Your reports
show-none = You have sent no report yet. Type /report to begin.
show-none-such = I see no such report of yours.
show-list =
    <b>{ $head }</b> ({ $count ->
        [one] 1 report
       *[other] { $count } reports
    }, page { $page }/{ $pages })
    { $lines }
show-head-waiting = { $kind } not judged yet · { $unit }
show-head = { $kind } · { $unit }
show-head-period = { $kind } · { $unit } · { $since } – { $until }
show-any-kind = Reports
show-only-mine = sent by you
show-any-unit = all units you may see
show-found-none = No report yet: { $what }.
show-found-none-outside = { $what }: you may not see reports of this unit.
show-which =
    Which report do you mean?
    { $lines }

show-report = { $lines }
show-title = <b>{ $receipt }</b> · { $kind } · { $state }
show-sent = Entered by { $name }, sent at { $at }
show-changed = Changed: this is version { $version } ({ $at })
show-only-state =
    { $line }
    Of sister units you see names and states of reports, not what they say.
show-no-such = There is no report { $receipt }.
show-denied = You may not see { $receipt }.
show-in-private = { $receipt } is not shown in this group. Please write to me in private.
show-not-yours = You may not change or withdraw { $receipt }.

show-history =
    <b>History of { $receipt }</b>
    { $lines }
show-version-first = Version 1 – { $name }, { $at }: sent
show-version =
    Version { $version } – { $name }, { $at }:
    { $lines }
show-difference = { "   " }{ $label }: { $old } → { $new }
show-no-difference = { "   " }says what it said before
show-label-nothing = Nothing to report
show-yes = yes

show-change-what = Type what is to be changed in { $receipt }, for example “54 people”, “on 11/3”. Until you tap Send it stays as it is.
show-check-change = { $receipt } will be as below. Until you tap Send it stays as it is.
show-send-picture = Send the picture as an answer to this message, and I add it to { $receipt }.
show-ask-withdraw =
    Withdraw this report?
    { $line }
    It will count in no figures any more, and can't be taken back.
show-withdrawn = <b>{ $receipt }</b> is withdrawn.
show-with-lines =
    { $head }
    { $lines }
show-owed-again = Owed again: { $task }
show-withdrawn-before = { $receipt } was withdrawn before.
show-withdrawn-to-leaders =
    { $name } has withdrawn an accepted report:
    { $line }
show-kept = { $receipt } stays as it is.
show-undone = { $receipt } no longer does this task, which is owed again: { $task }
show-not-done-by-it = { $receipt } does not do this task (any more): { $task }
show-redone = { $receipt } does this task again: { $task }
show-cannot-redo = Not possible: another report does this task, or it is asked no more ({ $task }).
show-undo-what = This is your newest report. The buttons below undo what can be undone.
show-nothing-to-undo = There is nothing to undo.
show-was-cancelled = The card “{ $title }” was cancelled at { $at }, so what you just wrote was recorded nowhere.
show-reopened-before = This card has been opened again already.
