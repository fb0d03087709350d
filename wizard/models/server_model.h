#pragma once

#include "domain/dns_history.h"
#include "wizard/models/rows_model.h"

#include <optional>

namespace hikkoshi {

/// What one server gives for the record that is watched.
struct ServerRow {
    QString server;                             ///< "192.0.2.1:53"
    QString name;
    bool isResolver = false;
    QStringList values;                         ///< of its latest answer
    std::optional<std::chrono::seconds> ttl;
    bool isReached = false;                     ///< what is expected
    bool isAwaited = false;                     ///< the change has been made: the old value is waited out
    bool isSilent = false;
    QDateTime asked;                            ///< invalid: never
    std::optional<std::chrono::seconds> left;   ///< until it lets go of the old value
    friend bool operator==(const ServerRow &, const ServerRow &) = default;
};

/// One row for each server of \a history, as things stand at \a now. \a awaited: the person has made the change.
[[nodiscard]] QList<ServerRow> serverRows(const RecordHistory &history, const RecordExpectation &expected, bool awaited,
                                          const QDateTime &now);

/// The watched record at every authoritative server and resolver.
class ServerModel final : public RowsModel<ServerRow>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;
    enum Column { State, Server, Value, Ttl, Left, Time, ColumnCount };

protected:
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool isNumber(int column) const override { return column == Ttl; }
    [[nodiscard]] QString keyOf(const ServerRow &row) const override { return row.server; }
    [[nodiscard]] QVariant cell(const ServerRow &row, int column, int role) const override;
};

} // namespace hikkoshi
