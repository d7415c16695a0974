#!/usr/bin/env python3
"""Recounts queries by dimensions, filters and certainty from exported records.

Usage: requery.py REGISTERS RECORDS.json QUERIES.json [RECORDS.json QUERIES.json ...]

REGISTERS is the folder with the CSV files of the registers. RECORDS is a data set as the tool exports it. QUERIES has
queries, each with the library's answer (tests/Gemeente.Partnerships.Data.Tests/RequeryTests.cs). The categories of a
record are found here, by the rules of docs/reference/dimensions.md, and not taken from the library. A difference is
an error.
"""

import csv
import json
import sys
import unicodedata
from collections import Counter, defaultdict
from datetime import date
from functools import cache

from recount import FIRST, LAST, Register, Tie, bound

DURATIONS = (("under-5", 5), ("5-9", 10), ("10-19", 20), ("20-and-over", 10_000))
ORDERS = {
    "duration": [code for code, _ in DURATIONS],
    "status": ["not-begun", "active", "possible", "ended"],
    "confidence": ["low", "medium", "high"],
    "capacity": ["hours", "coordinator-hours", "days", "coordinator-days", "bureau"],
}
NUMBERS = ("start-year", "municipality-ended", "partnership-count")
LISTS = {
    "motive": "motives",
    "partner-motive": "partnerMotives",
    "theme": "themes",
    "organisation": "organisations",
    "funding": "funding",
}


def rank(dimension, code):
    """The place of a code of an ordered dimension."""
    if dimension in ORDERS:
        return ORDERS[dimension].index(code)
    return int(code) if dimension in NUMBERS else code


