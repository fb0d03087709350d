#!/usr/bin/env python3
"""hikkoshi rehearse --headless: a whole move by one command, and nothing left of it but what was asked for."""
import glob
import os
import subprocess

import journey
from journey import Journey


class TestRehearsal(Journey):
    def rehearse(self, *options, path=None):
        environment = dict(os.environ, LC_ALL="C.UTF-8", TMPDIR=self.place)
        environment.pop("QT_QPA_PLATFORM", None)    # must need no display of any kind
        if path is not None:
            environment["PATH"] = path
        return subprocess.run([self.program, "rehearse", "--headless", *options], capture_output=True, text=True,
                              env=environment, timeout=journey.PATIENCE, stdin=subprocess.DEVNULL)

    def test_the_ledger_closes_with_one_message_refused(self):
        kept = os.path.join(self.place, "kept")
        result = self.rehearse("--directory", kept, "--language", "en")
        self.assertIn(result.returncode, (0, 1), result.stdout + result.stderr)
        self.assertIn("losed", result.stdout, result.stderr)
        projects = glob.glob(kept + "/*.hikkoshi")
        self.assertEqual(len(projects), 1, os.listdir(kept))
        self.assertFalse(os.path.exists(kept + "/office"))
        ledger = subprocess.run([self.program, "ledger", projects[0], "--state", "refused", "--json"],
                                capture_output=True, text=True, timeout=60)
        self.assertIn("カタログ全ページの原稿", ledger.stdout, ledger.stderr)

    def test_without_a_directory_nothing_is_left(self):
        result = self.rehearse("--language", "ja")
        self.assertIn(result.returncode, (0, 1), result.stdout + result.stderr)
        self.assertEqual(os.listdir(self.place), [])


if __name__ == "__main__":
    journey.main()
