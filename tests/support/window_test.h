#pragma once

#include "support/office_project.h"
#include "wizard/move_wizard.h"
#include "wizard/widgets/app_style.h"
#include "wizard/widgets/palette.h"
#include "wizard/widgets/table_view.h"

#include <QAbstractButton>
#include <QApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTest>

namespace hikkoshi::test {

/// A project file of its own with a window on it.
struct OpenWindow {
    QTemporaryDir place;
    Language language;
    std::unique_ptr<MoveSession> session;
    std::unique_ptr<MoveWizard> window;

    explicit OpenWindow(Language::Name name = Language::Name::Japanese) : language(name)
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setStyle(new AppStyle);
        QApplication::setPalette(lightPalette());
        auto made = MoveSession::create(place.filePath(QStringLiteral("office.hikkoshi")));
        if (!made)
            qFatal("no project: %s", qPrintable(made.error().detail));
        session = std::move(*made);
        window = std::make_unique<MoveWizard>(*session, language);
        window->show();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window never became active");
    }

    template<typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        auto *page = window->currentPage();
        T *found = page ? page->findChild<T *>(QLatin1String(name)) : nullptr;
        if (!found)
            found = window->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no such widget: %s", name);
        return found;
    }
    void press(const char *button) const { QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton); }
    void type(const char *edit, const QString &text) const
    {
        auto *line = find<QLineEdit>(edit);
        line->setFocus();
        line->selectAll();
        // As an input method does: key events carry no Japanese.
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(line, &event);
        QTest::keyClick(line, Qt::Key_Tab);
    }
    [[nodiscard]] MoveProject &project() const { return session->project(); }
};

inline QString cell(const TableView *table, int row, int column)
{
    return table->model()->index(row, column).data().toString();
}

} // namespace hikkoshi::test
