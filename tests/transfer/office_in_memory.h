#pragma once

#include "domain/move_project.h"
#include "storage/project_store.h"
#include "support/fake_store.h"
#include "transfer/copy_mailbox.h"
#include "transfer/verify.h"

#include <QTemporaryDir>

namespace hikkoshi {

/// One mailbox on two servers in memory and a project file in a temporary folder.
struct OfficeInMemory {
    OfficeInMemory()
    {
        MoveProject project;
        plan.projectFile = directory.filePath(QStringLiteral("test.hikkoshi"));
        if (!ProjectStore::create(plan.projectFile, project))
            qFatal("no project file");
        plan.options.settleMinimum = std::chrono::milliseconds(1);
        plan.options.settleQuiet = std::chrono::milliseconds(4);
        plan.options.firstRetry = std::chrono::milliseconds(1);
        plan.options.batchMessages = 4;
        plan.options.windowMessages = 4;
        MailboxJob job;
        job.mailbox.address = QStringLiteral("sato@example.co.jp");
        plan.jobs.push_back(job);
    }

    /// \a atCommit as in Ledger.
    MailboxOutcome copy(std::function<void(int, bool)> atCommit = {})
    {
        return run<MailboxOutcome>([](MailboxRun &mailbox) { return copyMailbox(mailbox); }, std::move(atCommit));
    }
    VerifyOutcome verify(bool full = false)
    {
        return run<VerifyOutcome>([full](MailboxRun &mailbox) { return verifyMailbox(mailbox, full); }, {});
    }
    [[nodiscard]] QList<MessageLine> lines(MessageState state) const
    {
        return Ledger::open(plan.projectFile).value()->lines({}, state).value();
    }

    /// \a count mails, some of them equal twins, some without a Message-ID.
    void fillInbox(int count)
    {
        for (int i = 0; i < count; ++i) {
            const QByteArray id = i % 5 == 0 ? QByteArray() : "Message-ID: <" + QByteArray::number(i % 7) + "@x>\r\n";
            const QByteArray number = QByteArray::number(i % 7);
            oldServer.folders["INBOX"].deliver("From: a@example.co.jp\r\nSubject: mail " + number + "\r\n" + id
                                                   + "Date: Wed, 17 Jul 1996 02:44:25 -0700\r\n\r\nbody " + number + "\r\n",
                                               {"\\Seen"});
        }
    }

    QTemporaryDir directory;
    FakeServer oldServer;
    FakeServer newServer;
    TransferPlan plan;
    std::stop_source stop;

private:
    template<typename Outcome>
    Outcome run(const std::function<Outcome(MailboxRun &)> &work, std::function<void(int, bool)> atCommit)
    {
        auto ledger = Ledger::open(plan.projectFile).value();
        ledger->atCommit = std::move(atCommit);
        PauseGate gate;
        ProgressMeter meter(plan.jobs.front().mailbox.address, {});
        MailboxRun mailbox {plan, plan.jobs.front(),
                            {[this] { return oldServer.open(); }, [this] { return newServer.open(); }},
                            *ledger, stop.get_token(), gate, meter};
        return work(mailbox);
    }
};

} // namespace hikkoshi
