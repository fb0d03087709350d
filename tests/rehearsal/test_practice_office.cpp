#include "rehearsal/practice_office.h"

#include "rehearsal/practice_mail.h"
#include "support/dig.h"
#include "support/outside_imap.h"

#include <QDir>
#include <QSet>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace hikkoshi;
using hikkoshi::support::dig;
using hikkoshi::support::OutsideImap;

class TestPracticeOffice final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void bothServersAnswerByTheNamesOfTheirCertificate();
    void sixPeopleHaveThePromisedMail();
    void theNewServerHasFoldersWithRolesAndRefusesTheBigMail();
    void aDayBringsNewMailAFlagAMoveAndADeletion();
    void itsOwnDnsLeadsToTheOldServer();
    void aDirectoryThatIsNotEmptyIsRefusedAndLeftAlone();
    void withoutNameServersItOpensAllTheSame_data();
    void withoutNameServersItOpensAllTheSame();
    void nothingIsLeftAfterwards();

private:
    [[nodiscard]] const PracticeOffice::Person &person(size_t number) const { return m_office->people().at(number); }
    [[nodiscard]] std::unique_ptr<OutsideImap> openOld(size_t number) const;
    [[nodiscard]] static int count(OutsideImap &imap, const QByteArray &wireName);

    QTemporaryDir m_place;
    std::unique_ptr<PracticeOffice> m_office;
};

void TestPracticeOffice::initTestCase()
{
    auto office = PracticeOffice::start(m_place.filePath(QStringLiteral("office")));
    QVERIFY2(office, office ? "" : qPrintable(office.error().detail));
    m_office = std::move(*office);
}

std::unique_ptr<OutsideImap> TestPracticeOffice::openOld(size_t number) const
{
    auto imap = std::make_unique<OutsideImap>(m_office->oldServer(), m_office->caFile());
    imap->logIn(person(number).mailbox.oldUser, person(number).oldPassword.reveal());
    return imap;
}

int TestPracticeOffice::count(OutsideImap &imap, const QByteArray &wireName)
{
    const QByteArrayList answers = imap.run("STATUS \"" + wireName + "\" (MESSAGES)");
    const QByteArray answer = answers.value(0);
    return answer.mid(answer.lastIndexOf("MESSAGES ") + 9).chopped(3).toInt();
}

void TestPracticeOffice::bothServersAnswerByTheNamesOfTheirCertificate()
{
    QCOMPARE(m_office->domain(), QStringLiteral("renshu.example"));
    for (const Endpoint &server : {m_office->oldServer(), m_office->newServer()}) {
        OutsideImap imap(server, m_office->caFile());
        QVERIFY(imap.ok());
        QVERIFY(imap.greeting().startsWith("* OK"));
        OutsideImap stranger(server);       // knows no roots: must not believe it
        QVERIFY(!stranger.ok());
    }
    QVERIFY(m_office->oldServer().port != m_office->newServer().port);
}

void TestPracticeOffice::sixPeopleHaveThePromisedMail()
{
    const QList<PracticePerson> promised = practicePeople();
    QCOMPARE(m_office->people().size(), size_t(6));
    for (size_t number = 0; number < 6; ++number) {
        auto imap = openOld(number);
        QVERIFY(imap->ok());
        const PracticePerson &one = promised.at(qsizetype(number));
        QMap<QByteArray, QList<const StoredMail *>> byFolder {{"INBOX", {}}};
        for (const FolderPath &folder : one.folders)
            byFolder["INBOX." + [&] {
                QByteArrayList names;
                for (const QString &name : folder.names)
                    names << MaildirWriter::modifiedUtf7(name);
                return names.join('.');
            }()] = {};
        for (const StoredMail &mail : one.mail) {
            QByteArrayList names;
            for (const QString &name : mail.folder.names)
                names << MaildirWriter::modifiedUtf7(name);
            byFolder[mail.folder.isInbox() ? QByteArray("INBOX") : "INBOX." + names.join('.')] << &mail;
        }
        for (auto folder = byFolder.cbegin(); folder != byFolder.cend(); ++folder) {
            imap->run("EXAMINE \"" + folder.key() + '"');
            QVERIFY2(imap->ok(), folder.key().constData());
            if (folder->isEmpty())
                continue;
            const QByteArrayList fetched = imap->run("UID FETCH 1:* (FLAGS INTERNALDATE BODY.PEEK[])");
            QCOMPARE(fetched.size(), folder->size());
            for (qsizetype i = 0; i < fetched.size(); ++i) {
                const StoredMail &mail = *folder->at(i);
                QVERIFY2(fetched.at(i).contains(mail.content), folder.key().constData());
                QCOMPARE(fetched.at(i).contains("\\Seen"), mail.flags.contains(QLatin1Char('S')));
                for (const QString &keyword : mail.keywords)
                    QVERIFY(fetched.at(i).contains(keyword.toUtf8()));
                const QByteArray date = QLocale::c().toString(mail.arrived, QStringLiteral("MMM-yyyy HH:mm:ss")).toLatin1();
                QVERIFY2(fetched.at(i).contains(date + " +0900"), fetched.at(i).left(200).constData());
            }
        }
        const QByteArrayList subscribed = imap->run("LSUB \"\" \"INBOX.*\"");
        for (const auto &[name, mails] : byFolder.asKeyValueRange())
            QVERIFY(name == "INBOX" || subscribed.join().contains(name + "\r") || subscribed.join().contains(name + '"'));
    }
}

