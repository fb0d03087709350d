#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QTabBar>

/// Every word that a window shows or speaks, so that a test can look for leftovers of the other language.
namespace hikkoshi::test {

inline void collect(QSet<QString> &words, const QString &text)
{
    QString clean = text;
    clean.remove(QChar(0x2060));
    clean.remove(QLatin1Char('&'));
    if (!clean.trimmed().isEmpty())
        words << clean.trimmed();
}

inline void collectModel(QSet<QString> &words, const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    for (int column = 0; column < model.columnCount(parent); ++column)
        collect(words, model.headerData(column, Qt::Horizontal).toString());
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            collect(words, index.data().toString());
            collect(words, index.data(Qt::AccessibleTextRole).toString());
        }
        collectModel(words, model, model.index(row, 0, parent));
    }
}

inline QSet<QString> wordsOf(const QWidget &window)
{
    QSet<QString> words;
    collect(words, window.windowTitle());
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (qobject_cast<const QTabBar *>(widget->parent()))
            continue;   // the scroll buttons of a tab bar are Qt's own
        collect(words, widget->accessibleName());
        collect(words, widget->toolTip());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            collect(words, label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            collect(words, button->text());
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            collect(words, edit->placeholderText());
        if (const auto *combo = qobject_cast<const QComboBox *>(widget))
            for (int i = 0; i < combo->count(); ++i)
                collect(words, combo->itemText(i));
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                collect(words, tabs->tabText(i));
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        if (view && view->model() && !qobject_cast<const QHeaderView *>(view))
            collectModel(words, *view->model());
    }
    for (const QAction *action : window.findChildren<QAction *>())
        collect(words, action->text());
    return words;
}

inline bool hasJapanese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x3040 && c.unicode() <= 0x9fff; });
}

} // namespace hikkoshi::test
