#pragma once

#include "wizard/pages/dns_page.h"

class QLineEdit;

namespace hikkoshi {

class ByHandBlock;
class Card;
class RecordEditor;

/// 9 送信ドメイン認証: SPF for the old and the new server together, the keys of the new service, DMARC.
class SendersPage final : public DnsPage
{
    Q_OBJECT
public:
    explicit SendersPage(MoveSession &session, QWidget *parent = nullptr);

protected:
    void retranslate() override;
    void refresh() override;

private:
    [[nodiscard]] QWidget *sendersCard();
    [[nodiscard]] QLineEdit *field(Card *card, const char *name, TextLabel *&label);
    /// What is to be typed into the panel, as far as the checks know it.
    [[nodiscard]] QList<WantedRecord> recordsToEnter() const;
    void save();

    TextLabel *m_title;
    TextLabel *m_newSpfName;
    QLineEdit *m_newSpf;
    TextLabel *m_oldName;
    QLineEdit *m_oldAddresses;
    TextLabel *m_othersName;
    QLineEdit *m_others;
    TextLabel *m_dkimName;
    RecordEditor *m_dkim;
    ByHandBlock *m_byHand;
};

} // namespace hikkoshi
