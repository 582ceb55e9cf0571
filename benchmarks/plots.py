"""Pictures of the results for the documentation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "pictures"


def draw(results: dict[str, Any]) -> None:
    """Writes ``docs/pictures/speed-*.png``."""
    import matplotlib as mpl

    mpl.use("Agg")
    import matplotlib.pyplot as plt

    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, chart in (("peers", _peers), ("length", _length), ("hostile", _hostile), ("clean", _clean)):
        if _source(name) not in results:
            continue
        figure, axes = plt.subplots(figsize=(8, 4.5), layout="constrained")
        chart(axes, results[_source(name)])
        axes.spines[["top", "right"]].set_visible(False)
        figure.savefig(PICTURES / f"speed-{name}.png", dpi=110)
        plt.close(figure)
        print(f"docs/pictures/speed-{name}.png")


def _source(name: str) -> str:
    return "growth" if name == "length" else name


def _peers(axes: Any, peers: dict[str, float]) -> None:
    names = sorted(peers, key=lambda name: -peers[name])
    colours = ["#c2410c" if name.startswith("civility") else "#64748b" for name in names]
    axes.barh(names, [1e6 / peers[name] for name in names], color=colours)
    axes.set_xscale("log")
    axes.set_xlabel("clean texts a second, one core (logarithmic)")


def _length(axes: Any, growth: dict[str, Any]) -> None:
    sizes = [int(size) for size in growth["length"]]
    for kind, colour in (("bare", "#64748b"), ("detector", "#c2410c")):
        axes.plot(sizes, [row[kind] for row in growth["length"].values()], "o-", color=colour, label=kind)
    axes.set(xscale="log", yscale="log", xlabel="characters", ylabel="microseconds")
    axes.legend(frameon=False)


def _hostile(axes: Any, hostile: dict[str, Any]) -> None:
    names = sorted(hostile, key=lambda name: hostile[name]["seconds"])
    axes.barh(names, [1000 * hostile[name]["seconds"] for name in names], color="#c2410c")
    axes.axvline(200, color="#64748b", linestyle="--")
    axes.tick_params(axis="y", labelsize=7)
    axes.set_xlabel("milliseconds for 100,000 characters (line: the budget)")


def _clean(axes: Any, clean: dict[str, Any]) -> None:
    names = list(clean)
    places = range(len(names))
    for shift, kind, colour in ((-0.2, "bare", "#64748b"), (0.2, "detector", "#c2410c")):
        axes.bar(
            [at + shift for at in places],
            [clean[name][kind] for name in names],
            0.38,
            color=colour,
            label=kind,
        )
    axes.set_xticks(list(places), names, fontsize=8)
    axes.set_ylabel("microseconds a clean text")
    axes.legend(frameon=False)
