#include "check_case.h"
#include "support/rsa_key.h"

using namespace hikkoshi;

namespace {

/// A TXT line in strings of at most 255.
QString keyLine(const QString &name, const QByteArray &text)
{
    QString line = QStringLiteral("%1 TXT").arg(name);
    for (qsizetype at = 0; at < text.size(); at += 255)
        line += QStringLiteral(" \"%1\"").arg(QString::fromLatin1(text.mid(at, 255)));
    return zoneText(qPrintable(line));
}

/// The same for the same number of bits: making one takes its time.
QByteArray keyText(unsigned bits)
{
    static QHash<unsigned, QByteArray> made;
    if (!made.contains(bits))
        made.insert(bits, "v=DKIM1; k=rsa; p=" + newRsaKey(bits));
    return made.value(bits);
}

} // namespace

class TestDkimChecks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theKeysOfTodayAreFound_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QString>("fact");
        const QString good = keyLine(QStringLiteral("default._domainkey.{}"), keyText(2048));
        const QString revoked = zoneText("google._domainkey.{} TXT \"v=DKIM1; p=\"");
        const auto row = [](const char *name, const QString &zone, const char *expected, const char *fact) {
            QTest::newRow(name) << officeZone() + zone << list(expected) << QString::fromLatin1(fact);
        };
        row("none", {}, "green DkimNone", "_domainkey.office.example");
        row("one", good, "green DkimFound", "default._domainkey.office.example");
        row("by an alias", zoneText("s1._domainkey.{} CNAME key.{}") + keyLine(QStringLiteral("key.{}"), keyText(1024)),
            "green DkimFound", "s1._domainkey.office.example");
        row("another selector", zoneText("hidden._domainkey.{} TXT x"), "amber DkimSelectorUnknown", "_domainkey.office.example");
        row("another selector, and a wildcard", zoneText("hidden._domainkey.{} TXT x ; *.{} A 192.0.2.80"), "green DkimNone",
            "_domainkey.office.example");
        row("revoked", revoked, "red DkimRevoked", "google._domainkey.office.example");
        row("revoked beside a good one", revoked + good, "amber DkimRevoked | green DkimFound", "google._domainkey.office.example");
        row("cut", keyLine(QStringLiteral("mail._domainkey.{}"), keyText(2048).left(255)), "red DkimKeyCut",
            "mail._domainkey.office.example");
        row("damaged", zoneText("mail._domainkey.{} TXT \"v=DKIM1; p=!!!!\""), "red DkimKeyDamaged", "mail._domainkey.office.example");
        row("a wildcard that looks like a key", zoneText("*.{} TXT \"v=DKIM1; p=\""), "green DkimNone", "_domainkey.office.example");
    }

    void theKeysOfTodayAreFound()
    {
        QFETCH(QString, zone);
        QFETCH(QStringList, expected);
        QFETCH(QString, fact);
        CheckCase office(zone);
        QCOMPARE(office.verdicts("S10"), expected);
        QCOMPARE(office.findings("S10").first().facts.value(0), fact);
    }

    void theNewKeyIsFollowedThroughItsAlias_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("world");
        QTest::addColumn<QStringList>("expected");
        const QString alias = zoneText("selector1._domainkey.{} CNAME key.cloud.example.");
        const QString target = QStringLiteral("key.cloud.example.");
        const auto row = [](const char *name, const QString &zone, const QString &world, const char *expected) {
            QTest::newRow(name) << officeZone() + zone << world << list(expected);
        };
        row("good", alias, keyLine(target, keyText(2048)), "green DkimKeyGood");
        row("1024 bits", alias, keyLine(target, keyText(1024)), "amber DkimKeyShort");
        row("768 bits", alias, keyLine(target, keyText(768)), "red DkimKeyTooShort");
        row("testing", alias, keyLine(target, "v=DKIM1; t=y; p=" + newRsaKey(2048)), "amber DkimTesting");
        row("revoked", alias, QStringLiteral("key.cloud.example. TXT \"v=DKIM1; p=\""), "red DkimKeyRevoked");
        row("no TXT yet", alias, QStringLiteral("key.cloud.example. A 203.0.113.1"), "amber DkimTargetNotYet");
        row("target not there", alias, {}, "red DkimTargetMissing");
        row("target silent", alias, QStringLiteral("key.cloud.example. ANY !TIMEOUT"), "unknown NoUsableAnswer");
        row("another alias", zoneText("selector1._domainkey.{} CNAME key.other.example."), {}, "red DkimKeyMissing");
        row("nothing", {}, {}, "red DkimKeyMissing");
    }

    void theNewKeyIsFollowedThroughItsAlias()
    {
        QFETCH(QString, zone);
        QFETCH(QString, world);
        QFETCH(QStringList, expected);
        CheckCase office(zone);
        QCOMPARE(office.verdicts("A2"), QStringList());
        office.office.world.add(office.office.resolver, world);
        office.context.plan.dkim = {wanted("selector1._domainkey.office.example", "CNAME", "key.cloud.example")};
        QCOMPARE(office.verdicts("A2"), expected);
        QCOMPARE(office.findings("A2").first().expected, list("selector1._domainkey.office.example CNAME key.cloud.example"));
    }

    void aKeyThatOneServerLacksIsAmber()
    {
        CheckCase office(officeZone("selector1._domainkey.{} CNAME key.cloud.example."));
        office.office.setZoneAt(office.office.ns2, officeZone());
        office.office.world.add(office.office.resolver, keyLine(QStringLiteral("key.cloud.example."), keyText(2048)));
        office.context.plan.dkim = {wanted("selector1._domainkey.office.example", "CNAME", "key.cloud.example")};
        QCOMPARE(office.verdicts("A2"), list("amber DkimKeyMissing"));
        QCOMPARE(office.findings("A2").first().observed,
                 list("ns1.office.example (192.0.2.1): key.cloud.example | ns2.office.example (192.0.2.2): no-name"));
    }

    void aPastedKeyMustArriveAsItIs_data()
    {
        QTest::addColumn<QByteArray>("pasted");
        QTest::addColumn<QByteArray>("published");
        QTest::addColumn<QStringList>("expected");
        const QByteArray key = keyText(2048);
        QTest::newRow("as it is") << key << key << list("green DkimKeyGood");
        QTest::newRow("without the last semicolon") << key + ";" << key << list("green DkimKeyGood");
        QTest::newRow("cut by the panel") << key << key.left(255) << list("red DkimKeyCut");
        QTest::newRow("another key") << key << QByteArray("v=DKIM1; k=rsa; p=" + newRsaKey(2048)) << list("red DkimKeyDamaged");
        QTest::newRow("with a blank inside") << key << key.left(60) + ' ' + key.mid(60) << list("amber DkimKeyDamaged");
    }

    void aPastedKeyMustArriveAsItIs()
    {
        QFETCH(QByteArray, pasted);
        QFETCH(QByteArray, published);
        QFETCH(QStringList, expected);
        CheckCase office(officeZone() + keyLine(QStringLiteral("google._domainkey.{}"), published));
        office.context.plan.dkim = {wanted("google._domainkey.office.example", "TXT", pasted.constData())};
        QCOMPARE(office.verdicts("A2"), expected);
    }

    void silenceIsGrey()
    {
        CheckCase office(officeZone());
        office.context.plan.dkim = {wanted("selector1._domainkey.office.example", "CNAME", "key.cloud.example")};
        for (const DnsServer &server : {office.office.ns1, office.office.ns2, office.office.resolver})
            office.office.world.fail(server, ReplyStatus::ServerFailure);
        QCOMPARE(office.verdicts("S10"), list("unknown NoUsableAnswer"));
        QCOMPARE(office.verdicts("A2"), list("unknown NoUsableAnswer"));
    }
};

QTEST_GUILESS_MAIN(TestDkimChecks)
#include "test_dkim_checks.moc"
