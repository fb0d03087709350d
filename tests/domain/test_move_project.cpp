#include "domain/move_project.h"

#include <QSignalSpy>
#include <QTest>

using namespace hikkoshi;

namespace {

MailboxPair mailbox(const QString &address)
{
    MailboxPair pair;
    pair.address = pair.oldUser = pair.newUser = address;
    return pair;
}

PreflightOutcome checked(const QString &address)
{
    PreflightOutcome outcome;
    outcome.address = address;
    outcome.oldSide.loggedIn = outcome.newSide.loggedIn = true;
    return outcome;
}

} // namespace

class TestMoveProject : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void settersSpeakOnlyWhenSomethingChanged();
    void addressesAreComparedInLowerCase();
    void anotherServerMakesChecksVoid();
    void anotherUserMakesThatCheckVoid();
    void pinsAreRevocable();
    void newContentsEmitEverySection();
};

void TestMoveProject::settersSpeakOnlyWhenSomethingChanged()
{
    MoveProject project;
    QSignalSpy changed(&project, &MoveProject::changed);
    MoveSettings settings;
    settings.domain = QStringLiteral("example.co.jp");
    settings.mailboxesAtOnce = 99;
    project.setSettings(settings);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(project.settings().mailboxesAtOnce, 16);
    project.setSettings(project.settings());
    project.setMailboxes({});
    project.setLastStep(Step::Dashboard);
    project.withdraw(QStringLiteral("switched"));
    QCOMPARE(changed.count(), 1);
    project.setPreflight(checked(QStringLiteral("a@b.example")));
    project.setPreflight(checked(QStringLiteral("a@b.example")));
    QCOMPARE(changed.count(), 2);
}

void TestMoveProject::addressesAreComparedInLowerCase()
{
    MoveProject project;
    project.setMailboxes({mailbox(QStringLiteral("Sato@Example.co.jp")), mailbox(QStringLiteral("b@example.co.jp"))});
    MailboxPair other = mailbox(QStringLiteral("sato@example.co.jp"));
    other.displayName = QStringLiteral("佐藤");
    project.updateMailbox(other);
    QCOMPARE(project.mailboxes().size(), 2);
    QCOMPARE(project.mailboxes().first().displayName, QStringLiteral("佐藤"));
    project.setPreflight(checked(QStringLiteral("SATO@example.co.jp")));
    QVERIFY(project.preflight(QStringLiteral("sato@EXAMPLE.co.jp")));
}

void TestMoveProject::anotherServerMakesChecksVoid()
{
    MoveProject project;
    project.setPreflight(checked(QStringLiteral("a@b.example")));
    QSignalSpy spy(&project, &MoveProject::preflightChanged);
    MoveSettings settings = project.settings();
    settings.caFile = QStringLiteral("ca.pem");
    project.setSettings(settings);
    QVERIFY(project.preflight(QStringLiteral("a@b.example")));
    settings.oldServer = Endpoint::parse(QStringLiteral("imaps://other.example")).value();
    project.setSettings(settings);
    QVERIFY(!project.preflight(QStringLiteral("a@b.example")));
    QCOMPARE(spy.count(), 1);
}

void TestMoveProject::anotherUserMakesThatCheckVoid()
{
    MoveProject project;
    MailboxPair a = mailbox(QStringLiteral("a@b.example"));
    project.setMailboxes({a, mailbox(QStringLiteral("c@b.example"))});
    project.setPreflight(checked(QStringLiteral("a@b.example")));
    project.setPreflight(checked(QStringLiteral("c@b.example")));
    a.newUser = QStringLiteral("a.new");
    project.updateMailbox(a);
    QVERIFY(!project.preflight(QStringLiteral("a@b.example")));
    QVERIFY(project.preflight(QStringLiteral("c@b.example")));
}

void TestMoveProject::pinsAreRevocable()
{
    MoveProject project;
    const CertificatePin pin {QStringLiteral("old.example:993"), QByteArray(32, 'x')};
    project.addPin(pin);
    project.addPin(pin);
    QCOMPARE(project.trust().pins, QList {pin});
    project.removePin(pin);
    QVERIFY(project.trust().pins.isEmpty());
}

void TestMoveProject::newContentsEmitEverySection()
{
    MoveProject from;
    from.setMailboxes({mailbox(QStringLiteral("a@b.example"))});
    from.setPreflight(checked(QStringLiteral("a@b.example")));
    from.confirm(QStringLiteral("switched"), QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC));
    from.setOverride(Step::Copy, {Obstacle::CopyNotStarted, QStringLiteral("x"), QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC)});
    from.setLastStep(Step::Copy);
    MoveProject to;
    to.setPreflight(checked(QStringLiteral("gone@b.example")));
    QSignalSpy preflight(&to, &MoveProject::preflightChanged);
    QSignalSpy overrides(&to, &MoveProject::overridesChanged);
    QSignalSpy changed(&to, &MoveProject::changed);
    to.setContents(from.contents());
    QVERIFY(to.contents() == from.contents());
    QCOMPARE(preflight.count(), 2);
    QCOMPARE(overrides.count(), 1);
    QCOMPARE(changed.count(), 1);
}

QTEST_GUILESS_MAIN(TestMoveProject)
#include "test_move_project.moc"
