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
import verify_move
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
        landed, runs = 0, 0
        while landed < KILLS:
            runs += 1
            self.assertLess(runs, 10 * KILLS, "the runs end before they can be killed")
            process = self.start(self.command(pair))
            try:
                process.wait(dice.uniform(0, seconds))
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                landed += 1
            process.wait()
            for file in process.files:
                file.close()
            if process.returncode == -signal.SIGKILL and landed < KILLS and dice.random() < 0.3:
                continue        # killed again at once, while the server may still be storing
            self.assert_closed(self.run_program(pair))
            verdict = self.assert_equal_sides(pair)
            self.begin_again(pair, runs)
        print(f"{landed} kills in {runs} runs; {verdict['messages']} messages, "
              f"{verdict['onlyOld']} lost, {verdict['onlyNew']} twice")

    def begin_again(self, pair, number):
        """Empties the new mailbox; the next run starts from nothing, with a project of its own."""
        new = pair.log_in("new")
        for wire, _ in verify_move.folders(new).values():
            if int(new.select(f'"{wire}"')[1][0]) == 0:
                continue
            new.store("1:*", "+FLAGS.SILENT", "(\\Deleted)")
            new.expunge()
        new.logout()
        self.project = os.path.join(self.place, f"move-{number}.hikkoshi")


if __name__ == "__main__":
    journey.main()
