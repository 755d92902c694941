### Reports: kinds, questions, cards, receipts.

report-menu = Report a dialogue, training, model, reception, situation or finished task
report-button = Report
report-kind-dialogue = Dialogue report
report-kind-training = Training report
report-kind-model = Model registration
report-kind-reception = Citizen reception report
report-kind-situation = Situation of the people
report-kind-task = Finished task

model-field-economy = Economy
model-field-culture-society = Culture and society
model-field-defence-security = Defence and security
model-field-political-system = Political system

report-ask-kind = What do you report?
report-ask-unit = Which unit is the report for? Tap, or type its name.
report-ask-day = On which day was it? Tap, or type it, for example 12/3.
report-ask-day-month = { $month }: on which day was it?
report-ask-day-situation = Up to which day is this? Tap, or type it, for example 12/3.
report-ask-day-month-situation = { $month }: up to which day is this?
report-ask-participants = How many people took part?
report-ask-opinions = How many opinions were raised?
report-ask-resolved = How many opinions were resolved?
report-ask-chair = Who chaired?
report-ask-place = Where was it?
report-ask-note = What would you like to note?
report-ask-trained = How many people were trained?
report-ask-women = How many of them women?
report-ask-topic = What was the training about?
report-ask-groups = Who were they? For example: 15 già làng, 6 người có uy tín.
report-ask-days = How many days did the course last?
report-ask-model-name = What is the model called?
report-ask-field = Which field does the model belong to?
report-ask-lead = Who leads the model?
report-ask-sessions = How many sessions were there?
report-ask-people = How many people were received?
report-ask-cases = How many cases were there?
report-ask-situation = What is the situation? A few sentences will do.
report-ask-entry = Which task is finished? Tap, or type its name.

report-label-unit = Unit
report-label-day = Day
report-label-participants = People
report-label-opinions = Opinions
report-label-resolved = Resolved
report-label-chair = Chair
report-label-place = Place
report-label-note = Note
report-label-trained = Trained
report-label-women = Women
report-label-topic = Topic
report-label-groups = Groups
report-label-days = Days
report-label-model-name = Model
report-label-field = Field
report-label-lead = Lead
report-label-sessions = Sessions
report-label-people = People received
report-label-cases = Cases
report-label-situation = Situation
report-which-entry = It isn't clear which task that is. Tap the one that is done, or type its name.
report-ask-entry-words = It isn't clear which task that is. Please type its name.
report-label-entry = Task

report-day =
    { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }, { $day }
report-due-hour = { $hour } on { $day }
report-task = { $task } (due { $day })
report-summary =
    <b>{ $title }</b>
    { $lines }
report-title-change = Change { $receipt } – { $kind }
report-card =
    { $card }

    { $question }
report-line-unit = Unit: { $unit }
report-line-unit-for = Unit: { $unit } (entered by { $name })
report-line-day = Day: { $day }
report-line-nothing = Nothing to report
report-line-like = (copied from { $receipt }: please check each line)
report-line-doubt =
    { $line } ⚠
    { "   " }<i>{ $why }</i>
report-doubt-about = the message says “{ $said }”: not an exact number
report-doubt-above = the message says “{ $said }”: there may be more
report-doubt-below = the message says “{ $said }”: there may be fewer
report-doubt-two = the message has two numbers: “{ $said }”
report-doubt-far = unusually large: “{ $said }”
report-doubt-guess = guessed from “{ $said }”
report-doubt-words = read from “{ $said }”
report-doubt-entry = fits no work that is still owed; tap Edit to choose it
report-what-is-wrong = Type what is wrong anew. To drop the report you are writing, tap Cancel.
report-ready = If it is right, tap Send. To correct it, type for example “54 people” or “day 11/3”.
report-check = Please check what is marked ⚠. Tap Send if it is right, or type it again, for example “54 people”.
report-ready-words = If it is right, tap Send. To correct it, tap Edit, or type another day, for example “day 11/3”.
report-check-words = Please check what is marked ⚠. Tap Send if it is right, Edit if it is not.
report-ready-task = If it is right, tap Send; if not, tap Edit.
report-ready-situation = If it is right, tap Send. To write it anew, type “situation: …”; for another day type, for example “day 11/3”.
report-like =
    ⚠ There is <b>{ $receipt }</b>, which looks the same:
    { $card }

    Update that report, or is this another matter?
