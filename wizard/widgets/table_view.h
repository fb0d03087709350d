#pragma once

#include <QList>
#include <QStyledItemDelegate>
#include <QTreeView>

namespace hikkoshi {

/// What the models of our tables tell beside the usual roles.
enum TableRole {
    MarkRole = Qt::UserRole + 1,    ///< int(Mark) of the row
    FractionRole,                   ///< double: the cell is a progress bar
    KeyRole                         ///< QString: what the row is about, e.g. an address
};

/// A quiet table: no grid, hairlines, a soft selection that keeps the colours of states, numbers at the right.
/// Ctrl+C copies the selected rows as text.
class TableView final : public QTreeView
{
    Q_OBJECT
public:
    explicit TableView(QWidget *parent = nullptr);
    /// Widths in pixels; 0 fits the contents, -1 stretches. Call after setModel().
    void setColumnWidths(const QList<int> &widths);
    /// Columns that are hidden while the table is narrower than \a pixels.
    void setSpareColumns(const QList<int> &columns, int pixels);
    /// The keys of the selected rows.
    [[nodiscard]] QStringList selectedKeys() const;
    /// What stands in the middle while there is no row.
    void setEmptyText(const QString &text);
    void setModel(QAbstractItemModel *model) override;

Q_SIGNALS:
    void selectionMoved();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void softenSelection();
    QList<int> m_spare;
    int m_spareBelow = 0;
    QString m_emptyText;
};

/// Paints the cells of a TableView: hairline below, state colours also when selected, progress bars.
class TableDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintProgress(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace hikkoshi
