#include "wizard/widgets/details_dialog.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hikkoshi {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(DetailsDialog)
};
}

void showDetails(QWidget *parent, const QString &details)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("detailsDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Words::tr("Details"));
    auto *text = new QPlainTextEdit(details, dialog);
    text->setReadOnly(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setAccessibleName(Words::tr("Details"));
    auto *buttons = new QDialogButtonBox(dialog);
    auto *copy = buttons->addButton(Words::tr("Copy for an inquiry"), QDialogButtonBox::ActionRole);
    auto *close = buttons->addButton(Words::tr("Close"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(text);
    column->addWidget(buttons);
    QObject::connect(copy, &QPushButton::clicked, dialog, [details] { QGuiApplication::clipboard()->setText(details); });
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::close);
    dialog->resize(620, 320);
    dialog->show();
}

} // namespace hikkoshi
