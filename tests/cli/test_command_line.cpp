#include "cli/command_line.h"

#include <QTest>

using namespace hikkoshi;

class TestCommandLine : public QObject
{
    Q_OBJECT

    static QStringList words(const char *first, const char *second = nullptr)
    {
        QStringList list {QStringLiteral("hikkoshi")};
        for (const char *word : {first, second}) {
            if (word)
                list.append(QString::fromLatin1(word));
        }
        return list;
    }

private Q_SLOTS:
    void commandsNeedNoWindow()
    {
        for (const char *name : {"survey", "watch", "copy", "verify", "ledger"}) {
            QVERIFY(isCommand(words(name)));
            QVERIFY(!isQuestion(words(name)));
        }
        QVERIFY(isCommand(words("rehearse", "--headless")));
        QVERIFY(!isCommand(words("rehearse")));
        QVERIFY(!isQuestion(words("rehearse")));
    }

    void projectsAndNothingOpenAWindow()
    {
        QVERIFY(!isCommand(words("move.hikkoshi")) && !isQuestion(words("move.hikkoshi")));
        QVERIFY(!isCommand(words(nullptr)) && !isQuestion(words(nullptr)));
    }

    void anythingElseIsAnswered()
    {
        QVERIFY(isQuestion(words("--help")));
        QVERIFY(isQuestion(words("--version")));
        QVERIFY(isQuestion(words("frobnicate")));
        QCOMPARE(answerQuestion(words("frobnicate")), int(ExitCode::Usage));
    }

    void exitCodesAreThoseOfTheDesign_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("code");
        const auto row = [](ErrorKind kind, int code) {
            QTest::newRow(qPrintable(errorName(kind))) << int(kind) << code;
        };
        row(ErrorKind::BadInput, 2);
        row(ErrorKind::ProjectLocked, 2);
        row(ErrorKind::HostUnreachable, 3);
        row(ErrorKind::TimedOut, 3);
        row(ErrorKind::LoginRefused, 4);
        row(ErrorKind::CertificateUntrusted, 5);
        row(ErrorKind::Cancelled, 6);
        row(ErrorKind::QuotaExceeded, 1);
        row(ErrorKind::Internal, 70);
    }
    void exitCodesAreThoseOfTheDesign()
    {
        QFETCH(int, kind);
        QFETCH(int, code);
        QCOMPARE(int(exitCodeFor(Error {ErrorKind(kind), {}})), code);
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_command_line.moc"
