### Awards: a plan's criteria as a checklist, the dossier, and the files made of them.

awards-menu = Check a plan's criteria for awards
awards-button = Award check
awards-none = No confirmed plan with criteria for awards concerns your unit yet.
awards-denied = You have no right to this, or it has changed. Type /awards to look again.
awards-outside = You can't see the awards of { $unit }: it is not among your units, or no plan has criteria for it.
awards-which-plan = By which plan do you want to check awards?
awards-which-unit = In which unit do you want to check awards?
awards-button-plan = { $name }
awards-button-plan-unit = { $name }: { $unit }
awards-button-unit = { $unit }
awards-list =
    <b>Award check { $year }</b> by { $plan }
    Collectives: { $criteria } criteria (page { $page }/{ $pages })
    { $lines }
    <i>Figures are for information only; leaders judge whether a criterion is met.</i>
awards-line = { $number }. <b>{ $name }</b>: enough for { $shown }/{ $spoken } criteria with figures; judged met { $met }/{ $all }, not met { $unmet }
awards-people =
    <b>Award check { $year }</b> by { $plan }
    Individuals: { $criteria } criteria (page { $page }/{ $pages })
    { $lines }
awards-nobody-yet = No individual has been put on the list yet.
awards-person-of = { $name } ({ $unit })
awards-checklist =
    <b>{ $name }</b> – award check { $year } by { $plan }
    { $summary }
    { $lines }
    (page { $page }/{ $pages })
awards-checklist-person =
    <b>{ $name }</b> – award check { $year } by { $plan }
    { $summary }
    { $deeds }
    { $lines }
    (page { $page }/{ $pages })
awards-worthy = <b>All criteria met</b>: all { $all } were judged met.
awards-not-yet = <b>Not decided yet</b>: { $open } of { $all } criteria were not judged.
awards-not-worthy = <b>Not all criteria met</b>: { $unmet } of { $all } were judged not met.
awards-nobody-worthy = Judged to meet every criterion: nobody yet.
awards-all-worthy =
    { $more ->
        [0] Judged to meet every criterion: <b>{ $names }</b>
       *[other] Judged to meet every criterion: <b>{ $names }</b> and { $more } more
    }
awards-unknown-name = “{ $words }” is neither one of the units you may see nor on the list of individuals.
awards-no-criteria = The plan has no criteria of its own for this.
awards-summary = { $met }/{ $all } criteria met, { $unmet } not met, { $open } not looked at; dossier { $there }/{ $papers }
awards-summary-no-papers = { $met }/{ $all } criteria met, { $unmet } not met, { $open } not looked at
awards-criterion-line =
    { $number }. { $quote } (clause { $where })
    – { $shown }
    – { $verdict }
awards-criterion =
    <b>{ $name }</b> – criterion { $number }/{ $all }, clause { $where }
    “{ $quote }”
    { $shown }
    { $verdict }
awards-look-none = No figures.
awards-look = A person must judge.
awards-shown = { $facts } → by the figures: { $view }
awards-shown-open = { $facts } → a person must judge
awards-view-met = enough
awards-view-unmet = not enough
awards-and = { $before }; { $one }
awards-short = { $n } short
awards-verdict-none = Not looked at
awards-verdict = { $verdict } ({ $name }, { $at })
awards-verdict-noted = { $verdict } ({ $name }, { $at }): { $note }
awards-verdict-met = ✔ Met
awards-verdict-unmet = ✘ Not met
awards-paper-there = ✔ there
awards-paper-missing = ✘ missing
awards-paper-none = not checked

awards-saw-model =
    { $n ->
        [0] Models: none registered
       *[other] Models: { $n } registered, stage: { $stage }
    }
awards-saw-model-none = Models: { $n } registered, not yet { $wanted }
awards-saw-models = Models: { $n } registered; { $wanted }: { $count }
awards-saw-no-lead = Models: none names this person as its lead
awards-saw-dialogues = Dialogues: { $n }
awards-saw-receptions = Receptions: { $n }
awards-saw-missing = Work overdue and not done: { $n } (of { $of } owed)
awards-saw-no-tasks = No work was owed in the year
awards-saw-share =
    { $of ->
        [trained] People trained: { $share }
        [opinions] Opinions resolved: { $share }
       *[other] Work done in time: { $share }
    }
