#!/usr/bin/env python3
"""Recounts certain, possible, ended and not begun partnerships, changes and trends from exported records.

Usage: recount.py REGISTERS RECORDS.json ANSWERS.json [RECORDS.json ANSWERS.json ...]

REGISTERS is the folder with municipalities.csv and successions.csv. RECORDS is a data set as the tool exports it.
ANSWERS is what the library says (tests/Gemeente.Partnerships.Data.Tests/RecountTests.cs). Nothing here is shared with
the library: a status is found by trying every first and last day that a record allows. A difference is an error.
"""

import csv
import heapq
import json
import sys
from collections import Counter, defaultdict
from datetime import date, timedelta
from functools import lru_cache

FIRST, LAST = date.min, date.max


def bound(text):
    """A bound as (kind, first possible day, last possible day)."""
    if text in ("unknown", "open"):
        return text, FIRST, LAST
    kind = "by" if text.startswith("by ") else "on"
    parts = [int(part) for part in text.removeprefix("by ").split("-")]
    year, month, day = parts + [None] * (3 - len(parts))
    first = date(year, month or 1, day or 1)
    if day:
        last = first
    elif (month or 12) == 12:
        last = date(year, 12, 31)
    else:
        last = date(year, month + 1, 1) - timedelta(days=1)
    return kind, FIRST if kind == "by" else first, last


def near(days):
    """Days, and the days next to them."""
    for day in days:
        yield day
        if day > FIRST:
            yield day - timedelta(days=1)
        if day < LAST:
            yield day + timedelta(days=1)


@lru_cache(maxsize=None)
def lives(start, end, reference, *dates):
    """The first and last days that a record allows: enough of them to decide about some dates."""
    is_open = end[0] == "open"
    known = reference
    if known is None and start[0] in ("on", "by"):
        known = start[2]
    listed = is_open and reference and not (start[0] == "on" and start[1] > reference)
    edges = [FIRST, LAST, *dates, *start[1:], *end[1:]] + ([known] if known else [])
    found = []
    days = sorted(set(near(edges)))
    for first in days:
        if not (first == FIRST if start[0] == "open" else start[1] <= first <= start[2]):
            continue
        if listed and first > reference:
            continue
        for last in days:
            if is_open:
                allowed = known is None or last >= known
            else:
                allowed = first <= last and end[1] <= last <= end[2]
            if allowed:
                found.append((first, last))
    return found


@lru_cache(maxsize=None)
def status(start, end, reference, day):
    found = {
        "not-begun" if day < first else "ended" if day > last else "active"
        for first, last in lives(start, end, reference, day)
    }
    return found.pop() if len(found) == 1 else "possible"


class Tie:
    def __init__(self, record, reference):
        self.id = record["id"]
        self.municipality = record["municipality"]
        self.continued_by = record.get("continuedBy")
        self.country = record["partner"]["country"]
        self.start, self.end = bound(record["period"]["start"]), bound(record["period"]["end"])
        stated = record.get("evidence", {}).get("referenceDate") or reference
        self.reference = date.fromisoformat(stated) if stated else None

    def lives(self, *dates):
        return lives(self.start, self.end, self.reference, *dates)

    def status(self, day):
        return status(self.start, self.end, self.reference, day)


