#include "check_case.h"
#include "dns/mail_checks/gate_checks.h"

using namespace hikkoshi;

namespace {

/// "V1 green" and so on.
QList<Finding> findingsFrom(const QStringList &texts)
{
    QList<Finding> findings;
    for (const QString &text : texts) {
        Finding found;
        found.id = text.section(u' ', 0, 0);
        found.state = *checkStateFromName(text.section(u' ', 1));
        findings.append(found);
    }
    return findings;
}

} // namespace

class TestGateChecks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theGateOpensWhenNothingIsLeft_data()
    {
        QTest::addColumn<QStringList>("others");
        QTest::addColumn<QStringList>("overridden");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QStringList>("facts");
        const auto row = [](const char *name, const char *others, const char *overridden, const char *expected, const char *facts) {
            QTest::newRow(name) << list(others) << list(overridden) << QString::fromLatin1(expected) << list(facts);
        };
        row("all green", "L2 green | V1 green | A1 green | M1 green", "", "green GateOpen", "");
        row("no findings", "", "", "unknown GateClosed", "L2 | A1");
        row("not lowered yet, for all that is known", "A1 green | M1 green", "", "unknown GateClosed", "L2");
        row("red elsewhere", "S11 red | L2 green | A1 green", "", "green GateOpen", "");
        row("one red", "V1 green | A2 red", "", "red GateClosed", "A2");
        row("red cannot be overridden", "S13 red | L2 amber", "S13 | L2", "red GateClosed", "S13");
        row("amber", "A1 green | L2 amber", "", "amber GateClosed", "L2");
        row("grey", "L2 green | A1 green | V1 unknown", "", "unknown GateClosed", "V1");
        row("amber and grey", "A1 green | L2 amber | V1 unknown", "", "amber GateClosed", "L2 | V1");
        row("with a reason", "A1 green | L2 amber | V1 unknown", "L2 | V1", "amber GateOverridden", "L2 | V1");
        row("with one reason of two", "A1 green | L2 amber | V1 unknown", "L2", "unknown GateClosed", "V1");
        row("the worst of one id", "L2 green | A1 green | A2 green | A2 red", "", "red GateClosed", "A2");
    }

    void theGateOpensWhenNothingIsLeft()
    {
        QFETCH(QStringList, others);
        QFETCH(QStringList, overridden);
        QFETCH(QString, expected);
        QFETCH(QStringList, facts);
        CheckContext context;
        context.domain = *DomainName::parse(u"office.example");
        QVERIFY(gateCheck(findingsFrom(others), context).isEmpty());
        context.plan.newMx = {wanted("office.example", "MX", "0 mx.cloud.example")};
        context.overriddenIds = overridden;
        const QList<Finding> found = gateCheck(findingsFrom(others), context);
        QCOMPARE(found.size(), 1);
        QCOMPARE(QStringLiteral("%1 %2").arg(nameOf(found.first().state), nameOf(found.first().reason)), expected);
        QCOMPARE(found.first().facts, facts);
    }

    void theGateAloneRunsWhatItGoesBy()
    {
        CheckCase office(officeZone());
        office.context.plan.newMx = {wanted("office.example", "MX", "0 gone.cloud.example")};
        QCOMPARE(office.verdicts("M0"), list("red GateClosed"));
        QCOMPARE(office.findings("M0").first().facts, list("M1"));
    }
};

QTEST_GUILESS_MAIN(TestGateChecks)
#include "test_gate_checks.moc"
