#!/usr/bin/env python3
"""The whole move by the command line, judged from outside."""
import json
import os
import signal
import socket
import subprocess
import time

import journey
from journey import Journey


class TestCopy(Journey):
    def test_everything_arrives_and_a_second_run_reads_no_body(self):
        pair = self.start_pair()
        made = pair.fill(400, 12_000_000)
        accounts = self.assert_closed(self.run_program(pair))
        self.assertEqual(accounts[0]["messages"], made["messages"])
        self.assertEqual(accounts[0]["copied"], made["messages"])
        verdict = self.assert_equal_sides(pair)
        self.assertEqual(verdict["messages"], made["messages"])

        before = pair.fetched_bodies("old"), pair.fetched_bodies("new")
        again = self.assert_closed(self.run_program(pair))
        self.assertEqual(again[0]["messages"], made["messages"])
        self.assertEqual(before, (pair.fetched_bodies("old"), pair.fetched_bodies("new")))
        self.assert_equal_sides(pair)

        compared = self.run_program(pair, verb="verify", options=["--full"])
        self.assertEqual(compared.code, 0, compared)
        with open(self.project, "rb") as file:
            self.assertNotIn(pair.facts["old"]["users"][0]["password"].encode(), file.read())

    def test_a_delta_brings_what_changed_and_only_that(self):
        pair = self.start_pair()
        pair.fill(120, 2_000_000)
        self.assert_closed(self.run_program(pair))
        old = pair.log_in("old")
        old.select("INBOX")
        old.append("INBOX", "(\\Flagged)", '"02-Feb-2020 03:04:05 +0900"', b"Subject: brand new\r\n\r\nhello\r\n")
        old.store("1", "+FLAGS", "(\\Answered)")
        old.create('"INBOX.&ZbA-"')
        old.subscribe('"INBOX.&ZbA-"')
        old.append('"INBOX.&ZbA-"', "(\\Seen)", '"03-Feb-2020 03:04:05 +0900"', b"Subject: in a new folder\r\n\r\nhi\r\n")
        old.logout()
        before = pair.fetched_bodies("old")
        self.assert_closed(self.run_program(pair))
        self.assertEqual(pair.fetched_bodies("old") - before, 2)
        self.assert_equal_sides(pair)

    def test_a_message_that_is_too_big_is_refused_and_named(self):
        pair = self.start_pair("--new-largest", "300000")
        pair.fill(40, 800_000)
        old = pair.log_in("old")
        old.append("INBOX", "(\\Seen)", '"05-May-2019 05:05:05 +0000"', b"Subject: too big for you\r\n\r\n" + b"x" * 70 + b"\r\n" * 200_000)
        old.logout()
        accounts = self.assert_closed(self.run_program(pair), code=1)
        self.assertEqual(accounts[0]["refused"], 1)
        self.assert_equal_sides(pair, larger_than=300_000)
        ledger = subprocess.run([self.program, "ledger", self.project, "--state", "refused", "--json"], capture_output=True,
                                text=True, env=dict(os.environ, QT_QPA_PLATFORM="offscreen"), timeout=60)
        self.assertIn("too big for you", ledger.stdout)

    def test_what_another_tool_copied_is_adopted(self):
        pair = self.start_pair()
        old, new = pair.log_in("old"), pair.log_in("new")
        for number in range(5):
            letter = b"Message-ID: <%d@a>\r\nSubject: adopted %d\r\n\r\nhello %d\r\n" % (number, number, number)
            for imap in (old, new):
                imap.append("INBOX", "(\\Seen)", '"05-May-2019 05:05:05 +0000"', letter)
        old.logout()
        new.logout()
        accounts = self.assert_closed(self.run_program(pair))
        self.assertEqual(accounts[0]["copied"], 0)
        self.assertEqual(accounts[0]["already"], 5)
        self.assert_equal_sides(pair)

    def test_without_uidplus_multiappend_and_literal_plus_nothing_is_lost(self):
        for capability in ("IMAP4rev1 NAMESPACE", "IMAP4rev1 NAMESPACE UIDPLUS LITERAL+", "IMAP4rev1 NAMESPACE MULTIAPPEND"):
            with self.subTest(capability):
                self.project = os.path.join(self.place, capability.replace(" ", "-") + ".hikkoshi")
                pair = self.start_pair("--new-capability", capability, "--new-special-use", "no",
                                       "--old-capability", "IMAP4rev1 NAMESPACE")
                pair.fill(80, 1_500_000)
                self.assert_closed(self.run_program(pair))
                self.assert_equal_sides(pair)
                self.assert_closed(self.run_program(pair))
                self.assert_equal_sides(pair)

    def test_several_mailboxes_are_copied_and_each_is_right(self):
        pair = self.start_pair("--users", "4")
        for user in range(4):
            pair.fill(60, 1_000_000, seed=user + 7, user=user)
        accounts = self.assert_closed(self.run_program(pair, options=["--connections", "4"]))
        self.assertEqual(len(accounts), 4)
        for user in range(4):
            self.assert_equal_sides(pair, user=user)

    def test_a_dry_run_writes_nothing(self):
        pair = self.start_pair()
        pair.fill(30, 300_000)
        outcome = self.run_program(pair, options=["--dry-run"])
        self.assertEqual(outcome.code, 0, outcome)
        json.loads(outcome.out)
        new = pair.log_in("new")
        self.assertEqual(new.select("INBOX", readonly=True)[1], [b"0"])
        self.assertEqual(pair.fetched_bodies("old"), 0)
        new.logout()


