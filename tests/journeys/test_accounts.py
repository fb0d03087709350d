"""A roster of 300 mixed rows becomes files for every destination; judged by readers that are not ours: Python's csv, sh
with tools that write down how they were called, Debian's postfixadmin-cli on SQLite, Dovecot's own password check."""
import csv
import io
import json
import os
import re
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
import unittest

import powershell_words

PROGRAM = ""
TARGETS = ["microsoft365", "google", "workmail", "postfixadmin", "dovecot", "sheet"]
POSTFIXADMIN = os.environ.get("POSTFIXADMIN", "")
NASTY = ["O'Brien \"x\" $(touch pwned); =cmd", "`touch pwned`", "=1+1", "+81 3", "@sum", "a, b", "\u2019; Remove-Mailbox x; \u2019",
         "$env:PATH", "山田\u3000太郎", "%PATH% & calc", "|| touch pwned", "\\'; touch pwned #", "{0} ${1} $1", "-rf"]


def roster(directory):
    """300 rows; what is good, what is bad and why is known."""
    rows, bad = [], 0
    for number in range(200):
        name = NASTY[number % len(NASTY)] if number % 3 == 0 else f"山田 太郎{number}"
        rows.append([f"user{number}@example.jp", name, "person", "", "", "boss@ext.example" if number % 50 == 1 else ""])
    rows += [[f"o'brien{n}@example.jp", "O'Brien", "pop", "", "", ""] for n in range(5)]
    rows += [[f"shared{n}@example.jp", f"共有 {n}", "共有", "", "", "user1@example.jp;user2@example.jp"] for n in range(15)]
    rows += [[f"list{n}@example.jp", NASTY[n % len(NASTY)], "list", "", "", f"user{n}@example.jp;out{n}@ext.example"] for n in range(20)]
    rows += [[f"alias{n}@example.jp", "", "alias", "", "", f"user{n}@example.jp"] for n in range(20)]
    rows += [[f"scan{n}@example.jp", "複合機", "system", "", "", ""] for n in range(9)]
    rows.append(["@example.jp", "", "catch-all", "", "", "user0@example.jp"])
    good = len(rows)
    for number in range(10):
        rows.append([f"user{number}@example.jp", "twice", "person", "", "", ""])
        rows.append([f"no address {number}", "x", "person", "", "", ""])
        rows.append([f"bad{number}@example.jp", "x", "no-kind", "", "", ""])
    while len(rows) < 300:
        rows.append([f"empty{len(rows)}@example.jp", "", "list", "", "", ""])
    path = os.path.join(directory, "roster.csv")
    with open(path, "w", newline="", encoding="utf-8-sig") as file:
        writer = csv.writer(file)
        writer.writerow(["address", "display_name", "kind", "old_user", "new_user", "targets"])
        writer.writerows(rows)
    return path, rows[:good], len(rows) - good


