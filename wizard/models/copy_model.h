#pragma once

#include "domain/mailbox.h"
#include "domain/transfer.h"
#include "wizard/models/rows_model.h"
#include "wizard/words/run_text.h"

#include <optional>

namespace hikkoshi {

class MoveProject;
class MoveRun;

struct CopyRow {
    QString address;
    QString shownAddress;                       ///< without the domain of the move
    std::optional<QString> excludedBecause;
    std::optional<MailboxProgress> progress;    ///< of the run under way
    std::optional<MailboxOutcome> outcome;      ///< of the last run
    friend bool operator==(const CopyRow &, const CopyRow &) = default;
};

/// State, word and doing of a row: from the run while it lasts, else from the ledger's outcome.
[[nodiscard]] MailboxWords wordsOf(const CopyRow &row);
/// The rows of all mailboxes, in the project's order; \a onlyProblems leaves out those that are well.
[[nodiscard]] QList<CopyRow> copyRows(const MoveProject &project, const MoveRun &run, bool onlyProblems);

/// The copy, mailbox by mailbox.
class CopyModel final : public RowsModel<CopyRow>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;
    enum Column { State, Address, Progress, Messages, Size, Refused, Now, ColumnCount };

protected:
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool isNumber(int column) const override { return column >= Messages && column <= Refused; }
    [[nodiscard]] QString keyOf(const CopyRow &row) const override { return row.address; }
    [[nodiscard]] QVariant cell(const CopyRow &row, int column, int role) const override;

private:
    [[nodiscard]] static QVariant progressCell(const CopyRow &row, int role);
    [[nodiscard]] static QString text(const CopyRow &row, int column);
};

} // namespace hikkoshi
