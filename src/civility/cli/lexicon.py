"""``civility lexicon``: the localization bench."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from civility.taxonomy import Speaker

__all__ = ["command"]

_LANGUAGES = click.Choice(["en", "fa", "pl", "zh"])


@click.group("lexicon", help="Check, explain and extend the lexicons.")
def command() -> None:
    """Group of the lexicon commands."""


@command.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--language", type=_LANGUAGES, help="Only this language.")
def check(paths: tuple[Path, ...], language: str | None) -> None:
    """Test every entry against its own examples; PATHS are lexicon folders or files, by default all.

    Prints every problem as path:line:column: what is wrong: what to write instead. Exit status 1 if any.
    """
    from civility.lexicon.bench import check_paths

    checked = check_paths(paths, language)
    for problem in checked.problems:
        click.echo(str(problem))
    click.echo(
        f"{checked.entries} entries, {checked.patterns} patterns, {checked.examples} examples: "
        f"{len(checked.problems) or 'no'} problem{'' if len(checked.problems) == 1 else 's'}"
    )
    sys.exit(1 if checked.problems else 0)


@command.command()
@click.argument("text")
@click.option("--language", type=_LANGUAGES, help="The language of the text, if known.")
@click.option(
    "--speaker", type=click.Choice([s.value for s in Speaker]), default="customer", show_default=True
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def explain(text: str, language: str | None, speaker: str, form: str) -> None:
    """Show for TEXT the tokens, lemmas, candidates, what matched, and what nearly matched and why not."""
    from civility.detection import Detector

    explanation = Detector().explain(text, speaker=speaker, language=language)
    click.echo(json.dumps(explanation.to_dict(), ensure_ascii=False) if form == "json" else str(explanation))


@command.command()
@click.argument("entry")
def forms(entry: str) -> None:
    """List every form that the patterns of ENTRY (a full id such as pl.customer.insult.idiota) match."""
    from civility.lexicon.bench import find_entry
    from civility.lexicon.compiler import entry_forms

    lexicon, found = find_entry(entry)
    for pattern, words in entry_forms(lexicon, found):
        click.echo(f"{pattern}  ({len(words)})")
        click.echo("  " + " · ".join(words))
    if found.forms:
        click.echo("forms: " + " · ".join(found.forms))


@command.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def stats(form: str) -> None:
    """Count entries, patterns and compiled forms by language and category."""
    from civility.lexicon.bench import statistics

    rows = statistics()
    if form == "json":
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    click.echo(f"{'language':9}{'speaker':10}{'category':20}{'entries':>8}{'patterns':>10}{'examples':>10}")
    for row in rows["categories"]:
        click.echo(
            f"{row['language']:9}{row['speaker']:10}{row['category']:20}{row['entries']:8}{row['patterns']:10}{row['examples']:10}"
        )
    for code, totals in rows["languages"].items():
        click.echo(
            f"{code}: {totals['entries']} entries, {totals['patterns']} patterns, "
            f"{totals['examples']} examples, "
            f"{totals['anchors']} words searched for, {totals['forms']} forms in {totals['slots']} slots"
        )


@command.command()
@click.option("--language", "languages", type=_LANGUAGES, multiple=True, help="Only these languages' words.")
@click.option("--limit", default=20_000, show_default=True, help="How many words of each list.")
def audit(languages: tuple[str, ...], limit: int) -> None:
    """Run the detector over neutral word lists and list every accidental finding with its entry.

    Exit status 1 if there is one that lexicons/audit.yaml does not explain.
    """
    from civility.detection import Detector
    from civility.languages import CODES
    from civility.lexicon.audit import audit as find_accidents
    from civility.lexicon.audit import explained

    found = find_accidents(Detector(), languages or CODES, limit=limit)
    open_ones = [accident for accident in found if accident.key not in explained()]
    for accident in open_ones:
        undone = f" ({', '.join(accident.evasion)})" if accident.evasion else ""
        click.echo(f"{accident.language}: {accident.found!r} in {accident.text!r}: {accident.entry}{undone}")
    click.echo(
        f"{len(found)} accidental findings, {len(found) - len(open_ones)} explained, {len(open_ones)} open"
    )
    sys.exit(1 if open_ones else 0)


@command.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--check", "only_check", is_flag=True, help="Only say which files would change; exit status 1 if any."
)
def fmt(paths: tuple[Path, ...], only_check: bool) -> None:
    """Give lexicon files their normal form: fields in order, one string a line, comments kept."""
    from civility.lexicon.layout import format_files

    changed = format_files(paths, write=not only_check)
    for path in changed:
        click.echo(f"{'would change' if only_check else 'changed'}: {path}")
    sys.exit(1 if only_check and changed else 0)


@command.command("export")
@click.option("--language", type=_LANGUAGES, required=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="A .xlsx or .csv file.")
def export_sheet(language: str, output: Path) -> None:
    """Write one language's entries into a spreadsheet for translators, one row an entry."""
    from civility.lexicon.spreadsheet import export

    click.echo(f"{export(language, output)} entries in {output}")


@command.command("import")
@click.argument("sheet", type=click.Path(exists=True, path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    help="A lexicon folder to write, e.g. my/lexicons.",
)
def import_sheet(sheet: Path, output: Path) -> None:
    """Read a spreadsheet back into lexicon files below OUTPUT, and check them."""
    from civility.lexicon.bench import check_paths
    from civility.lexicon.spreadsheet import import_

    written = import_(sheet, output)
    click.echo(f"{written} entries written below {output}")
    checked = check_paths((output,), None)
    for problem in checked.problems:
        click.echo(str(problem))
    sys.exit(1 if checked.problems else 0)
