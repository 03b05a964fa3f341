#!/usr/bin/env python3
"""Puts what the program prints today into the console blocks of a Markdown file.

usage: refresh-readme.py FILE PROGRAM

A block is fenced as ```console. A line that begins with `$ ` is a command, run by the shell in a temporary folder
in which seeds and Tests are those of the repository; the lines up to the next command are its output. A line that
is only an ellipsis stands for lines left out. What is shown stays shown: each run of lines between two ellipses is
found again in the new output by the likeness of its first and its last line.
"""
import difflib
import os
import pathlib
import subprocess
import sys
import tempfile

ELLIPSIS = "…"
RUN = "swift run -c release annals"


def output(command, program, folder):
    """What a command of the README prints to standard output."""
    script = command.replace(RUN, "annals")
    script = f'annals() {{ "{program}" "$@"; }}\n{script}'
    run = subprocess.run(["bash", "-c", script], cwd=folder, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"{command}: exit code {run.returncode}\n{run.stderr}")
    return run.stdout.splitlines()


def nearest(line, lines, start, end):
    """The place in lines[start:end] that is most like a line; the first of several."""
    best = max(
        range(start, end),
        key=lambda place: (difflib.SequenceMatcher(None, line, lines[place]).ratio(), -place))
    return best


def shortened(old, new):
    """The new output with the ellipses of the old."""
    if ELLIPSIS not in old:
        return new
    pieces, piece = [], []
    for line in old + [ELLIPSIS]:
        if line == ELLIPSIS:
            if piece:
                pieces.append(piece)
            piece = []
        else:
            piece.append(line)
    result, position = [], 0
    for number, piece in enumerate(pieces):
        if position >= len(new):
            break
        opens = number == 0 and old[0] != ELLIPSIS
        closes = number == len(pieces) - 1 and old[-1] != ELLIPSIS
        first = 0 if opens else nearest(piece[0], new, position, len(new))
        reach = min(len(new), first + 2 * len(piece))
        last = len(new) - 1 if closes else nearest(piece[-1], new, first, reach)
        if first > position:
            result.append(ELLIPSIS)
        result += new[first:last + 1]
        position = last + 1
    if position < len(new):
        result.append(ELLIPSIS)
    return result


def refreshed(text, program, folder):
    """The text with the output of every command renewed, in the order of the file."""
    result, lines, place = [], text.splitlines(), 0
    while place < len(lines):
        result.append(lines[place])
        place += 1
        if result[-1] != "```console":
            continue
        while lines[place] != "```":
            command = lines[place]
            result.append(command)
            place += 1
            old = []
            while lines[place] != "```" and not lines[place].startswith("$ "):
                old.append(lines[place])
                place += 1
            result += shortened(old, output(command[2:], program, folder))
    return "\n".join(result) + "\n"


def main():
    file, program = pathlib.Path(sys.argv[1]), os.path.abspath(sys.argv[2])
    root = pathlib.Path(__file__).resolve().parent.parent
    with tempfile.TemporaryDirectory() as folder:
        for name in ("seeds", "Tests"):
            os.symlink(root / name, os.path.join(folder, name))
        text = refreshed(file.read_text(encoding="utf-8"), program, folder)
    file.write_text(text, encoding="utf-8")


main()
