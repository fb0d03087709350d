#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

namespace hikkoshi {

/// The language of the window, switched while it runs: translators, number and date formats, font families. Every
/// widget hears of it by QEvent::LanguageChange. One per program, made after the QApplication.
class Language final : public QObject
{
    Q_OBJECT
public:
    enum class Name { English, Japanese };

    /// Of the system's locale, unless the user chose another one earlier.
    [[nodiscard]] static Name preferred();
    explicit Language(Name name, QObject *parent = nullptr);
    ~Language() override;

    [[nodiscard]] Name current() const { return m_current; }
    void use(Name name);
    /// Also for the next start.
    void remember(Name name);

Q_SIGNALS:
    void changed();

private:
    void install(Name name);
    QTranslator m_words;
    QTranslator m_qtWords;
    Name m_current;
};

} // namespace hikkoshi
