#include "dns/dkim_key.h"

#include "support/zone_world.h"

#include <QTest>

#include <memory>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

using namespace hikkoshi;

Q_DECLARE_METATYPE(hikkoshi::DkimKey::State)
Q_DECLARE_METATYPE(hikkoshi::DkimKey::Type)
Q_DECLARE_METATYPE(hikkoshi::DkimAnswer::State)

namespace {

using State = DkimKey::State;
using Type = DkimKey::Type;

/// p= of a new RSA key, as SubjectPublicKeyInfo or as the bare RSAPublicKey.
QByteArray rsaKey(unsigned bits, bool bare = false)
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_RSA_gen(bits), &EVP_PKEY_free);
    uchar *der = nullptr;
    const int size = bare ? i2d_PublicKey(key.get(), &der) : i2d_PUBKEY(key.get(), &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes.toBase64();
}

/// The keys that RFC 6376 (appendix C) and RFC 8463 (appendix A) show.
constexpr auto Rfc6376Key = "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYt"
                            "IxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhi"
                            "tdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB";
constexpr auto Rfc8463Key = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

} // namespace

class TestDkimKey final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysAreReadAsTheRfcsSay_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<State>("state");
        QTest::addColumn<Type>("type");
        QTest::addColumn<int>("bits");
        const QByteArray rsa = rsaKey(2048);
        const QByteArray ed(Rfc8463Key);
        const auto row = [](const char *name, const QByteArray &text, State state, Type type, int bits) {
            QTest::newRow(name) << text << state << type << bits;
        };
        row("RFC 6376, appendix C", QByteArray("v=DKIM1; p=") + Rfc6376Key, State::Usable, Type::Rsa, 1024);
        row("RFC 8463, appendix A", "v=DKIM1; k=ed25519; p=" + ed, State::Usable, Type::Ed25519, 256);
        row("without a version", "k=rsa; p=" + rsa, State::Usable, Type::Rsa, 2048);
        row("without blanks", "v=DKIM1;k=rsa;p=" + rsa + ";", State::Usable, Type::Rsa, 2048);
        row("blanks around everything", " v = DKIM1 ; k = rsa ; p = " + rsa + " ; ", State::Usable, Type::Rsa, 2048);
        row("RSAPublicKey as the text of RFC 6376 says", "v=DKIM1; p=" + rsaKey(2048, true), State::Usable, Type::Rsa, 2048);
        row("short", "v=DKIM1; p=" + rsaKey(512), State::Usable, Type::Rsa, 512);
        row("long", "v=DKIM1; p=" + rsaKey(4096), State::Usable, Type::Rsa, 4096);
        row("unknown tags are passed over", "v=DKIM1; x=1; z_2=y; p=" + rsa, State::Usable, Type::Rsa, 2048);
        row("sha256 among the hashes", "v=DKIM1; h=sha1:sha256; p=" + rsa, State::Usable, Type::Rsa, 2048);
        row("for every service", "v=DKIM1; s=*; p=" + rsa, State::Usable, Type::Rsa, 2048);
        row("for mail", "v=DKIM1; s=tlsrpt:email; p=" + rsa, State::Usable, Type::Rsa, 2048);
        row("padding left out", "k=ed25519; p=" + ed.chopped(1), State::Usable, Type::Ed25519, 256);
        row("revoked", "v=DKIM1; p=", State::Revoked, Type::Rsa, 0);
        row("revoked, with a final semicolon", "v=DKIM1; k=rsa; p=;", State::Revoked, Type::Rsa, 0);
        row("sha1 only", "v=DKIM1; h=sha1; p=" + rsa, State::Unusable, Type::Rsa, 0);
        row("for another service", "v=DKIM1; s=tlsrpt; p=" + rsa, State::Unusable, Type::Rsa, 0);
        row("another type", "v=DKIM1; k=ed448; p=" + rsa, State::Unusable, Type::Other, 0);
        row("no key", "v=DKIM1; k=rsa", State::NotAKey, Type::Rsa, 0);
        row("version not first", "k=rsa; v=DKIM1; p=" + rsa, State::NotAKey, Type::Rsa, 0);
        row("another version", "v=DKIM2; p=" + rsa, State::NotAKey, Type::Rsa, 0);
        row("version in small letters", "v=dkim1; p=" + rsa, State::NotAKey, Type::Rsa, 0);
        row("a tag twice", "v=DKIM1; p=" + rsa + "; p=" + rsa, State::NotAKey, Type::Rsa, 0);
        row("SPF", "v=spf1 -all", State::NotAKey, Type::Rsa, 0);
        row("empty", "", State::NotAKey, Type::Rsa, 0);
    }

    void keysAreReadAsTheRfcsSay()
    {
        QFETCH(QByteArray, text);
        const DkimKey key = parseDkimKey(text);
        QTEST(key.state, "state");
        QTEST(key.type, "type");
        QTEST(key.bits, "bits");
    }

    void everyCutIsSeen()
    {
        const QByteArray whole = "v=DKIM1; k=rsa; p=" + rsaKey(2048);
        for (qsizetype size = 30; size < whole.size(); ++size)
            QCOMPARE(parseDkimKey(whole.left(size)).state, State::Cut);
        QCOMPARE(parseDkimKey(whole.left(255)).state, State::Cut);
        QCOMPARE(parseDkimKey("k=ed25519; p=" + QByteArray(Rfc8463Key).left(40)).state, State::Cut);
    }

    void whatPanelsDoToKeysIsSeen_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<State>("state");
        const QByteArray rsa = rsaKey(2048);
        QTest::newRow("quotes in the middle") << "v=DKIM1; p=" + rsa.left(200) + "\" \"" + rsa.mid(200) << State::Damaged;
        QTest::newRow("quotes around") << "\"v=DKIM1; p=" + rsa + '"' << State::Damaged;
        QTest::newRow("escaped semicolons") << "v=DKIM1\\; k=rsa\\; p=" + rsa << State::Damaged;
        QTest::newRow("a full-width blank") << "v=DKIM1; p=" + rsa.left(100) + "\xe3\x80\x80" + rsa.mid(100) << State::Damaged;
        QTest::newRow("a word inside") << "v=DKIM1; p=" + rsa + "(2048)" << State::Damaged;
        QTest::newRow("not DER") << QByteArray("v=DKIM1; p=aGVsbG8gd29ybGQ=") << State::Damaged;
        QTest::newRow("Ed25519 said, RSA given") << "v=DKIM1; k=ed25519; p=" + rsa << State::Damaged;
        QTest::newRow("RSA said, Ed25519 given") << QByteArray("v=DKIM1; p=") + Rfc8463Key << State::Damaged;
        QTest::newRow("bytes behind the key")
            << "v=DKIM1; p=" + (QByteArray::fromBase64(rsa) + QByteArray("xyz")).toBase64() << State::Damaged;
        QTest::newRow("a semicolon inside the key") << "v=DKIM1; p=" + rsa.left(100) + ';' + rsa.mid(100) << State::Damaged;
    }

    void whatPanelsDoToKeysIsSeen()
    {
        QFETCH(QByteArray, text);
        QTEST(parseDkimKey(text).state, "state");
    }

    void flagsAndBlanksAreNoted()
    {
        const QByteArray rsa = rsaKey(2048);
        const DkimKey plain = parseDkimKey("v=DKIM1; p=" + rsa);
        QVERIFY(!plain.isTesting && !plain.isStrict && !plain.hasBlanks);
        const DkimKey flagged = parseDkimKey("v=DKIM1; t=y : s; p=" + rsa.left(64) + ' ' + rsa.mid(64));
        QCOMPARE(flagged.state, State::Usable);
        QVERIFY(flagged.isTesting && flagged.isStrict && flagged.hasBlanks);
    }

    void selectorsAreFollowedThroughAliases_data()
    {
        QTest::addColumn<QString>("selector");
        QTest::addColumn<DkimAnswer::State>("state");
        QTest::addColumn<int>("aliases");
        QTest::newRow("direct") << QStringLiteral("direct") << DkimAnswer::State::Key << 0;
        QTest::newRow("alias") << QStringLiteral("alias") << DkimAnswer::State::Key << 2;
        QTest::newRow("dead alias") << QStringLiteral("dead") << DkimAnswer::State::TargetMissing << 1;
        QTest::newRow("alias to an empty name") << QStringLiteral("early") << DkimAnswer::State::TargetEmpty << 1;
        QTest::newRow("nothing") << QStringLiteral("nothing") << DkimAnswer::State::Missing << 0;
        QTest::newRow("two keys") << QStringLiteral("two") << DkimAnswer::State::Several << 0;
        QTest::newRow("a key and a remark") << QStringLiteral("remark") << DkimAnswer::State::Key << 0;
        QTest::newRow("failure") << QStringLiteral("sick") << DkimAnswer::State::NotAnswered << 0;
    }

    void selectorsAreFollowedThroughAliases()
    {
        QFETCH(QString, selector);
        const DnsServer resolver = serverAt(u"127.0.0.1", true);
        ZoneWorld world;
        world.add(resolver, uR"(
            direct._domainkey.office.example. TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hc" "vPapiMlrwIaaPcHURo="
            alias._domainkey.office.example. CNAME s1.keys.example.
            s1.keys.example. CNAME s1.shard.keys.example.
            s1.shard.keys.example. TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
            dead._domainkey.office.example. CNAME nobody.keys.example.
            early._domainkey.office.example. CNAME early.keys.example.
            early.keys.example. A 192.0.2.1
            two._domainkey.office.example. TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
            two._domainkey.office.example. TXT "v=DKIM1; p="
            remark._domainkey.office.example. TXT "made by the web shop"
            remark._domainkey.office.example. TXT "v=DKIM1; p="
            sick._domainkey.office.example. TXT !SERVFAIL
        )");
        const DomainName name = DomainName::parse(u"_domainkey.office.example")->child(selector);
        const DkimAnswer answer = readDkimReply(world.answer({{name, RecordType::TXT}, resolver}));
        QTEST(answer.state, "state");
        QTEST(int(answer.aliases.size()), "aliases");
    }

    void anAliasThatTheServerCannotFollowIsNoFault()
    {
        const DnsServer office = serverAt(u"192.0.2.1");
        ZoneWorld world;
        world.add(office, u"office.example. SOA ns.office.example. a.office.example. 1 2 3 4 5\n"
                          u"s._domainkey.office.example. CNAME s1.keys.example.");
        const DnsQuestion question {*DomainName::parse(u"s._domainkey.office.example"), RecordType::TXT};
        const DkimAnswer answer = readDkimReply(world.answer({question, office}));
        QCOMPARE(answer.state, DkimAnswer::State::AliasOnly);
        QCOMPARE(answer.aliases, QList {*DomainName::parse(u"s1.keys.example")});
    }
};

QTEST_GUILESS_MAIN(TestDkimKey)
#include "test_dkim_key.moc"
