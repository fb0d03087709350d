#include "wizard/words/report_words.h"

#include "wizard/words/compare_text.h"
#include "wizard/words/error_text.h"
#include "wizard/words/state_text.h"

#include <QCoreApplication>

namespace hikkoshi {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};
}

ReportWords reportWords()
{
    ReportWords words;
    words.locale = QLocale();
    words.title = Words::tr("Report of the mail move of %1");
    words.servers = Words::tr("From %1 to %2");
    words.period = Words::tr("From %1 until %2");
    words.allAccountedFor = Words::tr("All %1 messages of %2 mailboxes are accounted for.");
    words.notAllAccountedFor = Words::tr("The ledger of %1 mailboxes is still open.");
    words.counts = Words::tr("%1 messages = %2 copied + %3 already there + %4 excluded + %5 refused + %6 gone + %7 not yet (%8)");
    words.totals = Words::tr("In all %1 messages = %2 copied + %3 already there + %4 excluded + %5 refused + %6 gone + %7 not yet (%8)");
    words.mailbox = Words::tr("Mailbox %1");
    words.folder = Words::tr("%1 → %2: %3 messages, of which %4 are there and %5 are not");
    words.notArrived = Words::tr("Messages that did not arrive: %1");
    words.notArrivedNotListed = Words::tr("and %1 more");
    words.message = Words::tr("%1 | %2 | %3 | %4 | %5 | %6 | %7", "folder, date, from, subject, size, state, reason");
    words.reasonWithDetail = Words::tr("%1 (%2)", "reason, answer of the server");
    words.notCompared = Words::tr("Not compared");
    words.comparedEqual = Words::tr("Compared: all %1 messages are equal");
    words.comparedFullyEqual = Words::tr("Compared byte by byte: all %1 messages are equal");
    words.differences = Words::tr("Differences: %1");
    words.difference = Words::tr("%1 | %2 | %3 | %4 | %5 | %6 → %7", "kind, folder, date, from, subject, old and new value");
    words.differencesNotListed = Words::tr("and %1 more");
    words.comparisonFailed = Words::tr("The comparison did not come to its end: %1");
    words.acceptedBecause = Words::tr("Accepted, because: %1");
    words.state = [](MessageState state) { return messageStateWord(state); };
    words.reason = [](ErrorKind kind) { return errorHeadline(kind); };
    words.differenceKind = [](DifferenceKind kind) { return differenceText(kind); };
    return words;
}

CsvWords csvWords()
{
    CsvWords words;
    words.columns = {Words::tr("Mailbox"), Words::tr("Folder"), Words::tr("UID"), Words::tr("State"), Words::tr("Date"),
                     Words::tr("From"), Words::tr("Subject"), Words::tr("Bytes"), Words::tr("Arrived"), Words::tr("Why"),
                     Words::tr("Answer of the server")};
    words.state = [](MessageState state) { return messageStateWord(state); };
    words.reason = [](ErrorKind kind) { return errorHeadline(kind); };
    return words;
}

} // namespace hikkoshi
