### More time: asked for by a unit, decided by a leader above.

more-menu = Ask for more time, see who asks for it
more-button-list = More time
more-button-ask = Ask for more time
more-button-give = Give more time
more-button-back = Take the extra time back
more-button-agree = Agree
more-button-refuse = Don't agree
more-button-other = Another day
more-button-withdraw = Withdraw the request
more-button-mine = Ask for my own unit
more-button-for = { $task } (due { $day })
more-button-day = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
    } { $day }

more-title-ask = More time
more-title-give = More time
more-title-other = More time, until another day
more-title-refuse = No more time
more-question =
    <b>{ $title }</b>
    { $unit }: { $task }
    { $question }
more-ask-until = Until which day? Tap one, or type “until 20/3” or “3 days”.
more-ask-why = Why?
more-ask-refusal = Why not? Tap Skip if that need not be said.
more-label-until = Until
more-label-why = Reason
more-refuse-day = I could not read a day. Type for example “until 20/3” or “3 days”.
more-refuse-past = The new day must be after today. It is due on { $due }.
more-refuse-early = The new day must be after the day it is due now ({ $due }).
more-refuse-far = A year more is the most. Please choose a nearer day.
more-card =
    <b>{ $title }</b>
    { $unit }: { $task }
    Due by the plan: { $due }
    More time until: { $until }
    Reason: { $why }
more-due = { $due }, extended to { $until }

more-sent = Request <b>{ $receipt }</b> has gone to { $names }. You will hear from me when it is decided.
more-sent-nobody = Request <b>{ $receipt }</b> is kept, but I could not reach any leader above. Please tell one directly as well.
more-open-already = More time until { $until } has been asked for already ({ $receipt }) and waits for a leader: { $task }
more-withdrawn = Request { $receipt } is withdrawn. The due day stays.
more-request =
    <b>More time</b> { $receipt }
    { $unit }: { $task }
    Due by the plan: { $due }
    Asked until: { $until }
    Reason: { $why }
    Asked by: { $name }
    { $state }
more-is-open = Waiting for a decision.
more-was-agreed = ✓ { $name } agreed to { $until } at { $at }.
more-was-refused = ✗ { $name } did not agree, at { $at }. Reason: { $answer }
more-was-dropped = This request is no longer needed: the unit withdrew it or does not owe the work any more.
more-decided = Your decision on { $receipt } is kept, and the unit is told.
more-told-granted =
    <b>More time</b>
    { $task }
    Due by the plan: { $due }, extended to <b>{ $until }</b> ({ $name }).
more-told-refused =
    <b>No more time</b>
    { $task }
    { $name } did not agree. Reason: { $answer }
more-told-back =
    <b>No more time after all</b>
    { $task }
    { $name } took the extra time back; the plan's due day holds.
more-given = { $unit } has more time: { $task }
more-not-given = { $unit } has no extra time for this: { $task }
more-taken-back = { $unit } has no extra time any more: { $task }

more-list =
    <b>Requests for more time</b> ({ $count })
    { $lines }
more-list-none = No request for more time is waiting for you.
more-line = { $number }. <b>{ $unit }</b>: { $task } – until { $until }
more-mine =
    <b>More time</b>
    { $lines }
    Which work needs more time?
more-mine-waiting =
    <b>More time</b>
    { $lines }
more-mine-line = { $receipt }: { $task } – until { $until }, waiting
more-mine-nothing-asked = Your unit has no request waiting.
more-mine-none = Your unit has no work that needs more time.

more-day-off = { $day } (a day off)
more-other-unit = This is the request of { $unit }, not of { $other }. Until which day for { $unit }? For anything else tap Cancel first.
more-card-unclear = I did not understand. Tap Send, Edit or Cancel, or type “change day to 20/3” or “change reason to …”.
more-none-of = { $unit } has not asked for more time.
more-none-of-unit = { $unit } has not asked for more time. To give it all the same, choose the task:
more-given-list =
    <b>More time, given or asked for</b>
    { $lines }
more-given-line = • { $task }: due { $due } by the plan, extended to { $until }
more-given-none = Your unit has been given no more time, and has asked for none.
more-title-refuse-of = No more time – { $unit }: { $task }
