### Joining, groups, codes, help, and the wrong rows of an imported file.

join-hello =
    Hello. I am <b>Trợ lý Dân vận</b>, an automatic assistant (not a person), for registered officers.
    To join, choose one way:
    • send <c>/start CODE</c> with the code the administrator gave you;
    • share your own contact (phone number) with me;
    • ask to join, and the leader of your unit decides.
join-hello-in-group = I do not know you yet. Write to me in private to see how to join.
join-button-ask = Ask to join
join-already = You have joined already, { $name }. Type /help to see what I can do.
join-welcome =
    Welcome, <b>{ $name }</b>. I am Trợ lý Dân vận, an automatic assistant (not a person).
    Your roles:
    { $roles }
    Type /help to see what I can do.
join-role-officer = Officer – { $unit }
join-role-leader = Leader – { $unit }
join-role-admin = Administrator – { $unit }
join-role-none = No role yet
join-everywhere = everywhere
join-wrong-code = This code does not work. Please check every character, or ask the administrator for a new one.
join-too-often = Too many tries. Please wait an hour and try again, or ask the administrator.
join-code-in-group = Everybody sees a code that is sent in a group, so I do not take it and have ended it if it was one. Please ask for a new one and send it to me in private.
join-code-used = <b>{ $name }</b> has just joined with the code you made, from account <c>{ $account }</c>. If this is the wrong person, tell the administrator at once.
join-contact-not-own = This is not your own contact, so I can't use it. Please share your own.
join-contact-unknown = This phone number is not on our list. Ask the administrator for a code, or tap the button below.
join-which-unit = Which unit do you work in? Type its name, for example: <i>xã Hồ Thầu</i>.
join-no-such-unit = I found no unit of that name. Please type its full name.
join-pick-unit = Choose your unit, or type another name.
join-button-unit = { $unit }
join-button-unit-in = { $unit } ({ $above })
join-asked = Your wish to join <b>{ $unit }</b> has gone to its leaders and the administrator. I will tell you as soon as it is decided.
join-was-asked = This request was sent. Please wait for the answer.
join-too-many = You have sent several requests today. Please wait for an answer, or ask the administrator.
join-too-late = This request is no longer open.
join-request =
    <b>{ $name }</b> (account <c>{ $account }</c>) asks to join <b>{ $unit }</b> as an officer.
    People choose their own names: approve only when you are sure who this is.
join-button-grant = Approve
join-button-refuse = Refuse
join-granted = { $by } has approved: <b>{ $name }</b> joins { $unit }.
join-not-granted = The request of <b>{ $name }</b> to join { $unit } is closed, not approved ({ $by }).
join-somebody = somebody else
join-was-decided = This request has been decided.
join-refused = Your request to join was not approved. Please ask your unit's leader.

group-how = Type <c>/link UNIT</c>, for example: <c>/link xã Hồ Thầu</c>.
group-no-such-unit = I found no unit “{ $words }”. Please type its full name or its code.
group-which = Which unit is this group of?
group-button-unit = { $unit }
group-linked = This group is now <b>{ $unit }</b>'s. What the unit owes will be reminded of here.
group-already = This group is { $unit }'s already.
group-ask-move = This group is <b>{ $old }</b>'s. Move it to <b>{ $new }</b>?
group-button-move = Move
group-button-keep = Keep
group-kept = The group stays with its unit.
group-was-decided = This has been chosen.
group-denied = You may not link a group of { $unit }. Please ask that unit's leader or the administrator.
group-hello =
    Hello everybody. I am <b>Trợ lý Dân vận</b>, an automatic assistant (not a person).
    To be reminded here, type <c>/link UNIT</c>.
group-hello-officer =
    Hello everybody. I am <b>Trợ lý Dân vận</b>, an automatic assistant (not a person).
    This group belongs to no unit yet. Please ask a leader of the unit to type <c>/link UNIT</c> here.
group-by-stranger =
    Hello everybody. I am <b>Trợ lý Dân vận</b>, an automatic assistant (not a person), for registered units only.
    This group belongs to no unit, so I will be silent. A unit's leader may type <c>/link UNIT</c>, or remove me.
