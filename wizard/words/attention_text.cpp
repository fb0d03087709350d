#include "wizard/words/attention_text.h"

#include "wizard/words/error_text.h"
#include "wizard/words/finding_text.h"
#include "wizard/words/size_text.h"

#include <QCoreApplication>

namespace hikkoshi {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(AttentionText)
};
}

QString attentionText(const Attention &attention)
{
    const QString &address = attention.address;
    const int count = int(attention.count);
    switch (attention.kind) {
    case Attention::Kind::OldSideRefused:
        return Words::tr("%1, old server: %2").arg(address, errorHeadline(attention.error));
    case Attention::Kind::NewSideRefused:
        return Words::tr("%1, new server: %2").arg(address, errorHeadline(attention.error));
    case Attention::Kind::TooBig:
        return Words::tr("%1: %Ln message(s) too big for the new server", nullptr, count).arg(address);
    case Attention::Kind::QuotaMissing:
        return Words::tr("%1: the new mailbox lacks %2 of space").arg(address, bytesText({attention.count}));
    case Attention::Kind::TooMany:
        return Words::tr("%1: more messages than the new server holds (%2)").arg(address, countText(attention.count));
    case Attention::Kind::CopyStopped:
        return Words::tr("The copy of %1 has stopped: %2").arg(address, errorHeadline(attention.error));
    case Attention::Kind::NotArrived:
        return Words::tr("%1: %Ln message(s) did not arrive", nullptr, count).arg(address);
    case Attention::Kind::Differs:
        return Words::tr("%1: %Ln difference(s) between the servers", nullptr, count).arg(address);
    case Attention::Kind::DnsStopsMail:
        return findingHeadline(attention.finding);
    }
    return {};
}

} // namespace hikkoshi
