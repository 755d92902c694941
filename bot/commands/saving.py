"""`backup` and `restore`: one file that holds everything."""

from pathlib import Path

import typer
from rich.console import Console
from rich.progress import Progress

from bot.commands import opening
from bot.settings import Settings
from storage import backup, migrate
from storage.backup import Unusable
from storage.database import Database, connect
from storage.files import Shelf
from storage.sole import sole


def save(found: Settings, database: Database, file: Path) -> None:
    with _progress() as progress:
        task = progress.add_task("Sao lưu", total=None)
        counts = backup.save(
            database,
            Shelf(found.files_dir),
            file,
            lambda name, rows: progress.update(task, description=f"Sao lưu {name}: {rows}"),
        )
    typer.echo(f"Đã sao lưu {sum(counts.values())} dòng vào {file}")


def restore(found: Settings, file: Path) -> None:
    with opening.refusing(), sole(found.database_url):
        database = connect(found.database_url)
        migrate.up(database)
        try:
            with _progress() as progress:
                task = progress.add_task("Nạp lại", total=None)
                counts = backup.restore(
                    database,
                    Shelf(found.files_dir),
                    file,
                    lambda name, rows: progress.update(task, description=f"Nạp {name}: {rows}"),
                )
        except Unusable as error:
            typer.echo(f"Không nạp lại được / can't restore: {error}", err=True)
            raise typer.Exit(1) from error
        finally:
            database.close()
    typer.echo(f"Đã nạp lại {sum(counts.values())} dòng từ {file}")


def _progress() -> Progress:
    return Progress(console=Console(stderr=True), transient=True)
