#include "accounts/plain_word.h"

namespace hikkoshi {

QString plainWord(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC).toLower()) {
        if (c.isLetterOrNumber())
            plain += c;
    }
    return plain;
}

} // namespace hikkoshi
