"""Would a trained tagger find events that the rules miss? A conditional random field, measured beside them.

    python scripts/tagger_trial.py --train GOLD RECORDS --test GOLD RECORDS

GOLD is a folder of annotations as in ``../shared/gold/dev``, RECORDS what ``banggiao read --format jsonl`` printed of
their pages; both options may be given more than once. The tagger learns the words that the annotations name as an
event's trigger, with its type, from the syllables, the actors found and the kind of block. It is measured on the test
pages by triggers touched with the right type, beside what the rules touch, and both together, and by how many of the
spans it would add are no event. Nothing is kept: the model is written to a temporary file. Needs the ``bench`` extra.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pycrfsuite

TOKEN = re.compile(r"\w+|[^\w\s]")
READ = frozenset(("title", "lead", "paragraph", "subheading", "caption"))
SETTINGS = {"c1": 0.1, "c2": 0.05, "max_iterations": 120, "feature.minfreq": 2}
THRESHOLDS = (0.5, 0.7, 0.8)


class Span(NamedTuple):
    """Characters of a page's text, and the type of event they tell."""

    start: int
    end: int
    type: str

    def touches(self, other: Span) -> bool:
        return min(self.end, other.end) > max(self.start, other.start)


class Line(NamedTuple):
    """One block: its tokens, each with what the tagger sees of it."""

    tokens: list[Span]
    features: list[list[str]]


class Page(NamedTuple):
    """A page with its annotation: required triggers, optional ones, main ones, and the rules' evidence."""

    lines: list[Line]
    required: list[Span]
    optional: list[Span]
    main: list[Span]
    rules: list[Span]


def pages(gold: Path, records: Path) -> Iterator[Page]:
    read = {key(r["page"]["source"]): r for r in map(json.loads, records.read_text(encoding="utf-8").splitlines())}
    for path in sorted(gold.glob("*.json")):
        wanted = json.loads(path.read_text(encoding="utf-8"))
        if (record := read.get(key(wanted["source"]))) is not None:
            yield page(wanted, record)


def key(source: str) -> str:
    return source.rsplit("#", 1)[-1] if "#" in source else Path(source).name


def page(gold: dict[str, Any], record: dict[str, Any]) -> Page:
    spans: list[tuple[Span, dict[str, Any]]] = []
    for event in gold["events"]:
        if event.get("trigger") and (hit := found(record["text"], event["trigger"])):
            spans.append((Span(*hit, event["type"]), event))
    required = [s for s, e in spans if not e.get("optional")]
    optional = [s for s, e in spans if e.get("optional")]
    main = [s for s, e in spans if e.get("main")]
    rules = [Span(q["start"], q["end"], e["type"]) for e in record["events"] for q in e["evidence"]]
    return Page(list(lines(record)), required, optional, main, rules)


def found(text: str, quote: str) -> tuple[int, int] | None:
    words = unicodedata.normalize("NFC", quote).split()
    hit = re.search(r"\s+".join(map(re.escape, words)), text)
    return hit.span() if hit else None


def lines(record: dict[str, Any]) -> Iterator[Line]:
    named = {m["start"]: (m["end"], a["kind"]) for a in record["actors"] for m in a["mentions"]}
    blocks = [b for b in record["blocks"] if b["kind"] in READ]
    for number, block in enumerate(blocks):
        start = block["start"]
        tokens = [
            Span(start + m.start(), start + m.end(), m[0]) for m in TOKEN.finditer(record["text"][start : block["end"]])
        ]
        tags, until, tag = [], -1, "O"
        for token in tokens:
            until, tag = named.get(token.start, (until, tag))
            tags.append(tag if token.start < until else "O")
        yield Line(tokens, features([t.type for t in tokens], tags, f"{block['kind']}.{min(number, 4)}"))


def features(words: list[str], tags: list[str], place: str) -> list[list[str]]:
    low = ["", "", "", *(word.lower() for word in words), "", "", ""]
    tags = ["", "", "", *tags, "", "", ""]
    seen = []
    for at in range(3, len(words) + 3):
        own = [f"place={place}", f"pair={low[at]} {low[at + 1]}", f"before={low[at - 1]} {low[at]}"]
        own += [f"three={low[at]} {low[at + 1]} {low[at + 2]}", f"between={tags[at - 1]} {low[at]} {tags[at + 1]}"]
        for step in range(-3, 4):
            own += [f"word{step}={low[at + step]}", f"tag{step}={tags[at + step]}"]
        seen.append([*own, *(["upper"] if words[at - 3][0].isupper() else [])])
    return seen


def learn(taught: list[Page], model: str) -> None:
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(SETTINGS)
    for each in taught:
        spans = each.required + each.optional
        for line in each.lines:
            types = [next((s.type for s in spans if s.touches(t)), "O").partition("|")[0] for t in line.tokens]
            trainer.append(line.features, types)
    trainer.train(model)


def tagged(tagger: Any, each: Page, threshold: float) -> Iterator[Span]:
    """Runs of one type whose mean marginal probability reaches the threshold."""
    for line in each.lines:
        types, start = tagger.tag(line.features), 0
        for end in range(1, len(types) + 1):
            if end < len(types) and types[end] == types[start]:
                continue
            sure = sum(tagger.marginal(types[start], at) for at in range(start, end)) / (end - start)
            if types[start] != "O" and sure >= threshold:
                yield Span(line.tokens[start].start, line.tokens[end - 1].end, types[start])
            start = end


def touched(wanted: list[Span], got: list[Span]) -> set[Span]:
    return {w for w in wanted if any(g.type in w.type.split("|") and g.touches(w) for g in got)}


def report(tested: list[Page], tagger: Any, threshold: float) -> str:
    total = rules = model = both = main = main_more = false = 0
    for each in tested:
        spans = list(tagged(tagger, each, threshold))
        by_rule, by_model = touched(each.required, each.rules), touched(each.required, spans)
        total, rules, model = total + len(each.required), rules + len(by_rule), model + len(by_model)
        both += len(by_rule | by_model)
        left = set(each.main) - by_rule
        main, main_more = main + len(left), main_more + len(left & by_model)
        known = each.rules + each.required + each.optional
        false += sum(not any(s.touches(k) for k in known) for s in spans)
    return (
        f"at {threshold}: of {total} events the rules touch {rules / total:.3f}, the tagger {model / total:.3f}, "
        f"both {both / total:.3f}; the tagger adds {both - rules} and {false} that are none; "
        f"of {main} main events missed by the rules it has {main_more}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--train", "--test"):
        parser.add_argument(name, nargs=2, type=Path, action="append", required=True, metavar=("GOLD", "RECORDS"))
    given = parser.parse_args()
    taught = [p for pair in given.train for p in pages(*pair)]
    tested = [p for pair in given.test for p in pages(*pair)]
    print(f"{len(taught)} pages to learn from, {len(tested)} to be measured on")
    with tempfile.TemporaryDirectory() as folder:
        model = str(Path(folder) / "tagger.crf")
        learn(taught, model)
        tagger = pycrfsuite.Tagger()
        tagger.open(model)
        for threshold in THRESHOLDS:
            print(report(tested, tagger, threshold))


if __name__ == "__main__":
    main()
