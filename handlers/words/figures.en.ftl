### Leaders' questions: figures of the units, and what they are called.

figures-heading = <b>{ $what }</b> · { $where } · { $when }
figures-and = { $before }, { $one }
figures-who-lacks = { $units } { $lacks }
figures-who-has = { $units } { $has }
figures-who-one = { $units } with only { $one }
figures-kind =
    { $kind ->
        [province] Provinces
        [district] Districts
        [commune] Communes
        [village] Villages
        [office] Offices
        [department] Departments
        [organisation] Organisations
        [post] Posts
        [school] Schools
        [party-cell] Party cells
       *[other] Units
    }
figures-only =
    { $kind ->
        [province] provinces only
        [district] districts only
        [commune] communes only
        [village] villages only
        [office] offices only
        [department] departments only
        [organisation] organisations only
        [post] posts only
        [school] schools only
        [party-cell] party cells only
       *[other] units only
    }
figures-lacks =
    { $figure ->
        [models] without a registered model
        [evaluated] without an evaluated model
        [recognised] without a recognised model
        [rewarded] without a rewarded model
        [stopped] without a stopped model
        [not-evaluated] without a model not evaluated yet
        [not-recognised] without a model not recognised yet
        [not-rewarded] without a model not rewarded yet
        [only-evaluated] without a model evaluated but not recognised
        [only-recognised] without a model recognised but not rewarded
        [evaluated-unrewarded] without a model evaluated but not rewarded
        [dialogues] without a dialogue
        [participants] without anybody at a dialogue
        [trained] without any training
        [women] without women trained
        [women-share] without women trained
        [held] without a training course
        [receptions] without a citizen reception
        [people] without people received
        [cases] without cases at receptions
        [cases-resolved] without solved cases
        [cases-unresolved] with unsolved cases
        [opinions] without opinions at dialogues
        [raised] without opinions at dialogues
        [resolved] without opinions solved
        [unresolved] with unsolved opinions
        [reports] without a report
        [tasks] with overdue tasks
        [missing] with overdue tasks
        [open] that have not done the task given
        [done-late] with tasks done late
        [done-in-time] without tasks done in time
        [not-yet-due] with tasks not yet due
        [exempt] without exempt tasks
        [nothing-to-report] that never told there was nothing
        [on-time] not always in time
        [nothing-dialogues] that did not tell there were no dialogues
        [nothing-participants] that did not tell there were no dialogues
        [nothing-trained] that did not tell there were no training
        [nothing-receptions] that did not tell there were no receptions
       *[other] without figures
    }
figures-has =
    { $figure ->
        [models] with a registered model
        [evaluated] with an evaluated model
        [recognised] with a recognised model
        [rewarded] with a rewarded model
        [stopped] with a stopped model
        [not-evaluated] with a model not evaluated yet
        [not-recognised] with a model not recognised yet
        [not-rewarded] with a model not rewarded yet
        [only-evaluated] with a model evaluated but not recognised
        [only-recognised] with a model recognised but not rewarded
        [evaluated-unrewarded] with a model evaluated but not rewarded
        [dialogues] with a dialogue
        [participants] with people at a dialogue
        [trained] with training held
        [women] with women trained
        [women-share] with women trained
        [held] with a training course
        [receptions] with a citizen reception
        [people] with people received
        [cases] with cases at receptions
        [cases-resolved] with solved cases
        [cases-unresolved] without unsolved cases
        [opinions] with opinions at dialogues
        [raised] with opinions at dialogues
        [resolved] with opinions solved
        [unresolved] without unsolved opinions
        [reports] with a report
        [tasks] without overdue tasks
        [missing] without overdue tasks
        [done-late] without tasks done late
        [done-in-time] with tasks done in time
        [not-yet-due] without tasks not yet due
        [exempt] with exempt tasks
        [nothing-to-report] that told there was nothing
        [on-time] always in time
        [nothing-dialogues] that told there were no dialogues
        [nothing-participants] that told there were no dialogues
        [nothing-trained] that told there were no training
        [nothing-receptions] that told there were no receptions
       *[other] with figures
    }
