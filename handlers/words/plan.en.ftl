### Plans: sent in, checked, corrected, confirmed.

plan-menu = see the plans; an administrator adds one by sending its file here
plan-button-all = Plans
plan-reading = I have { $count } file(s) ({ $name }) and am reading. I will tell you as soon as I am done.
plan-known = This file is here already (<b>{ $name }</b>); nothing was added.
plan-unreadable = { $name } was not taken: { $why }
plan-unreadable-empty = there is no text in it.
plan-unreadable-password = it has a password. Please remove it and send the file again.
plan-unreadable-picture = this is a picture, and this server recognises no letters. Please send Word, or a PDF with a text layer.
plan-unreadable-scanned = it is a scan without a text layer (pages { $pages }). Please send Word, or a PDF with a text layer.
plan-unreadable-unclear = the picture is too blurred or tilted to recognise letters. Please send Word, or a PDF with a text layer.
plan-unreadable-too-long = it is too long for a plan. Please split it and send it again.
plan-unreadable-too-big = it is too large (at most { $megabytes } MB).
plan-unreadable-too-many-pages = it has { $pages } pages, and I read at most { $most }. Please send the plan's part only.
plan-unreadable-too-many-rows = it has a table of more than { $most } rows. Please shorten it and send it again.
plan-unreadable-bomb = it unpacks to many times its size, so I did not open it.
plan-unreadable-too-heavy = it takes too much memory to read. Please remove pictures or split it.
plan-unreadable-too-slow = it was not read within { $seconds } seconds, so I stopped. Please split it and send it again.
plan-unreadable-damaged = it is damaged or incomplete. Please save it anew and send it again.
plan-unreadable-not-a-document = its content is not { $ending }; it may have been renamed.
plan-unreadable-old-format = { $ending } is an old format. Please open it, save it as { $new } and send it again.
plan-unreadable-macros = it has macros. Please save it as .docx without macros and send it again.
plan-unreadable-dangerous = it points to things outside, so I did not open it.
plan-unreadable-unknown-kind = I can't read this kind of file. Please send .docx, .pdf, .html, .md, .txt or .xlsx.
plan-unreadable-secret = the document is marked { $marking }. I take no secret documents and keep nothing of them.
plan-unreadable-other = the file could not be fetched. Please send it again.

plan-none = There is no plan yet.
plan-send-one = To add a plan, send its file (Word, PDF, …) here.
plan-list-all =
    <b>The plans</b>
    { $lines }
    { $send }
plan-list-line = { $id }. <b>{ $name }</b> ({ $dated }), { $state }: { $title }
plan-button-open = { $name }
plan-no-such = There is no plan { $id }.
plan-not-yours = You may not see this plan.
plan-not-now = This can't be done any more: the plan has changed, or you have no right to it.

plan-dated = of { $day }
plan-undated = no date
plan-state-read = not confirmed yet
plan-state-confirmed = confirmed
plan-state-superseded = superseded
plan-state-withdrawn = withdrawn
plan-card =
    <b>{ $name }</b>, { $dated }
    { $issuer }
    <i>{ $title }</i>
    State: <b>{ $state }</b>

    { $entries } dates, { $targets } targets, { $duties } duties, { $references } references, { $criteria } award criteria.
    { $look }
plan-following = Following { $entries } entries, { $assignments } tasks of { $units } units.
plan-look = <b>Please look before you confirm:</b>
plan-look-after = <b>Still to be added:</b>
plan-look-undated = • { $count } entries have no date yet
plan-look-unknown = • { $count } phrases name units that I do not know
plan-look-idle = • { $count } entries are nobody's
plan-look-doubts = • { $count } points of the text are doubtful
plan-look-ocr = • The document is a scan whose letters were recognised: please compare it with the original
plan-look-whose = • It is not known whose plan this is
plan-look-earlier = • This seems to be a new version of { $name } ({ $state })

