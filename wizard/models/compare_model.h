#pragma once

#include "domain/transfer.h"
#include "wizard/models/rows_model.h"

#include <optional>

namespace hikkoshi {

class MoveProject;
class MoveRun;

/// What a comparison came to.
enum class Grade { NotCompared, Comparing, Equal, Accepted, ToCheck, Differs };

struct CompareRow {
    QString address;
    QString shownAddress;                   ///< without the domain of the move
    Grade grade = Grade::NotCompared;
    std::optional<VerifyOutcome> outcome;
    double fraction = 0;                    ///< while it is compared
    friend bool operator==(const CompareRow &, const CompareRow &) = default;
};

/// ToCheck: flags or dates differ, or the comparison did not come to its end. Differs: something is missing or altered.
[[nodiscard]] Grade gradeOf(const VerifyOutcome &outcome, bool accepted);
[[nodiscard]] Mark markOf(Grade grade);
[[nodiscard]] QList<CompareRow> compareRows(const MoveProject &project, const MoveRun &run);

/// The comparison, mailbox by mailbox.
class CompareModel final : public RowsModel<CompareRow>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;
    enum Column { State, Address, OldMessages, NewMessages, Identical, OnlyOnNew, Accounted, Differences, Remark, ColumnCount };

protected:
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool isNumber(int column) const override { return column >= OldMessages && column <= Differences; }
    [[nodiscard]] QString keyOf(const CompareRow &row) const override { return row.address; }
    [[nodiscard]] QVariant cell(const CompareRow &row, int column, int role) const override;
};

/// The folders of one comparison.
class FolderComparisonModel final : public RowsModel<FolderComparison>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;

protected:
    [[nodiscard]] int columns() const override { return 7; }
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool isNumber(int column) const override { return column >= 2; }
    [[nodiscard]] QString keyOf(const FolderComparison &folder) const override { return folder.oldPath.display(); }
    [[nodiscard]] QVariant cell(const FolderComparison &folder, int column, int role) const override;
};

/// The messages that differ, found by date, from and subject.
class DifferenceModel final : public RowsModel<Difference>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;
    enum Column { What, Date, From, Subject, Folder, Values, ColumnCount };

protected:
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool isNumber(int) const override { return false; }
    [[nodiscard]] QString keyOf(const Difference &difference) const override;
    [[nodiscard]] QVariant cell(const Difference &difference, int column, int role) const override;
};

} // namespace hikkoshi
