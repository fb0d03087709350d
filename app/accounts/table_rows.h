#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace hikkoshi {

/// One row of a table as written.
struct TableRow {
    int line = 0;               ///< where it begins, from 1
    QStringList cells;          ///< exactly, without the quotes around
    bool unclosedQuote = false; ///< a quote was not closed, or something follows it: the cells mean nothing
};

struct TableRows {
    bool pasted = false;        ///< tab separated
    std::vector<TableRow> rows; ///< without empty ones
};

/// RFC 4180 with CR LF, LF or CR; or tab separated as spreadsheets put it into the clipboard, when the first line has a
/// tab: there quotes are part of the value, unless they hold together a cell with a tab or a line break in it.
/// A row with an unclosed quote ends at its line, so that the rows after it can be read.
[[nodiscard]] TableRows splitTable(QStringView text);

} // namespace hikkoshi
