#!/usr/bin/env python3
"""Compares one mailbox on two servers, message by message, by Python's imaplib: a judge that shares no code with us.

Per folder: flags, keywords, INTERNALDATE (the instant) and the SHA-256 of the bytes, as multisets. Standard input is
JSON: {"caFile", "old": {"port", "user", "password"}, "new": {...}}; one JSON line is printed; exit 1 on a difference.
"""
import argparse
import base64
import collections
import datetime
import hashlib
import imaplib
import json
import re
import ssl
import sys

imaplib._MAXLINE = 10_000_000
# The names that mean a role in the mailboxes our tests make.
ROLES = {"送信済み": b"\\Sent", "下書き": b"\\Drafts", "ゴミ箱": b"\\Trash", "迷惑メール": b"\\Junk"}
LIST = re.compile(rb'\((?P<flags>[^)]*)\) (?:"(?P<separator>\\?.)"|NIL) (?P<name>.*)')
ITEM = re.compile(rb'UID (\d+)')
DATE = re.compile(rb'INTERNALDATE "([^"]*)"')
FLAGS = re.compile(rb'FLAGS \(([^)]*)\)')


def decoded(name):
    def part(match):
        text = match.group(1)
        if not text:
            return "&"
        raw = text.replace(",", "/")
        return base64.b64decode(raw + "=" * (-len(raw) % 4)).decode("utf-16-be")
    return re.sub(r"&([^-]*)-", part, name)


def connect(side, ca_file):
    if ca_file:
        imap = imaplib.IMAP4_SSL("127.0.0.1", side["port"], ssl_context=ssl.create_default_context(cafile=ca_file))
    else:
        imap = imaplib.IMAP4("127.0.0.1", side["port"])
    imap.login(side["user"], side["password"])
    return imap


def unquoted(name):
    if name.startswith(b'"'):
        name = re.sub(rb"\\(.)", rb"\1", name[1:-1])
    return name.decode("ascii")


def folders(imap):
    """path (tuple of decoded names) -> (wire name, attributes)"""
    _, answer = imap.namespace()
    match = re.match(rb'\(\("([^"]*)" "?(\\?[^"])', answer[0])
    prefix = match.group(1).decode() if match else ""
    result = {}
    for line in imap.list()[1]:
        if isinstance(line, tuple):
            line = line[0].rsplit(b"{", 1)[0] + b'"' + line[1].replace(b'"', b'\\"') + b'"'
        if not line:
            continue
        found = LIST.match(line)
        wire = unquoted(found["name"])
        separator = (found["separator"] or b"\0").decode()[-1]
        plain = wire[len(prefix):] if prefix and wire.startswith(prefix) else wire
        if b"\\noselect" in found["flags"].lower() or b"\\nonexistent" in found["flags"].lower():
            continue
        path = tuple(decoded(name) for name in plain.split(separator))
        if wire.upper() == "INBOX":
            path = ("INBOX",)
        result[path] = (wire, found["flags"])
    return result


def subscribed(imap):
    names = set()
    for line in imap.lsub()[1]:
        if line:
            found = LIST.match(line if isinstance(line, bytes) else line[0])
            names.add(unquoted(found["name"]))
    return names


def contents(imap, wire, larger_than):
    """A multiset of (sha256, instant, flags); and one readable line for each sha256."""
    status, answer = imap.select('"' + wire.replace("\\", "\\\\").replace('"', '\\"') + '"', readonly=True)
    if status != "OK":
        raise SystemExit(f"cannot open {wire}: {answer}")
    bag, words = collections.Counter(), {}
    total = int(answer[0])
    for start in range(1, total + 1, 200):
        _, rows = imap.fetch(f"{start}:{min(total, start + 199)}", "(UID FLAGS INTERNALDATE BODY.PEEK[])")
        for at, row in enumerate(rows):
            if not isinstance(row, tuple):
                continue
            tail = rows[at + 1] if at + 1 < len(rows) and isinstance(rows[at + 1], bytes) else b""
            facts = row[0] + b" " + tail
            body = row[1]
            if larger_than and len(body) > larger_than:
                continue
            date = datetime.datetime.strptime(DATE.search(facts).group(1).decode().strip(), "%d-%b-%Y %H:%M:%S %z")
            flags = frozenset(flag for flag in FLAGS.search(facts).group(1).decode().split() if flag != "\\Recent")
            digest = hashlib.sha256(body).hexdigest()
            bag[(digest, int(date.timestamp()), flags)] += 1
            subject = re.search(rb"(?im)^subject:[^\r\n]*", body[:4000])
            words[digest] = f"{date.isoformat()} {len(body)} bytes {subject.group(0).decode('latin-1') if subject else ''}"
    return bag, words


def expected_place(path, new_folders, mapping):
    if path in mapping:
        return mapping[path]
    if len(path) == 1 and path[0] in ROLES:
        for other, (_, attributes) in new_folders.items():
            if ROLES[path[0]].lower() in attributes.lower().split():
                return other
    return path


def compare(old, new, mapping, larger_than, may_have_more):
    old_folders, new_folders = folders(old), folders(new)
    old_subscribed, new_subscribed = subscribed(old), subscribed(new)
    verdict = {"folders": 0, "messages": 0, "onlyOld": 0, "onlyNew": 0, "examples": [], "equal": True}

    def differ(text):
        verdict["equal"] = False
        if len(verdict["examples"]) < 20:
            verdict["examples"].append(text)

    for path, (wire, _) in sorted(old_folders.items()):
        place = expected_place(path, new_folders, mapping)
        verdict["folders"] += 1
        if place not in new_folders:
            differ(f"folder missing: {' / '.join(path)} -> {' / '.join(place)}")
            continue
        if wire in old_subscribed and new_folders[place][0] not in new_subscribed and path != ("INBOX",):
            differ(f"not subscribed: {' / '.join(place)}")
        here, words = contents(old, wire, larger_than)
        there, new_words = contents(new, new_folders[place][0], larger_than)
        verdict["messages"] += sum(here.values())
        for key, count in (here - there).items():
            verdict["onlyOld"] += count
            differ(f"{' / '.join(path)}: {count}x only old: {words[key[0]]} {sorted(key[2])}")
        for key, count in (there - here).items():
            verdict["onlyNew"] += count
            if not may_have_more:
                differ(f"{' / '.join(path)}: {count}x only new: {new_words[key[0]]} {sorted(key[2])}")
    return verdict


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--map", action="append", default=[], metavar="OLD=NEW", help="names joined by '>'")
    parser.add_argument("--leave-out-larger", type=int, default=0, metavar="BYTES")
    parser.add_argument("--new-may-have-more", action="store_true")
    options = parser.parse_args()
    where = json.load(sys.stdin)
    mapping = {}
    for one in options.map:
        source, target = one.split("=", 1)
        mapping[tuple(source.split(">"))] = tuple(target.split(">"))
    old, new = connect(where["old"], where.get("caFile")), connect(where["new"], where.get("caFile"))
    verdict = compare(old, new, mapping, options.leave_out_larger, options.new_may_have_more)
    print(json.dumps(verdict, ensure_ascii=False))
    sys.exit(0 if verdict["equal"] else 1)


if __name__ == "__main__":
    main()
