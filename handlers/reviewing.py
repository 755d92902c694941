"""The doors of what leaders and officers say to each other about reports."""

from handlers import (
    report_contest,
    report_digest,
    report_listed,
    report_notices,
    report_replies,
    report_return,
    report_review,
    report_talk,
)
from handlers.feature import Action, Command, Feature

FEATURE = Feature(
    commands=(
        Command(
            ("notify", "thongbao"),
            report_notices.choose,
            right="leader",
            where="private",
            menu="review-menu",
        ),
    ),
    actions=(
        Action(report_review.ACCEPT, report_review.accept, "leader"),
        Action(report_review.RETURN, report_return.ask_why, "leader"),
        Action(report_review.ASK, report_talk.begin_question, "leader"),
        Action(report_review.NEXT, report_review.go_on, "leader"),
        Action(report_digest.ALL, report_listed.accept_all, "leader"),
        Action(report_digest.LIST, report_listed.show_all, "leader"),
        Action(report_digest.WALK, report_listed.walk, "leader"),
        Action(report_talk.ANSWER, report_talk.begin_answer),
        Action(report_contest.FINE, report_contest.fine, "officer"),
        Action(report_contest.WRONG, report_contest.wrong, "officer"),
        Action(report_notices.CHOOSE, report_notices.chosen, "leader"),
    ),
    dialogs=(report_return.DIALOG, report_contest.DIALOG, *report_talk.DIALOGS),
    replies=report_replies.replied,
)