class Accounts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.directory = tempfile.mkdtemp(prefix="hikkoshi-accounts-")
        cls.path, cls.good, cls.bad = roster(cls.directory)
        cls.results = {}
        for target in TARGETS:
            output = os.path.join(cls.directory, target)
            run = subprocess.run([PROGRAM, "accounts", cls.path, "--target", target, "--output", output, "--json"],
                                 capture_output=True, text=True, timeout=60)
            cls.results[target] = (run.returncode, json.loads(run.stdout), run.stderr)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.directory)

    def read(self, target, name, encoding="utf-8"):
        with open(os.path.join(self.directory, target, name), newline="", encoding=encoding) as file:
            return file.read()

    def people(self, *kinds):
        return [row for row in self.good if row[2] in kinds]

    def test_bad_rows_are_named_and_the_exit_code_says_so(self):
        for target, (code, result, _) in self.results.items():
            with self.subTest(target):
                self.assertEqual(code, 1)
                self.assertGreaterEqual(len(result["errors"]), self.bad)
                self.assertEqual(result["rows"] + len({e["row"] for e in result["errors"]}), 300)

    def test_no_file_is_for_others_to_read(self):
        for target, (_, result, _) in self.results.items():
            for path in result["files"]:
                self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600, path)

    def test_a_second_run_does_not_write_over_passwords_in_use(self):
        run = subprocess.run([PROGRAM, "accounts", self.path, "--target", "google", "--output",
                              os.path.join(self.directory, "google")], capture_output=True, text=True, timeout=60)
        self.assertEqual(run.returncode, 2)
        self.assertIn("google-users.csv", run.stderr)

    def test_microsoft_gets_at_most_249_users_a_file(self):
        users = []
        for name in sorted(os.listdir(os.path.join(self.directory, "microsoft365"))):
            if name.endswith(".csv"):
                text = self.read("microsoft365", name)
                self.assertTrue(text.startswith("\ufeff"))
                lines = list(csv.reader(io.StringIO(text[1:], newline="")))
                self.assertLessEqual(len(lines), 250)
                self.assertTrue(all(len(line) == 16 for line in lines))
                self.assertTrue(all(cell for line in lines for cell in line))    # an empty field is one blank
                users += lines[1:]
        wanted = self.people("person", "pop", "system")
        self.assertEqual([user[0] for user in users], [row[0] for row in wanted])
        self.assertEqual([user[3] for user in users], [row[1] for row in wanted])

    def test_microsofts_scripts_hold_values_only_as_strings(self):
        values = {row[1] for row in self.good if row[2] in ("list", "共有") and row[1]}
        found = set()
        for name in os.listdir(os.path.join(self.directory, "microsoft365")):
            if not name.endswith(".ps1"):
                continue
            with open(os.path.join(self.directory, "microsoft365", name), "rb") as file:
                data = file.read()
            self.assertTrue(data.startswith(b"\xef\xbb\xbf"))
            self.assertNotIn(b"\n", data.replace(b"\r\n", b""))
            strings, code = powershell_words.literals_and_code(data.decode("utf-8-sig"))
            found |= set(strings)
            for value in values:
                self.assertNotIn(value, code)
            self.assertNotIn("example.jp", code)
        self.assertLessEqual(values, found)

    def test_googles_users_have_all_they_need(self):
        text = self.read("google", "google-users.csv")
        self.assertFalse(text.startswith("\ufeff"))
        users = list(csv.DictReader(io.StringIO(text, newline="")))
        self.assertEqual([user["Email Address [Required]"] for user in users],
                         [row[0] for row in self.people("person", "pop", "system") + self.people("共有")])
        for user in users:
            self.assertTrue(user["First Name [Required]"] and user["Last Name [Required]"])
            self.assertGreaterEqual(len(user["Password [Required]"]), 16)
        self.assertEqual(len({user["Password [Required]"] for user in users}), len(users))

    def run_with_stub(self, target, script, arguments, stub, answers=""):
        """Runs a script in sh with a tool that writes down its arguments; returns them call by call."""
        place = tempfile.mkdtemp(dir=self.directory)
        with open(os.path.join(place, stub), "w") as file:
            file.write(f"#!/bin/sh\nprintf '%s\\0' \"$@\" >>{place}/calls\nprintf '\\n\\0' >>{place}/calls\n{answers}\n")
        os.chmod(os.path.join(place, stub), 0o755)
        environment = dict(os.environ, PATH=place + os.pathsep + os.environ["PATH"])
        run = subprocess.run(["sh", os.path.join(self.directory, target, script), *arguments], cwd=place, env=environment,
                             capture_output=True, text=True, timeout=120)
        self.assertFalse(os.path.exists(os.path.join(place, "pwned")))
        with open(os.path.join(place, "calls"), encoding="utf-8") as file:
            calls = [call.split("\0")[:-1] for call in file.read().split("\n\0")[:-1]]
        return run, calls

    def test_googles_script_says_every_name_exactly(self):
        # What exists is told from what does not: nothing exists, until it was made.
        run, calls = self.run_with_stub("google", "google-addresses.sh", [], "gam",
                                        'case $1 in\ninfo) grep -zqxF "made $3" made 2>/dev/null; exit ;;\n'
                                        'create) printf "made %s\\0" "$3" >>made ;;\nesac\nexit 0')
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
        made = {(call[2], call[4]) for call in calls if call[:2] == ["create", "group"]}
        self.assertEqual(made, {(row[0], row[1] or row[0].split("@")[0]) for row in self.people("list")})
        posting = {call[2] for call in calls if call[-2:] == ["whocanpostmessage", "anyone_can_post"]}
        self.assertEqual(posting, {row[0] for row in self.people("list")})
        aliases = {(call[2], call[4]) for call in calls if call[:2] == ["create", "alias"]}
        self.assertEqual(aliases, {(row[0], row[5]) for row in self.people("alias")})

    def test_workmails_script_says_every_name_exactly(self):
        run, calls = self.run_with_stub("workmail", "workmail-accounts.sh", ["m-1"], "aws",
                                        'case $2 in list-*) echo None ;; create-*) echo id-1 ;; esac')
        users = {}
        for call in calls:
            if call[1] == "create-user":
                users[call[call.index("--name") + 1]] = call[call.index("--display-name") + 1]
        wanted = {row[0].split("@")[0]: row[1] or row[0].split("@")[0]
                  for row in self.people("person", "pop", "system", "共有") if "'" not in row[0]}
        self.assertEqual(users, wanted)
        reasons = {error["reason"] for error in self.results["workmail"][1]["errors"]}
        self.assertLessEqual({"letters-refused", "no-catch-all"}, reasons)

    def test_every_script_is_good_sh(self):
        for target in TARGETS:
            for name in os.listdir(os.path.join(self.directory, target)):
                if name.endswith(".sh"):
                    checked = subprocess.run(["sh", "-n", os.path.join(self.directory, target, name)], capture_output=True)
                    self.assertEqual(checked.returncode, 0, checked.stderr)

    def test_dovecot_knows_the_passwords(self):
        passwords = list(csv.DictReader(io.StringIO(self.read("dovecot", "first-passwords.csv"), newline="")))
        hashes = dict(line.split(":")[:2] for line in self.read("dovecot", "passwd").splitlines())
        self.assertEqual(len(passwords), len(self.people("person", "pop", "system", "共有")))
        for row in passwords[::40]:
            checked = subprocess.run(["doveadm", "pw", "-t", hashes[row["user"]], "-p", row["password"]], capture_output=True)
            self.assertEqual(checked.returncode, 0, checked.stderr)
        virtual = dict(line.split(" ", 1) for line in self.read("dovecot", "virtual").splitlines())
        self.assertEqual(virtual["list3@example.jp"], "user3@example.jp, out3@ext.example")
        self.assertEqual(virtual["@example.jp"], "user0@example.jp")

    def test_the_sheet_cannot_calculate(self):
        text = self.read("sheet", "accounts-sheet.csv")
        self.assertTrue(text.startswith("\ufeff"))
        lines = list(csv.reader(io.StringIO(text[1:], newline="")))
        self.assertEqual(len(lines), len(self.good) + 1)
        for line in lines[1:]:
            for cell in line:
                self.assertFalse(re.match(r"[=+\-@\t]", cell), cell)

    @unittest.skipUnless(POSTFIXADMIN, "PostfixAdmin is not unpacked")
    def test_postfixadmin_makes_all_of_it_once_and_takes_it_back(self):
        place = tempfile.mkdtemp(dir=self.directory)
        app = os.path.join(place, "app")
        shutil.copytree(POSTFIXADMIN, app)
        os.mkdir(os.path.join(app, "templates_c"))
        database = os.path.join(place, "mail.db")
        with open(os.path.join(app, "dbconfig.inc.php"), "w") as file:
            file.write(f"<?php $dbtype = 'sqlite'; $dbuser = ''; $dbpass = ''; $dbname = '{database}';\n")
        with open(os.path.join(app, "config.local.php"), "w") as file:
            file.write("<?php\n$CONF['configured'] = true;\n$CONF['database_type'] = 'sqlite';\n"
                       f"$CONF['database_name'] = '{database}';\n$CONF['encrypt'] = 'md5crypt';\n"
                       "$CONF['emailcheck_resolve_domain'] = 'NO';\n")
        open(database, "w").close()
        php = ["php", "-q", "-d", f"include_path=.:{app}"]
        subprocess.run([*php, "upgrade.php"], cwd=os.path.join(app, "public"), capture_output=True, check=True, timeout=120)
        tool = os.path.join(place, "postfixadmin-cli")
        with open(tool, "w") as file:
            file.write(f"#!/bin/sh\nexec {' '.join(php)} {app}/scripts/postfixadmin-cli.php \"$@\"\n")
        os.chmod(tool, 0o755)

        def run(script, *arguments):
            return subprocess.run(["sh", os.path.join(self.directory, "postfixadmin", script), *arguments], cwd=place,
                                  env=dict(os.environ, POSTFIXADMIN_CLI=tool), capture_output=True, text=True, timeout=280)

        first = run("postfixadmin-accounts.sh")
        self.assertEqual(first.returncode, 0, first.stdout[-2000:] + first.stderr[-2000:])
        self.assertNotIn("FAILED", first.stdout)
        self.assertFalse(os.path.exists(os.path.join(place, "pwned")))
        with sqlite3.connect(database) as connection:
            mailboxes = dict(connection.execute("select username, name from mailbox"))
            aliases = dict(connection.execute("select address, goto from alias"))
        wanted = {row[0]: row[1] for row in self.people("person", "pop", "system", "共有")}
        self.assertEqual({a: n for a, n in mailboxes.items() if not wanted[a].startswith("-")},
                         {a: n for a, n in wanted.items() if not n.startswith("-")})
        self.assertEqual(set(mailboxes), set(wanted))
        self.assertEqual(aliases["list3@example.jp"], "user3@example.jp,out3@ext.example")
        self.assertEqual(aliases["@example.jp"], "user0@example.jp")
        self.assertEqual(set(aliases["user1@example.jp"].split(",")), {"user1@example.jp", "boss@ext.example"})

        second = run("postfixadmin-accounts.sh")
        self.assertEqual(second.returncode, 0)
        self.assertNotIn("made", second.stdout)
        refused = run("postfixadmin-undo.sh")
        self.assertEqual(refused.returncode, 1)     # without --yes it only shows
        undone = run("postfixadmin-undo.sh", "--yes")
        self.assertEqual(undone.returncode, 0, undone.stdout[-2000:] + undone.stderr[-2000:])
        with sqlite3.connect(database) as connection:
            self.assertEqual(connection.execute("select count(*) from mailbox").fetchone(), (0,))
            self.assertEqual(connection.execute("select count(*) from alias").fetchone(), (0,))


if __name__ == "__main__":
    PROGRAM = sys.argv.pop()
    sys.argv = sys.argv[:1]
    unittest.main()
