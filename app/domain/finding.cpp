#include "domain/finding.h"

#include <QMetaEnum>

#include <algorithm>
#include <array>
#include <utility>

namespace hikkoshi {

namespace {

constexpr std::array<std::pair<CheckState, const char *>, 4> States {{
    {CheckState::Green, "green"},
    {CheckState::Amber, "amber"},
    {CheckState::Red, "red"},
    {CheckState::Unknown, "unknown"},
}};

int weight(CheckState state)
{
    switch (state) {
    case CheckState::Green:
        return 0;
    case CheckState::Unknown:
        return 1;
    case CheckState::Amber:
        return 2;
    case CheckState::Red:
        return 3;
    }
    Q_UNREACHABLE();
}

} // namespace

QString nameOf(CheckState state)
{
    const auto found = std::find_if(States.begin(), States.end(), [state](const auto &known) { return known.first == state; });
    Q_ASSERT(found != States.end());
    return QString::fromLatin1(found->second);
}

std::optional<CheckState> checkStateFromName(QStringView name)
{
    for (const auto &[state, known] : States) {
        if (name == QLatin1String(known))
            return state;
    }
    return std::nullopt;
}

QString nameOf(Finding::Reason reason)
{
    return QString::fromLatin1(QMetaEnum::fromType<Finding::Reason>().valueToKey(int(reason)));
}

std::optional<Finding::Reason> findingReasonFromName(QStringView name)
{
    bool known = false;
    const int value = QMetaEnum::fromType<Finding::Reason>().keyToValue(name.toLatin1().constData(), &known);
    return known ? std::optional(Finding::Reason(value)) : std::nullopt;
}

CheckState worstOf(const QList<Finding> &findings)
{
    CheckState worst = CheckState::Green;
    for (const Finding &finding : findings) {
        if (weight(finding.state) > weight(worst))
            worst = finding.state;
    }
    return worst;
}

} // namespace hikkoshi
