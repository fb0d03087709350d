#include "wizard/widgets/side_list.h"

#include "domain/move_project.h"
#include "wizard/words/state_text.h"
#include "wizard/words/step_text.h"

#include <QKeyEvent>
#include <QStandardItemModel>

#include <algorithm>

namespace hikkoshi {

SideList::SideList(MoveProject &project, QWidget *parent)
    : QTreeView(parent), m_project(project), m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("sideList"));
    setModel(m_model);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setItemDelegate(new SideDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setExpandsOnDoubleClick(false);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    build();
    refresh();
    connect(this, &QTreeView::clicked, this, &SideList::choose);
    connect(&m_project, &MoveProject::changed, this, &SideList::refresh);
}

void SideList::build()
{
    const auto add = [](auto *parent, int step) {
        auto *item = new QStandardItem;
        item->setData(step, SideDelegate::StepRole);
        parent->appendRow(item);
        return item;
    };
    add(m_model, int(Step::Dashboard));
    QStandardItem *phaseItem = nullptr;
    std::optional<Phase> phase;
    for (const Step step : journey::steps()) {
        if (phase != journey::phaseOf(step)) {
            phase = journey::phaseOf(step);
            phaseItem = new QStandardItem;
            m_model->appendRow(phaseItem);
        }
        add(phaseItem, int(step));
    }
}

QStandardItem *SideList::itemOf(Step step) const
{
    const QModelIndexList found = m_model->match(m_model->index(0, 0), SideDelegate::StepRole, int(step), 1,
                                                 Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? nullptr : m_model->itemFromIndex(found.first());
}

void SideList::refresh()
{
    setAccessibleName(tr("Steps of the move"));
    QStandardItem *dashboard = m_model->item(0);
    dashboard->setText(stepName(Step::Dashboard));
    dashboard->setData(dashboard->text(), Qt::AccessibleTextRole);
    for (int row = 1; row < m_model->rowCount(); ++row) {
        QStandardItem *phase = m_model->item(row);
        int done = 0;
        Mark worst = Mark::Pass;
        for (int i = 0; i < phase->rowCount(); ++i) {
            QStandardItem *item = phase->child(i);
            const Step step = Step(item->data(SideDelegate::StepRole).toInt());
            const StepState state = journey::stateOf(step, m_project);
            const Mark mark = markOf(state);
            const bool isCopy = step == Step::Copy && !m_copyNote.isEmpty();
            done += state == StepState::Done || state == StepState::NotApplicable || state == StepState::Skipped;
            worst = worseOf(worst, mark);
            item->setText(stepName(step));
            const auto written = journey::overrideInForce(step, m_project);
            item->setToolTip(written ? tr("%1. Left out: %2", "step, reason").arg(item->text(), written->reason) : item->text());
            item->setData(int(isCopy && mark != Mark::Fail && mark != Mark::Warning ? m_copyMark : mark),
                          SideDelegate::StateRole);
            item->setData(isCopy ? m_copyNote : QString(), SideDelegate::NoteRole);
            item->setData(isCopy ? tr("%1, %2, %3", "step, state, progress").arg(item->text(), stateWord(state), m_copyNote)
                                 : tr("%1, %2", "step, state").arg(item->text(), stateWord(state)),
                          Qt::AccessibleTextRole);
        }
        phase->setText(phaseName(journey::phaseOf(Step(phase->child(0)->data(SideDelegate::StepRole).toInt()))));
        phase->setData(tr("%1 / %2", "steps done / steps").arg(QString::number(done), QString::number(phase->rowCount())), SideDelegate::NoteRole);
        phase->setData(int(worst), SideDelegate::StateRole);
        phase->setData(tr("%1, %2 of %3 done", "phase")
                           .arg(phase->text(), QString::number(done), QString::number(phase->rowCount())),
                       Qt::AccessibleTextRole);
    }
}

void SideList::setCurrentStep(Step step)
{
    m_current = step;
    QStandardItem *item = itemOf(step);
    if (!item)
        return;
    for (int row = 1; row < m_model->rowCount(); ++row) {
        const QModelIndex phase = m_model->index(row, 0);
        if (item->parent())
            setExpanded(phase, phase == item->parent()->index());
    }
    if (!item->parent()) {
        const auto next = journey::next(m_project);
        QStandardItem *nextItem = next ? itemOf(*next) : nullptr;
        if (nextItem && nextItem->parent())
            setExpanded(nextItem->parent()->index(), true);
    }
    setCurrentIndex(item->index());
}

void SideList::setCopyNote(const QString &note, Mark mark)
{
    if (m_copyNote == note && m_copyMark == mark)
        return;
    m_copyNote = note;
    m_copyMark = mark;
    refresh();
}

void SideList::choose(const QModelIndex &index)
{
    const QVariant step = index.data(SideDelegate::StepRole);
    if (step.isValid())
        Q_EMIT stepChosen(Step(step.toInt()));
    else
        setExpanded(index, !isExpanded(index));
}

void SideList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        choose(currentIndex());
    else
        QTreeView::keyPressEvent(event);
}

void SideList::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace hikkoshi
