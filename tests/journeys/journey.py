"""What the journeys share: a pair of real servers, the program under test, the judge."""
import csv
import imaplib
import json
import os
import re
import signal
import ssl
import subprocess
import sys
import tempfile
import time
import unittest

import office_generator
import verify_move

HERE = os.path.dirname(os.path.abspath(__file__))
PATIENCE = 300      # seconds for one run of the program


class Pair:
    """An old and a new Dovecot that end with this object, or with this process."""

    def __init__(self, program, *options):
        self.process = subprocess.Popen([program, *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError("the servers did not start")
        self.facts = json.loads(line)
        self.ca_file = self.facts["caFile"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.stdin.closed:
            return
        self.process.stdin.close()
        self.process.wait(30)
        self.process.stdout.close()

    def say(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        if answer != "ok":
            raise RuntimeError(f"{line}: {answer}")

    def fill(self, messages, total, seed=1, user=0, flat_size=None):
        made = office_generator.fill(self.facts["old"]["users"][user]["mail"], messages, total, seed, flat_size)
        self.say("adopt")
        return made

    def url(self, side):
        facts = self.facts[side]
        return facts.get("url") or f"imaps://localhost:{facts['tlsPort']}"

    def log_in(self, side, user=0):
        facts = self.facts[side]
        account = facts["users"][user]
        if facts["tlsPort"]:
            context = ssl.create_default_context(cafile=self.ca_file)
            imap = imaplib.IMAP4_SSL("127.0.0.1", facts["tlsPort"], ssl_context=context)
        else:
            imap = imaplib.IMAP4("127.0.0.1", facts["plainPort"])
        imap.login(account["name"], account["password"])
        return imap

    def accounts(self):
        return list(zip(self.facts["old"]["users"], self.facts["new"]["users"]))

    def judge(self, user=0, mapping=None, larger_than=0, may_have_more=False):
        """verify_move's verdict on one mailbox."""
        old, new = self.log_in("old", user), self.log_in("new", user)
        try:
            return verify_move.compare(old, new, mapping or {}, larger_than, may_have_more)
        finally:
            old.logout()
            new.logout()

    def fetched_bodies(self, side):
        """How many bodies the server has handed out, by what it logs at the end of each session."""
        deadline = time.monotonic() + 10
        while True:
            with open(self.facts[side]["log"]) as file:
                text = file.read()
            ended = re.findall(r"body_count=(\d+)", text)
            if len(ended) == text.count("Login: user=") or time.monotonic() > deadline:
                return sum(int(number) for number in ended)
            time.sleep(0.02)


class Outcome:
    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    @property
    def json(self):
        return json.loads(self.out)

    def __str__(self):
        return f"exit {self.code}\n{self.out[-3000:]}\n{self.err[-3000:]}"


class Journey(unittest.TestCase):
    """A test with a place of its own and the program under test."""
    program = None
    pair_program = None

    def setUp(self):
        self.maxDiff = None
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.place = place.name
        self.project = os.path.join(self.place, "move.hikkoshi")

    def start_pair(self, *options):
        pair = Pair(self.pair_program, *options)
        self.addCleanup(pair.__exit__)
        return pair

    def write_accounts(self, pair, change=lambda row: row):
        path = os.path.join(self.place, "accounts.csv")
        with open(path, "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["address", "old_user", "old_password", "new_user", "new_password"])
            for old, new in pair.accounts():
                writer.writerow(change([new["name"], old["name"], old["password"], new["name"], new["password"]]))
        return path

    def command(self, pair, verb="copy", options=(), accounts=None, ca_file=True, old=None):
        words = [self.program, verb, "--accounts", accounts or self.write_accounts(pair), "--old", old or pair.url("old"),
                 "--new", pair.url("new"), "--project", self.project, "--json"]
        if ca_file:
            words += ["--ca-file", pair.ca_file]
        return words + list(options)

    def start(self, words):
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8")
        # Files, not pipes: a program that is killed or stopped must never wait for its reader.
        out = open(os.path.join(self.place, "out"), "w+", encoding="utf-8")
        err = open(os.path.join(self.place, "err"), "w+", encoding="utf-8")
        process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=environment)
        process.files = (out, err)
        return process

    def finish(self, process):
        try:
            code = process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGABRT)
            process.wait()
            self.fail(f"the program did not end in {PATIENCE} s")
        texts = []
        for file in process.files:
            file.seek(0)
            texts.append(file.read())
            file.close()
        return Outcome(code, *texts)

    def run_program(self, *arguments, **named):
        return self.finish(self.start(self.command(*arguments, **named)))

    def assert_closed(self, outcome, code=0):
        self.assertEqual(outcome.code, code, outcome)
        told = outcome.json
        self.assertTrue(told["closed"], outcome)
        for account in told["accounts"]:
            self.assertTrue(account["closed"], account)
            states = [account[state] for state in ("copied", "already", "skipped", "refused", "vanished", "pending")]
            self.assertEqual(sum(states), account["messages"], account)
            self.assertEqual(account["pending"], 0, account)
        return told["accounts"]

    def assert_equal_sides(self, pair, **named):
        verdict = pair.judge(**named)
        self.assertTrue(verdict["equal"], json.dumps(verdict, ensure_ascii=False, indent=1))
        return verdict


def main():
    """python3 test_x.py PAIR_PROGRAM PROGRAM [unittest's arguments]"""
    Journey.pair_program, Journey.program = sys.argv[1:3]
    unittest.main(module="__main__", argv=[sys.argv[0], *sys.argv[3:]], verbosity=2)
