#include "wizard/pages/senders_page.h"

#include "wizard/move_session.h"
#include "wizard/widgets/by_hand_block.h"
#include "wizard/widgets/live_check.h"
#include "wizard/widgets/record_editor.h"
#include "wizard/widgets/text_label.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace hikkoshi {

namespace {

constexpr int RecordTtl = 3600;

QStringList words(const QLineEdit *edit)
{
    static const QRegularExpression between(QStringLiteral("[\\s,、;]+"));
    return edit->text().split(between, Qt::SkipEmptyParts);
}

} // namespace

SendersPage::SendersPage(MoveSession &session, QWidget *parent) : DnsPage(Step::SenderAuthentication, session, parent)
{
    content()->addWidget(sendersCard());
    m_byHand = new ByHandBlock(session, ground());
    content()->addWidget(m_byHand);
    live()->setMinimumHeight(290);
    content()->addWidget(live(), 1);
    connect(m_dkim, &RecordEditor::edited, this, &SendersPage::save);
    retranslate();
    refresh();
}

QLineEdit *SendersPage::field(Card *card, const char *name, TextLabel *&label)
{
    label = new TextLabel(card);
    label->setQuiet();
    auto *edit = new QLineEdit(card);
    edit->setObjectName(QLatin1String(name));
    connect(edit, &QLineEdit::editingFinished, this, &SendersPage::save);
    return edit;
}

QWidget *SendersPage::sendersCard()
{
    auto *card = new Card(ground());
    m_title = new TextLabel(card, TextLabel::Size::Normal, true);
    m_newSpf = field(card, "newSpfEdit", m_newSpfName);
    m_oldAddresses = field(card, "oldAddressesEdit", m_oldName);
    m_others = field(card, "otherSendersEdit", m_othersName);
    m_dkimName = new TextLabel(card);
    m_dkimName->setQuiet();
    m_dkim = new RecordEditor(QStringLiteral("dkim"), {QStringLiteral("CNAME"), QStringLiteral("TXT")}, 3, card);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->addWidget(m_newSpfName, 0, 0);
    grid->addWidget(m_newSpf, 0, 1);
    grid->addWidget(m_oldName, 1, 0);
    grid->addWidget(m_oldAddresses, 1, 1);
    grid->addWidget(m_othersName, 2, 0);
    grid->addWidget(m_others, 2, 1);
    grid->addWidget(m_dkimName, 3, 0, Qt::AlignTop);
    grid->addWidget(m_dkim, 3, 1);
    grid->setColumnStretch(1, 1);
    QVBoxLayout *whole = card->column();
    whole->addWidget(m_title);
    whole->addLayout(grid);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return card;
}

void SendersPage::save()
{
    const DnsPlan before = plan();
    change([this](DnsPlan &plan) {
        plan.newSpf = m_newSpf->text().trimmed();
        plan.oldAddresses = words(m_oldAddresses);
        plan.otherSenders = words(m_others);
        plan.dkim = m_dkim->records();
    });
    for (QLineEdit *edit : {m_newSpf, m_oldAddresses, m_others})
        edit->setModified(false);
    if (plan() != before)
        session().dns().checkNow(step());
}

QList<WantedRecord> SendersPage::recordsToEnter() const
{
    const QString domain = session().project().settings().domain;
    QList<WantedRecord> records;
    const Finding *spf = find("A1");
    if (spf && spf->state != CheckState::Green && !spf->expected.isEmpty())
        records << WantedRecord {domain, QStringLiteral("TXT"), spf->expected.first()};
    records << plan().dkim;
    const Finding *dmarc = find("A4");
    if (dmarc && dmarc->state != CheckState::Green && !dmarc->expected.isEmpty())
        records << WantedRecord {QStringLiteral("_dmarc.") + domain, QStringLiteral("TXT"), dmarc->expected.first()};
    return records;
}

void SendersPage::retranslate()
{
    DnsPage::retranslate();
    m_title->setValue(tr("Who sends as this domain"));
    m_newSpfName->setValue(tr("New service (SPF)"));
    m_newSpf->setAccessibleName(tr("SPF of the new service"));
    m_newSpf->setPlaceholderText(QStringLiteral("include:spf.protection.outlook.com"));
    m_oldName->setValue(tr("Old server's addresses"));
    m_oldAddresses->setAccessibleName(tr("Addresses from which the old server sends"));
    m_oldAddresses->setPlaceholderText(QStringLiteral("192.0.2.25"));
    m_othersName->setValue(tr("Others that stay"));
    m_others->setAccessibleName(tr("SPF of other senders that stay: web form, shop, newsletter"));
    m_others->setPlaceholderText(QStringLiteral("include:spf.shop.example"));
    m_dkimName->setValue(tr("DKIM of the new service"));
    m_dkim->setWords(tr("Host name of the DKIM key"), tr("Value of the DKIM key"), tr("Copied from the console of the service, never guessed"));
    m_byHand->setTitle(tr("Your work (DNS panel): enter these records"));
    m_byHand->setNote(tr("The SPF replaces the one that is there: there may only be one."));
    m_byHand->setEmptyText(tr("Nothing to enter, or not checked yet."));
    m_byHand->retranslate();
}

void SendersPage::refresh()
{
    DnsPage::refresh();
    const auto put = [](QLineEdit *edit, const QString &text) {
        if (!edit->isModified() && edit->text() != text)
            edit->setText(text);
    };
    put(m_newSpf, plan().newSpf);
    put(m_oldAddresses, plan().oldAddresses.join(QStringLiteral(", ")));
    put(m_others, plan().otherSenders.join(QLatin1Char(' ')));
    m_dkim->setRecords(plan().dkim, session().project().settings().domain);
    m_byHand->setRecords(recordsToEnter(), RecordTtl);
}

} // namespace hikkoshi
