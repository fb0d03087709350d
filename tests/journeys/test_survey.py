#!/usr/bin/env python3
"""hikkoshi survey and watch against real name servers: a clean zone, planted faults, a line that lets nothing through."""
import http.server
import json
import os
import re
import signal
import ssl
import subprocess
import threading
import time

import journey
import name_servers
from journey import Journey

ADDRESSES = ["127.0.78.1", "127.0.78.2", "127.0.78.3", "127.0.78.100"]


def zone(records, serial=1, origin="office.test", minimum=300):
    return (f"$ORIGIN {origin}.\n$TTL 300\n@ 300 SOA ns1 root {serial} 14400 3600 604800 {minimum}\n"
            "@ NS ns1\n@ NS ns2\nns1 A 127.0.78.1\nns2 A 127.0.78.2\n" + records)


CLEAN = zone("""@ A 192.0.2.80
www A 192.0.2.80
@ MX 10 mail
mail A 192.0.2.10
@ TXT "v=spf1 ip4:192.0.2.10 -all"
_dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@office.test"
""")
SWITCHED = CLEAN.replace("@ MX 10 mail\n", "@ MX 0 mx.new\nmx.new A 192.0.2.20\n").replace("root 1 ", "root 2 ")


class TestSurvey(Journey):
    def start_office(self, *zones, resolver=True):
        """One NSD for each text (None: a lame one) and an Unbound that knows them."""
        port = name_servers.free_port(ADDRESSES)
        self.servers, with_zone = [], []
        for number, text in enumerate(zones):
            address = ADDRESSES[number]
            directory = os.path.join(self.place, f"ns{number}-{time.monotonic_ns()}")
            server = name_servers.start_nsd(directory, address, port, {"office.test": text} if text else {})
            self.addCleanup(server.stop)
            self.servers.append(server)
            with_zone += [server.place] if text else []
        directory = os.path.join(self.place, f"resolver-{time.monotonic_ns()}")
        self.resolver = name_servers.start_unbound(directory, ADDRESSES[-1], port, {"office.test": with_zone})
        self.addCleanup(self.resolver.stop)

    def words(self, command, *options, servers=None, domain="office.test"):
        words = [self.program, command, domain, *options]
        for place in servers if servers is not None else [server.place for server in self.servers]:
            words += ["--name-server", place]
        return words + ["--resolver", self.resolver.place]

    def look(self, command, *options, **named):
        return self.finish(self.start(self.words(command, *options, **named)))

    def wait_for_output(self, pattern):
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            with open(os.path.join(self.place, "out"), encoding="utf-8") as file:
                if re.search(pattern, file.read()):
                    return
            time.sleep(0.05)
        self.fail(f"no {pattern} in a minute")

    def by_id(self, outcome):
        found = {}
        for finding in outcome.json["findings"]:
            found.setdefault(finding["id"], []).append(finding)
        return found

    def states(self, outcome, state):
        return sorted({finding["id"] for finding in outcome.json["findings"] if finding["state"] == state})

    # survey

    def test_a_clean_zone_is_neither_red_nor_amber(self):
        self.start_office(CLEAN, CLEAN)
        outcome = self.look("survey", "--json")
        self.assertEqual(outcome.code, 0, outcome)
        self.assertEqual(self.states(outcome, "red"), [], outcome)
        self.assertEqual(self.states(outcome, "amber"), [], outcome)
        self.assertGreater(len(self.states(outcome, "green")), 10, outcome)

    def test_the_json_has_the_form_of_the_design(self):
        self.start_office(CLEAN, CLEAN)
        outcome = self.look("survey", "--json")
        told = outcome.json
        self.assertEqual(set(told), {"domain", "findings", "observations"})
        self.assertEqual(told["domain"], "office.test")
        for finding in told["findings"]:
            self.assertRegex(finding["id"], r"^[ESLVMACTBX][0-9]+$")
            self.assertIn(finding["state"], ("green", "amber", "red", "unknown"))
            self.assertIsInstance(finding["subject"], str)
            for name in ("observed", "expected"):
                self.assertTrue(all(isinstance(value, str) for value in finding[name]), finding)
        asked = {(one["address"], one["type"]) for one in told["observations"]}
        for server in self.servers:
            self.assertIn((server.address, "SOA"), asked)
            self.assertIn((server.address, "MX"), asked)

    def test_the_table_names_state_check_and_subject(self):
        self.start_office(CLEAN, CLEAN)
        english = self.look("survey", "--language", "en")
        self.assertEqual(english.code, 0, english)
        self.assertRegex(english.out, r"(?m)^Pass +S4 +office\.test MX +\S")
        japanese = self.look("survey", "--language", "ja")
        self.assertRegex(japanese.out, r"(?m)^合格 +S4 +office\.test MX +\S")

    def test_planted_faults_are_told_by_id_with_server_and_remedy(self):
        faults = zone("""@ A 192.0.2.80
@ 86400 MX 10 mail
@ 86400 MX 20 @
mail CNAME web
web A 192.0.2.80
*  A 192.0.2.80
@ TXT "v=spf1 mx -all"
@ TXT "v=spf1 include:old.office.test ~all"
default._domainkey TXT "v=DKIM1; k=rsa; p="
""", serial=7)
        unsynced = faults.replace("root 7 ", "root 3 ").replace("@ 86400 MX", "@ 300 MX")
        self.start_office(faults, unsynced, None)
        outcome = self.look("survey", "--json")
        self.assertEqual(outcome.code, 1, outcome)
        found = self.by_id(outcome)

        def has(check, state, reason):
            mine = [one for one in found.get(check, []) if one["state"] == state and one["reason"] == reason]
            self.assertTrue(mine, f"{check} {state} {reason}: {found.get(check)}")
            return mine[0]

        lame = has("S1", "red", "NameServerLame")
        self.assertIn("127.0.78.3", json.dumps(lame["facts"] + lame["observed"]))
        self.assertIn("127.0.78.2", json.dumps(has("S3", "amber", "SerialsDiffer")["facts"]))
        has("S7", "red", "SpfSeveral")
        has("S10", "red", "DkimRevoked")
        has("S11", "amber", "WildcardAddress")
        partly = has("L1", "amber", "TtlLoweredPartly")
        self.assertIn("127.0.78.1", json.dumps(partly["facts"]))
        told = " ".join(one["reason"] for one in found["S4"] + found["S5"])
        self.assertRegex(told, "MxTargetIsAlias")
        self.assertRegex(told, "MxIsDomainItself|MxTargetIsDomain")
        self.assertLessEqual(set(self.states(outcome, "red")), {"S1", "S7", "S10"}, outcome)

        table = self.look("survey", "--language", "en")
        self.assertEqual(table.code, 1, table)
        details = table.out.split("\n\n", 1)[1]
        self.assertRegex(details, r"(?m)^S7 office\.test TXT: ")
        self.assertRegex(details, r"(?m)^    to do: \S")
        self.assertLess(details.index("S7 office.test"), details.index("L1 office.test"), "red before amber")

    def test_a_line_that_lets_nothing_through_makes_everything_grey(self):
        self.start_office(CLEAN)
        for server in self.servers + [self.resolver]:
            server.stop()
        outcome = self.look("survey", "--json")
        self.assertEqual(outcome.code, 3, outcome)
        self.assertEqual(set(one["state"] for one in outcome.json["findings"]), {"unknown"}, outcome)
        outcome = self.look("watch", "--expect-mx", "mail.office.test", "--once", "--json")
        self.assertEqual(outcome.code, 3, outcome)
        self.assertEqual(set(one["state"] for one in outcome.json["findings"]), {"unknown"}, outcome)

    def test_wrong_usage_ends_with_two(self):
        for words in (["survey"], ["survey", "a..test"], ["survey", "office.test", "--name-server", "ns1.office.test"],
                      ["survey", "office.test", "--resolver", "127.0.0.1:0"], ["survey", "office.test", "--frobnicate"],
                      ["watch", "office.test"], ["watch", "office.test", "--expect-mx", "a,,b"],
                      ["survey", "office.test", "--ca-file", "/nowhere.pem"]):
            outcome = self.finish(self.start([self.program, *words]))
            self.assertEqual(outcome.code, 2, f"{words}: {outcome}")
            self.assertEqual(outcome.out, "")

    def start_policy_server(self, text):
        """https://mta-sts.office.test at 127.0.78.9; returns the file of its authority."""
        key, certificate = os.path.join(self.place, "key"), os.path.join(self.place, "certificate")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "2",
                        "-subj", "/CN=mta-sts.office.test", "-addext", "subjectAltName=DNS:mta-sts.office.test"],
                       check=True, capture_output=True)

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200 if self.path == "/.well-known/mta-sts.txt" else 404)
                self.send_header("Content-Type", "text/plain")
                self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text)

            def log_message(self, *_):
                pass

        try:
            server = http.server.ThreadingHTTPServer(("127.0.78.9", 443), Handler)
        except PermissionError:
            self.skipTest("port 443 is not for this user")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return certificate

    def test_an_enforced_policy_without_the_new_mx_is_red(self):
        authority = self.start_policy_server(b"version: STSv1\r\nmode: enforce\r\nmx: mail.office.test\r\nmax_age: 604800\r\n")
        office = CLEAN + '_mta-sts TXT "v=STSv1; id=1"\nmta-sts A 127.0.78.9\nmx.new A 192.0.2.20\n'
        self.start_office(office, office)
        today = self.look("survey", "--json", "--ca-file", authority)
        self.assertEqual((today.code, self.states(today, "red")), (0, []), today)
        move = self.look("survey", "--json", "--ca-file", authority, "--expect-mx", "mx.new.office.test")
        self.assertEqual(move.code, 1, move)
        found = self.by_id(move)["S13"][0]
        self.assertEqual((found["state"], found["reason"]), ("red", "MtaStsExcludesMx"), move)
        self.assertIn("mx.new.office.test", json.dumps(found))
        unknown = self.look("survey", "--json")
        self.assertNotIn("S13", self.states(unknown, "green"), "its certificate is not believed")

    # watch

    def test_watching_once_asks_no_resolver_while_servers_differ(self):
        self.start_office(CLEAN, SWITCHED)
        partly = self.look("watch", "--expect-mx", "mx.new.office.test", "--once", "--json")
        self.assertEqual(partly.code, 1, partly)
        self.assertFalse(partly.json["reached"])
        self.assertEqual([one["id"] for one in partly.json["findings"]], ["M2"], "no resolver is asked before they agree")

    def test_watching_once_tells_whether_it_is_everywhere(self):
        self.start_office(CLEAN)
        there = self.look("watch", "--expect-mx", "mail.office.test", "--once")
        self.assertEqual(there.code, 0, there)
        wrong = self.look("watch", "--expect-mx", "else.office.test", "--once", "--json")
        self.assertEqual(wrong.code, 1, wrong)
        self.assertEqual(self.states(wrong, "red"), ["M2"])

    def test_watching_ends_when_the_world_knows_the_new(self):
        self.start_office(SWITCHED, SWITCHED)
        outcome = self.look("watch", "--expect-mx", "mx.new.office.test", "--json")
        self.assertEqual(outcome.code, 0, outcome)
        told = outcome.json
        self.assertTrue(told["reached"])
        self.assertEqual([one["values"] for one in told["authorities"]], [["0 mx.new.office.test"]] * 2)
        self.assertEqual([one["values"] for one in told["resolvers"]], [["0 mx.new.office.test"]])
        self.assertEqual(told["changes"], [])

    def test_watching_tells_the_change_and_when_the_old_is_gone(self):
        self.start_office(CLEAN, CLEAN)
        process = self.start(self.words("watch", "--expect-mx", "mx.new.office.test", "--language", "en"))
        self.wait_for_output(r"(?m)^Warning +M2")
        for server in self.servers:
            server.serve("office.test", SWITCHED)
        outcome = self.finish(process)
        self.assertEqual(outcome.code, 0, outcome)
        for server in self.servers:
            self.assertRegex(outcome.out, rf"(?m)^\d.* {server.place}: 10 mail\.office\.test → 0 mx\.new\.office\.test \(TTL 300\)$")
        self.assertEqual(outcome.out.count("→"), 2, outcome)
        now = time.strftime("%Y-%m-%d %H:%M:%S")
        gone = re.search(r"from (\d+-\d+-\d+ \d+:\d+:\d+) on", outcome.out)
        self.assertTrue(gone and gone.group(1) > now, outcome)
        self.assertRegex(outcome.out, r"(?m)^Pass +M2 ")

    def test_watching_can_be_interrupted(self):
        self.start_office(CLEAN, CLEAN)
        process = self.start(self.words("watch", "--expect-mx", "mx.new.office.test", "--language", "en"))
        self.wait_for_output(r"(?m)^Warning +M2")
        process.send_signal(signal.SIGINT)
        outcome = self.finish(process)
        self.assertEqual(outcome.code, 6, outcome)
        self.assertRegex(outcome.out, r"(?m)^Warning +M2 ")


if __name__ == "__main__":
    journey.main()
