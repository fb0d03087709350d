#include "wizard/widgets/password_card.h"

#include "wizard/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hikkoshi {

PasswordCard::PasswordCard(QWidget *parent)
    : Card(parent)
    , m_head(new TextLabel(this, TextLabel::Size::Normal, true))
    , m_oldName(new TextLabel(this))
    , m_old(new QLineEdit(this))
    , m_newName(new TextLabel(this))
    , m_new(new QLineEdit(this))
    , m_cancel(new QPushButton(this))
    , m_ok(new QPushButton(this))
{
    setMark(Mark::ByHand);
    setObjectName(QStringLiteral("passwordCard"));
    m_old->setObjectName(QStringLiteral("oldPasswordAgainEdit"));
    m_new->setObjectName(QStringLiteral("newPasswordAgainEdit"));
    m_ok->setObjectName(QStringLiteral("usePasswordButton"));
    m_cancel->setObjectName(QStringLiteral("cancelPasswordButton"));
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    for (QWidget *widget : {static_cast<QWidget *>(m_oldName), static_cast<QWidget *>(m_old),
                            static_cast<QWidget *>(m_newName), static_cast<QWidget *>(m_new),
                            static_cast<QWidget *>(m_cancel), static_cast<QWidget *>(m_ok)})
        row->addWidget(widget, qobject_cast<QLineEdit *>(widget) ? 1 : 0);
    for (QLineEdit *edit : {m_old, m_new}) {
        edit->setEchoMode(QLineEdit::Password);
        connect(edit, &QLineEdit::returnPressed, this, &PasswordCard::submit);
    }
    for (QPushButton *button : {m_cancel, m_ok})
        button->setAutoDefault(false);
    QVBoxLayout *lines = column();
    lines->addWidget(m_head);
    lines->addLayout(row);
    connect(m_ok, &QPushButton::clicked, this, &PasswordCard::submit);
    connect(m_cancel, &QPushButton::clicked, this, &PasswordCard::hide);
    retranslate();
    hide();
}

void PasswordCard::ask(const QString &address, bool oldSide, bool newSide)
{
    m_address = address;
    m_old->clear();
    m_new->clear();
    m_old->setVisible(oldSide);
    m_oldName->setVisible(oldSide);
    m_new->setVisible(newSide);
    m_newName->setVisible(newSide);
    retranslate();
    show();
    (oldSide ? m_old : m_new)->setFocus();
}

void PasswordCard::submit()
{
    const auto take = [](QLineEdit *edit) {
        SharedSecret secret;
        if (!edit->text().isEmpty())
            secret = std::make_shared<const Secret>(Secret::fromText(edit->text()));
        edit->clear();
        return secret;
    };
    const SharedSecret oldPassword = take(m_old);
    const SharedSecret newPassword = take(m_new);
    if (!oldPassword && !newPassword)
        return;
    hide();
    Q_EMIT entered(m_address, oldPassword, newPassword);
}

void PasswordCard::setVisible(bool visible)
{
    Card::setVisible(visible);
    Q_EMIT openedOrClosed();
}

void PasswordCard::retranslate()
{
    m_head->setSentence(tr("Password of %1").arg(m_address));
    m_oldName->setValue(tr("Old server"));
    m_old->setAccessibleName(tr("Password, old server"));
    m_newName->setValue(tr("New server"));
    m_new->setAccessibleName(tr("Password, new server"));
    m_cancel->setText(tr("Cancel"));
    m_ok->setText(tr("Use it"));
}

void PasswordCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace hikkoshi
