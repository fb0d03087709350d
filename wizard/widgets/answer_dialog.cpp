#include "wizard/widgets/answer_dialog.h"

#include "wizard/widgets/text_label.h"
#include "wizard/widgets/value_field.h"
#include "wizard/words/dns_text.h"
#include "wizard/words/finding_text.h"

#include <QClipboard>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hikkoshi {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AnswerDialog)
};

/// The part that shows one server's answer.
void addAnswers(QDialog *dialog, QVBoxLayout *column, const QList<DnsReply> &replies)
{
    auto *servers = new QComboBox(dialog);
    servers->setObjectName(QStringLiteral("answerServerCombo"));
    servers->setAccessibleName(Words::tr("Server"));
    for (const DnsReply &reply : replies)
        servers->addItem(QStringLiteral("%1 · %2").arg(nameOf(reply.query.question.type), serverText(reply.query.server)));
    auto *facts = new TextLabel(dialog);
    auto *dig = new ValueField(dialog);
    dig->setObjectName(QStringLiteral("digField"));
    dig->setName(QStringLiteral("dig"));
    auto *text = new QPlainTextEdit(dialog);
    text->setObjectName(QStringLiteral("answerText"));
    text->setReadOnly(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setAccessibleName(Words::tr("Raw answer"));
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    const auto show = [replies, facts, dig, text](int index) {
        const DnsReply reply = replies.value(index);
        facts->setSentence(Words::tr("%1 · %2", "what was answered, technical facts").arg(replyText(reply.status), replyFacts(reply)));
        dig->setValue(digLine(reply.query));
        text->setPlainText(reply.text.isEmpty() ? replyText(reply.status) : reply.text);
    };
    QObject::connect(servers, &QComboBox::currentIndexChanged, dialog, show);
    // The first that says something: a "no" of another type would hide what the finding is about.
    const auto telling = std::find_if(replies.begin(), replies.end(),
                                      [](const DnsReply &reply) { return reply.status == ReplyStatus::Answer; });
    servers->setCurrentIndex(telling == replies.end() ? 0 : int(telling - replies.begin()));
    show(servers->currentIndex());
    column->addWidget(servers);
    column->addWidget(facts);
    column->addWidget(dig);
    column->addWidget(text, 1);
}

} // namespace

void showAnswers(QWidget *parent, const Finding &finding, const QList<DnsReply> &replies)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("answerDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Words::tr("Details of “%1”").arg(checkName(finding.id)));
    auto *column = new QVBoxLayout(dialog);
    auto *head = new TextLabel(dialog, TextLabel::Size::Normal, true);
    head->setSentence(findingHeadline(finding));
    column->addWidget(head);
    if (const QString remedy = findingRemedy(finding); !remedy.isEmpty()) {
        auto *action = new TextLabel(dialog);
        action->setSentence(remedy);
        column->addWidget(action);
    }
    if (replies.isEmpty()) {
        auto *none = new TextLabel(dialog);
        none->setQuiet();
        none->setSentence(Words::tr("The raw answers are kept while the program runs. Check again to see them."));
        column->addWidget(none);
        column->addStretch();
    } else {
        addAnswers(dialog, column, replies);
    }
    auto *buttons = new QDialogButtonBox(dialog);
    auto *copy = buttons->addButton(Words::tr("Copy all for an inquiry"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copyAnswersButton"));
    auto *close = buttons->addButton(Words::tr("Close"), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    const QString details = findingDetails(finding, replies);
    QObject::connect(copy, &QPushButton::clicked, dialog, [details] { QGuiApplication::clipboard()->setText(details); });
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::close);
    dialog->resize(720, replies.isEmpty() ? 180 : 460);
    dialog->show();
}

} // namespace hikkoshi
