"""The command line and the wiring: `python main.py --help`."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.commands import opening
from bot.service import Service
from bot.settings import Settings
from storage.files import Shelf
from storage.sole import sole

app = typer.Typer(
    help="Trợ lý Dân vận",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _subjects() -> None:
    from bot.commands import export, group, people, plan, remind, report, trouble, unit
    from scheduler import ticking

    remind.add_export(export.app, ticking.foresee)
    app.add_typer(unit.app, name="unit")
    app.add_typer(people.app, name="people")
    app.add_typer(group.app, name="group")
    app.add_typer(plan.app, name="plan")
    app.add_typer(report.app, name="report")
    app.add_typer(export.app, name="export")
    app.add_typer(remind.app(ticking.tick, ticking.foresee), name="remind")
    app.add_typer(trouble.app, name="trouble")


@app.command()
def run(
    demo: Annotated[bool, typer.Option(help="Nạp huyện mẫu nếu cơ sở dữ liệu còn trống.")] = False,
) -> None:
    """Chạy mọi kênh đã cấu hình: Telegram, trang web."""
    from bot.commands import demo as demonstration
    from bot.commands.serving import Refused, serve

    found = opening.read()
    with opening.refusing(), sole(found.database_url), opening.database(found) as database:
        shown = demo and not found.telegram_token
        if shown:
            demonstration.found_if_empty(database, opening.now())

        async def beside(service: Service) -> None:
            if shown:  # whoever opens the page need not wait for it
                shelf, now, run = Shelf(found.files_dir), opening.now(), service.worker.run
                for paper in await run(demonstration.missing_plans, database, now):
                    await run(demonstration.add_plan, database, shelf, paper, now)
                for due in await run(demonstration.missing_reports, database, now):
                    await run(demonstration.add_reports, database, due, now)
            await _clock(found, service)

        try:
            serve(found, database, beside)
        except Refused as error:
            typer.echo(str(error), err=True)
            raise typer.Exit(1) from error


async def _clock(found: Settings, service: Service) -> None:
    """What time brings, beside what people bring."""
    from bot.worker import Worker
    from scheduler import ticking
    from scheduler.follow import follow
    from scheduler.runner import Tick, tick
    from scheduler.sweep import forget, sweep

    async def clean() -> None:
        await service.worker.run(sweep, service.database, service.clock())
        service.courier.bell.ring()

    async def hush() -> None:
        await service.worker.run(forget, service.database, service.clock())

    # a country's plans take seconds: turns go on meanwhile, between its short transactions
    planner = Worker(1)

    async def keep_up() -> None:
        await planner.run(follow, service.database, service.clock())

    async def remind() -> None:
        await planner.run(ticking.tick, found, service.database, service.clock())
        service.courier.bell.ring()

    ticks = [
        Tick("sweep", 30, clean),
        Tick("remind", 60, remind),
        Tick("forget", 600, hush),
        Tick("follow", 1800, keep_up),
    ]
    try:
        await tick(ticks, found.timezone)
    finally:
        planner.close()


@app.command()
def demo() -> None:
    """Nạp huyện mẫu vào một cơ sở dữ liệu trống."""
    from bot.commands.demo import NotEmpty, load

    found = opening.read()
    with opening.database(found) as database:
        try:
            count = load(database, Shelf(found.files_dir), opening.now())
            typer.echo(f"Đã nạp huyện mẫu: {count} đơn vị.")
        except NotEmpty as error:
            typer.echo("Cơ sở dữ liệu đã có dữ liệu, không nạp huyện mẫu.", err=True)
            raise typer.Exit(1) from error


@app.command()
def chat(
    as_: Annotated[
        str, typer.Option("--as", metavar="ACCOUNT", help="Nói với tư cách tài khoản này.")
    ] = "console:local",
    as_json: Annotated[bool, typer.Option("--json", help="Mỗi dòng một đối tượng JSON.")] = False,
) -> None:
    """Nói chuyện với trợ lý ngay trên dòng lệnh."""
    from bot.commands.talking import talk
    from scheduler import ticking

    found = opening.read()
    with opening.database(found) as database:
        asyncio.run(talk(found, database, as_, ticking.minute, as_json=as_json))


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help="Câu hỏi về các kế hoạch.")] = "",
    file: Annotated[Path | None, typer.Option(help="Mỗi dòng một câu hỏi.")] = None,
    as_: Annotated[str, typer.Option("--as", metavar="ACCOUNT", help="Hỏi với tư cách này.")] = "",
    now: Annotated[str, typer.Option(help="Coi như bây giờ là lúc này, ví dụ 2026-03-12.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Mỗi dòng một đối tượng JSON.")] = False,
) -> None:
    """Hỏi các kế hoạch: trích nguyên văn và nói rõ ở đâu."""
    from bot.commands import ask as asking
    from bot.commands.answers import moment

    asked = [question] if question else asking.lines(file) if file else []
    if not asked:
        raise typer.BadParameter("cần một câu hỏi, hoặc --file")
    asking.run(asked, as_, moment(now), as_json=as_json)


@app.command()
def overview(
    question: Annotated[str, typer.Argument(help="Câu hỏi về số liệu các đơn vị.")] = "",
    file: Annotated[Path | None, typer.Option(help="Mỗi dòng một câu hỏi.")] = None,
    as_: Annotated[str, typer.Option("--as", metavar="ACCOUNT", help="Hỏi với tư cách này.")] = "",
    now: Annotated[str, typer.Option(help="Coi như bây giờ là lúc này, ví dụ 2026-03-12.")] = "",
    out: Annotated[Path | None, typer.Option(help="Ghi biểu đồ (.png) hoặc Excel (.xlsx).")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Mỗi dòng một đối tượng JSON.")] = False,
) -> None:
    """Hỏi số liệu của các đơn vị: ai chưa có, ai đã có, bao nhiêu, tỷ lệ, xếp hạng."""
    from bot.commands import ask as asking
    from bot.commands import overview as figures
    from bot.commands.answers import moment

    asked = [question] if question else asking.lines(file) if file else []
    if not asked:
        raise typer.BadParameter("cần một câu hỏi, hoặc --file")
    if out is not None and out.suffix.lower() not in (".png", ".xlsx"):
        raise typer.BadParameter("--out cần tệp .png hoặc .xlsx")
    try:
        figures.run(asked, as_, moment(now), as_json=as_json, out=out)
    except figures.Nothing as error:
        typer.echo("Không có số liệu để ghi ra tệp.", err=True)
        raise typer.Exit(1) from error


@app.command()
def doctor(
    as_json: Annotated[bool, typer.Option("--json")] = False,
) -> None:
    """Cho biết từng cấu hình là gì và có dùng được không."""
    from bot.commands.checking import check

    raise typer.Exit(check(opening.read(), as_json=as_json))


@app.command()
def backup(file: Path) -> None:
    """Ghi toàn bộ dữ liệu và tệp vào một tệp."""
    from bot.commands.saving import save

    found = opening.read()
    with opening.database(found) as database:
        save(found, database, file)


@app.command()
def restore(file: Path) -> None:
    """Nạp lại một bản sao lưu vào cơ sở dữ liệu trống."""
    from bot.commands.saving import restore as bring_back

    bring_back(opening.read(), file)


if __name__ == "__main__":
    opening.utf8()
    _subjects()
    app()
