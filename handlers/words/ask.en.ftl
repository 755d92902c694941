### Questions about plans, and what no plan could answer.

ask-answer = { $lines }
ask-frame-when = <b>When</b>, as the plan says:
ask-frame-how-many = <b>Target</b>, as the plan says:
ask-frame-who = <b>Who</b>, as the plan says:
ask-frame-duties = <b>Duties</b>, as the plan says:
ask-frame-calendar = <b>What is due then</b>, as the plan says:
ask-frame-references = <b>Documents</b> the plan names:
ask-frame-criteria = <b>Criteria</b>, as the plan says:
ask-frame-about = The plan says:
ask-frame-passage = The plan says:
ask-frame-own = An administrator points to this clause:
ask-quote = “{ $quote }”
ask-source = — <i>{ $name }, clause { $where }</i>
ask-source-whole = — <i>{ $name }</i>
ask-source-marked = { $source } ({ $mark })
ask-mark-read = not confirmed yet
ask-mark-superseded = superseded
ask-mark-withdrawn = withdrawn
ask-several = { $count } plans speak of this:
ask-said-by = <b>{ $name }</b> says:
ask-said-by-marked = <b>{ $name }</b> ({ $mark }) says:
ask-where = — <i>clause { $where }</i>
ask-due = Next due: <b>{ $days }</b>
ask-more = … and { $count } more.
ask-button-clause = The whole clause
ask-button-clause-of = The whole clause of { $name }
ask-button-other = Another answer
ask-button-wrong = This is wrong
ask-button-near = { $words }
ask-silent = The plans do not say. I noted the question for the administrator.
ask-silent-near = The plans do not say. I noted the question for the administrator. The nearest clauses:
ask-shut = This stands in a plan that you may not see.
ask-own =
    An administrator's answer (not a quote from a plan):
    { $answer }
ask-clause =
    { $text }
    { $source }
ask-clause-paged =
    { $text }
    { $source } (page { $page }/{ $pages })
ask-wrong-thanks = Thank you. I told the administrator.
ask-wrong-alarm = Somebody says that an answer is wrong. The question: “{ $question }”. I quoted { $name }, clause { $where }. Type /questions to answer it.

ask-menu-questions = questions that no plan could answer
ask-questions-none = No question waits for an answer.
ask-questions =
    <b>Questions that no plan could answer</b>
    { $lines }
ask-question-line = { $number }. { $text } ({ $times } times)
ask-question =
    “{ $text }”
    Attach a clause or answer in your own words. Whoever asks this from now on will see it.
ask-button-attach = Attach: { $words }
ask-button-own = Answer in my own words
ask-button-dismiss = Leave it
ask-question-answered = “{ $text }” is answered. Whoever asks this from now on will see it.
ask-question-dismissed = Left unanswered.
ask-question-over = This question was dealt with.
ask-title-own = Answer a question
ask-ask-own = Please type the answer:
ask-label-own = Answer
