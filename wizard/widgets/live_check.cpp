#include "wizard/widgets/live_check.h"

#include "wizard/models/finding_model.h"
#include "wizard/move_session.h"
#include "wizard/widgets/answer_dialog.h"
#include "wizard/widgets/finding_pane.h"
#include "wizard/widgets/text_label.h"
#include "wizard/words/dns_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

namespace hikkoshi {

LiveCheck::LiveCheck(MoveSession &session, Step step, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_step(step)
    , m_wanted([](const Finding &) { return true; })
    , m_model(new FindingModel(this))
    , m_table(new TableView(this))
    , m_pane(new FindingPane(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    buildHead();
    m_table->setObjectName(QStringLiteral("findingTable"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidths({138, 196, -1, 150, 116, 78});
    m_table->setSpareColumns({FindingModel::Asked, FindingModel::Time}, 800);
    m_table->setMinimumHeight(96);
    column->addWidget(m_table, 1);
    column->addWidget(m_pane);
    connect(m_table, &TableView::selectionMoved, this, &LiveCheck::showChosen);
    connect(m_table, &TableView::activated, this, &LiveCheck::showDetails);
    connect(m_pane, &FindingPane::detailsRequested, this, &LiveCheck::showDetails);
    const DnsDesk &desk = session.dns();
    const auto refreshOwn = [this](Step about) {
        if (about == m_step)
            refresh();
    };
    connect(&desk, &DnsDesk::checked, this, refreshOwn);
    connect(&desk, &DnsDesk::checkingChanged, this, refreshOwn);
    connect(&desk, &DnsDesk::progressed, this, &LiveCheck::showProgress);
    retranslate();
}

void LiveCheck::buildHead()
{
    m_title = new TextLabel(this, TextLabel::Size::Normal, true);
    m_rhythm = new TextLabel(this);
    m_rhythm->setObjectName(QStringLiteral("rhythmLabel"));
    m_rhythm->setQuiet();
    m_button = new QPushButton(this);
    m_button->setObjectName(QStringLiteral("checkNowButton"));
    m_button->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_title);
    row->addWidget(m_rhythm, 1);
    row->addWidget(m_button);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_button, &QPushButton::clicked, this, [this] { m_session.dns().checkNow(m_step); });
    auto *again = new QShortcut(QKeySequence(Qt::Key_F5), this);
    connect(again, &QShortcut::activated, m_button, &QPushButton::click);
}

void LiveCheck::setFilter(std::function<bool(const Finding &)> wanted)
{
    m_wanted = std::move(wanted);
    refresh();
}

void LiveCheck::setTitle(const QString &title)
{
    m_title->setValue(title);
    m_table->setAccessibleName(title);
}

void LiveCheck::setEmptyText(const QString &text)
{
    m_table->setEmptyText(text);
}

void LiveCheck::setButtonText(const QString &text)
{
    m_buttonText = text;
    retranslate();
}

QList<Finding> LiveCheck::findings() const
{
    const auto check = m_session.project().dnsCheck(m_step);
    QList<Finding> wanted;
    for (const Finding &finding : check ? check->findings : QList<Finding>()) {
        if (m_wanted(finding))
            wanted << finding;
    }
    return wanted;
}

void LiveCheck::refresh()
{
    const DnsDesk &desk = m_session.dns();
    const bool checking = desk.isChecking(m_step);
    const QStringList chosen = m_table->selectedKeys();
    m_model->setRows(findingRows(findings(), desk, desk.lastChecked(m_step), checking));
    if (m_table->selectedKeys().isEmpty() && m_model->rowCount() > 0) {
        // The worst one is what the person has to read; a choice of his own is kept.
        const auto &rows = m_model->rows();
        qsizetype worst = 0;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (chosen.contains(m_model->index(int(i), 0).data(KeyRole).toString())) {
                worst = i;
                break;
            }
            if (worseOf(markOf(rows.at(worst).finding), markOf(rows.at(i).finding)) != markOf(rows.at(worst).finding))
                worst = i;
        }
        m_table->setCurrentIndex(m_model->index(int(worst), 0));
    }
    // A survey is made when a person asks for it.
    const auto rhythm = m_step == Step::Survey ? std::chrono::milliseconds(0) : desk.rhythm();
    m_rhythm->setValue(checking ? tr("Checking…") : rhythmText(rhythm, desk.lastChecked(m_step)));
    m_button->setEnabled(!checking && desk.canCheck(m_step));
    showChosen();
}

void LiveCheck::showProgress(int answered, int asked)
{
    if (m_session.dns().isChecking(m_step))
        m_rhythm->setValue(tr("%1 of %2 questions answered").arg(QString::number(answered), QString::number(asked)));
}

void LiveCheck::showChosen()
{
    const QModelIndex chosen = m_table->currentIndex();
    if (chosen.isValid() && chosen.row() < m_model->rows().size())
        m_pane->show(m_model->rows().at(chosen.row()).finding);
    else
        m_pane->hide();
}

void LiveCheck::showDetails()
{
    const QModelIndex chosen = m_table->currentIndex();
    if (!chosen.isValid() || chosen.row() >= m_model->rows().size())
        return;
    const Finding finding = m_model->rows().at(chosen.row()).finding;
    showAnswers(this, finding, m_session.dns().answersAbout(finding.subject));
}

void LiveCheck::retranslate()
{
    m_button->setText(m_buttonText.isEmpty() ? tr("Check no&w") : m_buttonText);
    m_button->setToolTip(tr("F5"));
    m_model->retranslate();
    refresh();
}

void LiveCheck::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace hikkoshi