figures-rated =
    { $figure ->
        [models] units with a registered model
        [evaluated] units with an evaluated model
        [recognised] units with a recognised model
        [rewarded] units with a rewarded model
        [stopped] units with a stopped model
        [not-evaluated] units with a model not evaluated yet
        [not-recognised] units with a model not recognised yet
        [not-rewarded] units with a model not rewarded yet
        [only-evaluated] units with a model evaluated but not recognised
        [only-recognised] units with a model recognised but not rewarded
        [evaluated-unrewarded] units with a model evaluated but not rewarded
        [dialogues] units with a dialogue
        [receptions] units with a citizen reception
        [reports] units with a report
        [tasks] units without overdue tasks
        [missing] units without overdue tasks
        [held] units with a training course
        [participants] units with a dialogue
        [people] units with a citizen reception
        [cases] units with a citizen reception
        [cases-resolved] cases at receptions solved
        [cases-unresolved] cases at receptions unsolved
        [trained] people trained
        [women] people trained
        [women-share] of those trained are women
        [on-time] tasks done in time
        [done-late] tasks done in time
        [done-in-time] tasks done in time
        [nothing-dialogues] units that told there were no dialogues
        [nothing-participants] units that told there were no dialogues
        [nothing-trained] units that told there were no training
        [nothing-receptions] units that told there were no receptions
       *[other] opinions solved
    }
figures-noun =
    { $figure ->
        [models] models
        [evaluated] evaluated models
        [recognised] recognised models
        [rewarded] rewarded models
        [stopped] stopped models
        [not-evaluated] models not evaluated yet
        [not-recognised] models not recognised yet
        [not-rewarded] models not rewarded yet
        [only-evaluated] models evaluated but not recognised
        [only-recognised] models recognised but not rewarded
        [evaluated-unrewarded] models evaluated but not rewarded
        [dialogues] dialogues
        [participants] people at dialogues
        [trained] people trained (attendances)
        [women] women trained (attendances)
        [women-share] share of women among those trained
        [held] training courses
        [receptions] reception sessions
        [people] people received
        [cases] cases at receptions
        [cases-resolved] solved cases at receptions
        [cases-unresolved] unsolved cases at receptions
        [opinions] opinions solved
        [raised] opinions at dialogues
        [resolved] opinions solved
        [unresolved] unsolved opinions
        [reports] reports
        [tasks] overdue tasks
        [missing] overdue tasks
        [done-late] tasks done late
        [done-in-time] tasks done in time
        [not-yet-due] tasks not yet due
        [exempt] exempt tasks
        [nothing-to-report] tasks with nothing to report
        [on-time] tasks done in time
        [nothing-dialogues] units that told there were no dialogues
        [nothing-participants] units that told there were no dialogues
        [nothing-trained] units that told there were no training
        [nothing-receptions] units that told there were no receptions
       *[other] figures
    }
figures-bound-from = with { $number } or more
figures-bound-over = with more than { $number }
figures-bound-under = with fewer than { $number }
figures-bound-up-to = with at most { $number }
figures-bound-just = with exactly { $number }
figures-bound-other = with another number than { $number }
figures-bound-percent = { $n } % { $figure ->
        [trained] of their people trained
        [women-share] women among those trained
        [opinions] of opinions resolved
        [on-time] of tasks done in time
       *[other] of what is due
    }
figures-counted =
    { $figure ->
        [models] { $n } models
        [evaluated] { $n } evaluated models
        [recognised] { $n } recognised models
        [rewarded] { $n } rewarded models
        [stopped] { $n } stopped models
        [not-evaluated] { $n } models not evaluated yet
        [not-recognised] { $n } models not recognised yet
        [not-rewarded] { $n } models not rewarded yet
        [only-evaluated] { $n } models evaluated but not recognised
        [only-recognised] { $n } models recognised but not rewarded
        [evaluated-unrewarded] { $n } models evaluated but not rewarded
        [dialogues] { $n } dialogues
        [participants] { $n } people at dialogues
        [trained] { $n } people trained (attendances)
        [women] { $n } women trained (attendances)
        [women-share] { $n } women trained
        [held] { $n } training courses
        [receptions] { $n } reception sessions
        [people] { $n } people received
        [cases] { $n } cases at receptions
        [cases-resolved] { $n } solved cases at receptions
        [cases-unresolved] { $n } unsolved cases at receptions
        [opinions] { $n } opinions solved
        [raised] { $n } opinions at dialogues
        [resolved] { $n } opinions solved
        [unresolved] { $n } unsolved opinions
        [reports] { $n } reports
        [tasks] { $n } overdue tasks
        [missing] { $n } overdue tasks
        [done-late] { $n } tasks done late
        [done-in-time] { $n } tasks done in time
        [not-yet-due] { $n } tasks not yet due
        [exempt] { $n } exempt tasks
        [nothing-to-report] { $n } tasks with nothing to report
        [on-time] { $n } tasks done in time
        [nothing-dialogues] { $n } units that told there were no dialogues
        [nothing-participants] { $n } units that told there were no dialogues
        [nothing-trained] { $n } units that told there were no training
        [nothing-receptions] { $n } units that told there were no receptions
       *[other] { $n } figures
    }
