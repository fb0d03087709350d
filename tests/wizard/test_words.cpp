#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

/// The words of the window as they stand in the sources: what must not be said, what is not translated, and sentences
/// that are glued together, which no other language can put into its own order.
class TestWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingSpreads();
    void everySentenceIsTranslated();
    void noSentenceIsGlued();
    void argumentsAreGivenAtOnce();
    void thePatternsFindWhatTheyLookFor();
};

namespace {

struct Source {
    QString name;
    QString text;
};

QList<Source> sources(const QStringList &folders, const QStringList &patterns)
{
    QList<Source> all;
    for (const QString &folder : folders) {
        QDirIterator files(QStringLiteral(HIKKOSHI_SOURCE "/") + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read %s", qPrintable(file.fileName()));
            all << Source {files.fileName(), QString::fromUtf8(file.readAll())};
        }
    }
    return all;
}

QList<Source> code()
{
    return sources({QStringLiteral("wizard"), QStringLiteral("app/cli")}, {QStringLiteral("*.cpp"), QStringLiteral("*.h")});
}

QList<Source> translations()
{
    return sources({QStringLiteral("translations")}, {QStringLiteral("*.ts")});
}

QStringList findings(const QList<Source> &where, const QRegularExpression &what)
{
    QStringList found;
    for (const Source &source : where)
        for (auto matches = what.globalMatch(source.text); matches.hasNext();) {
            const auto match = matches.next();
            const auto line = source.text.left(match.capturedStart()).count(QLatin1Char('\n')) + 1;
            found << QStringLiteral("%1:%2: %3").arg(source.name, QString::number(line), match.captured().left(80));
        }
    return found;
}

/// What stands between two brackets that belong together, strings included.
const QString Inside = QStringLiteral(R"x((?<inside>(?:[^()"]|"(?:[^"\\]|\\.)*"|\((?&inside)\))*))x");

QRegularExpression gluedPattern()
{
    return QRegularExpression(QStringLiteral(R"x(\btr\(%1\)\s*\+(?!\+)|\+\s*(?:\w+::)?tr\()x").arg(Inside));
}

QRegularExpression chainedPattern()
{
    return QRegularExpression(QStringLiteral(R"x(\.arg\(%1\)\s*\.arg\()x").arg(Inside));
}

} // namespace

void TestWords::nothingSpreads()
{
    const QRegularExpression spreads(QStringLiteral("浸透|伝播|伝搬|propagat"), QRegularExpression::CaseInsensitiveOption);
    QVERIFY(translations().size() >= 2);
    QCOMPARE(findings(translations(), spreads), QStringList());
    QCOMPARE(findings(sources({QStringLiteral("wizard")}, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}), spreads), QStringList());
}

void TestWords::everySentenceIsTranslated()
{
    const QRegularExpression open(QStringLiteral("<source>[^<]*</source>\\s*(<comment>[^<]*</comment>\\s*)?"
                                                 "<translation type=\"unfinished\"|<numerusform></numerusform>"));
    QCOMPARE(findings(translations(), open), QStringList());
}

void TestWords::noSentenceIsGlued()
{
    QVERIFY(code().size() > 100);
    QCOMPARE(findings(code(), gluedPattern()), QStringList());
}

void TestWords::argumentsAreGivenAtOnce()
{
    QCOMPARE(findings(code(), chainedPattern()), QStringList());
}

void TestWords::thePatternsFindWhatTheyLookFor()
{
    const auto bad = [](const QString &line) { return QList<Source> {{QStringLiteral("x.cpp"), line}}; };
    QCOMPARE(findings(bad(QStringLiteral("a = tr(\"One (1)\") + b;")), gluedPattern()).size(), 1);
    QCOMPARE(findings(bad(QStringLiteral("a = tr(\"%n\", nullptr, f(x)) + b;")), gluedPattern()).size(), 1);
    QCOMPARE(findings(bad(QStringLiteral("a = b + Words::tr(\"One\");")), gluedPattern()).size(), 1);
    QCOMPARE(findings(bad(QStringLiteral("a = tr(\"One\"); b = c + d;")), gluedPattern()).size(), 0);
    QCOMPARE(findings(bad(QStringLiteral("x.arg(f(a), b).arg(c)")), chainedPattern()).size(), 1);
    QCOMPARE(findings(bad(QStringLiteral("x.arg(a, y.arg(b))")), chainedPattern()).size(), 0);
}

QTEST_GUILESS_MAIN(TestWords)
#include "test_words.moc"