class Register:
    """The municipalities and their heirs."""

    def __init__(self, folder):
        self.span, self.heirs = {}, defaultdict(list)
        with open(f"{folder}/municipalities.csv", encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                start = row["valid_from"]
                first = FIRST if start == "unknown" else bound(start)[1]
                end = date.fromisoformat(row["valid_to"]) if row["valid_to"] else LAST
                self.span[row["code"]] = (first, end, row["successor"])
        with open(f"{folder}/successions.csv", encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                words = row["heir"].split()
                day = date.fromisoformat(words[words.index("from") + 1])
                self.heirs[row["predecessor"]].append((words[0], words[1], words[2] == "main", day))

    def steps(self, code, heir, kinds):
        """The changes that lead from a municipality to an heir, as (heir, day); none if there are none.

        Of several ways, the one with the fewest heirs that are not the main one, then the shortest.
        """
        ways, done, order = [(0, 0, 0, code, FIRST, [])], set(), 0
        while ways:
            not_main, length, _, here, after, path = heapq.heappop(ways)
            if here in done:
                continue
            done.add(here)
            if path and here == heir:
                return path
            for next_code, kind, is_main, day in self.heirs.get(here, []):
                if kind in kinds and day >= after:
                    order += 1
                    way = [*path, (next_code, day)]
                    heapq.heappush(ways, (not_main + (not is_main), length + 1, order, next_code, day, way))
        return []

    def holders(self, code, day, met=()):
        """The municipalities that have the territory on a day; None among them if that is not known."""
        if code not in self.span or code in met:
            return {None}
        first, end, successor = self.span[code]
        if day < first:
            return {None}
        if day < end:
            return {code}
        heirs = [heir for heir, kind, _, _ in self.heirs.get(code, []) if kind != "boundary"]
        found = set()
        for heir in heirs or [successor]:
            found |= self.holders(heir, day, (*met, code))
        return found

    def holder(self, tie, day):
        """The municipality of a tie on a day; None if it is not exactly one."""
        code = tie.municipality
        if tie.continued_by and code in self.span and day >= self.span[code][0]:
            lasting = ("merger", "split", "rename")
            path = self.steps(code, tie.continued_by, lasting) or self.steps(
                code, tie.continued_by, (*lasting, "boundary")
            )
            taken = [step for step in path if step[1] <= day]
            if taken:
                code = taken[-1][0]
            if path and len(taken) < len(path):
                return code
        found = self.holders(code, day)
        return next(iter(found)) if len(found) == 1 else None


def kinds(tie, first, last, register):
    """The changes of a tie between two dates, as the documentation defines them."""
    found = set()
    allowed = tie.lives(first, last)
    begins = [first < start <= last for start, _ in allowed]
    ends = [first <= end < last for _, end in allowed]
    if any(begins):
        found.add("begun" if all(begins) else "possibly-begun")
    if tie.end[0] != "open" and any(ends):
        found.add("ended" if all(ends) else "possibly-ended")
    before, after = tie.status(first), tie.status(last)
    counting = ("active", "possible")
    if before in counting and after in counting:
        old, new = register.holder(tie, first), register.holder(tie, last)
        if old and new and old != new:
            found.add("moved")
        elif old and not new:
            found.add("divided or dissolved")
    if (before, after) == ("active", "possible"):
        found.add("no-longer-certain")
    if (before, after) == ("possible", "active"):
        found.add("now-certain")
    return found


def statuses(ties, day):
    return Counter(tie.status(day) for tie in ties)


def trend_row(ties, first_year, last_year):
    day = date(last_year, 12, 31)
    counts = statuses(ties, day)

    def dated(side, kind):
        return sum(
            1
            for tie in ties
            if getattr(tie, side)[0] == kind and first_year <= getattr(tie, side)[2].year <= last_year
        )

    return {
        "from": first_year,
        "to": last_year,
        "count": counts["active"] + counts["possible"],
        "certain": counts["active"],
        "possible": counts["possible"],
        "begun": dated("start", "on"),
        "possiblyBegun": dated("start", "by"),
        "ended": dated("end", "on"),
        "possiblyEnded": dated("end", "by"),
        "endingOnLastDay": sum(1 for tie in ties if tie.end[0] in ("on", "by") and tie.end[2] == day),
        "notBegunOnLastDay": counts["not-begun"],
        "endedBeforeLastDay": counts["ended"],
    }


def differences(register, records, answers):
    ties = [Tie(record, records.get("asOf")) for record in records["partnerships"]]
    for answer in answers["dates"]:
        counts = statuses(ties, date.fromisoformat(answer["date"]))
        own = (counts["active"], counts["possible"], counts["ended"], counts["not-begun"])
        theirs = (answer["certain"], answer["possible"], answer["ended"], answer["notBegun"])
        if own != theirs:
            yield f"{answer['date']}: counted {theirs}, recounted {own}"
    for answer in answers["changes"]:
        first, last = date.fromisoformat(answer["from"]), date.fromisoformat(answer["to"])
        theirs = defaultdict(set)
        for row in answer["rows"]:
            kind = row["kind"]
            theirs[row["id"]].add("divided or dissolved" if kind in ("divided", "dissolved") else kind)
        for tie in ties:
            own = kinds(tie, first, last, register) if first < last else set()
            if own != theirs[tie.id]:
                yield f"{first} to {last}: {tie.id}: {sorted(theirs[tie.id])}, recounted {sorted(own)}"
    for answer in answers["trends"]:
        for row in answer["rows"]:
            own_ties = [tie for tie in ties if tie.country == row.get("original-country", tie.country)]
            own = trend_row(own_ties, row["from"], row["to"])
            theirs = {name: value for name, value in row.items() if name != "original-country"}
            if own != theirs:
                yield f"trend {row}: recounted {own}"
        years = [(row["from"], row["to"]) for row in answer.get("totals", answer["rows"])]
        if answer["total"] != len(ties) or any(one[1] + 1 != two[0] for one, two in zip(years, years[1:])):
            yield f"trend of {answer['total']} ties and {years}: expected {len(ties)} ties and consecutive years"


def main(arguments):
    register = Register(arguments[0])
    failed = False
    for records_file, answers_file in zip(arguments[1::2], arguments[2::2]):
        with open(records_file, encoding="utf-8") as file:
            records = json.load(file)
        with open(answers_file, encoding="utf-8") as file:
            answers = json.load(file)
        found = list(differences(register, records, answers))
        changes = sum(len(answer["rows"]) for answer in answers["changes"])
        print(
            f"{answers['dataSet']}: seed {answers['seed']}, {len(records['partnerships'])} ties, "
            f"{len(answers['dates'])} dates, {changes} changes, {len(answers['trends'])} trends, "
            f"{len(found)} differences"
        )
        for difference in found[:20]:
            print(f"  {difference}")
        failed |= bool(found) or len(answers["dates"]) == 0
    return 1 if failed or len(arguments) < 3 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
