#pragma once

#include <array>

namespace hikkoshi {

/// The ledger's tables in the project file. States by name, so that the file explains itself.
inline constexpr std::array LedgerSchema {
    "CREATE TABLE IF NOT EXISTS ledger_folder("
    " id INTEGER PRIMARY KEY, address TEXT NOT NULL, old_wire BLOB NOT NULL, old_path TEXT NOT NULL,"
    " new_wire BLOB NOT NULL, new_path TEXT NOT NULL, copied INTEGER NOT NULL,"
    " old_uidvalidity INTEGER NOT NULL, new_uidvalidity INTEGER NOT NULL, old_uidnext INTEGER NOT NULL,"
    " old_modseq INTEGER NOT NULL, old_messages INTEGER NOT NULL, new_uidnext INTEGER NOT NULL,"
    " adopted INTEGER NOT NULL, complete INTEGER NOT NULL, UNIQUE(address, old_wire))",
    // A check by IN would build a table for every row that is written. generation 0 are the UIDs of today; rows of an older UIDVALIDITY have a higher one.
    "CREATE TABLE IF NOT EXISTS ledger_message("
    " folder INTEGER NOT NULL REFERENCES ledger_folder(id), generation INTEGER NOT NULL DEFAULT 0,"
    " uid INTEGER NOT NULL,"
    " state TEXT NOT NULL CHECK(state='pending' OR state='copied' OR state='already' OR state='skipped'"
    "  OR state='refused' OR state='vanished'),"
    " flags BLOB, internal_date BLOB, size INTEGER NOT NULL, gone INTEGER NOT NULL DEFAULT 0,"
    " new_uid INTEGER NOT NULL DEFAULT 0, batch INTEGER NOT NULL DEFAULT 0, digest BLOB, sha256 BLOB,"
    " raw_date BLOB, raw_from BLOB, raw_subject BLOB, reason TEXT, detail TEXT,"
    " PRIMARY KEY(folder, generation, uid)) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS ledger_batch("
    " id INTEGER PRIMARY KEY, folder INTEGER NOT NULL REFERENCES ledger_folder(id),"
    " new_uidnext INTEGER NOT NULL, sent TEXT NOT NULL)",
    // As large as what is under way: closing a batch must not cost more in a larger folder.
    "CREATE INDEX IF NOT EXISTS ledger_under_way ON ledger_message(folder, batch) WHERE batch>0",
};

} // namespace hikkoshi