class TestExitCodes(Journey):
    def test_a_wrong_password_is_4_and_tried_once(self):
        pair = self.start_pair()
        accounts = self.write_accounts(pair, lambda row: row[:2] + ["wrong"] + row[3:])
        outcome = self.run_program(pair, accounts=accounts)
        self.assertEqual(outcome.code, 4, outcome)
        with open(pair.facts["old"]["log"]) as file:
            self.assertEqual(file.read().count("auth failed, 1 attempts"), 1)

    def test_an_unknown_host_is_3(self):
        pair = self.start_pair()
        outcome = self.run_program(pair, old="imaps://no-such-host.invalid")
        self.assertEqual(outcome.code, 3, outcome)

    def test_a_port_where_nobody_listens_is_3(self):
        pair = self.start_pair()
        with socket.create_server(("127.0.0.1", 0)) as server:
            port = server.getsockname()[1]
        outcome = self.run_program(pair, old=f"imaps://localhost:{port}")
        self.assertEqual(outcome.code, 3, outcome)

    def test_a_certificate_of_an_unknown_authority_is_5_and_no_password_leaves(self):
        pair = self.start_pair()
        outcome = self.run_program(pair, ca_file=False)
        self.assertEqual(outcome.code, 5, outcome)
        with open(pair.facts["old"]["log"]) as file:
            self.assertNotIn("Login: user=", file.read())

    def test_a_missing_accounts_file_is_2(self):
        pair = self.start_pair()
        outcome = self.run_program(pair, accounts=os.path.join(self.place, "none.csv"))
        self.assertEqual(outcome.code, 2, outcome)

    def test_plain_text_to_a_host_that_is_not_loopback_is_2_or_refused(self):
        pair = self.start_pair()
        outcome = self.run_program(pair, old="imap+plain://192.0.2.1")
        self.assertIn(outcome.code, (2, 3), outcome)

    def test_ctrl_c_is_6_and_the_next_run_finishes(self):
        pair = self.start_pair()
        pair.fill(1500, 60_000_000)
        process = self.start(self.command(pair))
        new = pair.log_in("new")
        deadline = time.monotonic() + 60
        while process.poll() is None and time.monotonic() < deadline:
            if int(new.select("INBOX", readonly=True)[1][0]) > 0:
                break       # the copy is under way
        new.logout()
        process.send_signal(signal.SIGINT)
        outcome = self.finish(process)
        self.assertEqual(outcome.code, 6, outcome)
        self.assert_closed(self.run_program(pair))
        self.assert_equal_sides(pair)


if __name__ == "__main__":
    journey.main()
