#pragma once

#include "domain/journey.h"
#include "wizard/widgets/palette.h"

#include <QStyledItemDelegate>
#include <QTreeView>

class QStandardItem;
class QStandardItemModel;

namespace hikkoshi {

class MoveProject;

/// The phases and steps at the left: an accordion of which only the phase of the open step is unfolded; a folded phase
/// shows its count and its worst state. Drawn from the project, so a page need not exist to have a state.
class SideList final : public QTreeView
{
    Q_OBJECT
public:
    explicit SideList(MoveProject &project, QWidget *parent = nullptr);

    /// Marks \a step as the open one, without asking for it.
    void setCurrentStep(Step step);
    /// Says how far the copy is, beside its step; an empty text takes it away.
    void setCopyNote(const QString &note, Mark mark = Mark::Checking);
    /// Reads states and words again.
    void refresh();

Q_SIGNALS:
    void stepChosen(hikkoshi::Step step);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void choose(const QModelIndex &index);
    [[nodiscard]] QStandardItem *itemOf(Step step) const;

    MoveProject &m_project;
    QStandardItemModel *m_model;
    Step m_current = Step::Dashboard;
    QString m_copyNote;
    Mark m_copyMark = Mark::Checking;
};

/// Paints a phase or a step; the words come from the item's roles.
class SideDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role { StateRole = Qt::UserRole + 1, NoteRole, StepRole };
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintPhase(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintStep(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace hikkoshi