report-like-body = { $lines }
report-in-list = <b>{ $receipt }</b> · { $kind } · { $unit } · { $day } · { $state }
report-state-received = received
report-state-accepted = accepted
report-state-returned = returned
report-state-withdrawn = withdrawn

report-button-today = Today
report-button-yesterday = Yesterday
report-button-calendar = Choose a day…
report-button-day = { $day }
report-button-number = { $number }
report-button-weekday =
    { $weekday ->
        [1] Mo
        [2] Tu
        [3] We
        [4] Th
        [5] Fr
        [6] Sa
       *[7] Su
    }
report-button-no-day = ·
report-button-month-before = ‹ Month before
report-button-month-after = Next month ›
report-button-unit = { $unit }
report-button-task = { $task }
report-button-none = None
report-button-update = Update { $receipt }
report-button-other = Another matter
report-button-new = Another report
report-button-this = Change the open card
report-button-change = Change
report-button-withdraw = Withdraw
report-button-undo = Not this task: { $task }
report-button-both = Both
report-button-only = Only report { $number }

report-several =
    This message holds two reports:
    { $lines }
    Take both?
report-several-line = { $number }. { $kind }, { $unit }, { $day }
report-no-unit = unit not said
report-no-day = day not said
report-which-draft = You have an unsent card of the same kind. Does this message correct it, or is it another report?

report-receipt = Report <b>{ $receipt }</b> received at { $at }.
report-receipt-change = <b>{ $receipt }</b> changed (version { $version }) at { $at }.
report-receipt-does =
    { $head }
    { $lines }
report-does = ✓ Done in time: { $task }
report-does-late = ✓ Done (late): { $task }
report-does-nothing = ✓ Nothing to report: { $task }

report-unclear = I did not understand that. Please type for example “45 people”, “12 opinions”, “day 12/3”.
report-unclear-situation = I did not understand that. To write the situation anew, type “situation: …”; for another day type, for example “day 12/3”.
report-refuse-assent = I did not take “{ $said }”: a few words are needed here. Please type them.
report-refuse-below = “{ $said }”: that number can't be. Please type it again.
report-refuse-fraction = “{ $said }”: a whole number is needed. Please type it again.
report-refuse-long = At most { $limit } characters for each line. Please shorten it.
report-refuse-more-resolved = { $part } resolved, but only { $whole } opinions. Please type the number resolved again (or correct the opinions).
report-refuse-more-women = More women ({ $part }) than people trained ({ $whole }). Please type the number of women again.
report-refuse-more-cases = { $part } resolved, but only { $whole } cases. Please type the number resolved again.
report-refuse-unit = You may not report for { $unit }. Which unit is this report for?
report-refuse-day = “{ $said }” is not a real day. Please choose the day again.
report-refuse-future = { $day } is still to come. A report tells what was done; please choose the day again.
report-refuse-old = { $day } is too long ago. Please check the day.
report-two-days = The message names more than one day. On which day was it?
report-refuse-in-group = The situation of the people is not reported in a group. Please write to me in private.
report-like-meanwhile = { $receipt }, which looks the same, has just come in. Please look again before sending.
report-gone = This report is gone (withdrawn).
report-accepted-long-ago = { $receipt } was accepted more than 30 days ago and can't be changed any more. If it must be, ask the leader to return it.
report-changed-meanwhile = { $receipt } has just been changed by somebody else. Open it again to go on.
report-message-edited = You have edited the message that became <b>{ $receipt }</b> (sent at { $at }). Update the report accordingly?
