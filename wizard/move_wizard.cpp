#include "wizard/move_wizard.h"

#include "wizard/move_session.h"
#include "wizard/pages/accounts_page.h"
#include "wizard/pages/clean_up_page.h"
#include "wizard/pages/compare_page.h"
#include "wizard/pages/connect_page.h"
#include "wizard/pages/copy_page.h"
#include "wizard/pages/dashboard_page.h"
#include "wizard/pages/report_page.h"
#include "wizard/pages/senders_page.h"
#include "wizard/pages/survey_page.h"
#include "wizard/pages/switch_page.h"
#include "wizard/pages/ttl_page.h"
#include "wizard/pages/verify_page.h"
#include "wizard/pages/what_moves_page.h"
#include "wizard/widgets/side_panel.h"
#include "wizard/words/run_text.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QLayout>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>

namespace hikkoshi {

MoveWizard::MoveWizard(MoveSession &session, Language &language, QWidget *parent)
    : QWizard(parent), m_session(session), m_language(language)
{
    setWindowFlags(Qt::Window | Qt::WindowTitleHint | Qt::WindowSystemMenuHint | Qt::WindowMinMaxButtonsHint
                   | Qt::WindowCloseButtonHint);
    setWizardStyle(ModernStyle);
    setOptions(IgnoreSubTitles | ExtendedWatermarkPixmap | IndependentPages | NoDefaultButton | HaveCustomButton1
               | HaveCustomButton2 | HaveCustomButton3);
    addPages();
    addButtons();
    addSide();
    connect(this, &QWizard::currentIdChanged, this, &MoveWizard::showPage);
    connect(&session.project(), &MoveProject::settingsChanged, this, &MoveWizard::retranslate);
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this), &QShortcut::activated, this, &MoveWizard::goBack);
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Right), this), &QShortcut::activated, this, [this] {
        if (currentPage() && currentPage()->isComplete())
            next();
    });
    retranslate();
    resize(1180, 780);
    setMinimumSize(900, 580);
}

MoveWizard::~MoveWizard()
{
    // What is being typed is taken over while the page that takes it is still whole.
    if (QWidget *focus = focusWidget())
        focus->clearFocus();
}

void MoveWizard::addPages()
{
    const auto add = [this](StepPage *page) {
        setPage(int(page->step()), page);
        connect(page, &StepPage::stepRequested, this, &MoveWizard::go);
    };
    auto *dashboard = new DashboardPage(m_session, this);
    connect(dashboard, &DashboardPage::rehearsalRequested, this, &MoveWizard::rehearsalRequested);
    connect(dashboard, &DashboardPage::dayRequested, this, &MoveWizard::dayRequested);
    add(dashboard);
    add(new WhatMovesPage(m_session, this));
    add(new SurveyPage(m_session, this));
    add(new VerifyPage(m_session, this));
    add(new AccountsPage(m_session, this));
    add(new SendersPage(m_session, this));
    add(new TtlPage(m_session, this));
    add(new ConnectPage(m_session, this));
    auto *copy = new CopyPage(m_session, this);
    connect(copy, &CopyPage::quitRequested, this, &MoveWizard::quitRequested);
    add(copy);
    add(new ComparePage(m_session, this));
    add(new SwitchPage(m_session, this));
    add(new CleanUpPage(m_session, this));
    add(new ReportPage(m_session, this));
    setStartId(int(Step::Dashboard));
}

void MoveWizard::addButtons()
{
    const auto make = [this](WizardButton which, const char *name) {
        auto *button = new QPushButton(this);
        button->setObjectName(QLatin1String(name));
        setButton(which, button);
        return button;
    };
    m_projectButton = make(CustomButton1, "projectButton");
    m_back = make(CustomButton2, "backButton");
    m_languageButton = make(CustomButton3, "languageButton");
    button(NextButton)->setObjectName(QStringLiteral("nextButton"));
    button(CancelButton)->setObjectName(QStringLiteral("closeButton"));
    setButtonLayout({CustomButton1, CustomButton3, Stretch, CustomButton2, NextButton, CancelButton});
    connect(m_back, &QPushButton::clicked, this, &MoveWizard::goBack);

    auto *project = new QMenu(this);
    const auto act = [&](auto signal) {
        QAction *action = project->addAction(QString());
        connect(action, &QAction::triggered, this, signal);
        m_projectActions << action;
    };
    act(&MoveWizard::startWindowRequested);
    act(&MoveWizard::copyOfProjectRequested);
    act(&MoveWizard::rehearsalRequested);
    project->addSeparator();
    act(&MoveWizard::quitRequested);
    m_projectButton->setMenu(project);

    auto *languages = new QMenu(this);
    const auto offer = [&](const QString &name, Language::Name language) {
        connect(languages->addAction(name), &QAction::triggered, this, [this, language] {
            m_language.remember(language);
            m_language.use(language);
        });
    };
    // Each language is named in itself, so that it can be found from the other one.
    offer(QStringLiteral("日本語"), Language::Name::Japanese);
    offer(QStringLiteral("English"), Language::Name::English);
    m_languageButton->setMenu(languages);
}

