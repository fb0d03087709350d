#!/usr/bin/env python3
"""The judge itself: it must say yes to a faithful copy and no to every kind of damage. Needs no hikkoshi."""
import imaplib
import re

import journey
import verify_move


def copy_by_imaplib(old, new):
    """A slow and faithful copy of everything, in a dozen lines."""
    new_folders = verify_move.folders(new)
    for path, (wire, _) in sorted(verify_move.folders(old).items()):
        place = verify_move.expected_place(path, new_folders, {})
        target = new_folders[place][0] if place in new_folders else \
            "/".join(name if name.isascii() and "&" not in name else verify_move_name(name) for name in place)
        if place not in new_folders:
            new.create(f'"{target}"')
        new.subscribe(f'"{target}"')
        count = int(old.select(f'"{wire}"', readonly=True)[1][0])
        for number in range(1, count + 1):
            row = old.fetch(str(number), "(UID FLAGS INTERNALDATE BODY.PEEK[])")[1]
            facts = row[0][0] + b" " + row[1]
            flags = " ".join(flag for flag in verify_move.FLAGS.search(facts).group(1).decode().split() if flag != "\\Recent")
            new.append(f'"{target}"', f"({flags})", '"' + verify_move.DATE.search(facts).group(1).decode() + '"', row[0][1])


def verify_move_name(name):
    import office_generator
    return office_generator.modified_utf7(name)


imaplib.MapCRLF = re.compile(b"(?!)")   # imaplib repairs line ends in append(): a faithful copy must not


class TestJudge(journey.Journey):
    def setUp(self):
        super().setUp()
        self.pair = self.start_pair("--fast")
        self.made = self.pair.fill(60, 1_000_000)

    def assert_unequal(self, words):
        verdict = self.pair.judge()
        self.assertFalse(verdict["equal"])
        self.assertIn(words, " ".join(verdict["examples"]))

    def test_a_faithful_copy_is_equal_and_each_damage_is_seen(self):
        old, new = self.pair.log_in("old"), self.pair.log_in("new")
        self.assert_unequal("only old")
        copy_by_imaplib(old, new)
        verdict = self.assert_equal_sides(self.pair)
        self.assertEqual(verdict["messages"], self.made["messages"])
        self.assertEqual(verdict["folders"], self.made["folders"])

        new.select("INBOX")
        new.store("1", "+FLAGS", "($Surprise)")
        self.assert_unequal("$Surprise")
        new.store("1", "-FLAGS", "($Surprise)")
        self.assert_equal_sides(self.pair)

        _, row = new.fetch("1", "(FLAGS INTERNALDATE BODY.PEEK[])")
        facts = row[0][0] + b" " + row[1]
        flags = "(" + verify_move.FLAGS.search(facts).group(1).decode().replace("\\Recent", "").strip() + ")"
        date = '"' + verify_move.DATE.search(facts).group(1).decode() + '"'
        new.append("INBOX", flags, date, row[0][1])
        self.assert_unequal("only new")
        new.store("1", "+FLAGS", "(\\Deleted)")
        new.uid("EXPUNGE", new.fetch("1", "(UID)")[1][0].split()[-1].rstrip(b")").decode())
        self.assert_equal_sides(self.pair)
        new.append("INBOX", flags, '"01-Jan-2001 00:00:00 +0000"', row[0][1])
        new.append("INBOX", flags, date, row[0][1] + b"x")
        self.assert_unequal("only new")
        new.delete('"Projects 2025"')
        self.assert_unequal("folder missing")


if __name__ == "__main__":
    journey.main()
