#include "support/window_test.h"
#include "wizard/widgets/activity_line.h"

using namespace hikkoshi;
using namespace hikkoshi::test;

/// When a mailbox last moved: of the selected one, at most once a second.
class TestActivityLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsOfTheQuietestUntilOneIsSelected();
    void isSaidAnewAtMostOnceASecond();
    void isSilentWhileNothingIsCopied();
};

namespace {

MailboxProgress progress(const QString &name, MailboxPhase phase, int secondsAgo)
{
    MailboxProgress progress;
    progress.address = name + QStringLiteral("@example.co.jp");
    progress.phase = phase;
    progress.folder.names = {QStringLiteral("INBOX"), QStringLiteral("案件")};
    progress.lastActivity = QDateTime::currentDateTimeUtc().addSecs(-secondsAgo);
    return progress;
}

QList<MailboxProgress> three()
{
    return {progress(QStringLiteral("suzuki"), MailboxPhase::Done, 900), progress(QStringLiteral("sato"), MailboxPhase::Copying, 8),
            progress(QStringLiteral("yamada"), MailboxPhase::Copying, 95)};
}

} // namespace

void TestActivityLine::tellsOfTheQuietestUntilOneIsSelected()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    open.window->go(Step::Copy);
    open.session->run().noteStarted(CopyService::Task::Copy, three());
    auto *line = open.find<ActivityLine>("activityLabel");
    QVERIFY(line->isVisible());
    QCOMPARE(line->text(), QStringLiteral("yamada@: 受信トレイ / 案件(最後の動き 1 分前)"));
    auto *table = open.find<TableView>("copyTable");
    table->setCurrentIndex(table->model()->index(1, 0));
    QVERIFY2(line->text().startsWith(QStringLiteral("sato@: ")), qPrintable(line->text()));
    QVERIFY2(line->text().contains(QStringLiteral(" 秒前")), qPrintable(line->text()));
    open.language.use(Language::Name::English);
    QTRY_VERIFY2(line->text().contains(QStringLiteral("last activity")), qPrintable(line->text()));
}

void TestActivityLine::isSaidAnewAtMostOnceASecond()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    open.window->go(Step::Copy);
    QList<MailboxProgress> all = three();
    open.session->run().noteStarted(CopyService::Task::Copy, all);
    auto *line = open.find<ActivityLine>("activityLabel");
    const QString before = line->text();
    all[2].lastActivity = QDateTime::currentDateTimeUtc();
    open.session->run().noteProgress(all);
    QCOMPARE(line->text(), before);
    QTRY_VERIFY2(line->text() != before, qPrintable(line->text()));
}

void TestActivityLine::isSilentWhileNothingIsCopied()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    open.window->go(Step::Copy);
    auto *line = open.find<ActivityLine>("activityLabel");
    QVERIFY(!line->isVisible());
    open.session->run().noteStarted(CopyService::Task::Copy, three());
    QVERIFY(line->isVisible());
    open.session->run().noteFinished();
    QVERIFY(!line->isVisible());
}

QTEST_MAIN(TestActivityLine)
#include "test_activity_line.moc"
