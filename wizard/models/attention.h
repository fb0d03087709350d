#pragma once

#include "domain/move_project.h"
#include "wizard/models/rows_model.h"

namespace hikkoshi {

/// Something that a person has to look at.
struct Attention {
    enum class Kind { OldSideRefused, NewSideRefused, TooBig, QuotaMissing, TooMany, CopyStopped, NotArrived, Differs, DnsStopsMail };
    Kind kind = Kind::CopyStopped;
    QString address;
    Step step = Step::Copy;         ///< where it is mended
    qint64 count = 0;
    ErrorKind error = ErrorKind::Internal;
    Finding finding {};             ///< of DnsStopsMail
    friend bool operator==(const Attention &, const Attention &) = default;
};

/// Everything open in \a project, the worst first. Pure.
[[nodiscard]] QList<Attention> attentionOf(const MoveProject &project);
[[nodiscard]] Mark markOf(const Attention &attention);

/// The dashboard's list of what needs attention.
class AttentionModel final : public RowsModel<Attention>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;

protected:
    [[nodiscard]] int columns() const override { return 3; }
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool isNumber(int) const override { return false; }
    [[nodiscard]] QString keyOf(const Attention &attention) const override;
    [[nodiscard]] QVariant cell(const Attention &attention, int column, int role) const override;
};

} // namespace hikkoshi
