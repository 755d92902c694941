### Targets of plans: how far each is, by which figures it is followed, and what is entered by hand.

targets-menu = Targets of the plans, and how far they are
targets-button = Targets
targets-head = <b>Targets</b> · { $when } · { $count } targets
targets-none-such = There is no such target.
targets-head-state = <b>{ $state ->
        [met] Targets met
        [behind] Targets past their time and not met
       *[open] Targets not met yet
    }</b> · { $when } · { $count } of { $all } targets{ $unknown ->
        [0] { "" }
       *[other] { " " }({ $unknown } without figures)
    }
targets-page = { $head } · page { $page }/{ $pages }
targets-of-plan = <b>{ $plan }</b>
targets-list =
    { $head }
    { $lines }

    { $at }
targets-row =
    { $number }. { $words }
    – { $status }
targets-row-moved = { $status } { $moved }
targets-when-now = in force
targets-when-year = of { $year }
targets-met = { $done } · target { $goal } · <b>met</b>
targets-ahead = { $done } · target { $goal } · { $gap } missing · due { $by }
targets-behind = { $done } · target { $goal } · <b>not met</b>, { $gap } missing · was due { $by }
targets-unknown = target { $goal } · no figures to reckon with yet
targets-no-heads = target { $goal } · the number of people is not known
targets-untied = target { $goal } · nothing entered yet
targets-outside = target { $goal } · the figures are outside what you may see
targets-percent = { $value } %
targets-number = { $value } { $unit }
targets-goal =
    { $sign ->
        [over] over { $value } { $unit }
        [under] under { $value } { $unit }
        [most] at most { $value } { $unit }
       *[least] { $value } { $unit }
    }
targets-goal-each = each unit { $goal }
targets-gap-points = { $points } percentage points
targets-excess = ({ $things } too many)
targets-things =
    { $thing ->
        [units] { $n } units
        [people] { $n } people
        [opinions] { $n } opinions
        [tasks] { $n } tasks
       *[other] { $n }
    }
targets-line =
    { $state ->
        [met] { $done }, target { $goal }: met.
        [over] { $done }, target { $goal }: { $gap }.
       *[open] { $done }, target { $goal }: { $gap } more needed.
    }
targets-line-brief =
    { $state ->
        [met] Target { $goal }: met.
        [over] Target { $goal }: { $gap }.
       *[open] Target { $goal }: { $gap } more needed.
    }
targets-line-period = Over { $when }: { $line }
targets-line-of = By { $by }: { $line }
targets-line-outside = Target { $goal }: the overall figures are outside what you may see.
targets-no-fit = No target of a plan in force is tied to these figures yet.
targets-moved =
    { $way ->
        [up] · ↑ { $n } since last month
        [down] · ↓ { $n } since last month
       *[same] · unchanged since last month
    }
targets-by-units = units { $has }
targets-by-share = share of { $has }
targets-by-count = total of { $noun }
targets-by-each = { $noun } of each unit
targets-audience = counted over: “{ $words }”
targets-none = No confirmed plan that you may read has targets now.
targets-no-plan = No confirmed plan covers { $year }, so there are no targets to reckon.
targets-no-words = No target speaks of “{ $words }”.
targets-gone = This target is no longer there.
targets-button-number = { $number }

targets-one =
    <b>Target</b> · { $plan }, clause { $where }
    “{ $quote }”
    { $status }
    { $lines }
    { $at }
targets-how = Followed by: { $by }.
targets-how-hand = Figures entered by hand.
targets-how-none = Not tied to any figures yet.
targets-how-whom = It is not known which units “{ $words }” are.
targets-months = At the end of each month:
targets-month = - { $when }: { $done }
targets-told = - { $day }: { $done }{ $note }
targets-note = { " " }({ $note })
targets-button-lacks = Who lacks it
targets-button-figures = Show the figures
targets-button-tell = Enter a figure
targets-button-tie = Tie to figures
targets-button-back = ◀ All targets

targets-choose =
    <b>Target</b> · { $plan }, clause { $where }
    “{ $quote }”

    { $proposal }
    Choose the figures to follow it by:
targets-proposal = I propose to follow it by: { $by }.
targets-no-proposal = I can't tell for sure which figures fit this target.
targets-button-agree = Accept the proposal
targets-button-measure =
    { $figure ->
        [models] Models
        [recognised] Recognised models
        [dialogues] Dialogues
        [trained] People trained
        [held] Training held
        [receptions] Receptions
        [opinions] Opinions solved
        [reports] Reports
       *[on-time] Tasks in time
    }
