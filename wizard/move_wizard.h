#pragma once

#include "domain/journey.h"
#include "wizard/language.h"

#include <QWizard>

class QAction;
class QMenu;
class QPushButton;

namespace hikkoshi {

class MoveSession;
class SidePanel;
class StepPage;

/// The window of one move. Adds the pages, asks the journey for the order, asks once before it is closed while a copy
/// runs; knows nothing of mail. The pages are views of the project: any step may be opened at any time.
class MoveWizard final : public QWizard
{
    Q_OBJECT
public:
    MoveWizard(MoveSession &session, Language &language, QWidget *parent = nullptr);
    ~MoveWizard() override;

    /// Opens \a step from wherever the window is.
    void go(Step step);
    [[nodiscard]] Step currentStep() const;
    [[nodiscard]] int nextId() const override;

Q_SIGNALS:
    void startWindowRequested();            ///< another project: new, open, recent
    void rehearsalRequested();
    void dayRequested();                    ///< rehearsal only
    void copyOfProjectRequested();
    void quitRequested();                   ///< really end, stopping what runs

public:
    void reject() override;                 ///< the button 閉じる

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addPages();
    void addButtons();
    void addSide();
    void goBack();
    void retranslate();
    void askBeforeHiding();
    void showPage(int id);

    MoveSession &m_session;
    Language &m_language;
    SidePanel *m_side = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_projectButton = nullptr;
    QPushButton *m_languageButton = nullptr;
    QList<QAction *> m_projectActions;
    bool m_askedBeforeHiding = false;
};

} // namespace hikkoshi
