#include "wizard/language.h"

#include <QApplication>
#include <QFont>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>

namespace hikkoshi {

namespace {

constexpr auto Key = "language";

QString codeOf(Language::Name name)
{
    return name == Language::Name::Japanese ? QStringLiteral("ja") : QStringLiteral("en");
}

QStringList families(Language::Name name)
{
    // With "Noto Sans" alone, Han would be drawn by whatever font the system thinks of, in Chinese shapes.
    const QStringList japanese {QStringLiteral("Noto Sans CJK JP"), QStringLiteral("BIZ UDPGothic"),
                                QStringLiteral("Yu Gothic UI"), QStringLiteral("Hiragino Sans"),
                                QStringLiteral("IPAexGothic")};
    // As a second choice behind a Latin font, Qt 6.4 draws Noto Sans CJK in its bold weight; BIZ UDPGothic stays as it is.
    return name == Language::Name::Japanese
        ? japanese
        : QStringList {QStringLiteral("Noto Sans"), QStringLiteral("Segoe UI"), QStringLiteral("BIZ UDPGothic")} + japanese;
}

} // namespace

Language::Name Language::preferred()
{
    const QString chosen = QSettings().value(QLatin1String(Key)).toString();
    if (!chosen.isEmpty())
        return chosen == codeOf(Name::Japanese) ? Name::Japanese : Name::English;
    return QLocale::system().language() == QLocale::Japanese ? Name::Japanese : Name::English;
}

Language::Language(Name name, QObject *parent) : QObject(parent), m_current(name)
{
    install(name);
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
}

void Language::use(Name name)
{
    if (name == m_current)
        return;
    m_current = name;
    install(name);
    Q_EMIT changed();
}

void Language::remember(Name name)
{
    QSettings().setValue(QLatin1String(Key), codeOf(name));
}

void Language::install(Name name)
{
    QLocale::setDefault(name == Name::Japanese ? QLocale(QLocale::Japanese, QLocale::Japan)
                                               : QLocale(QLocale::English, QLocale::UnitedKingdom));
    QFont font = QApplication::font();
    font.setFamilies(families(name));
    font.setPointSizeF(10);
    QApplication::setFont(font);

    QCoreApplication::removeTranslator(&m_qtWords);
    QCoreApplication::removeTranslator(&m_words);
    if (name == Name::Japanese
        && m_qtWords.load(QStringLiteral("qtbase_ja"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtWords);
    if (m_words.load(QStringLiteral(":/i18n/hikkoshi_%1.qm").arg(codeOf(name))))
        QCoreApplication::installTranslator(&m_words);
}

} // namespace hikkoshi
