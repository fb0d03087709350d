"""Splits a PowerShell script into the kinds of words that matter for quoting: enough to prove that no value of a roster
is ever read as code. Not a parser: no here-strings, no escapes but the backtick, which our scripts do not use."""

SINGLE = "'\u2018\u2019\u201a\u201b"     # each of them opens and closes a string
DOUBLE = '"\u201c\u201d\u201e'


class Unquoted(Exception):
    """A string is not closed, or brackets do not match."""


def literals_and_code(text):
    """([contents of single-quoted strings], everything else with those strings taken out)."""
    strings, code, at, open_brackets = [], [], 0, []
    while at < len(text):
        letter = text[at]
        if letter in SINGLE:
            value, at = _literal(text, at)
            strings.append(value)
            code.append("''")
        elif letter in DOUBLE:
            start = at
            at = _expanded(text, at)
            code.append(text[start:at])
        elif letter == "#":
            end = text.find("\n", at)
            at = len(text) if end < 0 else end
        else:
            if letter in "({[":
                open_brackets.append(letter)
            elif letter in ")}]":
                if not open_brackets or "({[".index(open_brackets.pop()) != ")}]".index(letter):
                    raise Unquoted(f"bracket at {at}")
            code.append(letter)
            at += 1
    if open_brackets:
        raise Unquoted("brackets at the end")
    return strings, "".join(code)


def _literal(text, at):
    value, at = [], at + 1
    while at < len(text):
        if text[at] in SINGLE:
            if text[at + 1:at + 2] and text[at + 1] in SINGLE:
                value.append(text[at])
                at += 2
                continue
            return "".join(value), at + 1
        value.append(text[at])
        at += 1
    raise Unquoted("a string is not closed")


def _expanded(text, at):
    """The end of a double-quoted string; $( ... ) in it may hold strings of its own."""
    at += 1
    while at < len(text):
        if text.startswith("$(", at):
            depth, at = 1, at + 2
            while depth:
                if text[at] in SINGLE:
                    _, at = _literal(text, at)
                    continue
                if text[at] in DOUBLE:
                    at = _expanded(text, at)
                    continue
                depth += {"(": 1, ")": -1}.get(text[at], 0)
                at += 1
        elif text[at] in DOUBLE:
            return at + 1
        else:
            at += 1
    raise Unquoted("a string is not closed")
