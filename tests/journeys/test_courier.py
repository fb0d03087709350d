#!/usr/bin/env python3
"""Courier as the old server: prefix INBOX., no LITERAL+, no SPECIAL-USE, no CONDSTORE. COURIER says where it is."""
import os

import journey
import office_generator
import verify_move
from courier_server import CourierServer
from journey import Journey


class TestCourier(Journey):
    def test_an_office_moves_from_courier_to_dovecot(self):
        pair = self.start_pair("--new-only")
        maildir = os.path.join(self.place, "Maildir")
        user, password = "user1@renshu.example", "courier1"
        courier = CourierServer(os.environ["COURIER"], maildir, user, password)
        self.addCleanup(courier.stop)
        made = office_generator.fill(maildir, 200, 3_000_000, 3, courier=True)
        pair.facts["old"] = {"url": f"imap+plain://127.0.0.1:{courier.port}", "plainPort": courier.port, "tlsPort": 0,
                             "users": [{"name": user, "password": password}]}
        old = pair.log_in("old")
        for wire, _ in verify_move.folders(old).values():       # as a person's mail program would have done
            old.subscribe(f'"{wire}"')
        old.select("INBOX")
        old.store("1:3", "+FLAGS", "($label1 project-x)")
        old.logout()
        accounts = self.assert_closed(self.run_program(pair))
        self.assertEqual(accounts[0]["copied"], made["messages"])
        verdict = self.assert_equal_sides(pair)
        self.assertEqual(verdict["messages"], made["messages"])

        again = self.assert_closed(self.run_program(pair))
        self.assertEqual(again[0]["messages"], made["messages"])
        self.assert_equal_sides(pair)


if __name__ == "__main__":
    journey.main()
