#!/usr/bin/env python3
"""See against_mbsync.sh."""
import os
import statistics
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "journeys"))
import journey  # noqa: E402

ROUNDS, MESSAGES, EACH = (int(os.environ[name]) for name in ("ROUNDS", "MESSAGES", "EACH"))

MBSYNCRC = """
IMAPStore old
Host localhost
Port {old}
User {user}
Pass {old_password}
SSLType IMAPS
CertificateFile {ca}
PipelineDepth 50

IMAPStore new
Host localhost
Port {new}
User {user}
Pass {new_password}
SSLType IMAPS
CertificateFile {ca}

Channel move
Far :old:
Near :new:
Patterns INBOX
Sync PullNew
Create Near
CopyArrivalDate yes
SyncState {place}/
"""


class AgainstMbsync(journey.Journey):
    def fresh_pair(self):
        pair = self.start_pair("--old-prefix", "")
        pair.fill(MESSAGES, 0, flat_size=EACH)
        old = pair.log_in("old")            # both find the old server's index made
        old.select("INBOX", readonly=True)
        old.fetch("1:*", "(UID RFC822.SIZE)")
        old.logout()
        return pair

    def by_hikkoshi(self, pair, number):
        self.project = os.path.join(self.place, f"move-{number}.hikkoshi")
        words = self.command(pair)
        started = time.monotonic()
        process = self.start(words)
        process.wait()      # with a time limit, Python would look only every 50 ms
        seconds = time.monotonic() - started
        self.assert_closed(self.finish(process))
        return seconds

    def by_mbsync(self, pair, number):
        place = os.path.join(self.place, f"mbsync-{number}")
        os.mkdir(place)
        user = pair.facts["old"]["users"][0]
        with open(place + "/rc", "w") as file:
            file.write(MBSYNCRC.format(old=pair.facts["old"]["tlsPort"], new=pair.facts["new"]["tlsPort"],
                                       user=user["name"], old_password=user["password"], ca=pair.ca_file,
                                       new_password=pair.facts["new"]["users"][0]["password"], place=place))
        started = time.monotonic()
        done = subprocess.run(["mbsync", "-q", "-c", place + "/rc", "move"], capture_output=True, text=True, timeout=600)
        seconds = time.monotonic() - started
        self.assertEqual(done.returncode, 0, done.stderr)
        return seconds

    def test_how_much_faster(self):
        times = {"hikkoshi": [], "mbsync": []}
        print(f"\n{MESSAGES} messages of about {EACH} bytes over TLS, seconds (messages per second)")
        for number in range(ROUNDS):
            for name, run in (("hikkoshi", self.by_hikkoshi), ("mbsync", self.by_mbsync)):
                pair = self.fresh_pair()
                seconds = run(pair, number)
                new = pair.log_in("new")
                self.assertEqual(int(new.select("INBOX", readonly=True)[1][0]), MESSAGES)
                new.logout()
                pair.__exit__()
                times[name].append(seconds)
                print(f"  round {number + 1}  {name:9s} {seconds:7.2f}  ({MESSAGES / seconds:7.0f})", flush=True)
        medians = {name: statistics.median(values) for name, values in times.items()}
        for name, seconds in medians.items():
            print(f"  median   {name:9s} {seconds:7.2f}  ({MESSAGES / seconds:7.0f})")
        ratio = medians["mbsync"] / medians["hikkoshi"]
        print(f"  hikkoshi moves {ratio:.2f} times mbsync's messages per second")
        self.assertGreaterEqual(ratio, 2.0)


if __name__ == "__main__":
    journey.main()
