#include "dns/network_resolver.h"
#include "rehearsal/nsd_server.h"
#include "rehearsal/unbound_server.h"
#include "support/answer_zone.h"
#include "support/ask_and_wait.h"
#include "support/dns_office.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hikkoshi;
using namespace std::chrono_literals;
using support::DnsOffice;

/// The cases of a real authoritative server and a real resolver: 1 to 16 of the 27 answers that a client has to get right.
class TestAnswerCases final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DnsOffice> m_office;        ///< the new zone at its first server, the old one at its second
    NetworkResolver m_resolver;

    std::optional<DnsReply> ask(const DnsServer &server, const char *name, RecordType type)
    {
        return askAndWait(m_resolver, {{domainName(name), type}, server});
    }
    std::optional<DnsReply> ask(const char *name, RecordType type) { return ask(m_office->authoritatives().first(), name, type); }

private Q_SLOTS:
    void initTestCase();
    void newMx();
    void oldMx();
    void soa();
    void nameServers();
    void txtOfTheApex();
    void dkimKeyOfTwoStrings();
    void longAnswerComesByTcp();
    void absentName();
    void nameWithoutTheType();
    void emptyNonTerminal();
    void nameBelowTheEmptyOne();
    void aliasAskedAsAlias();
    void tlsa();
    void caa();
    void srv();
    void resolverAnswersWithoutAuthority();
    void aliasWithinTheZoneIsFollowed();
    void aliasOutOfTheZoneEndsThere();
    void aliasToNothingIsAnAbsentName();
    void delegationIsAReferral();
    void nullMxIsTheRoot();
    void caseOfTheQuestionDoesNotMatter();
    void lameServerRefuses();
    void textLooksLikeDigs();
};

void TestAnswerCases::initTestCase()
{
    const DomainName office = domainName("office.test");
    auto started = DnsOffice::start({{{office, support::answerZoneText()}},
                                     {{office, support::answerZoneText("86400 IN MX 10 mail.office.test.")}},
                                     {}});
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_office = *std::move(started);
}

void TestAnswerCases::newMx()
{
    const auto reply = ask("office.test", RecordType::MX);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Answer);
    QVERIFY(reply->authoritative && !reply->recursionAvailable && !reply->truncated);
    QCOMPARE(reply->answers().size(), 1);
    QCOMPARE(valueText(reply->answers().first()), QStringLiteral("0 office-test.mail.protection.outlook.test"));
    QCOMPARE(reply->ttl(), std::optional(300s));
    QCOMPARE(reply->receivedAt.timeSpec(), Qt::UTC);
}

void TestAnswerCases::oldMx()
{
    const auto reply = ask(m_office->authoritatives().at(1), "office.test", RecordType::MX);
    QVERIFY(reply);
    QCOMPARE(valueText(reply->answers().first()), QStringLiteral("10 mail.office.test"));
    QCOMPARE(reply->ttl(), std::optional(86400s));
}

void TestAnswerCases::soa()
{
    const auto reply = ask("office.test", RecordType::SOA);
    QVERIFY(reply);
    QVERIFY(reply->authoritative);
    const auto *data = reply->answers().first().as<SoaData>();
    QVERIFY(data);
    QCOMPARE(data->serial, 2026112101u);
    QCOMPARE(data->refresh, 10800s);
    QCOMPARE(data->retry, 3600s);
    QCOMPARE(data->minimum, 900s);
}

void TestAnswerCases::nameServers()
{
    const auto reply = ask("office.test", RecordType::NS);
    QVERIFY(reply);
    QVERIFY(reply->authoritative);
    QCOMPARE(reply->answers().size(), 3);
    QVERIFY(!reply->additional.isEmpty());
}

void TestAnswerCases::txtOfTheApex()
{
    const auto reply = ask("office.test", RecordType::TXT);
    QVERIFY(reply);
    QCOMPARE(reply->answers().size(), 3);
    QStringList texts;
    for (const DnsRecord &record : reply->answers())
        texts.append(valueText(record));
    QVERIFY(texts.contains(QStringLiteral("MS=ms12345678")));
    QVERIFY(texts.contains(QStringLiteral("v=spf1 mx include:spf.example -all")));
}

void TestAnswerCases::dkimKeyOfTwoStrings()
{
    const auto reply = ask("default._domainkey.office.test", RecordType::TXT);
    QVERIFY(reply);
    QCOMPARE(reply->answers().size(), 1);
    const auto *txt = reply->answers().first().as<TxtData>();
    QVERIFY(txt);
    QCOMPARE(txt->strings.size(), 2);
    QCOMPARE(txt->joined(), QByteArray("v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAsecond;part\"with\\signs")
                                + QByteArray("\0\xff", 2));
}

void TestAnswerCases::longAnswerComesByTcp()
{
    const auto reply = ask("big.office.test", RecordType::TXT);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Answer);
    QVERIFY(reply->truncated && reply->authoritative);
    QCOMPARE(reply->answers().size(), 31);
}

void TestAnswerCases::absentName()
{
    const auto reply = ask("absent.office.test", RecordType::A);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::NoName);
    QVERIFY(reply->authoritative && reply->isUsable());
    QCOMPARE(reply->negativeTtl(), std::optional(900s));
}

