#include "wizard/models/row_problem_model.h"

#include "wizard/words/roster_text.h"
#include "wizard/words/size_text.h"

namespace hikkoshi {

QString RowProblemModel::header(int column) const
{
    switch (column) {
    case State:
        return tr("State");
    case Line:
        return tr("Line");
    case Field:
        return tr("Column");
    case Value:
        return tr("Value");
    default:
        return tr("What is wrong");
    }
}

QString RowProblemModel::keyOf(const RowProblem &problem) const
{
    return QStringLiteral("%1/%2/%3").arg(QString::number(problem.row), problem.column, QString::number(int(problem.kind)));
}

QVariant RowProblemModel::cell(const RowProblem &problem, int column, int role) const
{
    if (column == State) {
        const Mark mark = problem.fatal ? Mark::Fail : Mark::Warning;
        return stateCell(mark, problem.fatal ? tr("Left out") : markWord(mark), role);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Line:
        return countText(problem.row);
    case Field:
        return columnText(problem.column);
    case Value:
        return problem.value;
    default:
        return problemText(problem);
    }
}

} // namespace hikkoshi
