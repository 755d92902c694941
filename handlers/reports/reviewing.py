"""The doors of what leaders and officers say to each other about reports."""

from handlers.feature import Action, Command, Feature
from handlers.reports import contest, digest, listed, notices, returning, review, talk
from handlers.reports import replies as report_replies

FEATURE = Feature(
    commands=(
        Command(
            ("notify", "thongbao"),
            notices.choose,
            right="leader",
            where="private",
            menu="review-menu",
        ),
    ),
    actions=(
        Action(review.ACCEPT, review.accept, "leader"),
        Action(review.RETURN, returning.ask_why, "leader"),
        Action(review.ASK, talk.begin_question, "leader"),
        Action(review.NEXT, review.go_on, "leader"),
        Action(digest.ALL, listed.accept_all, "leader"),
        Action(digest.LIST, listed.show_all, "leader"),
        Action(digest.WALK, listed.walk, "leader"),
        Action(talk.ANSWER, talk.begin_answer),
        Action(contest.FINE, contest.fine, "officer"),
        Action(contest.WRONG, contest.wrong, "officer"),
        Action(notices.CHOOSE, notices.chosen, "leader"),
    ),
    dialogs=(returning.DIALOG, contest.DIALOG, *talk.DIALOGS),
    replies=report_replies.replied,
)
