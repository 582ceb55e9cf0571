"""``civility detect``: judge texts given as arguments or on standard input."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

import click

from civility.cli.options import language_option, output_format, read_lines, speaker_option

if TYPE_CHECKING:
    from civility.report import Report, Span

__all__ = ["command", "highlighted"]

_COLOURS = {"abuse": "red", "conduct": "magenta", "risk": "magenta", "signal": "blue", "unhelpful": "yellow"}


@click.command("detect")
@click.argument("texts", nargs=-1, metavar="[TEXT]…")
@language_option
@speaker_option
@click.option(
    "--offsets",
    type=click.Choice(["code_points", "utf16"]),
    default="code_points",
    show_default=True,
    help="The unit of start and end in JSON; utf16 for JavaScript and Java.",
)
@output_format
def command(texts: tuple[str, ...], language: str | None, speaker: str, offsets: str, form: str) -> None:
    """Find abuse by customers, and unhelpful and helpful phrases of agents.

    Without TEXT, standard input is read line by line. As json, one object is printed a line.
    """
    from civility.detection import Detector

    unit: Literal["code_points", "utf16"] = "utf16" if offsets == "utf16" else "code_points"
    detector = Detector()
    for text in map(_argument, texts) if texts else read_lines():
        report = detector(text, speaker=speaker, language=language)
        if form == "json":
            click.echo(json.dumps(report.to_dict(offsets=unit), ensure_ascii=False))
        else:
            click.echo(_paragraph(report))


def _argument(text: str) -> str:
    """An argument whose bytes were not UTF-8 holds lone surrogates: each becomes U+FFFD, with a note."""
    readable = text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    if readable != text:
        click.echo("civility: an argument is not UTF-8: bytes that cannot be read were replaced", err=True)
    return readable


def _paragraph(report: Report) -> str:
    """The answer to one text: the verdict, the text with its spans marked, one line a span."""
    lines = [f"{_verdict(report)}  {highlighted(report.text, report.spans)}"]
    lines += [_finding(span) for span in report.spans]
    return "\n".join(lines)


def _verdict(report: Report) -> str:
    if report.abusive:
        return (
            click.style(f"abusive {report.score:.2f}", fg="red", bold=True)
            + f" [{report.language or 'unknown'}]"
        )
    if not report.checked:
        return click.style("not checked", fg="yellow") + " [language not supported]"
    return click.style("not abusive", fg="green") + f" [{report.language or 'no words'}]"


def _finding(span: Span) -> str:
    name = click.style(span.category, fg=_COLOURS.get(span.kind, "green"), bold=span.counts)
    facts = [span.severity.value, f"aimed at {span.target.value}", span.stance.value]
    if span.evasion:
        facts.append("disguised: " + ", ".join(span.evasion))
    counts = "" if span.counts else click.style(" (does not count)", dim=True)
    place = f"“{span.text}” {span.start}–{span.end}"
    return f"  {name}{counts} {place}: {' · '.join(facts)}\n    {span.why} [{span.entry}]"


def highlighted(text: str, spans: Sequence[Span]) -> str:
    """The text with what was found in reverse video; where spans overlap, the first and longest shows."""
    pieces: list[str] = []
    at = 0
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start < at:
            continue
        pieces.append(text[at : span.start])
        pieces.append(
            click.style(text[span.start : span.end], fg=_COLOURS.get(span.kind, "green"), reverse=span.counts)
        )
        at = span.end
    return "".join([*pieces, text[at:]])
