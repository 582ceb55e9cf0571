"""Shows a call in a terminal: turns, advice and lines, then what a supervisor wants to know.

Every piece of customers' or agents' text stands between isolation marks, so that right-to-left text does
not turn the line around it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from civility.conversation.actions import Action
from civility.conversation.advice import Advice
from civility.report import Report
from civility.taxonomy import Kind, Speaker, Stance
from civility.transcripts import Event, Utterance

__all__ = ["isolated", "show_advice", "show_item", "show_summary"]

_STYLES = {
    Action.CONTINUE: "dim",
    Action.COACH: "cyan",
    Action.EMPATHIZE: "blue",
    Action.WARN: "yellow",
    Action.FINAL_WARNING: "bold yellow",
    Action.TRANSFER: "magenta",
    Action.ESCALATE: "bold magenta",
    Action.END_CALL: "bold red",
    Action.SAFEGUARD: "bold white on blue",
}
_KINDS = {
    Kind.ABUSE: "bold red",
    Kind.CONDUCT: "yellow",
    Kind.RISK: "bold white on blue",
    Kind.SIGNAL: "blue",
    Kind.UNHELPFUL: "cyan",
    Kind.HELPFUL: "green",
}
_RESULTS = {"seen": "yellow", "missed": "yellow", "mixed": "cyan", "shown": "green"}
_FSI, _PDI = "\u2068", "\u2069"
_INDENT = 9


def isolated(text: str) -> str:
    """A text of any direction, kept from turning what stands around it."""
    return f"{_FSI}{text}{_PDI}"


def show_item(console: Console, item: Utterance | Event, advice: Advice) -> None:
    """One turn or event as it was."""
    if isinstance(item, Event):
        event = Text(f"{item.event}: {advice.because}", style="dim italic")
        console.print(_row(_clock(item.start), Text("──", style="dim"), event))
        return
    style = "bold" if item.speaker is Speaker.CUSTOMER else "dim"
    speaker = Text(item.speaker.value, style=style)
    console.print(_row(_clock(item.start), speaker, _marked(advice.report, item.text)))


def _row(*cells: str | Text) -> Table:
    """Time, speaker and text side by side, so that a long text wraps below itself."""
    table = Table.grid(padding=(0, 2))
    table.add_column(width=7, style="dim")
    table.add_column(width=8)
    table.add_column()
    table.add_row(*cells)
    return table


def _clock(seconds: float | None) -> str:
    if seconds is None:
        return "·"
    return f"{int(seconds) // 60:4}:{int(seconds) % 60:02}".rjust(7)


def _marked(report: Report | None, text: str) -> Text:
    """The text with its findings coloured; what does not count is only underlined."""
    shown = Text(isolated(text))
    for span in report.spans if report else ():
        counted = span.counts and span.stance is Stance.ASSERTED
        whole = span.start == 0 and span.end == len(text) and span.kind in (Kind.CONDUCT, Kind.HELPFUL)
        if not whole:
            shown.stylize(_KINDS[span.kind] if counted else "underline dim", span.start + 1, span.end + 1)
    return shown


def show_advice(console: Console, advice: Advice, *, quiet: bool = True) -> None:
    """What to do next, why, and what to say; with ``quiet`` nothing where there is nothing to do."""
    if advice.action is Action.CONTINUE and (quiet or advice.event):
        return
    head = Text("→ ")
    head.append(advice.action.value.replace("_", " ").upper(), style=_STYLES[advice.action])
    head.append(f"  {advice.because}", style="dim")
    if advice.needs_decision:
        head.append("  (the advisor decides)", style="dim italic")
    if advice.tell:
        head.append(f"  tell: {', '.join(advice.tell)}", style="bold")
    console.print(Padding(head, (0, 0, 0, _INDENT)))
    for line in advice.say:
        said = Text(f"“{isolated(line.text)}”", style="green")
        console.print(Padding(said, (0, 0, 0, _INDENT + 2)))


def show_summary(console: Console, summary: dict[str, Any]) -> None:
    """The whole call: what happened, the audit, the scorecard, and the record."""
    console.print(Rule("summary"))
    console.print(_facts(summary))
    console.print(_audit(summary))
    console.print(Panel(Group(*_scorecard(summary)), title="coaching scorecard", title_align="left"))
    console.print(Panel(Text(_by_line(summary["record"])), title="call record", title_align="left"))


def _facts(summary: dict[str, Any]) -> Table:
    table = Table.grid(padding=(0, 2))
    for name, value in _rows(summary):
        table.add_row(Text(name, style="dim"), value)
    return table


def _rows(summary: dict[str, Any]) -> Iterator[tuple[str, str]]:
    turns = f"{summary['turns']} turns, {summary['customer_turns']} of the customer"
    yield (
        "outcome",
        f"{summary['outcome']} (policy {summary['policy']}, language {summary['language']}; {turns})",
    )
    warnings = summary["warnings"]
    yield "strikes", str(summary["strikes"])
    yield "warnings", f"due at turns {_list(warnings['advised'])}, said at {_list(warnings['said'])}"
    if end := summary["end"]:
        closed = f"closed at turn {end['closed_at']}" if end["closed_at"] else "not closed"
        yield "end", f"advised at turn {end['advised_at']} for {end['reason']}, {closed}"
    if summary["safeguard_at"]:
        yield "safeguard", f"from turn {summary['safeguard_at']} on"
    holds = summary["holds"]
    if holds["count"]:
        mean, longest = (
            f"{holds['average_seconds']:g} s on average",
            f"longest {holds['longest_seconds']:g} s",
        )
        yield "holds", f"{holds['count']}: {mean}, {longest}, target {holds['target_seconds']:g} s"
    if summary["transfers"]:
        yield "transfers", str(summary["transfers"])


def _list(turns: list[int]) -> str:
    return ", ".join(map(str, turns)) or "none"


def _audit(summary: dict[str, Any]) -> Text:
    if not summary["audit"]:
        return Text("audit     the policy was followed", style="green")
    lines = [f"audit     turn {each['turn']}: {each['message']}" for each in summary["audit"]]
    return Text("\n".join(lines), style="yellow")


def _scorecard(summary: dict[str, Any]) -> Iterator[RenderableType]:
    for mark in summary["scorecard"]:
        head = Text(f"{mark['mark']}  ", style="dim")
        head.append(f"{mark['name']}: ")
        head.append(mark["result"], style=_RESULTS.get(mark["result"], "dim"))
        yield head
        yield from (_evidence("−", each) for each in mark["evidence"])
        yield from (_evidence("+", each) for each in mark["good"])
        yield from (
            Text(f"      better: “{isolated(line['text'])}”", style="green") for line in mark["better"]
        )


def _evidence(sign: str, evidence: dict[str, Any]) -> Text:
    quote = f" “{isolated(evidence['quote'])}”" if evidence["quote"] else ""
    note = f" ({evidence['note'].replace('_', ' ')})" if evidence["note"] else ""
    return Text(f"   {sign} turn {evidence['turn']}{quote}{note}")


def _by_line(text: str) -> str:
    return "\n".join(isolated(line) for line in text.splitlines())