void TestAnswerCases::nameWithoutTheType()
{
    const auto reply = ask("www.office.test", RecordType::MX);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::NoData);
    QVERIFY(reply->authoritative);
    QCOMPARE(reply->negativeTtl(), std::optional(900s));
}

void TestAnswerCases::emptyNonTerminal()
{
    const auto reply = ask("_domainkey.office.test", RecordType::TXT);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::NoData);
}

void TestAnswerCases::nameBelowTheEmptyOne()
{
    const auto reply = ask("default._domainkey.office.test", RecordType::A);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::NoData);
}

void TestAnswerCases::aliasAskedAsAlias()
{
    const auto reply = ask("selector1._domainkey.office.test", RecordType::CNAME);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Answer);
    QCOMPARE(valueText(reply->answers().first()), QStringLiteral("selector1-office-test._domainkey.tenant.onmicrosoft.test"));
}

void TestAnswerCases::tlsa()
{
    const auto reply = ask("_25._tcp.mail.office.test", RecordType::TLSA);
    QVERIFY(reply);
    QVERIFY(reply->authoritative);
    const auto *data = reply->answers().first().as<TlsaData>();
    QVERIFY(data);
    QCOMPARE(std::tuple(data->usage, data->selector, data->matching), std::tuple(3, 1, 1));
    QCOMPARE(data->data.size(), 32);
}

void TestAnswerCases::caa()
{
    const auto reply = ask("office.test", RecordType::CAA);
    QVERIFY(reply);
    QCOMPARE(reply->answers().size(), 2);
    QList<QByteArray> tags;
    for (const DnsRecord &record : reply->answers())
        tags.append(record.as<CaaData>()->tag);
    QVERIFY(tags.contains("issue") && tags.contains("iodef"));
}

void TestAnswerCases::srv()
{
    const auto reply = ask("_autodiscover._tcp.office.test", RecordType::SRV);
    QVERIFY(reply);
    const auto *data = reply->answers().first().as<SrvData>();
    QVERIFY(data);
    QCOMPARE(std::tuple(data->priority, data->weight, data->port), std::tuple(10, 20, 443));
    QCOMPARE(data->target, domainName("autodiscover.outlook.test"));
}

void TestAnswerCases::resolverAnswersWithoutAuthority()
{
    const auto reply = ask(m_office->world(), "www.office.test", RecordType::A);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Answer);
    QVERIFY(!reply->authoritative && reply->recursionAvailable);
    QVERIFY(*reply->ttl() <= 86400s);
    QCOMPARE(valueText(reply->answers().first()), QStringLiteral("192.0.2.80"));
}

void TestAnswerCases::aliasWithinTheZoneIsFollowed()
{
    const auto reply = ask("deep.office.test", RecordType::A);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Answer);
    QCOMPARE(reply->records.size(), 3);
    QCOMPARE(reply->answers().size(), 1);
    const auto without = ask("deep.office.test", RecordType::MX);
    QVERIFY(without);
    QCOMPARE(without->status, ReplyStatus::NoData);
}

void TestAnswerCases::aliasOutOfTheZoneEndsThere()
{
    const auto reply = ask("selector1._domainkey.office.test", RecordType::TXT);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::AliasOnly);
    QCOMPARE(reply->records.size(), 1);
    QVERIFY(reply->answers().isEmpty());
}

void TestAnswerCases::aliasToNothingIsAnAbsentName()
{
    const auto reply = ask("dangling.office.test", RecordType::A);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::NoName);
}

void TestAnswerCases::delegationIsAReferral()
{
    const auto reply = ask("host.sub.office.test", RecordType::A);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Referral);
    QCOMPARE(reply->authority.size(), 1);
    QVERIFY(!reply->additional.isEmpty());
}

void TestAnswerCases::nullMxIsTheRoot()
{
    const auto reply = ask("null.office.test", RecordType::MX);
    QVERIFY(reply);
    QVERIFY(reply->answers().first().as<MxData>()->host.isRoot());
}

void TestAnswerCases::caseOfTheQuestionDoesNotMatter()
{
    const auto reply = ask("UPPER.office.test", RecordType::TXT);
    QVERIFY(reply);
    QCOMPARE(reply->answers().first().owner, domainName("upper.office.test"));
    QCOMPARE(valueText(reply->answers().first()), QStringLiteral("Case Is Kept"));
}

void TestAnswerCases::lameServerRefuses()
{
    const auto reply = ask(m_office->authoritatives().at(2), "office.test", RecordType::MX);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Refused);
}

void TestAnswerCases::textLooksLikeDigs()
{
    const auto reply = ask("office.test", RecordType::MX);
    QVERIFY(reply);
    QVERIFY2(reply->text.startsWith(QStringLiteral(";; ->>HEADER<<- opcode: QUERY, status: NOERROR\n;; flags: qr aa; QUERY: 1, ANSWER: 1")),
             qPrintable(reply->text));
    QVERIFY(reply->text.contains(QStringLiteral("\n;; ANSWER SECTION:\noffice.test.\t300\tIN\tMX\t0 office-test.mail.protection.outlook.test.\n")));
}

QTEST_GUILESS_MAIN(TestAnswerCases)
#include "test_answer_cases.moc"
