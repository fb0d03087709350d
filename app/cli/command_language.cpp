#include "cli/command_language.h"

#include <QCoreApplication>
#include <QLocale>

namespace hikkoshi {

CommandLanguage::CommandLanguage(const QString &code)
{
    const bool japanese = code.isEmpty() ? QLocale::system().language() == QLocale::Japanese : code == QLatin1String("ja");
    QLocale::setDefault(japanese ? QLocale(QLocale::Japanese, QLocale::Japan) : QLocale(QLocale::English));
    if (m_words.load(QStringLiteral(":/i18n/hikkoshi_%1.qm").arg(japanese ? QLatin1String("ja") : QLatin1String("en"))))
        QCoreApplication::installTranslator(&m_words);
}

} // namespace hikkoshi
