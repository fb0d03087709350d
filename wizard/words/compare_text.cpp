#include "wizard/words/compare_text.h"

#include "wizard/words/error_text.h"

#include <QCoreApplication>

namespace hikkoshi {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(CompareText)
};
}

QString gradeText(Grade grade)
{
    switch (grade) {
    case Grade::NotCompared:
        return Words::tr("Not compared");
    case Grade::Comparing:
        return Words::tr("Comparing");
    case Grade::Equal:
        return Words::tr("Equal");
    case Grade::Accepted:
        return Words::tr("Differs (accepted)");
    case Grade::ToCheck:
        return Words::tr("To be checked");
    case Grade::Differs:
        return Words::tr("Differs");
    }
    return {};
}

QString compareRemark(const CompareRow &row)
{
    if (!row.outcome)
        return {};
    if (row.outcome->error)
        return errorHeadline(row.outcome->error->kind);
    return row.outcome->full ? Words::tr("Whole messages") : Words::tr("Without bodies");
}

QString differenceText(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::MissingOnNew:
        return Words::tr("Missing on the new server");
    case DifferenceKind::SizeDiffers:
        return Words::tr("Size differs");
    case DifferenceKind::DateDiffers:
        return Words::tr("Date differs");
    case DifferenceKind::FlagsDiffer:
        return Words::tr("Marks differ");
    case DifferenceKind::HeaderDiffers:
        return Words::tr("Header differs");
    case DifferenceKind::BodyDiffers:
        return Words::tr("Content differs");
    case DifferenceKind::FolderMissing:
        return Words::tr("The folder is missing");
    }
    return {};
}

} // namespace hikkoshi