plan-list-entries = Dates
plan-list-targets = Targets
plan-list-duties = Duties
plan-list-references = References
plan-list-criteria = Criteria
plan-button-list = { $list } ({ $count })
plan-button-about = About
plan-button-file = Original file
plan-button-who = Who owes what
plan-button-whose = Whose plan is it?
plan-button-doubts = Doubts
plan-button-replace = Replaces the old one
plan-button-replace-yes = Replace and confirm
plan-button-outlook = Confirm the plan
plan-button-confirm = Confirm
plan-button-withdraw = Withdraw
plan-button-withdraw-yes = Yes, withdraw
plan-button-card = To the plan
plan-button-back = Back
plan-button-before = ◀ Previous
plan-button-after = Next ▶
plan-button-number = { $number }
plan-button-add = Add an entry

plan-list =
    <b>{ $list }</b> – { $name } (page { $page }/{ $pages })
    { $lines }
plan-list-empty = There is nothing here.
plan-line = { $number }. { $what }
plan-line-warn = { $number }. ⚠ { $what }
plan-line-dropped = (dropped) { $what }
plan-line-corrected = (corrected) { $what }
plan-line-added = (added) { $what }
plan-gist-entry = <b>{ $when }</b>: { $task } – { $who }
plan-gist-entry-nobody = <b>{ $when }</b>: { $task }
plan-gist-target = <b>{ $amount }</b>: { $about }
plan-gist-duty = <b>{ $unit }</b>: { $what }
plan-gist-reference = { $name }, { $dated }
plan-gist-criterion = { $whom }: { $what }
plan-amount-at-least = at least { $value } { $unit }
plan-amount-over = over { $value } { $unit }
plan-amount-at-most = at most { $value } { $unit }
plan-amount-range = { $value } to { $upper } { $unit }
plan-amount-exactly = { $value } { $unit }
plan-collective = Collective
plan-individual = Individual
plan-no-date = no date yet

plan-fact =
    <b>{ $name }</b>, clause { $where }
    { $what }

    { $lines }
plan-fact-dropped =
    <b>{ $name }</b>, clause { $where } (<b>dropped</b>, not followed)
    { $what }

    { $lines }
plan-fact-amount = Target: <b>{ $amount }</b>
plan-fact-unit = Unit: { $unit }
plan-fact-when = When: <b>{ $when }</b>
plan-fact-days = Due: { $days }
plan-fact-no-days = ⚠ No date yet, so nobody can be reminded
plan-fact-no-such-day = ⚠ There is no { $when } in the calendar
plan-fact-who = { $part }: { $words } → { $units } ({ $owes })
plan-fact-who-doubtful = { $part }: { $words } → ⚠ perhaps { $units } ({ $owes })
plan-fact-who-unknown = { $part }: { $words } → ⚠ not known which units ({ $owes })
plan-fact-quote = The plan's words: “{ $quote }”
plan-part-lead = Lead
plan-part-who = Who
plan-part-partner = Partner
plan-owes-done = has to do it
plan-owes-told = is only told
plan-owes-nothing = owes nothing
plan-owes-report = has to report: { $report }
plan-report-dialogue = dialogue
plan-report-training = training
plan-report-model = model registration
plan-report-reception = citizen reception
plan-report-situation = situation

plan-button-when = Correct the date
plan-button-task = Correct the words
plan-button-lead = Correct the lead
plan-button-unit = Correct the unit
plan-button-reference = Correct the number
plan-button-value = Correct the figure
plan-button-drop = Drop this
plan-button-restore = Take it back
plan-button-who-is = { $words }: who?

plan-who =
    “{ $words }” in this plan means:
    { $units }
plan-who-entry =
    “{ $words }” in this plan means:
    { $units }
    Here: <b>{ $owes }</b>
plan-who-kept = { $units }
plan-who-read = { $units } (taken from the name)
plan-who-doubtful = ⚠ perhaps { $units }. Please say.
plan-who-unknown = ⚠ not known. Please choose.
plan-who-nobody = no unit
plan-who-list =
    <b>Who owes what</b> – { $name } (page { $page }/{ $pages })
    { $lines }
