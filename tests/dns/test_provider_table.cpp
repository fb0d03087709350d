#include "dns/provider_table.h"

#include <QDirIterator>
#include <QTest>

using namespace hikkoshi;

namespace {

QString keyOf(const Provider *provider)
{
    return provider ? provider->key : QString();
}

DomainName host(const char *text)
{
    return *DomainName::parse(QString::fromLatin1(text));
}

QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

} // namespace

class TestProviderTable final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFileOfTheProgramIsSound()
    {
        QList<QByteArray> files;
        QDirIterator folder(QStringLiteral(":/providers"));
        while (folder.hasNext()) {
            QFile file(folder.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            files.append(file.readAll());
        }
        QVERIFY(files.size() >= 20);
        const Result<ProviderTable> table = ProviderTable::fromFiles(files);
        QVERIFY2(table, qPrintable(table ? QString() : table.error().detail));
        QCOMPARE(ProviderTable::standard().all().size(), files.size());
    }

    void providersAreKnownByTheirHosts_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("key");
        const auto row = [](const char *kind, const char *name, const char *key) {
            QTest::addRow("%s %s", kind, name) << QString::fromLatin1(kind) << QByteArray(name) << QString::fromLatin1(key);
        };
        row("mx", "office-example.mail.protection.outlook.com", "microsoft365");
        row("mx", "office-example.d-v1.mx.microsoft", "microsoft365");
        row("mx", "office-example.mx.microsoft", "");
        row("mx", "smtp.google.com", "google");
        row("mx", "ALT2.ASPMX.L.GOOGLE.COM", "google");
        row("mx", "inbound-smtp.eu-west-1.amazonaws.com", "workmail");
        row("mx", "mail1234.onamae.ne.jp", "onamae");
        row("mx", "www1234.sakura.ne.jp", "sakura");
        row("mx", "dmail.kagoya.net", "kagoya");
        row("mx", "mail.office.example", "");
        row("ns", "ns3.xserver.jp", "xserver");
        row("ns", "ns6.xserver.jp", "");
        row("ns", "02.dnsv.jp", "onamae");
        row("ns", "ns-rs1.gmoserver.jp", "onamae-rental");
        row("ns", "dns01.muumuu-domain.com", "muumuu");
        row("ns", "uns02.lolipop.jp", "lolipop");
        row("ns", "ns12.value-domain.com", "value-domain");
        row("ns", "evil-ns3.xserver.jp.example", "");
        row("spf", "spf.protection.outlook.com", "microsoft365");
        row("spf", "spfxprotection.outlook.com", "");
        row("spf", "spf.makeshop.jp", "makeshop");
        row("spf", "_spf.heteml.jp", "heteml");
    }

    void providersAreKnownByTheirHosts()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, name);
        QFETCH(QString, key);
        const ProviderTable &table = ProviderTable::standard();
        const DomainName asked = host(name.constData());
        const Provider *found = kind == QLatin1String("mx") ? table.byMx(asked)
            : kind == QLatin1String("ns")                   ? table.byNameServer(asked)
                                                            : table.bySpf(asked);
        QCOMPARE(keyOf(found), key);
    }

    void whatMattersForTheDayIsThere()
    {
        const ProviderTable &table = ProviderTable::standard();
        QCOMPARE(table.byKey(u"kagoya")->publishes, std::chrono::minutes(15));
        QCOMPARE(table.byKey(u"dozens")->fixedTtl, std::chrono::seconds(7200));
        QVERIFY(table.byKey(u"sakura")->traps.contains(QStringLiteral("txt-255")));
        QVERIFY(!table.byKey(u"nobody"));
    }

    void aBadFileIsRefusedByKeyAndField_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("detail");
        QTest::newRow("not JSON") << QByteArray("nonsense") << QStringLiteral(": name");
        QTest::newRow("pattern") << json("{'key':'x','name':{'ja':'x','en':'x'},'roles':['mail'],'mx':['(broken'],'source':'s'}")
                                 << QStringLiteral("x: mx");
        QTest::newRow("role") << json("{'key':'x','name':{'ja':'x','en':'x'},'roles':['cook'],'source':'s'}")
                              << QStringLiteral("x: roles");
        QTest::newRow("source") << json("{'key':'x','name':{'ja':'x','en':'x'},'roles':['mail']}")
                                << QStringLiteral("x: source");
    }

    void aBadFileIsRefusedByKeyAndField()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, detail);
        const Result<ProviderTable> table = ProviderTable::fromFiles({file});
        QVERIFY(!table);
        QCOMPARE(table.error().kind, ErrorKind::BadInput);
        QCOMPARE(table.error().detail, detail);
    }

    void aKeyStandsForOneProvider()
    {
        const QByteArray file = json("{'key':'x','name':{'ja':'x','en':'x'},'roles':['mail'],'source':'s'}");
        QVERIFY(ProviderTable::fromFiles({file}));
        QVERIFY(!ProviderTable::fromFiles({file, file}));
    }
};

QTEST_GUILESS_MAIN(TestProviderTable)
#include "test_provider_table.moc"
