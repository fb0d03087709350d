#pragma once

#include "rehearsal/letter.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace hikkoshi::practice {

/// What people of the practice office write about, and to whom.
struct Topic {
    QString subject;
    QString opening;        ///< first paragraph of the first letter
    QString answer;         ///< first paragraph of the answers
    QString attachment;     ///< file name, empty for none; its ending says the kind
};

[[nodiscard]] const QList<Topic> &topics();
/// People at customers and suppliers, three companies.
[[nodiscard]] const QList<MailName> &outsiders();
[[nodiscard]] QString closing(const MailName &writer);
[[nodiscard]] const QStringList &unwanted();        ///< subjects of the junk folder

} // namespace hikkoshi::practice