void MoveWizard::addSide()
{
    m_side = new SidePanel(m_session);
    setSideWidget(m_side);
    connect(m_side, &SidePanel::stepChosen, this, &MoveWizard::go);
    // QWizard puts the side widget into a frame with margins once it is laid out.
    QMetaObject::invokeMethod(this, [this] {
        if (m_side->parentWidget() && m_side->parentWidget()->layout())
            m_side->parentWidget()->layout()->setContentsMargins(0, 0, 0, 0);
    }, Qt::QueuedConnection);
}

void MoveWizard::go(Step step)
{
    if (int(step) == currentId())
        return;
    // setCurrentId() would leave Next dead after a jump back, or crash (Qt 6.4.2).
    setStartId(int(step));
    restart();
}

Step MoveWizard::currentStep() const
{
    return currentId() < 0 ? Step::Dashboard : Step(currentId());
}

int MoveWizard::nextId() const
{
    if (currentStep() == Step::Dashboard)
        return int(journey::next(m_session.project()).value_or(Step::Report));
    const auto next = journey::after(currentStep());
    return next ? int(*next) : -1;
}

void MoveWizard::goBack()
{
    if (currentStep() != Step::Dashboard)
        go(journey::before(currentStep()).value_or(Step::Dashboard));
}

void MoveWizard::showPage(int id)
{
    if (id < 0)     // restart() passes through "no page"
        return;
    if (auto *opened = qobject_cast<StepPage *>(page(id)))
        opened->enter();
    m_side->setCurrentStep(Step(id));
    m_back->setEnabled(Step(id) != Step::Dashboard);
    button(NextButton)->setVisible(nextId() >= 0);
    button(FinishButton)->setVisible(false);
    m_session.project().setLastStep(Step(id));
}

void MoveWizard::retranslate()
{
    const QString domain = m_session.project().settings().domain;
    setWindowTitle(domain.isEmpty() ? tr("Mail Moving Wizard") : tr("Mail Moving Wizard - %1").arg(domain));
    // QWizard puts these on the buttons again at each page.
    setButtonText(CustomButton1, tr("Pro&ject"));
    setButtonText(CustomButton2, tr("&Back"));
    setButtonText(CustomButton3, tr("&Language"));
    setButtonText(NextButton, tr("&Next"));
    setButtonText(CancelButton, tr("Close"));
    // Never shown, but a screen reader can find them; QWizard does not translate them again.
    setButtonText(BackButton, tr("Back"));
    setButtonText(CommitButton, tr("Continue"));
    setButtonText(FinishButton, tr("Finish"));
    const QStringList actions {tr("New or open…"), tr("Save a copy…"), tr("Start the rehearsal"), tr("Stop everything and quit")};
    for (int i = 0; i < actions.size(); ++i)
        m_projectActions.at(i)->setText(actions.at(i));
}

void MoveWizard::reject()
{
    close();
}

void MoveWizard::closeEvent(QCloseEvent *event)
{
    // Accepting it would end the event loop under the running threads.
    event->ignore();
    if (!m_session.run().isRunning())
        Q_EMIT quitRequested();
    else if (m_askedBeforeHiding && !m_session.run().isPaused())
        hide();     // paused, nothing would go on: that is said every time
    else
        askBeforeHiding();
}

void MoveWizard::askBeforeHiding()
{
    auto *question = new QMessageBox(this);
    question->setObjectName(QStringLiteral("closeQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Information);
    question->setWindowTitle(tr("Mail Moving Wizard"));
    question->setTextFormat(Qt::PlainText);
    const ClosingWords words = closingWords(m_session.run().task(), m_session.run().isPaused());
    question->setText(words.what);
    question->setInformativeText(words.how);
    auto *hideButton = question->addButton(tr("Close the window"), QMessageBox::AcceptRole);
    auto *stopButton = question->addButton(words.quit, QMessageBox::DestructiveRole);
    auto *stayButton = question->addButton(tr("Cancel"), QMessageBox::RejectRole);
    hideButton->setObjectName(QStringLiteral("hideWindowButton"));
    stopButton->setObjectName(QStringLiteral("stopAndQuitButton"));
    stayButton->setObjectName(QStringLiteral("stayButton"));
    connect(hideButton, &QPushButton::clicked, this, [this] {
        m_askedBeforeHiding = !m_session.run().isPaused();
        hide();
    });
    connect(stopButton, &QPushButton::clicked, this, &MoveWizard::quitRequested);
    question->open();
}

void MoveWizard::keyPressEvent(QKeyEvent *event)
{
    // Esc would close the window without a word.
    if (event->key() == Qt::Key_Escape)
        event->accept();
    else
        QWizard::keyPressEvent(event);
}

void MoveWizard::changeEvent(QEvent *event)
{
    QWizard::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace hikkoshi
