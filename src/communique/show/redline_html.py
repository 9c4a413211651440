"""Comparisons as one page of HTML: side by side and inline, readable without colour, scripts or the network.

Invariant: all words are escaped, and every run names its characters in its text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from communique.show.sources import paragraph_name
from communique.show.tables import Row

_STYLE = """
body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#111;background:#fff}
table{border-collapse:collapse;width:100%;table-layout:fixed}td,th{vertical-align:top;text-align:left;padding:.4rem .6rem;
border-top:1px solid #ccc}th[scope=row]{width:7rem;font-weight:normal;color:#444}del{color:#8a1c1c;text-decoration:line-through}
ins{color:#0b5a2b;text-decoration:underline}del.moved,ins.moved{text-decoration-style:dotted;color:#4a3a8a}
del.reversed,ins.reversed{text-decoration-style:wavy;color:#7a4a00}p{max-width:70ch}
@media (prefers-color-scheme:dark){body{color:#eee;background:#161616}del{color:#ff9a9a}ins{color:#8fe0a8}th[scope=row]{color:#bbb}
del.moved,ins.moved{color:#c3b6ff}del.reversed,ins.reversed{color:#ffd08a}}
"""

_CLASSES = {"moved away": "moved", "moved here": "moved", "order reversed": "reversed"}


def write_html(rows: Sequence[Row], *, left: str, right: str, figures: str) -> str:
    """The page of a comparison.

    >>> "<ins>again</ins>" in write_html([{"fate": "changed", "left": "a", "right": "b", "left_paragraph": 1,
    ...     "right_paragraph": 1, "runs": [{"change": "inserted", "before": "", "after": "again"}]}], left="A", right="B",
    ...     figures="")
    True
    """
    title = escape(f"{left} against {right}")
    return "\n".join(
        [
            '<!doctype html><html lang="en"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width,initial-scale=1">',
            f"<title>{title}</title><style>{_STYLE}</style></head><body>",
            f"<h1>{title}</h1><p>{escape(figures)}</p>",
            "<h2>Side by side</h2><table><thead><tr>",
            f'<th scope="col">Paragraphs</th><th scope="col">{escape(left)}</th><th scope="col">{escape(right)}</th>',
            "</tr></thead><tbody>",
            *(_row(row, n) for n, row in enumerate(rows, 1)),
            "</tbody></table><h2>Inline</h2>",
            *_inline(rows),
            "</body></html>",
        ]
    )


def _row(row: Row, number: int) -> str:
    where = " / ".join(paragraph_name(row[k]) for k in ("left_paragraph", "right_paragraph") if row[k] is not None)
    cells = "".join(
        f"<td>{''.join(_words(run, side) for run in row['runs']) if row[key] is not None else ''}</td>"
        for key, side in (("left", "before"), ("right", "after"))
    )
    return f'<tr id="pair-{number}"><th scope="row">{where}<br>{escape(row["fate"])}</th>{cells}</tr>'


def _words(run: Row, side: str) -> str:
    words = escape(run[side])
    if run["change"] == "same" or not words.strip():
        return words
    tag = "del" if side == "before" else "ins"
    name = _CLASSES.get(run["change"])
    return f"<{tag}{f' class={chr(34)}{name}{chr(34)}' if name else ''}>{words}</{tag}>"


def _inline(rows: Sequence[Row]) -> Iterator[str]:
    paragraph, words = None, ""
    for row in rows:
        here = row["right_paragraph"] if row["right_paragraph"] is not None else paragraph
        if here != paragraph and words:
            yield f"<p>{words}</p>"
            words = ""
        paragraph = here
        words += "".join(_both(run) for run in row["runs"]) + " "
    if words:
        yield f"<p>{words}</p>"


def _both(run: Row) -> str:
    if run["change"] == "same":
        return escape(run["after"])
    return _words(run, "before") + _words(run, "after")