awards-saw-unknown =
    { $of ->
        [trained] { $n } people trained; their whole number is not known
        [opinions] No opinions are on record
       *[other] No work has fallen due yet
    }
awards-saw-entered =
    { $of ->
        [dialogues] Reports of dialogues sent by this person: { $n }
        [receptions] Reports of receptions sent by this person: { $n }
       *[other] Reports of training sent by this person: { $n }
    }
awards-led = • Leads the model “{ $name }”: { $stage }
awards-entered = • Sent { $n } reports in the year

awards-papers =
    <b>Dossier</b> – { $name }: { $there }/{ $all } there
    { $lines }
    { $told }
awards-papers-unlisted =
    <b>Dossier</b> – { $name }
    { $lines }
    { $told }
awards-paper-line = { $number }. { $text }{ $copies } (clause { $where }): { $verdict }
awards-copies = {" "}– { $copies }
awards-no-papers = The plan does not list the papers of the dossier.
awards-told-to = The dossier goes to: { $text } (clause { $where })
awards-told-by = By when: “{ $text }” (clause { $where })
awards-told-rules = Rules: “{ $text }” (clause { $where })

awards-button-number = { $number }
awards-button-people = Individuals ({ $count })
awards-button-units = Collectives
awards-button-year = Figures of { $year }
awards-button-excel = Excel
awards-button-word = Word
awards-button-add = Add an individual
awards-button-drop = Take off the list
awards-button-papers = Dossier ({ $there }/{ $all })
awards-button-below = Units below ({ $count })
awards-button-list = ‹ List
awards-button-met = ✔ Met
awards-button-unmet = ✘ Not met
awards-button-note = Note
awards-button-undo = Take back
awards-button-checklist = ‹ All criteria
awards-button-next = Next ›
awards-button-there = { $number } ✔ there
awards-button-missing = { $number } ✘ missing

awards-title-note = Note on the verdict
awards-ask-note = What should the note say?
awards-label-note = Note
awards-note-kept = Noted.
awards-refuse-note = A note needs words, { $limit } characters at most. Please write it again.
awards-title-person = Add an individual to the award check
awards-ask-name = Name of the person to be rewarded?
awards-label-name = Name
awards-ask-unit = In which unit does that person work?
awards-label-unit = Unit
awards-refuse-name = Please give the person's name, for example: Lò Thị Mai.
awards-refuse-unit = I find no unit “{ $words }” among yours.
awards-refuse-unit-which = I am not sure which unit “{ $words }” is. Nearly so: { $nearly }. Please give its full name.
awards-person-added = Put on the list.

awards-making = Making the file. It will be sent as soon as it is ready.
awards-file-units = { $units } collectives
awards-file-people = { $people } individuals
awards-file-both = { $units } collectives, { $people } individuals
awards-file-ready = Award check by { $plan }: { $of }. Figures and verdicts up to { $at }.
awards-mark-met = Met
awards-mark-unmet = Not met
awards-mark-none = Not looked at
awards-mark-there = There
awards-mark-missing = Missing
awards-sheet-units = Collectives
awards-sheet-people = Individuals
awards-sheet-number = No.
awards-sheet-code = Code
awards-sheet-name = Collective, individual
awards-sheet-criterion = Criterion
awards-sheet-paper = Paper
awards-sheet-where = Clause
awards-sheet-shown = Figures
awards-sheet-verdict = Verdict
awards-sheet-note = Note
awards-sheet-met = Met
awards-sheet-unmet = Not met
awards-sheet-open = Not looked at
awards-sheet-papers = Dossier
awards-paper-title = CHECKLIST OF AWARD CRITERIA
awards-paper-basis = (By { $plan }, { $year }; figures up to { $at })
awards-paper-criteria = I. CRITERIA
awards-paper-papers = II. DOSSIER
awards-paper-deeds = III. DONE IN THE YEAR