group-back = I am back. This group is still <b>{ $unit }</b>'s.
group-menu-link = Tie this group to a unit

manage-code-how = Type <c>/code NAME</c> of the person who needs a code, for example: <c>/code Nguyễn Văn An</c>.
manage-nobody = Nobody called “{ $name }” is on the list.
manage-code-which = Whom is the code for?
manage-button-person = { $name }, { $role }
manage-code =
    The code of <b>{ $name }</b>, good once, for { $days } days:
    <c>/start { $code }</c>
    Please send it in private, not in a group. Codes made before no longer work.
manage-denied = This person is outside the units you administer.
manage-was-done = This has been done.
manage-language = Which language shall I use?
manage-button-vi = Tiếng Việt
manage-button-en = English
manage-language-kept = I will speak English with you from now on.
manage-ask-leave = Do you want to leave? What you are writing will be cancelled; reports you sent are kept.
manage-button-leave = Leave
manage-button-stay = Stay
manage-stayed = You are still with us.
manage-left = You have left. Thank you for your work.
manage-menu-code = Make a code for somebody to join
manage-menu-language = Choose language (chọn ngôn ngữ)
manage-menu-leave = Leave

help =
    <b>Trợ lý Dân vận</b>, an automatic assistant, can help you with:
    { $lines }
    You may type Vietnamese with or without marks.
    Your role: { $roles }
help-with-examples =
    { $help }

    { $examples }
help-officer-says =
    You need no commands; write as you would speak, for example:
    • “yesterday our commune held a dialogue, 45 people, 12 opinions, 10 resolved”
    • “register model: Flower road, field: culture”
    • “what is due for us this month”
help-leader-says =
    You need no commands; write as you would speak, for example:
    • “which units have no model”
    • “how many people were trained this quarter”
    • “ask all communes to send the situation report before Friday”
help-in-group =
    In a group I listen to:
    { $lines }
    Please write to me in private for anything else.
help-line = /{ $name } – { $what }
help-menu = See what the assistant can do

import-row = line { $line }: { $reason }
import-file = file: { $reason }
import-too-large = the file is too large (at most { $limit } MB)
import-too-many = too many rows (at most { $limit })
import-empty = there is no row of data
import-not-utf8 = the text is not UTF-8; save it as “CSV UTF-8” or xlsx
import-bad-csv = this csv line can't be read
import-bad-xlsx = the xlsx file can't be read
import-unknown-column = unknown column “{ $column }”
import-double-column = the column “{ $column }” is there twice
import-no-column = the column “{ $column }” is missing
import-no-code = the unit's code is missing (code)
import-no-name = the name is missing (name)
import-double-code = code “{ $code }” is on line { $other } already
import-unknown-parent = there is no parent unit of code “{ $code }”
import-ended = the unit of code “{ $code }” has ended
import-ring = the unit “{ $code }” stands below itself
import-bad-headcount = the column “{ $column }” must be a number of people, not “{ $value }”
import-unknown-unit = there is no unit of code “{ $code }”
import-no-unit = the unit is missing (unit)
import-unknown-role = there is no role “{ $role }”; use officer, leader or admin
import-bad-phone = “{ $phone }” is not a phone number
import-bad-account = the account “{ $account }” should look like telegram:9011
import-double-phone = phone { $phone } is another person's on line { $other }
import-double-account = account { $account } is another person's on line { $other }
import-double-row = the same as line { $other }
import-account-taken = account { $account } is somebody else's
import-no-words = the plan's words are missing
import-unknown-owes = “{ $owes }” is not known; use done, told, nothing or report:KIND (dialogue, training, model, reception, situation)
import-not-in-plan = the plan does not say “{ $words }”
import-no-issuer = it is not known whose plan this is, so its words can't be tied to units
import-same-name = several people called “{ $name }” are in this unit; add a phone number
manage-button-language = Tiếng Việt / English
help-button = What can I do?
join-button-share = Share my phone number
join-share = Tap “Send my number” below the keyboard and agree to share it. If it is on our list, you are in at once.
join-button-contact = Send my number
