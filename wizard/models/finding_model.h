#pragma once

#include "domain/finding.h"
#include "wizard/models/rows_model.h"

#include <optional>

namespace hikkoshi {

class DnsDesk;

/// One check of a page: what it found, and who was asked for it.
struct FindingRow {
    Finding finding;
    QString about;          ///< what tells it from others with the same id; empty: nothing does
    QStringList asked;      ///< names of the servers
    QDateTime checkedAt;
    bool checking = false;  ///< being asked again
    int number = 0;         ///< of this row
    friend bool operator==(const FindingRow &, const FindingRow &) = default;
};

/// The rows of \a findings, in their order.
[[nodiscard]] QList<FindingRow> findingRows(const QList<Finding> &findings, const DnsDesk &desk, const QDateTime &checkedAt,
                                            bool checking);

/// The checks of a page: state, what, now, expected, whom, when.
class FindingModel final : public RowsModel<FindingRow>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;
    enum Column { State, What, Now, Expected, Asked, Time, ColumnCount };

protected:
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool isNumber(int) const override { return false; }
    [[nodiscard]] QString keyOf(const FindingRow &row) const override;
    [[nodiscard]] QVariant cell(const FindingRow &row, int column, int role) const override;
};

} // namespace hikkoshi
