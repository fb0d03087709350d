#!/usr/bin/env python3
"""See office_move.sh."""
import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "journeys"))
import journey  # noqa: E402


class TestOfficeMove(journey.Journey):
    def test_a_whole_office_moves_byte_for_byte(self):
        pair = self.start_pair()
        made = pair.fill(int(os.environ.get("MESSAGES", "2000")), int(os.environ.get("BYTES", "175000000")))
        print(f"\nmade: {made}")
        started = time.monotonic()
        accounts = self.assert_closed(self.run_program(pair))
        print(f"first copy: {time.monotonic() - started:.2f} s, {accounts[0]['copied']} copied")
        verdict = self.assert_equal_sides(pair)
        print(f"judged: {verdict['folders']} folders, {verdict['messages']} messages equal in bytes, flags, keywords and dates")
        self.assertEqual(verdict["messages"], made["messages"])
        bodies = pair.fetched_bodies("old"), pair.fetched_bodies("new")
        started = time.monotonic()
        self.assert_closed(self.run_program(pair))
        print(f"second run: {time.monotonic() - started:.2f} s")
        self.assertEqual(bodies, (pair.fetched_bodies("old"), pair.fetched_bodies("new")))
        self.assert_equal_sides(pair)


if __name__ == "__main__":
    journey.main()
