#pragma once

#include "wizard/pages/dns_page.h"

namespace hikkoshi {

class ActionRow;
class ByHandBlock;

/// 22 後片付け: what the old server left in the DNS, and the short TTL.
class CleanUpPage final : public DnsPage
{
    Q_OBJECT
public:
    explicit CleanUpPage(MoveSession &session, QWidget *parent = nullptr);

protected:
    void retranslate() override;
    void refresh() override;

private:
    [[nodiscard]] QList<WantedRecord> recordsToEnter() const;

    ActionRow *m_moved;
    ActionRow *m_cleared;
    ByHandBlock *m_byHand;
};

} // namespace hikkoshi
