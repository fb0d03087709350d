#include "wizard/pages/survey_page.h"

#include "dns/provider_table.h"
#include "wizard/models/snapshot_model.h"
#include "wizard/move_session.h"
#include "wizard/widgets/app_style.h"
#include "wizard/widgets/live_check.h"
#include "wizard/widgets/text_label.h"
#include "wizard/words/dns_text.h"
#include "wizard/words/size_text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>

namespace hikkoshi {

SurveyPage::SurveyPage(MoveSession &session, QWidget *parent) : DnsPage(Step::Survey, session, parent)
{
    m_domain = new TextLabel(ground());
    m_save = new QPushButton(ground());
    m_save->setObjectName(QStringLiteral("saveSnapshotButton"));
    m_save->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_domain, 1);
    row->addWidget(m_save);
    content()->addLayout(row);
    m_tabs = new QTabBar(ground());
    m_tabs->setObjectName(QStringLiteral("surveyTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(QString());
    m_tabs->addTab(QString());
    m_views = new QStackedWidget(ground());
    m_views->addWidget(live());
    buildSaved();
    content()->addWidget(m_tabs);
    content()->addWidget(m_views, 1);
    makePrimary(live()->button());
    connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
    connect(m_save, &QPushButton::clicked, this, [this] {
        this->session().dns().saveSnapshot();
        m_tabs->setCurrentIndex(1);
    });
    connect(&session.dns(), &DnsDesk::checked, this, [this] {
        if (isVisible())
            refresh();
    });
    retranslate();
    refresh();
}

void SurveyPage::buildSaved()
{
    m_records = new SnapshotModel(this);
    m_table = new TableView(ground());
    m_table->setObjectName(QStringLiteral("snapshotTable"));
    m_table->setModel(m_records);
    m_table->setColumnWidths({230, 76, -1, 76, 210});
    m_table->setSpareColumns({SnapshotModel::Servers}, 760);
    m_views->addWidget(m_table);
}

void SurveyPage::retranslate()
{
    DnsPage::retranslate();
    live()->setTitle(tr("What was found"));
    live()->setButtonText(tr("&Survey the domain"));
    live()->setEmptyText(tr("Press “Survey the domain”. It takes a few seconds, and nothing is changed."));
    m_tabs->setTabText(0, tr("What was found"));
    m_tabs->setTabText(1, tr("Saved records"));
    m_tabs->setAccessibleName(tr("Lists"));
    m_table->setAccessibleName(tr("Saved records"));
    m_table->setEmptyText(tr("Nothing has been saved yet."));
    m_save->setText(tr("Sa&ve this result"));
    m_records->retranslate();
}

void SurveyPage::refresh()
{
    DnsPage::refresh();
    showSaved();
    const auto &surveyed = session().dns().surveyed();
    // What was before must not be replaced by what is after.
    const bool switched = session().project().confirmedAt(QStringLiteral("switched")).has_value();
    m_save->setVisible(surveyed && !switched && session().project().dns().snapshot != surveyed->snapshot);
}

void SurveyPage::showSaved()
{
    const auto &snapshot = session().project().dns().snapshot;
    m_records->setRows(snapshot ? snapshot->records : QList<SnapshotRecord>());
    const QString domain = session().project().settings().domain;
    if (domain.isEmpty())
        m_domain->setSentence(tr("Enter the mail domain on the page “What is moved” first."));
    else if (snapshot && snapshot->domain == domain)
        m_domain->setSentence(tr("%1: saved on %2").arg(domain, momentText(snapshot->takenAt)));
    else
        m_domain->setSentence(tr("%1: not saved yet").arg(domain));
}

} // namespace hikkoshi
