#include "support/window_test.h"
#include "wizard/window_keeper.h"
#include "wizard/widgets/passphrase_dialog.h"

#include <QTimer>

using namespace hikkoshi;
using namespace hikkoshi::test;

/// The vault is opened and made in the background: its key costs a second, and the window goes on meanwhile.
class TestPassphrase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makingAVaultLeavesTheWindowAlive();
    void aWrongPassphraseIsASentenceInPlaceAndTheRightOneOpens();
    void closingTheProjectWhileItOpensIsSafe();
};

namespace {

const QString Phrase = QStringLiteral("correct horse 電池");

SharedSecret secret(const QString &text)
{
    return std::make_shared<const Secret>(Secret::fromText(text));
}

/// How often the event loop came round.
struct Heartbeat {
    QTimer timer;
    int beats = 0;
    Heartbeat()
    {
        QObject::connect(&timer, &QTimer::timeout, &timer, [this] { ++beats; });
        timer.start(5);
    }
};

QString sentenceIn(const PassphraseDialog &dialog)
{
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        texts << label->accessibleName();
    return texts.join(QLatin1Char('\n'));
}

void enter(PassphraseDialog &dialog, const QString &text)
{
    for (const char *name : {"passphraseEdit", "repeatPassphraseEdit"})
        dialog.findChild<QLineEdit *>(QLatin1String(name))->setText(text);
    auto *ok = dialog.findChild<QAbstractButton *>(QStringLiteral("passphraseOkButton"));
    QVERIFY(ok->isEnabled());
    QTest::mouseClick(ok, Qt::LeftButton);
}

} // namespace

void TestPassphrase::makingAVaultLeavesTheWindowAlive()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    open.window->go(Step::WhatMoves);
    open.find<QAbstractButton>("secretsInVaultRadio")->click();
    auto *dialog = open.window->findChild<PassphraseDialog *>();
    QVERIFY(dialog);
    Heartbeat heart;
    enter(*dialog, Phrase);
    QVERIFY(sentenceIn(*dialog).contains(QStringLiteral("パスワードを保護しています")));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(dialog->isVisible());       // not behind the user's back
    QTRY_VERIFY_WITH_TIMEOUT(!open.window->findChild<PassphraseDialog *>(), 20'000);
    QVERIFY2(heart.beats >= 5, "the window stood still");
    QCOMPARE(open.project().settings().secrets, SecretsPolicy::Vault);
    QVERIFY(Vault::open(open.session->fileName(), *secret(Phrase)).has_value());
}

void TestPassphrase::aWrongPassphraseIsASentenceInPlaceAndTheRightOneOpens()
{
    QTemporaryDir place;
    const QString file = place.filePath(QStringLiteral("office.hikkoshi"));
    {
        auto session = MoveSession::create(file);
        QVERIFY(session.has_value());
        office::fillRoster(**session);
        bool kept = false;
        QVERIFY((*session)->keepInVault(secret(Phrase), this, [&](const Result<> &made) { kept = made.has_value(); }));
        QVERIFY(!(*session)->keepInVault(secret(Phrase), this, [](const Result<> &) {}));
        QTRY_VERIFY_WITH_TIMEOUT(kept, 20'000);
    }
    Language language(Language::Name::Japanese);
    WindowKeeper keeper(language, {});
    keeper.openProject(file);
    QVERIFY(keeper.session() && keeper.session()->isVaultLocked());
    auto *dialog = keeper.window()->findChild<PassphraseDialog *>();
    QVERIFY(dialog);
    Heartbeat heart;
    enter(*dialog, QStringLiteral("something else"));
    QVERIFY(sentenceIn(*dialog).contains(QStringLiteral("合い言葉を確かめています")));
    QVERIFY(!dialog->findChild<QLineEdit *>(QStringLiteral("passphraseEdit"))->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(sentenceIn(*dialog).contains(QStringLiteral("合い言葉が違う")), 20'000);
    QVERIFY2(heart.beats >= 5, "the window stood still");
    QVERIFY(dialog->findChild<QLineEdit *>(QStringLiteral("passphraseEdit"))->isEnabled());
    QVERIFY(keeper.session()->isVaultLocked());
    enter(*dialog, Phrase);
    QTRY_VERIFY_WITH_TIMEOUT(!keeper.session()->isVaultLocked(), 20'000);
    QVERIFY(keeper.session()->hasPassword(QStringLiteral("sato@example.co.jp"), MoveSession::Side::Old));
    QTRY_VERIFY(!keeper.window()->findChild<PassphraseDialog *>());
}

void TestPassphrase::closingTheProjectWhileItOpensIsSafe()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    bool called = false;
    QVERIFY(open.session->keepInVault(secret(Phrase), this, [&](const Result<> &) { called = true; }));
    open.window.reset();
    open.session.reset();
    QCoreApplication::sendPostedEvents();
    QVERIFY(!called);
}

QTEST_MAIN(TestPassphrase)
#include "test_passphrase.moc"