plan-who-line = • { $words }: { $units }
plan-button-all-communes = All communes ({ $count })
plan-button-all-offices = All offices ({ $count })
plan-button-all-organisations = All organisations ({ $count })
plan-button-everyone = All units below ({ $count })
plan-button-nobody = No unit
plan-button-name-units = Type names
plan-button-owes-done = Has to do it
plan-button-owes-told = Is only told
plan-button-owes-report = Has to report: { $report }

plan-about =
    <b>{ $title }</b>
    Number: { $number }
    Issuer: { $issuer }
    Date: { $dated }, { $place }
    Period: { $period }
    Signed by: { $signatory }
    Recipients: { $recipients }
    File: { $file }
plan-file = The original file of { $name }
plan-doubts =
    <b>Doubts</b> – { $name }
    { $lines }
plan-doubt-two-dates = • { $what } bears two dates: { $first } and { $second } (clause { $where })
plan-doubt-later = • { $what } of { $first } is later than the plan ({ $second }), clause { $where }
plan-doubt-twice = • The number { $second } is there twice (clause { $where })
plan-doubt-skipped = • { $second } follows { $first }: a number is missing (clause { $where })
plan-doubt-picture = • Page { $first } is a picture; I could not read it
plan-doubt-ocr = • Page { $first } is a picture whose letters were recognised
plan-doubt-font = • The file uses an old code of letters ({ $what }), which I converted
plan-doubt-other = • { $what } { $first } (clause { $where })

plan-outlook =
    Once <b>{ $name }</b> is confirmed I follow { $entries } entries, that is { $assignments } tasks of { $units } units, and remind them in time.
    { $notes }
plan-outlook-undated = • { $count } entries have no date: nobody is reminded until you set one.
plan-outlook-unknown = • It is not known who “{ $words }” are, so nothing is asked of them.
plan-outlook-past = • { $count } dates have passed.
plan-ask-withdraw = Withdraw <b>{ $name }</b>? Nothing of it is reminded or measured any more; what was done stays. It is quoted only when somebody asks for it by name.
plan-replace =
    <b>{ $name }</b> replaces { $old } (of { $added }). What differs:
    { $lines }
plan-change-none = Nothing differs in dates, targets or duties.
plan-change-added = + { $list }: { $new }
plan-change-removed = − { $list }: { $old }
plan-change-changed = ~ { $list }: { $old } → { $new }
plan-change-about = ~ Changed: { $fields }
plan-change-more = … and { $count } more.

plan-confirmed = Confirmed.
plan-withdrawn = Withdrawn.
plan-fixed = Corrected.
plan-added = Added.
plan-title-when = Correct the date
plan-title-words = Correct the words
plan-title-value = Correct the figure
plan-title-units = Choose units
plan-title-whose = Choose the issuer
plan-title-entry = Add an entry
plan-label-when = When
plan-label-words = Words
plan-label-value = Figure
plan-label-units = Units
plan-label-task = Task
plan-label-lead = Lead
plan-ask-when = When is it due? In Vietnamese, for example <c>15/11</c>, <c>tháng 3, 9</c>, <c>trước ngày 20 hằng tháng</c>, <c>quý III</c>.
plan-ask-words = Please type it as it should be:
plan-ask-value = What is the right figure? For example <c>trên 85%</c>, <c>từ 1 - 2 mô hình</c>, <c>ít nhất 3 cuộc</c>.
plan-ask-units = Which units? Type names or codes split by commas; or <c>các xã</c> (communes), <c>tất cả</c> (all).
plan-ask-whose = Whose plan is this? Type the unit's name or code.
plan-ask-task = What is to be done?
plan-ask-lead = Which unit leads? As in the document, for example <c>UBND các xã</c>.
plan-refuse-when = I do not understand this time. For example 15/11, tháng 3, 9, trước ngày 20 hằng tháng, quý III.
plan-refuse-no-such-day = There is no { $when } in the calendar. Please check.
plan-refuse-words = It needs words, and at most { $limit } characters.
plan-refuse-value = I see no figure. For example trên 85%, từ 1 - 2 mô hình, ít nhất 3 cuộc.
plan-refuse-unit = There is no unit “{ $words }” below this plan's issuer.
plan-refuse-unit-which = Which unit is “{ $words }”? Perhaps { $nearly }?