def folded(name):
    """A name without case, accents and punctuation, and with Sint for St."""
    letters = {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"}
    text = unicodedata.normalize("NFKD", name.casefold().replace("'", "").replace("’", ""))
    plain = "".join(letters.get(c, c) for c in text if not unicodedata.combining(c))
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    return "".join("sint" if word == "st" else word for word in words)


def rows_of(file):
    with open(file, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def last_day(text):
    return LAST if text in ("open", "") else bound(text)[2]


def first_day(text):
    return FIRST if text in ("open", "unknown", "") else bound(text)[1]


class Countries:
    """The countries through time."""

    def __init__(self, folder):
        self.of_code = defaultdict(list)
        self.renamed = defaultdict(set)
        self.eu = defaultdict(list)
        for row in rows_of(f"{folder}/countries.csv"):
            row["heirs"] = [self.heir(text) for text in row["heirs"].split(";") if text]
            row["renamed"] = [heir[1] for heir in row["heirs"]] == ["rename"]
            row["first"], row["last"] = first_day(row["valid_from"]), last_day(row["valid_to"])
            self.of_code[row["code"]].append(row)
            if row["renamed"]:
                self.renamed[row["heirs"][0][0]].add(row["code"])
        for row in rows_of(f"{folder}/eu_status.csv"):
            self.eu[row["country"]].append((first_day(row["valid_from"]), last_day(row["valid_to"]), row["status"]))

    @staticmethod
    def heir(text):
        words, _, places = text.partition(":")
        code, kind, _, day = words.split()
        return code, kind, date.fromisoformat(day), [folded(place) for place in places.split(",") if place]

    def meant(self, code, tie):
        """The country that a code means in a record: that of the reference date, the present, the start or the end."""
        rows = self.of_code[code]
        for day in (tie.reference, LAST, tie.start[1], tie.end[2]):
            if day and tie.start[1] <= day <= tie.end[2]:
                held = [row for row in rows if row["first"] <= day <= row["last"]]
                if held:
                    return min(held, key=lambda row: row["last"])
        if len(rows) > 1:
            raise ValueError(f"several countries had the code {code}")
        return rows[0]

    def counted(self, code, name, tie, day):
        """The code that a recorded country counts under on a day; None if it may be several."""
        if not any(row["heirs"] for row in self.of_code[code]):
            return code
        row = self.meant(code, tie)
        written = tie.reference or (tie.start[1] if tie.start[0] == "on" else None)
        if row["renamed"]:
            return row["heirs"][0][0]
        heirs = [heir for heir in row["heirs"] if heir[2] <= day]
        if day <= row["last"] or not heirs:
            return code
        named = [heir for heir in heirs if name and self.names(heir) & self.parts(name)]
        later = [heir for heir in heirs if heir[1] != "split" or written is None or heir[2] > written]
        found = {heir[0] for heir in named or later or heirs}
        return found.pop() if len(found) == 1 else None

    def names(self, heir):
        names = set(heir[3])
        for row in self.of_code[heir[0]]:
            if not row["heirs"]:
                others = [row["dutch_name"], row["english_name"], *row["other_names"].split(";")]
                names |= {folded(name) for name in others if name}
        return names

    @staticmethod
    def parts(name):
        for mark in "(),/":
            name = name.replace(mark, "|")
        return {folded(part) for part in [*name.split("|"), name]} - {""}

    def former(self, code, counted, day):
        """The former codes by which a filter also finds a country."""
        codes = {code} | self.renamed[counted] - {counted} - {None}
        held = {
            other
            for other in codes
            for row in self.of_code[other]
            if row["first"] <= day <= row["last"] and not row["renamed"]
        }
        return codes - held - {counted}

    def status(self, code, day):
        if not self.of_code[code]:
            return None
        return next((status for first, last, status in self.eu[code] if first <= day <= last), "none")


class Municipalities(Register):
    """The municipalities of the register and of a data set, with their regions."""

    def __init__(self, folder, records):
        super().__init__(folder)
        self.rows = {row["code"]: row for row in rows_of(f"{folder}/municipalities.csv")}
        for own in records.get("municipalities", []):
            self.rows[own["code"]] = {"kind": own["kind"], "province": own.get("province", ""), "corop": ""}
            self.span[own["code"]] = (first_day(own["validFrom"]), LAST, "")

    def province(self, code, day):
        row = self.rows[code]
        since = row.get("province_since")
        return row["earlier_province"] if since and day < date.fromisoformat(since) else row["province"]


class Profiles:
    """What the profiles of a municipality together state on a day: the latest in force first."""

    def __init__(self, records):
        self.of = defaultdict(list)
        for profile in records.get("profiles", []):
            self.of[profile["municipality"]].append(profile)

    def in_force(self, code, day):
        found = []
        for order, profile in enumerate(self.of[code]):
            start, end = profile["validFor"]["start"], profile["validFor"]["end"]
            if day < bound(start)[1] or day > bound(end)[2]:
                continue
            dated = start.removeprefix("by ")
            if dated in ("open", "unknown"):
                dated = profile["evidence"].get("referenceDate", "unknown")
            found.append((first_day(dated), order, profile))
        return [profile for _, _, profile in sorted(found, key=lambda one: one[:2], reverse=True)]

    def stated(self, code, day, member):
        return next((one[member] for one in self.in_force(code, day) if member in one), None)

    def of_dimension(self, code, day, dimension):
        staffing, time = self.stated(code, day, "staffing"), self.stated(code, day, "weeklyTime")
        if dimension == "staffing":
            return staffing
        if dimension == "weekly-time":
            return time
        if dimension == "capacity":
            if staffing == "specialised-bureau":
                return "bureau"
            unit = {"one-or-a-few-days": "days", "a-few-hours": "hours"}.get(time)
            return f"coordinator-{unit}" if unit and staffing == "coordinator" else unit
        if dimension == "evidence":
            return next((one["evidence"]["kind"] for one in self.in_force(code, day)), None)
        if dimension in ("policy", "dac-focus"):
            stated = self.stated(code, day, "hasPolicy" if dimension == "policy" else "hasDacFocus")
            return None if stated is None else str(stated).lower()
        since = self.stated(code, day, "millenniumMunicipalitySince")
        if since is None or bound(since)[1] <= day < bound(since)[2]:
            return None
        return "true" if bound(since)[2] <= day else "false"


OF_PROFILE = ("staffing", "weekly-time", "capacity", "millennium-municipality", "policy", "dac-focus")


class DayCounter:
    """One data set on one day: its facts, and the categories of each."""

    def __init__(self, records, registers, day):
        self.countries, self.register, self.profiles, self.ties = registers
        self.day, self.records = day, records
        self.categories = cache(self.find)
        self.holder = cache(lambda i: self.register.holder(self.ties[i], day))
        self.status = cache(lambda i: self.ties[i].status(day))

    def facts(self, cube):
        every = range(len(self.ties))
        counted = [("tie", i) for i in every if self.status(i) in ("active", "possible")]
        if cube == "all-partnerships":
            return [("tie", i) for i in every]
        if cube == "partnerships":
            return counted
        holders = {self.holder(i) for _, i in counted} - {None}
        return [("municipality", code) for code in sorted(holders)]

    def is_certain(self, fact):
        kind, key = fact
        if kind == "tie":
            return self.status(key) != "possible"
        return any(self.status(i) == "active" for i in self.of_municipality(key))

    def of_municipality(self, code):
        return [i for _, i in self.facts("partnerships") if self.holder(i) == code]

    def find(self, fact, dimension):
        kind, key = fact
        found = self.of_tie(key, dimension) if kind == "tie" else self.of_place(key, dimension)
        if found is None or found == "":
            return frozenset()
        return frozenset([found]) if isinstance(found, (str, tuple)) else frozenset(found)

    def of_place(self, code, dimension):
        own = self.of_municipality(code)
        if dimension == "municipality":
            return code
        if dimension == "involved":
            return "true"
        if dimension == "partnership-count":
            return str(len(own))
        if dimension in ("country", "former-country", "motive", "theme"):
            return {code for i in own for code in self.categories(("tie", i), dimension)}
        return self.of_region(code, dimension)

    def of_region(self, code, dimension):
        if code is None:
            return None
        if dimension == "province":
            return self.register.province(code, self.day)
        if dimension == "corop":
            return self.register.rows[code]["corop"] if self.day.year >= 2003 else None
        return self.profiles.of_dimension(code, self.day, dimension)

    def of_tie(self, i, dimension):
        record, tie, day = self.records["partnerships"][i], self.ties[i], self.day
        partner, evidence = record["partner"], record.get("evidence", {})
        if dimension in LISTS:
            return record.get(LISTS[dimension])
        if dimension in ("country", "former-country", "eu-status"):
            code = self.countries.counted(partner["country"], partner.get("name"), tie, day)
            if dimension == "former-country":
                return self.countries.former(partner["country"], code, day)
            return code if dimension == "country" or code is None else self.countries.status(code, day)
        if dimension == "partner":
            name = folded(partner.get("name", ""))
            return (partner["country"], partner["kind"], name) if name else None
        if dimension == "municipality":
            return self.holder(i)
        if dimension in ("municipality-exists", "municipality-ended"):
            return self.existence(tie.municipality, dimension)
        if dimension in ("start-year", "start-period", "start-date", "duration"):
            return self.of_start(tie, dimension)
        if dimension in ("province", "corop", *OF_PROFILE):
            return self.of_region(self.holder(i), dimension)
        return {
            "original-country": partner["country"],
            "partner-kind": partner["kind"],
            "original-municipality": tie.municipality,
            "status": self.status(i),
            "initiative": record.get("initiative"),
            "evidence": evidence.get("kind", "stated"),
            "confidence": evidence.get("confidence"),
        }[dimension]

    def existence(self, code, dimension):
        if code not in self.register.span:
            return None
        first, end, _ = self.register.span[code]
        if dimension == "municipality-ended":
            return str(end.year) if end <= self.day and end != LAST else None
        if self.register.rows[code]["kind"] in ("placeholder", "special"):
            return None
        return "true" if first <= self.day < end else "false"

    def of_start(self, tie, dimension):
        kind, first, _ = tie.start
        if kind != "on":
            return None
        if dimension == "start-year":
            return str(first.year)
        if dimension == "start-date":
            return first.isoformat()
        if dimension == "start-period":
            begin = first.year - first.year % 5
            return f"{begin:04}-{begin + 4:04}"
        if first > self.day:
            return None
        last = min(tie.end[2], self.day) if tie.end[0] in ("on", "by") else self.day
        birthday = (min(first.day, 28) if first.month == 2 and not leap(last.year) else first.day, first.month)
        years = last.year - first.year - ((last.month, last.day) < (birthday[1], birthday[0]))
        return next(code for code, over in DURATIONS if years < over)

    def matches(self, fact, where):
        if isinstance(where, bool):
            return where
        if "and" in where:
            return all(self.matches(fact, part) for part in where["and"])
        if "or" in where:
            return any(self.matches(fact, part) for part in where["or"])
        if "not" in where:
            return not self.matches(fact, where["not"])
        dimension = where["dimension"]
        own = self.categories(fact, dimension)
        if "in" in where:
            codes = set(where["in"])
            also = self.categories(fact, "former-country") if dimension == "country" else ()
            return not codes.isdisjoint(own) or not codes.isdisjoint(also) or ("unknown" in codes and not own)
        low, high = where.get("from"), where.get("to")
        return any(
            (low is None or rank(dimension, low) <= rank(dimension, code))
            and (high is None or rank(dimension, code) <= rank(dimension, high))
            for code in own
        )

    def answer(self, query):
        """The numbers of an answer: totals, rows with their certain part, and evidence."""
        by, where = query.get("by", []), query.get("where", True)
        measure = query.get("measure", "facts")
        cube = query.get("cube") or ("all-partnerships" if "status" in by or names(where, "status") else "partnerships")
        facts = [fact for fact in self.facts(cube) if self.matches(fact, where)]
        distinct = None if measure == "facts" else measure["distinct"]

        def units(some):
            if distinct is None:
                return len(some)
            return len({code for fact in some for code in self.categories(fact, distinct)})

        def split(some):
            return units(some), units([fact for fact in some if self.is_certain(fact)])

        cells, unknown = defaultdict(list), []
        for fact in facts:
            codes = [sorted(self.categories(fact, dimension)) or [None] for dimension in by]
            if any(own == [None] for own in codes):
                unknown.append(fact)
            for cell in product(codes):
                cells[cell].append(fact)
        total, certain = split(facts)
        rows = {cell: split(some) for cell, some in cells.items()} if by else {}
        return {
            "total": total,
            "unknown": units(unknown),
            "certain": certain,
            "possible": total - certain,
            "withoutUnit": sum(1 for fact in facts if distinct and not self.categories(fact, distinct)),
            "rows": {cell: counts for cell, counts in rows.items() if counts[0]},
            "evidence": dict(Counter(kind for fact in facts for kind in self.categories(fact, "evidence"))),
        }


def leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def product(codes):
    cells = [()]
    for own in codes:
        cells = [(*cell, code) for cell in cells for code in own]
    return cells


def names(where, dimension):
    if isinstance(where, bool):
        return False
    parts = where.get("and") or where.get("or") or ([where["not"]] if "not" in where else [])
    return where.get("dimension") == dimension or any(names(part, dimension) for part in parts)


def stated(query, answer):
    """The same numbers of the library's answer."""
    by = query.get("by", [])
    members = [f"{one}2" if place == 1 and one == by[0] else one for place, one in enumerate(by)]
    rows = {}
    for row in answer["rows"] + answer["unknownRows"]:
        cell = tuple(row[member] for member in members)
        if cell in rows:
            raise ValueError(f"two rows for {cell}")
        rows[cell] = (row["count"], row["certain"])
    found = {name: answer[name] for name in ("total", "unknown", "certain", "possible", "withoutUnit")}
    return found | {"rows": rows, "evidence": {kind: count for kind, count in answer["evidence"].items() if count}}


def differences(records, registers, queries):
    counters = {}
    for one in queries:
        day = date.fromisoformat(one["answer"]["asOf"])
        if day not in counters:
            counters[day] = DayCounter(records, registers, day)
        own, theirs = counters[day].answer(one["query"]), stated(one["query"], one["answer"])
        for name, value in own.items():
            if theirs[name] == value:
                continue
            if name == "rows":
                cells = sorted(own["rows"].keys() | theirs["rows"].keys(), key=str)
                odd = [cell for cell in cells if own["rows"].get(cell) != theirs["rows"].get(cell)]
                value = f"{odd[0]} {own['rows'].get(odd[0])}, counted {theirs['rows'].get(odd[0])}"
            else:
                value = f"{value}, counted {theirs[name]}"
            yield f"{day} {json.dumps(one['query'])}: {name}: recounted {value}"


def main(arguments):
    failed = False
    for records_file, queries_file in zip(arguments[1::2], arguments[2::2]):
        with open(records_file, encoding="utf-8") as file:
            records = json.load(file)
        with open(queries_file, encoding="utf-8") as file:
            asked = json.load(file)
        register = Municipalities(arguments[0], records)
        ties = [Tie(record, records.get("asOf")) for record in records["partnerships"]]
        registers = Countries(arguments[0]), register, Profiles(records), ties
        found = list(differences(records, registers, asked["queries"]))
        counting = sum(1 for one in asked["queries"] if one["answer"]["total"])
        print(
            f"{asked['dataSet']}: seed {asked['seed']}, {len(ties)} ties, {len(asked['queries'])} queries, "
            f"{counting} that count something, {len(found)} differences"
        )
        for difference in found[:20]:
            print(f"  {difference}")
        failed |= bool(found) or counting < len(asked["queries"]) / 3
    return 1 if failed or len(arguments) < 3 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