targets-button-hand = None, by hand
targets-button-kind =
    { $kind ->
        [commune] Count communes
        [village] Count villages
        [office] Count offices
        [organisation] Count organisations
       *[any] Count all units
    }
targets-tied = Tied.
targets-tied-all = { $count } targets tied.
targets-denied = Only who manages the plan can tie its targets.
targets-review =
    <b>{ $plan }</b>: I can follow { $count } targets by myself. Look at them, then accept:

    { $lines }
targets-review-row =
    { $number }. { $words }
    – { $by }
targets-review-none = No target of { $plan } waits to be tied.
targets-button-all = Accept all
targets-confirmed = { $all } targets; { $count } I can follow from reports once you agree.
targets-button-see = Tie targets to figures ({ $count } proposed)

targets-title-tell = A target's figure
targets-ask-value = How far is it now? Write 850/1000, 85% or 12.
targets-ask-day = As of which day? For example: today, 15/3.
targets-ask-note = A note (where the figure is from)? Write “skip” for none.
targets-label-value = Result
targets-label-day = As of
targets-label-note = Note
targets-refuse-value = I could not read this number. Write a number, a percentage, or 850/1000.
targets-refuse-more = It can't be more than the whole. Please check it.
targets-refuse-percent = A share can't pass 100 %. Please check it.
targets-refuse-day = I could not read this day. Tap “Today” or write 15/3. To mend the figure tap “Previous”.
targets-refuse-future = { $day } has not come yet. Write a day that has passed.
targets-refuse-right = Only leaders or administrators of the issuing unit can enter this figure.
targets-refuse-tied = This target is reckoned from reports and not entered by hand.
targets-kept = The figure is kept.

targets-receipt = Target { $name }: { $done }, { $gap }
targets-receipt-units = Target { $name }: { $k }/{ $n } units, { $gap }
targets-receipt-met = met
targets-receipt-open = { $gap } missing
targets-receipt-name =
    { $figure ->
        [models] models
        [recognised] recognised models
        [dialogues] dialogues
        [participants] people at dialogues
        [trained] training
        [held] training courses
        [receptions] citizen receptions
        [opinions] opinions solved
        [unresolved] opinions unsolved
        [reports] reports
        [on-time] tasks in time
       *[other] given
    }
targets-receipt-of = { $name } ({ $plan }, { $goal })
targets-receipt-with =
    { $receipt }
    { $lines }

targets-title-tell-of = Enter a figure: { $words }
targets-button-today = Today
targets-button-wipe = Delete the newest figure
targets-button-wipe-sure = Delete
targets-button-wipe-not = Keep
targets-wipe-ask =
    { $words }
    Delete the figure <b>{ $done }</b> as of { $day }?
targets-wiped = The figure was deleted.
targets-wiped-before = This figure was deleted or replaced by another.

targets-preview-card =
    “{ $quote }”
    If followed by: { $by }.
    { $lines }
targets-preview = The result would be: { $done }, target { $goal }.
targets-preview-unknown = There are no figures to reckon with yet; target { $goal }.
targets-against-words =
    ⚠ These words of the plan do not speak of { $figure ->
        [models] models
        [recognised] models
        [dialogues] dialogues
        [trained] training
        [held] training
        [receptions] receptions
        [opinions] people's opinions
        [reports] reports
       *[on-time] tasks
    }: the result would likely be wrong.
targets-against-few = ⚠ The target is { $goal } but these figures count { $n } units only: it could never be met.
targets-button-sure = Use these figures
targets-button-other = Choose other figures

targets-when-plan = plan { $plan }
targets-when-own = { $unit }
targets-no-such-plan = There is no plan “{ $words }” among the confirmed plans that you may read. Type /plans for the list.
targets-none-of-plan = Plan { $plan } has no target in figures.
targets-own-nowhere = You belong to no unit, so I can't tell which “my unit” is. Type /targets for all.
targets-own-none = No target is reckoned by the reports of { $unit }. Type /targets for all.
targets-own = – <b>{ $unit }</b>: { $done }
targets-own-has = – <b>{ $unit }</b>: has it
targets-own-lacks = – <b>{ $unit }</b>: not yet
targets-own-met = – <b>{ $unit }</b>: { $done }, met
targets-own-short = – <b>{ $unit }</b>: { $done }, not met
targets-own-unknown = – <b>{ $unit }</b>: the number of people is not known
targets-when-since = this year so far
