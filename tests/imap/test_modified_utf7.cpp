#include "imap/folder_mapping.h"

#include <QRandomGenerator>
#include <QTest>

using namespace hikkoshi;

class TestModifiedUtf7 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodesAndDecodes_data();
    void encodesAndDecodes();
    void everyCodePointComesBack();
    void randomStringsComeBack();
    void everyWireNameIsPrintableAscii();
    void readsWhatIsNotValid_data();
    void readsWhatIsNotValid();
    void loneSurrogatesBecomeReplacements();
    void emojiDoNotCollide();
};

namespace {

QString randomText(QRandomGenerator &random)
{
    QString text;
    const int length = random.bounded(1, 24);
    for (int i = 0; i < length; ++i) {
        switch (random.bounded(4)) {
        case 0:
            text += QChar(char16_t(random.bounded(0x20, 0x7f)));
            break;
        case 1:
            text += QStringLiteral("&-,+/.").at(random.bounded(6));
            break;
        case 2:
            text += QChar(char16_t(random.bounded(0x80, 0xd800)));
            break;
        default:
            text += QStringView(QChar::fromUcs4(char32_t(random.bounded(0x10000, 0x110000))));
        }
    }
    return text;
}

} // namespace

void TestModifiedUtf7::encodesAndDecodes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("wire");
    const std::pair<const char16_t *, const char *> rows[] = {
        {u"", ""}, {u"INBOX", "INBOX"}, {u"R&D", "R&-D"}, {u"&", "&-"}, {u"&&", "&-&-"}, {u"a+b", "a+b"},
        {u"台北", "&U,BTFw-"}, {u"台北-x-y", "&U,BTFw--x-y"}, {u"Entwürfe", "Entw&APw-rfe"}, {u"é&é", "&AOk-&-&AOk-"},
        {u"📁 Projekte", "&2D3cwQ- Projekte"}, {u"😀 Privat", "&2D3eAA- Privat"}, {u"Sent été", "Sent &AOk-t&AOk-"},
        {u"\t", "&AAk-"},
        {u"受信トレイ", "&U9dP4TDIMOwwpA-"}, {u"下書き", "&Tgtm+DBN-"}, {u"送信済みアイテム", "&kAFP4W4IMH8wojCkMMYw4A-"},
        {u"送信済みメール", "&kAFP4W4IMH8w4TD8MOs-"}, {u"送信済み", "&kAFP4W4IMH8-"}, {u"送信BOX", "&kAFP4Q-BOX"},
        {u"削除済みアイテム", "&UkqWZG4IMH8wojCkMMYw4A-"}, {u"ごみ箱", "&MFQwf3ux-"}, {u"ゴミ箱", "&MLQw33ux-"},
        {u"迷惑メール", "&j,dg0TDhMPww6w-"}, {u"アーカイブ", "&MKIw,DCrMKQw1g-"}, {u"送信トレイ", "&kAFP4TDIMOwwpA-"},
        {u"予約送信", "&Toh9BJABT+E-"}, {u"予定表", "&Tohbmoho-"}, {u"連絡先", "&kCN9YVFI-"}, {u"タスク", "&ML8wuTCv-"},
        {u"メモ", "&MOEw4g-"}, {u"履歴", "&XGVrdA-"}, {u"すべてのメール", "&MFkweTBmMG4w4TD8MOs-"},
        {u"スター付き", "&MLkwvzD8TtgwTQ-"}, {u"重要", "&kc2JgQ-"},
    };
    for (const auto &[name, wire] : rows)
        QTest::newRow(*wire ? wire : "empty") << QString::fromUtf16(name) << QByteArray(wire);
}

void TestModifiedUtf7::encodesAndDecodes()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, wire);
    QCOMPARE(encodeModifiedUtf7(name), wire);
    QCOMPARE(decodeModifiedUtf7(wire), name);
}

