#include "wizard/pages/verify_page.h"

#include "wizard/move_session.h"
#include "wizard/widgets/action_row.h"
#include "wizard/widgets/by_hand_block.h"
#include "wizard/widgets/live_check.h"
#include "wizard/widgets/record_editor.h"
#include "wizard/widgets/text_label.h"
#include "wizard/words/size_text.h"

#include <QVBoxLayout>

namespace hikkoshi {

namespace {
const QString Verified = QStringLiteral("domain-verified");
constexpr int TokenTtl = 3600;
}

VerifyPage::VerifyPage(MoveSession &session, QWidget *parent) : DnsPage(Step::VerifyDomain, session, parent)
{
    content()->addWidget(shownCard());
    m_byHand = new ByHandBlock(session, ground());
    content()->addWidget(m_byHand);
    content()->addWidget(live(), 1);
    m_verified = new ActionRow(QStringLiteral("domainVerifiedButton"), ground());
    content()->addWidget(m_verified);
    connect(m_token, &RecordEditor::edited, this, &VerifyPage::save);
    connect(m_mx, &RecordEditor::edited, this, &VerifyPage::save);
    connect(m_verified, &ActionRow::pressed, this, &VerifyPage::toggleVerified);
    retranslate();
    refresh();
}

QWidget *VerifyPage::shownCard()
{
    auto *card = new Card(ground());
    m_shownTitle = new TextLabel(card, TextLabel::Size::Normal, true);
    m_tokenName = new TextLabel(card);
    m_tokenName->setQuiet();
    m_token = new RecordEditor(QStringLiteral("token"), {QStringLiteral("TXT"), QStringLiteral("CNAME"), QStringLiteral("MX")}, 3, card);
    m_mxName = new TextLabel(card);
    m_mxName->setQuiet();
    m_mx = new RecordEditor(QStringLiteral("newMx"), {QStringLiteral("MX")}, 5, card);
    QVBoxLayout *whole = card->column();
    whole->addWidget(m_shownTitle);
    whole->addWidget(m_tokenName);
    whole->addWidget(m_token);
    whole->addWidget(m_mxName);
    whole->addWidget(m_mx);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return card;
}

void VerifyPage::save()
{
    change([this](DnsPlan &plan) {
        plan.ownership = m_token->records();
        plan.newMx = m_mx->records();
    });
    session().dns().checkNow(step());
}

void VerifyPage::toggleVerified()
{
    session().setConfirmed(step(), Verified, !session().project().confirmedAt(Verified));
}

void VerifyPage::retranslate()
{
    DnsPage::retranslate();
    m_shownTitle->setValue(tr("What the console of the new service shows"));
    m_tokenName->setSentence(tr("The record that proves the domain"));
    m_token->setWords(tr("Host name of the proof"), tr("Value of the proof"), QStringLiteral("MS=ms12345678"));
    m_mxName->setSentence(tr("The new MX, for the day of the switch: copied whole, with its priority"));
    m_mx->setWords(tr("Host name of the new MX"), tr("Value of the new MX"),
                   QStringLiteral("0 example-co-jp.mail.protection.outlook.com"));
    m_byHand->setTitle(tr("Your work (DNS panel): add this record"));
    m_byHand->setNote(tr("Add it beside the records that are there. The MX stays as it is."));
    m_byHand->setEmptyText(tr("Paste above what the new service shows; it appears here, ready to be copied."));
    m_byHand->retranslate();
    live()->setEmptyText(tr("Once a record is entered above, every authoritative server is asked for it."));
}

void VerifyPage::refresh()
{
    DnsPage::refresh();
    const QString domain = session().project().settings().domain;
    m_token->setRecords(plan().ownership, domain);
    m_mx->setRecords(plan().newMx, domain);
    m_byHand->setRecords(plan().ownership, TokenTtl);
    const auto when = session().project().confirmedAt(Verified);
    const Finding *token = find("V1");
    const bool seen = token && token->state == CheckState::Green;
    if (when) {
        m_verified->say(Mark::Pass, tr("The new service verified the domain on %1.").arg(momentText(*when)), tr("It did not, after all"));
    } else if (seen) {
        m_verified->say(Mark::ByHand, tr("You may press “Verify” in the console of the new service now."), tr("The service has verified it"));
    } else {
        m_verified->say(Mark::Waiting, tr("Do not press “Verify” in the console of the new service yet: a “not there” would be remembered."),
                        tr("The service has verified it"));
    }
}

} // namespace hikkoshi
