#include "domain/names.h"

#include <QSet>
#include <QTest>

using namespace hikkoshi;

namespace {

/// Every value has a name of its own, and the name leads back to it.
template<typename Value>
void roundTrip(const QList<Value> &values)
{
    QSet<QString> names;
    for (const Value value : values) {
        QCOMPARE(fromName<Value>(nameOf(value)), std::optional(value));
        names.insert(nameOf(value));
    }
    QCOMPARE(names.size(), values.size());
    QVERIFY(!fromName<Value>(QStringLiteral("")));
    QVERIFY(!fromName<Value>(QStringLiteral("0")));
    QVERIFY(!fromName<Value>(nameOf(values.last()).toUpper()));
}

template<typename Value>
QList<Value> upTo(Value last)
{
    QList<Value> values;
    for (int i = 0; i <= int(last); ++i)
        values.append(Value(i));
    return values;
}

} // namespace

class TestNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyValueHasANameThatLeadsBack();
};

void TestNames::everyValueHasANameThatLeadsBack()
{
    roundTrip(journey::steps() << Step::Dashboard);
    roundTrip(upTo(Obstacle::LeftoversRemain));
    roundTrip(upTo(Destination::OtherImap));
    roundTrip(upTo(CheckState::Unknown));
    roundTrip(upTo(SecretsPolicy::MemoryOnly));
    roundTrip(upTo(FolderRole::NotMail));
    roundTrip(upTo(FolderPlan::Note::Filtered));
    roundTrip(upTo(DifferenceKind::FolderMissing));
    roundTrip(upTo(MessageState::Vanished));
    roundTrip(upTo(ErrorKind::Internal));
}

QTEST_GUILESS_MAIN(TestNames)
#include "test_names.moc"
