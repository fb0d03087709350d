#include "wizard/widgets/table_view.h"

#include "wizard/widgets/card.h"
#include "wizard/words/size_text.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace hikkoshi {

TableView::TableView(QWidget *parent) : QTreeView(parent)
{
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setItemDelegate(new TableDelegate(this));
    setIconSize({18, 18});
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setFrameShape(QFrame::StyledPanel);
    setEditTriggers(NoEditTriggers);
    setAllColumnsShowFocus(true);
    setHorizontalScrollMode(ScrollPerPixel);
    header()->setStretchLastSection(false);
    header()->setHighlightSections(false);
    header()->setSectionsMovable(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    softenSelection();
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &TableView::selectionMoved);
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::selectionMoved);
}

void TableView::setColumnWidths(const QList<int> &widths)
{
    for (int column = 0; column < widths.size(); ++column) {
        const int width = widths.at(column);
        if (width < 0)
            header()->setSectionResizeMode(column, QHeaderView::Stretch);
        else if (width == 0)
            header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
        else
            header()->resizeSection(column, width);
    }
}

void TableView::setSpareColumns(const QList<int> &columns, int pixels)
{
    m_spare = columns;
    m_spareBelow = pixels;
}

QStringList TableView::selectedKeys() const
{
    QStringList keys;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        keys << row.data(KeyRole).toString();
    return keys;
}

void TableView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Copy)) {
        QTreeView::keyPressEvent(event);
        return;
    }
    QStringList lines;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column) {
            const QModelIndex cell = row.siblingAtColumn(column);
            const QString spoken = cell.data(Qt::AccessibleTextRole).toString();
            cells << (spoken.isEmpty() ? cell.data().toString() : spoken);
        }
        lines << cells.join(QLatin1Char('\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void TableView::resizeEvent(QResizeEvent *event)
{
    for (const int column : std::as_const(m_spare))
        setColumnHidden(column, width() < m_spareBelow);
    QTreeView::resizeEvent(event);
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_emptyText.isEmpty() || !model() || model()->rowCount(rootIndex()) > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(quietText(palette()));
    painter.drawText(viewport()->rect().adjusted(24, 12, -24, -12), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void TableView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        softenSelection();
}

void TableView::softenSelection()
{
    QPalette soft = QApplication::palette();
    const QColor tint = mixed(soft.color(QPalette::Base), soft.color(QPalette::Active, QPalette::Highlight),
                              isDark(soft) ? .35 : .13);
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        soft.setColor(group, QPalette::Highlight, tint);
        soft.setColor(group, QPalette::HighlightedText, soft.color(QPalette::Text));
    }
    setPalette(soft);
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), qMax(size.height(), option.fontMetrics.height() + 14)};
}

void TableDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideRight;
    const QVariant color = index.data(Qt::ForegroundRole);
    if (color.isValid())
        option->palette.setBrush(QPalette::HighlightedText, color.value<QBrush>());
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    cell.state &= ~QStyle::State_HasFocus;
    if (index.data(FractionRole).isValid())
        paintProgress(*painter, cell, index);
    else
        QStyledItemDelegate::paint(painter, cell, index);
    painter->save();
    painter->setPen(mixed(hairline(option.palette), option.palette.color(QPalette::Base), .45));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

void TableDelegate::paintProgress(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, &painter, option.widget);

    const double fraction = index.data(FractionRole).toDouble();
    const int textWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("100%")) + 8;
    const QRectF bar(option.rect.left() + 6, option.rect.center().y() - 3, option.rect.width() - textWidth - 16, 7);
    paintBar(painter, bar, fraction, Mark(index.data(MarkRole).toInt()), option.palette);
    painter.setPen(option.palette.color(QPalette::Text));
    painter.setFont(option.font);
    painter.drawText(QRectF(bar.right() + 4, option.rect.top(), textWidth, option.rect.height()),
                     Qt::AlignVCenter | Qt::AlignRight, percentText(fraction));
}

} // namespace hikkoshi
