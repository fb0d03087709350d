#pragma once

#include <QString>
#include <QTranslator>

namespace hikkoshi {

/// The language of a command's words, as long as this lives: "ja" or "en", or the system's when \a code is empty.
class CommandLanguage final
{
public:
    explicit CommandLanguage(const QString &code);

private:
    QTranslator m_words;
};

} // namespace hikkoshi
