#include "rehearsal/panel_typing.h"
#include "rehearsal/practice_dns.h"
#include "support/window_test.h"
#include "wizard/models/server_model.h"

#include <QStandardPaths>

using namespace hikkoshi;
using namespace hikkoshi::test;

/// The domain's half of a move on real name servers, by keyboard: the practice panel does what a person would do in the
/// provider's, one of the two name servers follows later, and a real cache holds the old MX until its TTL is over.
class TestDnsRehearsal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDomainMovesByKeyboard();
};

namespace {

void pressByKeyboard(const OpenWindow &open, const char *name)
{
    auto *button = open.find<QAbstractButton>(name);
    QTRY_VERIFY2_WITH_TIMEOUT(button->isVisible() && button->isEnabled(), name, 20'000);
    button->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button, Qt::Key_Space);
}

DnsSources sourcesOf(const PracticeDns &dns)
{
    DnsSources sources;
    for (const LoopbackServer &server : dns.nameServers()) {
        const QString name = QStringLiteral("ns%1.renshu.example").arg(sources.nameServers.size() + 1);
        sources.nameServers << DnsServer {server.address, server.port, DnsServer::Protocol::Plain, false, name};
    }
    const LoopbackServer resolver = dns.resolver();
    sources.resolvers << DnsServer {resolver.address, resolver.port, DnsServer::Protocol::Plain, true, {}};
    sources.pace.quick = std::chrono::seconds(1);
    return sources;
}

CheckState stateOf(const MoveProject &project, Step step, const char *id)
{
    QList<Finding> found;
    for (const Finding &finding : project.dnsCheck(step).value_or(DnsCheck {}).findings) {
        if (finding.id == QLatin1String(id))
            found << finding;
    }
    return found.isEmpty() ? CheckState::Unknown : worstOf(found);
}

} // namespace

void TestDnsRehearsal::theDomainMovesByKeyboard()
{
    QTemporaryDir place;
    auto dns = PracticeDns::start(place.filePath(QStringLiteral("dns")));
    QVERIFY2(dns.has_value(), dns ? "" : qPrintable(dns.error().detail));
    OpenWindow open;
    MoveSession &session = *open.session;
    MoveSettings settings;
    settings.domain = QStringLiteral("renshu.example");
    session.project().setSettings(settings);
    MailboxPair mailbox;
    mailbox.address = mailbox.oldUser = mailbox.newUser = QStringLiteral("sato@renshu.example");
    session.project().setMailboxes({mailbox});
    PreflightOutcome reached;
    reached.address = mailbox.address;
    reached.oldSide.loggedIn = reached.newSide.loggedIn = true;
    session.project().setPreflight(reached);
    session.project().setDnsPlan((*dns)->plan());
    session.dns().setSources(sourcesOf(**dns));
    session.setPractice(true);
    connect(&session, &MoveSession::practiceRequested, &session, [&](const QList<WantedRecord> &records, int ttl) {
        typeInto((*dns)->panel(), records, std::chrono::seconds(ttl));
        QVERIFY((*dns)->publish());
    });

    open.window->go(Step::Survey);
    pressByKeyboard(open, "checkNowButton");
    pressByKeyboard(open, "saveSnapshotButton");
    QCOMPARE(savedValues(session.project().dns(), settings.domain, QStringLiteral("MX")),
             QStringList {QStringLiteral("10 mail.renshu.example")});

    open.window->go(Step::VerifyDomain);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(session.project(), Step::VerifyDomain, "V1"), CheckState::Red, 20'000);
    pressByKeyboard(open, "practiseButton");
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(session.project(), Step::VerifyDomain, "V1"), CheckState::Green, 30'000);
    pressByKeyboard(open, "domainVerifiedButton");
    QVERIFY(session.project().confirmedAt(QStringLiteral("domain-verified")));

    open.window->go(Step::LowerTtl);
    pressByKeyboard(open, "practiseButton");
    pressByKeyboard(open, "ttlLoweredButton");
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(session.project(), Step::LowerTtl, "L1"), CheckState::Green, 30'000);
    QVERIFY(stateOf(session.project(), Step::LowerTtl, "L2") != CheckState::Green);  // the long TTL is still remembered
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(session.project(), Step::LowerTtl, "L2"), CheckState::Green, 90'000);
    QCOMPARE(journey::stateOf(Step::LowerTtl, session.project()), StepState::Done);

    open.window->go(Step::SwitchMx);
    pressByKeyboard(open, "practiseButton");
    pressByKeyboard(open, "mxChangedButton");
    open.press("confirmMxChangedButton");
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(session.project(), Step::SwitchMx, "M2"), CheckState::Green, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(session.project(), Step::SwitchMx, "M3"), CheckState::Green, 60'000);
    QCOMPARE(journey::stateOf(Step::SwitchMx, session.project()), StepState::Done);
    auto *servers = open.find<TableView>("serverTable");
    for (int row = 0; row < servers->model()->rowCount(); ++row)
        QVERIFY(cell(servers, row, ServerModel::Value).contains(QStringLiteral("mx1.atarashii-mail.example")));

    int changes = 0;
    for (const Event &event : session.latestEvents(MoveSession::EventsKept))
        changes += event.kind == QLatin1String("dns-changed") ? 1 : 0;
    QVERIFY2(changes >= 4, qPrintable(QString::number(changes)));   // TTL and MX, at both name servers
}

QTEST_MAIN(TestDnsRehearsal)
#include "test_dns_rehearsal.moc"
