#pragma once

#include "wizard/models/rows_model.h"

namespace hikkoshi {

class MoveProject;

/// Something that a person decided and that the report must name.
struct Decision {
    enum class Kind { StepLeftOut, Excluded, DifferencesAccepted, CertificateTrusted, Switched, Finished };
    Kind kind = Kind::Excluded;
    QString about;
    QString reason;
    friend bool operator==(const Decision &, const Decision &) = default;
};

[[nodiscard]] QList<Decision> decisionsOf(const MoveProject &project);

class DecisionModel final : public RowsModel<Decision>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;

protected:
    [[nodiscard]] int columns() const override { return 3; }
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool isNumber(int) const override { return false; }
    [[nodiscard]] QString keyOf(const Decision &decision) const override;
    [[nodiscard]] QVariant cell(const Decision &decision, int column, int role) const override;
};

} // namespace hikkoshi