void TestModifiedUtf7::everyCodePointComesBack()
{
    for (char32_t point = 0; point <= 0x10ffff; ++point) {
        if (QChar::isSurrogate(point))
            continue;
        const QString name = u'a' + QString::fromUcs4(&point, 1) + u'-';
        if (decodeModifiedUtf7(encodeModifiedUtf7(name)) != name)
            QFAIL(qPrintable(QStringLiteral("U+%1").arg(point, 4, 16)));
    }
}

void TestModifiedUtf7::randomStringsComeBack()
{
    QRandomGenerator random(20261121);
    for (int i = 0; i < 100'000; ++i) {
        const QString name = randomText(random);
        QCOMPARE(decodeModifiedUtf7(encodeModifiedUtf7(name)), name);
    }
}

void TestModifiedUtf7::everyWireNameIsPrintableAscii()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 10'000; ++i) {
        const QByteArray wire = encodeModifiedUtf7(randomText(random) + QChar(u'\0') + u'\r');
        QVERIFY(std::all_of(wire.begin(), wire.end(), [](char c) { return c >= 0x20 && c <= 0x7e; }));
    }
}

void TestModifiedUtf7::readsWhatIsNotValid_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QString>("name");
    QTest::newRow("bare ampersand") << QByteArray("R&D") << QStringLiteral("R&D");
    QTest::newRow("ampersand before a hyphen") << QByteArray("A&B-C") << QStringLiteral("A&B-C");
    QTest::newRow("ampersand at the end") << QByteArray("A&") << QStringLiteral("A&");
    QTest::newRow("never closed") << QByteArray("&U,BTFw") << QStringLiteral("&U,BTFw");
    QTest::newRow("raw UTF-8") << QByteArray("Entw\xc3\xbcrfe") << QStringLiteral("Entwürfe");
    QTest::newRow("raw UTF-8 with ampersand") << QByteArray("R&D\xe4\xbc\x9a\xe8\xad\xb0") << QStringLiteral("R&D会議");
    QTest::newRow("raw Shift_JIS") << QByteArray("\x8c\xa9\x90\xcf") << QStringLiteral("見積");
    QTest::newRow("raw Shift_JIS and encoded") << QByteArray("\x8c\xa9\x90\xcf&MOEw4g-") << QStringLiteral("見積メモ");
    QTest::newRow("neither") << QByteArray("a\xff\xfe") << QString::fromLatin1("a\xff\xfe");
    QTest::newRow("UTF-7, not modified") << QByteArray("+AGE-") << QStringLiteral("+AGE-");
    QTest::newRow("letter encoded needlessly") << QByteArray("&AGE-") << QStringLiteral("a");
    QTest::newRow("separator encoded") << QByteArray("a&AC8-b") << QStringLiteral("a/b");
    QTest::newRow("pair in two segments") << QByteArray("&2D0-&3ME-") << QStringLiteral("📁");
    QTest::newRow("half a pair") << QByteArray("&2D0-x") << QString(QChar::ReplacementCharacter) + u'x';
}

void TestModifiedUtf7::readsWhatIsNotValid()
{
    QFETCH(QByteArray, wire);
    QFETCH(QString, name);
    QCOMPARE(decodeModifiedUtf7(wire), name);
}

void TestModifiedUtf7::loneSurrogatesBecomeReplacements()
{
    const QString lone = u'a' + QString(QChar(char16_t(0xd83d))) + u'b';
    QCOMPARE(decodeModifiedUtf7(encodeModifiedUtf7(lone)), QString(u'a') + QChar::ReplacementCharacter + u'b');
}

void TestModifiedUtf7::emojiDoNotCollide()
{
    QVERIFY(encodeModifiedUtf7(QStringLiteral("📁")) != encodeModifiedUtf7(QStringLiteral("😀")));
}

QTEST_GUILESS_MAIN(TestModifiedUtf7)
#include "test_modified_utf7.moc"
