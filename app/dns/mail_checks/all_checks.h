#pragma once

#include "dns/check_context.h"
#include "dns/inquiry.h"

namespace hikkoshi {

/// One check of the list. A pure function of what is known: what it wants and is not known yet, it notes in the
/// inquiry; then its findings are not final. A check for which the plan has no data finds nothing.
struct MailCheck {
    QLatin1String id;
    QList<Finding> (*find)(Inquiry &inquiry, const CheckContext &context);
};

/// The list, in the order of the letters E S L V A C T B M X.
[[nodiscard]] const QList<MailCheck> &mailChecks();

/// Runs the checks with these \a ids; all when it is empty. M0 goes by the findings of the others.
[[nodiscard]] QList<Finding> runChecks(Inquiry &inquiry, const CheckContext &context, const QStringList &ids);

} // namespace hikkoshi
