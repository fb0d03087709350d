#pragma once

#include "wizard/pages/dns_page.h"

namespace hikkoshi {

class ActionRow;
class ByHandBlock;
class Card;
class RecordEditor;

/// 6 ドメインの所有権の確認: the records that the new service shows, the proof in the DNS, and when to press "Verify" there.
class VerifyPage final : public DnsPage
{
    Q_OBJECT
public:
    explicit VerifyPage(MoveSession &session, QWidget *parent = nullptr);

protected:
    void retranslate() override;
    void refresh() override;

private:
    [[nodiscard]] QWidget *shownCard();
    void save();
    void toggleVerified();

    TextLabel *m_shownTitle;
    TextLabel *m_tokenName;
    RecordEditor *m_token;
    TextLabel *m_mxName;
    RecordEditor *m_mx;
    ByHandBlock *m_byHand;
    ActionRow *m_verified;
};

} // namespace hikkoshi
