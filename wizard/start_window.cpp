#include "wizard/start_window.h"

#include "wizard/widgets/app_style.h"
#include "wizard/widgets/banner.h"
#include "wizard/widgets/text_label.h"
#include "wizard/words/error_text.h"

#include <QCloseEvent>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QStandardPaths>

namespace hikkoshi {

StartWindow::StartWindow(Language &language, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
    , m_title(new TextLabel(this, TextLabel::Size::Figure, true))
    , m_lead(new TextLabel(this))
    , m_create(new QPushButton(this))
    , m_open(new QPushButton(this))
    , m_rehearse(new QPushButton(this))
    , m_languageButton(new QPushButton(this))
    , m_rehearseWhy(new TextLabel(this, TextLabel::Size::Small))
    , m_recentHead(new TextLabel(this, TextLabel::Size::Normal, true))
    , m_recent(new QListWidget(this))
    , m_banner(new Banner(this))
{
    setObjectName(QStringLiteral("startWindow"));
    m_create->setObjectName(QStringLiteral("createProjectButton"));
    m_open->setObjectName(QStringLiteral("openProjectButton"));
    m_rehearse->setObjectName(QStringLiteral("startRehearsalButton"));
    m_recent->setObjectName(QStringLiteral("recentProjectsList"));
    m_languageButton->setObjectName(QStringLiteral("languageButton"));
    m_lead->setQuiet();
    m_rehearseWhy->setQuiet();
    makePrimary(m_create);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_languageButton, 0, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    for (QPushButton *button : {m_create, m_open, m_rehearse})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 28, 32, 24);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_lead);
    column->addSpacing(8);
    column->addLayout(buttons);
    column->addWidget(m_rehearseWhy);
    column->addSpacing(8);
    column->addWidget(m_recentHead);
    column->addWidget(m_recent, 1);
    column->addWidget(m_banner);
    connect(m_create, &QPushButton::clicked, this, &StartWindow::askWhereToCreate);
    connect(m_open, &QPushButton::clicked, this, &StartWindow::askWhatToOpen);
    connect(m_rehearse, &QPushButton::clicked, this, &StartWindow::rehearsalRequested);
    connect(m_recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT openRequested(item->data(Qt::UserRole).toString());
    });
    connect(m_languageButton, &QPushButton::clicked, this, [this] {
        const auto other = m_language.current() == Language::Name::Japanese ? Language::Name::English
                                                                            : Language::Name::Japanese;
        m_language.remember(other);
        m_language.use(other);
    });
    resize(760, 520);
    setRecent({});
    retranslate();
}

void StartWindow::setPreparing(bool preparing)
{
    m_preparing = preparing;
    for (QWidget *widget : {static_cast<QWidget *>(m_create), static_cast<QWidget *>(m_open),
                            static_cast<QWidget *>(m_rehearse), static_cast<QWidget *>(m_recent)})
        widget->setEnabled(!preparing);
    if (preparing)
        m_error.reset();
    retranslate();
}

void StartWindow::sayError(const Error &error, const QString &about)
{
    m_error = error;
    m_errorAbout = about;
    retranslate();
}

void StartWindow::setRecent(const QStringList &files)
{
    m_recent->clear();
    for (const QString &file : files) {
        const QFileInfo info(file);
        auto *item = new QListWidgetItem(QStringLiteral("%1    %2").arg(info.completeBaseName(), QDir::toNativeSeparators(info.path())),
                                         m_recent);
        item->setData(Qt::UserRole, file);
        item->setSizeHint({0, m_recent->fontMetrics().height() + 14});
        item->setToolTip(QDir::toNativeSeparators(file));
    }
    m_recent->setVisible(!files.isEmpty());
    m_recentHead->setVisible(!files.isEmpty());
}

void StartWindow::retranslate()
{
    setWindowTitle(tr("Mail Moving Wizard"));
    m_title->setValue(tr("Mail Moving Wizard"));
    m_lead->setSentence(tr("Moves the mail of a whole office to another server, and proves that every message arrived."));
    m_create->setText(tr("&New move…"));
    m_open->setText(tr("&Open…"));
    m_rehearse->setText(tr("Start the &rehearsal"));
    m_languageButton->setText(m_language.current() == Language::Name::Japanese ? QStringLiteral("English")
                                                                               : QStringLiteral("日本語"));
    m_rehearseWhy->setSentence(tr("The rehearsal sets up two mail servers and a small office on this computer. "
                                  "No real mail is touched, and everything is removed at the end."));
    m_recentHead->setValue(tr("Opened last"));
    m_recent->setAccessibleName(tr("Opened last"));
    if (m_preparing)
        m_banner->say(Mark::Checking, tr("The rehearsal is being prepared"), tr("Two mail servers are started on this computer."));
    else if (m_error)
        m_banner->say(Mark::Fail, errorHeadline(m_error->kind),
                      m_errorAbout.isEmpty() ? errorRemedy(m_error->kind)
                                             : tr("%1 (%2)", "remedy (file or package)").arg(errorRemedy(m_error->kind), m_errorAbout));
    else
        m_banner->clear();
}

void StartWindow::askWhereToCreate()
{
    auto *dialog = new QFileDialog(this, tr("New move"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Moves (*.hikkoshi)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("hikkoshi"));
    connect(dialog, &QFileDialog::fileSelected, this, &StartWindow::createRequested);
    dialog->open();
}

void StartWindow::askWhatToOpen()
{
    auto *dialog = new QFileDialog(this, tr("Open a move"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Moves (*.hikkoshi)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &StartWindow::openRequested);
    dialog->open();
}

void StartWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

void StartWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace hikkoshi