figures-profile = The unit's figures
figures-states = Tasks as they stand
figures-rank =
    { $order ->
        [most] Ranking, most first: { $noun }
        [least] Ranking, least first: { $noun }
       *[none] Unit by unit: { $noun }
    }{ $top ->
        [0] { "" }
       *[other] { " " }(the first { $top })
    }
figures-rate = Rate of { $has }
figures-trend =
    { $noun } by { $by ->
        [quarter] quarter
       *[month] month
    }
figures-trend-share =
    { $noun } by { $by ->
        [quarter] quarter
       *[month] month
    }
figures-share-noun =
    { $figure ->
        [opinions] rate of solved opinions
        [cases-resolved] rate of solved cases at receptions
        [women-share] share of women among those trained
       *[on-time] rate of tasks in time
    }
figures-due = Tasks due by now
figures-same-time = same time of { $year } (up to { $day })
figures-compare = Compared: { $noun }
figures-sum = In all: { $noun }
figures-field = field: { $field }
figures-group = group: { $group }
figures-report =
    { $kind ->
        [dialogue] dialogue reports
        [training] training reports
        [model] model registrations
        [reception] reception reports
        [situation] situation reports
       *[other] tasks done
    }
figures-task = “{ $task }”
figures-everywhere = all units
figures-where = { $names }
figures-always = all the years
figures-year = { $year }
figures-month = { $month }/{ $year }
figures-quarter = quarter { $quarter }/{ $year }
figures-day = { $day }
figures-days = { $first } to { $last }
figures-two-periods = { $one } beside { $other }
figures-of = { $k }/{ $n }
figures-share = { $k }/{ $n } ({ $whole }.{ $tenth }%)
figures-as-of = <i>As of { $at }.</i>
figures-names = { $names }
figures-names-paged = { $names } ({ $first }-{ $last } of { $all })
figures-names-more = { $names } and { $more } more

figures-list-lacks = { $k }/{ $n } units { $lacks }: { $names }.
figures-list-has = { $share } units { $has }: { $names }.
figures-list-one = { $k }/{ $n } units with only { $one }: { $names }.
figures-others-have = { $share } units { $has }.
figures-others-lack = { $k }/{ $n } units { $lacks }.
figures-all-have = No units { $lacks }: all { $share }.
figures-none-late = No units { $lacks }.
figures-still-owing = { $k } units have overdue work that is still not done: { $names }.
figures-still-owing-reports = { $k } units have still not sent it: { $names }.
figures-none-has = { $share } units { $has }.
figures-none-has-one = No unit has only { $one }.
figures-count = { $share } units { $has }.
figures-this-has = { $unit } is { $has }: { $number }.
figures-this-has-only = { $unit } is { $has }.
figures-this-lacks = { $unit } is { $lacks }.
figures-this-nothing = { $unit } reported that there was nothing.
figures-rank-share =
    { $order ->
        [most] Ranking: highest { $noun }
        [least] Ranking: lowest { $noun }
       *[none] Unit by unit: { $noun }
    }{ $top ->
        [0] { "" }
       *[other] { " " }(first { $top })
    }
figures-last-what = Last time: { $noun }
figures-last = Last time: <b>{ $day }</b>{ $ago ->
        [0] { " " }(today)
       *[other] { " " }({ $ago } days ago)
    }.
figures-last-of = Last time: <b>{ $day }</b>{ $ago ->
        [0] { " " }(today)
       *[other] { " " }({ $ago } days ago)
    }: { $names }.
figures-last-none = None has been reported yet.
figures-each-last = { $unit }: { $day }
figures-each-never = { $unit }: no report
figures-model = { $at }. “{ $name }” – { $unit } ({ $field }; { $stage })
figures-models-many = Too many to name; please ask by commune or office.
figures-average-what = Average: { $noun }
figures-average-per =
    { $of ->
        [dialogues] per dialogue
        [held] per training course
        [receptions] per reception
        [month] per month
        [quarter] per quarter
       *[unit] per unit
    }
figures-average-pieces =
    { $of ->
        [dialogues] { $count } dialogues
        [held] { $count } courses
        [receptions] { $count } receptions
        [month] { $count } months
        [quarter] { $count } quarters
       *[unit] { $count } units
    }
figures-average = Average { $per }: <b>{ $whole }.{ $tenth }</b> { $noun } ({ $number } / { $pieces }).
figures-average-told = { $whole }.{ $tenth } { $noun }
figures-average-none = Nothing yet to reckon an average { $per } from.
figures-total = In all: <b>{ $number }</b>.
figures-opinions-total = Opinions solved: { $share }.
figures-came = { $share } cases were solved; { $people }.
figures-units-share = { $share } units { $has }.
figures-rate-is = { $share } { $has }.
figures-rate-unknown = The number of people is not known, so there is no rate yet: { $number }.
figures-part = { $name }: { $number }
figures-part-field = { $field }: { $number }
figures-part-stage =
    { $stage ->
        [registered] Registered
        [evaluated] Evaluated
        [recognised] Recognised
        [rewarded] Rewarded
       *[stopped] Stopped
    }: { $number }
