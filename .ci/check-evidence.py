#!/usr/bin/env python3
"""Checks every passage of every claim against the files, and knows nothing of the program.

usage: check-evidence.py CLAIMS [ROOT]

CLAIMS is a claims.jsonl; the `source` of each document is looked up below ROOT (default: the working folder).
For each passage the bytes from `start` to `end` are cut out of the file and compared with the quote as FACTS.md
says: equal without white space and with digits in ASCII, but for characters that stand twice in the file.
"""
import hashlib
import json
import pathlib
import sys
import unicodedata

CODECS = {"UTF-8": "utf-8", "GB18030": "gb18030", "UTF-16LE": "utf-16-le", "UTF-16BE": "utf-16-be"}


def bare(text):
    """The text without white space and invisible marks, digits in ASCII."""
    kept = []
    for character in text:
        if character.isspace() or unicodedata.category(character) in ("Cc", "Cf", "Co"):
            continue
        digit = character.isdigit() and unicodedata.category(character) == "Nd"
        kept.append(str(unicodedata.digit(character)) if digit else character)
    return "".join(kept)


def matches(passage, quote):
    """Whether a passage and its quote are the same as FACTS.md says."""
    if passage == quote:
        return True
    # Every way to read doubled characters once, from the left; kept as the places reached in the quote.
    reached = {0}
    before = None
    for character in passage:
        following = set()
        for place in reached:
            if place < len(quote) and quote[place] == character:
                following.add(place + 1)
            if before == character and place > 0 and quote[place - 1] == character:
                following.add(place)
        reached, before = following, character
    return len(quote) in reached


def main():
    claims = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    root = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else ".")
    files, problems, count = {}, [], 0
    for claim in claims:
        if claim["fact"] != "document":
            continue
        data = (root / claim["source"]).read_bytes()
        files[claim["document"]] = (data, CODECS[claim["encoding"]])
        if hashlib.sha256(data).hexdigest() != claim["sha256"]:
            problems.append(f"{claim['document']}: the file is not the one that was read")
    for number, claim in enumerate(claims, 1):
        data, codec = files[claim["document"]]
        if not claim["evidence"] and claim["fact"] != "document":
            problems.append(f"line {number}: a {claim['fact']} without evidence")
        for passage in claim["evidence"]:
            count += 1
            start, end = passage["start"], passage["end"]
            place = f"line {number}: {claim['document']} {start}..<{end}"
            if not 0 <= start < end <= len(data):
                problems.append(f"{place}: outside the file")
                continue
            try:
                text = data[start:end].decode(codec)
            except UnicodeDecodeError:
                problems.append(f"{place}: begins or ends within a character")
                continue
            if not matches(bare(text), bare(passage["quote"])):
                problems.append(f"{place}: has “{text}”, not “{passage['quote']}”")
            if data[:start].decode(codec, "replace").count("\n") + 1 != passage["line"]:
                problems.append(f"{place}: is not on line {passage['line']}")
    for problem in problems:
        print(problem)
    print(f"{len(claims)} claims, {count} passages, {len(problems)} problems")
    sys.exit(1 if problems or not claims else 0)


main()