void TestPracticeOffice::theNewServerHasFoldersWithRolesAndRefusesTheBigMail()
{
    OutsideImap imap(m_office->newServer(), m_office->caFile());
    QVERIFY(imap.logIn(person(1).mailbox.newUser, person(1).newPassword.reveal()));
    const QByteArray list = imap.run("LIST \"\" *").join();
    for (const char *role : {"\\Sent", "\\Drafts", "\\Trash", "\\Junk", "\\Archive"})
        QVERIFY2(list.contains(role), role);
    QVERIFY(list.contains("\"/\""));
    const QByteArray big(PracticeLargestMail + 1, 'x');
    imap.run("APPEND INBOX {" + QByteArray::number(big.size()) + "+}\r\n" + big);
    QVERIFY(!imap.ok());
    QVERIFY2(imap.closing().contains(" NO [LIMIT]"), imap.closing().constData());
}

void TestPracticeOffice::aDayBringsNewMailAFlagAMoveAndADeletion()
{
    const QByteArray moveTarget = "INBOX." + MaildirWriter::modifiedUtf7(QStringLiteral("お客様")) + '.'
        + MaildirWriter::modifiedUtf7(QStringLiteral("白石印刷"));
    auto first = openOld(0);
    auto third = openOld(2);
    auto fourth = openOld(3);
    const int firstCount = count(*first, "INBOX");
    const int thirdCount = count(*third, "INBOX");
    const int targetCount = count(*third, moveTarget);
    const int fourthCount = count(*fourth, "INBOX");
    first->run("EXAMINE INBOX");
    const qsizetype flagged = first->run("UID SEARCH FLAGGED").value(0).count(' ');

    auto passed = m_office->letADayPass();
    QVERIFY2(passed, passed ? "" : qPrintable(passed.error().detail));

    auto again = openOld(0);
    QCOMPARE(count(*again, "INBOX"), firstCount + 1);
    again->run("EXAMINE INBOX");
    QVERIFY(again->run("UID SEARCH FLAGGED").value(0).count(' ') > flagged);
    QCOMPARE(count(*third, "INBOX"), thirdCount + 1 - 1);
    QCOMPARE(count(*third, moveTarget), targetCount + 1);
    QCOMPARE(count(*fourth, "INBOX"), fourthCount - 1);
}

void TestPracticeOffice::itsOwnDnsLeadsToTheOldServer()
{
    QVERIFY2(m_office->dns(), qPrintable(m_office->missingForDns()));
    const LoopbackServer world = m_office->dns()->resolver();
    const QString host = dig(world, m_office->domain(), QStringLiteral("MX")).value().section(u' ', 1);
    QCOMPARE(dig(world, host, QStringLiteral("A")).value(), m_office->oldServer().address);
}

void TestPracticeOffice::aDirectoryThatIsNotEmptyIsRefusedAndLeftAlone()
{
    QTemporaryDir place;
    QFile file(place.filePath(QStringLiteral("letter.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    auto office = PracticeOffice::start(place.path());
    QVERIFY(!office);
    QCOMPARE(office.error().kind, ErrorKind::BadInput);
    QVERIFY(file.exists());
}

void TestPracticeOffice::withoutNameServersItOpensAllTheSame_data()
{
    const QString nowhere = QStringLiteral("/nowhere/at/all");
    QTest::addColumn<QString>("nsd");
    QTest::addColumn<QString>("unbound");
    QTest::newRow("nsd") << nowhere << QString();
    QTest::newRow("unbound") << QString() << nowhere;
}

void TestPracticeOffice::withoutNameServersItOpensAllTheSame()
{
    QFETCH(QString, nsd);
    QFETCH(QString, unbound);
    QTemporaryDir place;
    auto office = PracticeOffice::start(place.filePath(QStringLiteral("office")), {{}, nsd, unbound});
    QVERIFY2(office, office ? "" : qPrintable(office.error().detail));
    QVERIFY(!(*office)->dns());
    QCOMPARE((*office)->missingForDns(), QLatin1String(QTest::currentDataTag()));
    QVERIFY(OutsideImap((*office)->oldServer(), (*office)->caFile()).ok());
}

void TestPracticeOffice::nothingIsLeftAfterwards()
{
    const quint16 port = m_office->oldServer().port;
    m_office.reset();
    QVERIFY(QDir(m_place.path()).isEmpty());
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    QVERIFY(!socket.waitForConnected(1000));
}

QTEST_GUILESS_MAIN(TestPracticeOffice)
#include "test_practice_office.moc"