figures-part-women = Of them women: { $n }.
figures-peak =
    { $order ->
        [least] Least
       *[most] Most
    }: { $when } ({ $number }).
figures-overdue = <b>{ $n } tasks</b> are overdue, of { $units } units:
figures-overdue-line = - { $unit }: { $task } (due { $day }) { $when }
figures-overdue-ahead = { $n } more not yet due.
figures-overdue-none = No task is overdue.
figures-turned-lost = { $k }/{ $n } units { $has } in { $then }, but { $lacks } in { $now }: { $names }.
figures-turned-lost-none = All { $n } units { $has } in { $then } are so in { $now }, too.
figures-turned-gained = { $k }/{ $n } units { $has } in { $now }, but { $lacks } in { $then }: { $names }.
figures-turned-gained-none = All { $n } units { $has } in { $now } were so in { $then }, too.
figures-ranked = { $place }. { $unit }: { $number }
figures-each = { $unit }: { $number }
figures-each-lacks = { $unit }: not reported yet.
figures-not-told = not reported yet
figures-told-nothing = reported that there was nothing
figures-ranked-share = { $place }. { $unit }: { $share }
figures-each-share = { $unit }: { $share }
figures-rank-tied = Units that are level share a place.
figures-rank-unknown = { $count } units can't be ranked, for their figures are not known: { $names }.
figures-paged = ({ $first }-{ $last } of { $all })
figures-step = { $when }: { $number }
figures-state-lines =
    - In time: { $intime }
    - Late: { $late }
    - Nothing to report: { $nothing }
    - Missing (overdue): { $missing }
    - Exempt: { $exempt }
    - Not yet due: { $ahead }
figures-state-all = In all { $all } tasks of { $units } units.
figures-state-open = Not done yet: { $n } tasks (overdue ones and those not yet due).
figures-profile-line = - { $number }
figures-profile-opinions = - Opinions solved: { $share }
figures-profile-on-time = - Tasks done in time: { $share }
figures-profile-none = - No task fell due in this period
figures-profile-nothing = - { $noun }: reported that there was nothing
figures-profile-lacks = - { $noun }: not reported yet
figures-compared = { $name }: { $number }
figures-compared-same = Both are level.
figures-compared-more = { $name } has more: { $number }.
figures-period-up = Compared with { $before }, { $after } is up by { $number }.
figures-period-down = Compared with { $before }, { $after } is down by { $number }.
figures-period-same = No change.

figures-empty = There is no unit to count here.
figures-none-asked = No unit was given a task in this period, so there is nothing to reckon yet.
figures-not-begun = This period has not begun.
figures-nothing-told = Reported that there was nothing: { $count } units ({ $names }).
figures-unknown = The number of people is not known for { $count } units: { $names }.
figures-double = People may be counted twice: { $names }.
figures-unread = I did not understand “{ $words }”, so it is not taken into account.
figures-also-measure = You asked for several figures; this is { $noun }. Tap below for the others.
figures-outside = The figures of { $unit } are outside what you may see.
figures-outside-all = These figures are outside what you may see.
figures-which-unit = “{ $name }” may be several units. Which one do you mean?
figures-which-scope = You lead several units. Which one do you mean?
figures-which-measure = Which figures do you mean?
figures-which-task = The plans have several such tasks. Which one do you mean?
figures-no-task = I found no task “{ $task }” in the confirmed plans.
figures-no-unit = I found no unit “{ $name }”.
figures-no-unit-near = I found no unit “{ $name }”. Do you mean:
figures-in-private = I have answered you in private.
figures-say-in-private = I tell these figures in private only. Please write to me there.
figures-no-question = This asks for no figures of the units that I know.
figures-answer = { $lines }

figures-button-unit = { $unit }
figures-button-unit-above = { $unit } ({ $above })
figures-button-measure =
    { $figure ->
        [models] Models
        [dialogues] Dialogues
        [participants] People at dialogues
        [trained] Training
        [receptions] Receptions
        [opinions] Opinions solved
        [reports] Reports
        [tasks] Tasks
       *[on-time] In time
    }
figures-button-task = { $task }
figures-button-previous = Period before
figures-button-has = Who has it
figures-button-lacks = Who lacks it
figures-button-next = { $first }-{ $last } ▶
figures-button-back = ◀ { $first }-{ $last }
