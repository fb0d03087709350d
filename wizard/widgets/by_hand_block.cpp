#include "wizard/widgets/by_hand_block.h"

#include "dns/provider_table.h"
#include "wizard/move_session.h"
#include "wizard/widgets/text_label.h"
#include "wizard/widgets/value_field.h"
#include "wizard/words/dns_text.h"
#include "wizard/words/size_text.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>

namespace hikkoshi {

ByHandBlock::ByHandBlock(MoveSession &session, QWidget *parent) : Card(parent), m_session(session)
{
    auto *mark = new MarkLabel(this, 20);
    mark->setMark(Mark::ByHand);
    m_title = new TextLabel(this, TextLabel::Size::Normal, true);
    m_practise = new QPushButton(this);
    m_practise->setObjectName(QStringLiteral("practiseButton"));
    m_practise->setAutoDefault(false);
    auto *head = new QHBoxLayout;
    head->addWidget(mark);
    head->addWidget(m_title, 1);
    head->addWidget(m_practise);
    QVBoxLayout *whole = column();
    whole->addLayout(head);
    m_panel = new TextLabel(this);
    m_panel->setObjectName(QStringLiteral("panelLabel"));
    m_panel->setQuiet();
    whole->addWidget(m_panel);
    for (int i = 0; i < MostRows; ++i)
        m_rows << addRow();
    m_empty = new TextLabel(this);
    m_note = new TextLabel(this);
    m_note->setQuiet();
    whole->addWidget(m_empty);
    whole->addWidget(m_note);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_practise, &QPushButton::clicked, this, [this] { m_session.practise(m_records, m_ttl); });
    retranslate();
}

ByHandBlock::Row ByHandBlock::addRow()
{
    Row row;
    row.place = new QWidget(this);
    row.type = new TextLabel(row.place, TextLabel::Size::Normal, true);
    row.type->setMinimumWidth(64);
    row.host = new ValueField(row.place);
    row.ttl = new ValueField(row.place);
    row.value = new ValueField(row.place);
    auto *grid = new QGridLayout(row.place);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->addWidget(row.type, 0, 0);
    grid->addWidget(row.host, 0, 1);
    grid->addWidget(row.ttl, 0, 2);
    grid->addWidget(row.value, 1, 1, 1, 2);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 1);
    static_cast<QVBoxLayout *>(layout())->addWidget(row.place);
    return row;
}

void ByHandBlock::setTitle(const QString &title)
{
    m_title->setValue(title);
    setAccessibleName(title);
}

void ByHandBlock::setRecords(const QList<WantedRecord> &records, int ttl)
{
    m_records = records.first(qMin(records.size(), MostRows));
    m_ttl = ttl;
    fill();
}

void ByHandBlock::fill()
{
    const QString domain = m_session.project().settings().domain;
    for (int i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        row.place->setVisible(i < m_records.size());
        if (i >= m_records.size())
            continue;
        const WantedRecord &record = m_records.at(i);
        row.type->setValue(record.type);
        row.host->setValue(hostPart(record.name, domain));
        row.host->setToolTip(record.name);
        row.ttl->setValue(QString::number(m_ttl));
        row.value->setValue(record.value);
        row.value->setVisible(!record.value.isEmpty());
    }
    m_empty->setVisible(m_records.isEmpty());
    m_note->setVisible(!m_records.isEmpty() && !m_note->accessibleName().isEmpty());
    m_practise->setVisible(m_session.canPractise() && !m_records.isEmpty());
    showPanel();
    claimHeight();
}

void ByHandBlock::showPanel()
{
    const Provider *provider = m_session.dns().provider();
    if (!provider) {
        m_panel->setSentence(tr("In the panel of the DNS provider. Which one it is has not been recognised."));
        return;
    }
    const QString name = providerName(provider->key);
    if (provider->publishes) {
        m_panel->setSentence(tr("In the panel of %1 (recognised by its name servers, not verified). After saving it may take up to %2 "
                                "until the authoritative servers have it.")
                                 .arg(name, durationText(*provider->publishes)));
    } else {
        m_panel->setSentence(tr("In the panel of %1 (recognised by its name servers, not verified).").arg(name));
    }
}

void ByHandBlock::setNote(const QString &note)
{
    m_note->setSentence(note);
}

void ByHandBlock::setEmptyText(const QString &text)
{
    m_empty->setSentence(text);
}

void ByHandBlock::retranslate()
{
    m_practise->setText(tr("Do it on the practice server"));
    for (const Row &row : std::as_const(m_rows)) {
        row.host->setName(tr("Host name"));
        row.ttl->setName(tr("TTL"));
        row.value->setName(tr("Value"));
    }
    fill();
}

} // namespace hikkoshi
