#!/usr/bin/env python3
"""hikkoshi rehearse --headless: a whole move by one command, and nothing left of it but what was asked for."""
import glob
import os
import re
import signal
import subprocess

import journey
from journey import Journey


def seconds(clock):
    """Of the day; one in the first hour belongs to the next, should midnight come between."""
    hour, minute, second = map(int, clock.split(":"))
    return (hour or 24) * 3600 + minute * 60 + second


class TestRehearsal(Journey):
    def environment(self):
        environment = dict(os.environ, LC_ALL="C.UTF-8", TMPDIR=self.place)
        environment.pop("QT_QPA_PLATFORM", None)    # must need no display of any kind
        return environment

    def rehearse(self, *options):
        return subprocess.run([self.program, "rehearse", "--headless", *options], capture_output=True, text=True,
                              env=self.environment(), timeout=journey.PATIENCE, stdin=subprocess.DEVNULL)

    def test_the_ledger_closes_with_one_message_refused_and_the_switch_is_waited_for(self):
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
        self.no_cache_gives_the_old_mx_after_the_promise(result.stdout)

    def no_cache_gives_the_old_mx_after_the_promise(self, said):
        first, second = (re.search(r"(\S+)  %s\S*  renshu.example MX: 10 mail.renshu.example .* → 10 mx1" % server, said)
                         for server in ("ns1", "ns2"))
        self.assertTrue(first and second, said)
        self.assertLess(seconds(first[1]), seconds(second[1]))      # a second server that lags
        proof = re.search(r"gave the old MX until (\S+)\. Promised was (\S+) at the latest", said)
        self.assertTrue(proof, said)
        self.assertLessEqual(seconds(first[1]), seconds(proof[1]))   # caches knew it longer than the first server
        self.assertLessEqual(seconds(proof[1]), seconds(proof[2]))
        for check in ("L1", "L2", "M0", "M2", "M3"):
            self.assertRegex(said, r"(?m)^Pass +%s " % check)
        self.assertNotRegex(said, r"(?m)^Fail ")

    def test_without_a_directory_nothing_is_left(self):
        result = self.rehearse("--language", "ja")
        self.assertIn(result.returncode, (0, 1), result.stdout + result.stderr)
        self.assertRegex(result.stdout, r"合格 +L2")
        self.assertEqual(os.listdir(self.place), [])

    def test_ctrl_c_ends_the_wait_for_the_caches(self):
        process = subprocess.Popen([self.program, "rehearse", "--headless", "--language", "en"], text=True,
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=self.environment())
        for line in process.stdout:
            if line.startswith("All name servers have it."):
                break
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 6)
        self.assertNotIn("The MX is switched", rest)
        self.assertEqual(os.listdir(self.place), [])


if __name__ == "__main__":
    journey.main()
