#!/usr/bin/env python3
"""kill -9 at random instants, each followed by a new run: nothing lost, nothing twice.

KILLS and MESSAGES in the environment set how often and how much; SEED makes a run repeatable.
"""
import os
import random
import signal
import subprocess
import time

import journey
from journey import Journey

KILLS = int(os.environ.get("KILLS", "6"))
MESSAGES = int(os.environ.get("MESSAGES", "600"))
SEED = int(os.environ.get("SEED", "1"))


class TestKill(Journey):
    def undisturbed_seconds(self):
        """How long one whole copy takes here and now."""
        pair = self.start_pair("--fast")
        pair.fill(MESSAGES, MESSAGES * 20_000)
        self.project = os.path.join(self.place, "undisturbed.hikkoshi")
        started = time.monotonic()
        self.assert_closed(self.run_program(pair))
        seconds = time.monotonic() - started
        pair.__exit__()
        self.project = os.path.join(self.place, "move.hikkoshi")
        return seconds

    def test_killed_at_random_instants_nothing_is_lost_or_twice(self):
        dice = random.Random(SEED)
        seconds = self.undisturbed_seconds()
        pair = self.start_pair("--fast")
        pair.fill(MESSAGES, MESSAGES * 20_000)
        landed = 0
        for number in range(KILLS):
            # Kills in a row on one copy until it is through; then the mailbox is emptied and it begins again.
            process = self.start(self.command(pair))
            try:
                process.wait(dice.uniform(0, seconds))
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                landed += 1
            process.wait()
            for file in process.files:
                file.close()
            if dice.random() < 0.5:
                continue        # the next run begins at once, while the server may still be storing
            self.assert_closed(self.run_program(pair))
            self.assert_equal_sides(pair)
            self.begin_again(pair, number)
        self.assert_closed(self.run_program(pair))
        verdict = self.assert_equal_sides(pair)
        print(f"{landed} of {KILLS} kills landed; {verdict['messages']} messages, "
              f"{verdict['onlyOld']} lost, {verdict['onlyNew']} twice")
        self.assertGreaterEqual(landed, KILLS // 2)

    def begin_again(self, pair, number):
        new = pair.log_in("new")
        import verify_move
        for path, (wire, _) in sorted(verify_move.folders(new).items(), reverse=True):
            if path == ("INBOX",) or int(new.select(f'"{wire}"')[1][0]) == 0:
                continue
            new.store("1:*", "+FLAGS.SILENT", "(\\Deleted)")
            new.expunge()
        new.select("INBOX")
        if new.untagged_responses.get("EXISTS", [b"0"])[-1] != b"0":
            new.store("1:*", "+FLAGS.SILENT", "(\\Deleted)")
            new.expunge()
        new.logout()
        self.project = os.path.join(self.place, f"move-{number}.hikkoshi")


if __name__ == "__main__":
    journey.main()
