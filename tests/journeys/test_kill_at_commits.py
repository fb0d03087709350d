#!/usr/bin/env python3
"""Killed at every single commit of the ledger, before it is written and right after, then run again: the same end state,
nothing lost, nothing twice. On real servers; each kill has a new mailbox of its own."""
import concurrent.futures
import csv
import os
import signal
import subprocess
import threading

import journey
import verify_move
from journey import PATIENCE, Journey, Outcome

MESSAGES = 30
ACCOUNTS = 400          # more than twice the commits of one run
AT_ONCE = 4             # most of a second run is waiting until the server has settled


class TestKillAtCommits(Journey):
    def test_killed_at_every_commit_the_next_run_ends_the_same(self):
        self.pair = self.start_pair("--fast", "--users", str(ACCOUNTS))
        self.pair.fill(MESSAGES, MESSAGES * 3_000)
        self.free = iter(range(1, ACCOUNTS))
        self.lock = threading.Lock()
        kills = 0
        with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
            for when in ("before", "after"):
                commit, survived = 1, False
                while not survived:
                    batch = [pool.submit(self.kill_and_run_again, number, when) for number in range(commit, commit + AT_ONCE)]
                    landed = [job.result() for job in batch]
                    kills += sum(landed)
                    survived = not all(landed)
                    commit += AT_ONCE
        self.assertGreater(kills, 20)       # a copy has at least ten commits
        print(f"{kills} commits, each with a kill and a second run")

    def kill_and_run_again(self, commit, when):
        """False when the run had fewer commits than that."""
        with self.lock:
            user = next(self.free)
        place = os.path.join(self.place, f"{when}-{commit}")
        os.mkdir(place)
        killed = self.run_once(place, user, {"LD_PRELOAD": os.environ["KILL_AT_COMMIT_LIBRARY"],
                                             "KILL_AT_COMMIT": str(commit), "KILL_WHEN": when})
        if killed.code != -signal.SIGKILL:
            self.assert_closed(killed)
            return False
        self.assert_closed(self.run_once(place, user, {}))
        old, new = self.pair.log_in("old"), self.pair.log_in("new", user)
        try:
            verdict = verify_move.compare(old, new, {}, 0, False)
        finally:
            old.logout()
            new.logout()
        self.assertTrue(verdict["equal"], f"killed {when} commit {commit}: {verdict}")
        return True

    def run_once(self, place, user, environment):
        old, new = self.pair.accounts()[0][0], self.pair.accounts()[user][1]
        accounts = os.path.join(place, "accounts.csv")
        with open(accounts, "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([["address", "old_user", "old_password", "new_user", "new_password"],
                                        [new["name"], old["name"], old["password"], new["name"], new["password"]]])
        words = self.command(self.pair, accounts=accounts)
        words[words.index("--project") + 1] = os.path.join(place, "move.hikkoshi")
        run = subprocess.run(words, env=dict(os.environ, LC_ALL="C.UTF-8", **environment), stdin=subprocess.DEVNULL,
                             capture_output=True, text=True, timeout=PATIENCE)
        return Outcome(run.returncode, run.stdout, run.stderr)


if __name__ == "__main__":
    journey.main()
