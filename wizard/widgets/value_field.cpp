#include "wizard/widgets/value_field.h"

#include "wizard/widgets/text_label.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimer>
#include <QToolButton>

#include <chrono>

namespace hikkoshi {

using namespace std::chrono_literals;

ValueField::ValueField(QWidget *parent)
    : QWidget(parent), m_name(new TextLabel(this)), m_value(new QLineEdit(this)), m_button(new QToolButton(this))
{
    m_name->setQuiet();
    m_name->setMinimumWidth(72);
    m_value->setReadOnly(true);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_value->setFont(fixed);
    m_value->setMinimumWidth(m_value->fontMetrics().horizontalAdvance(QStringLiteral("86400")) + 20);
    m_button->setMinimumHeight(m_value->sizeHint().height());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_name);
    row->addWidget(m_value, 1);
    row->addWidget(m_button);
    connect(m_button, &QToolButton::clicked, this, &ValueField::copy);
    retranslate();
}

void ValueField::setName(const QString &name)
{
    m_name->setValue(name);
    m_value->setAccessibleName(name);
    retranslate();
}

void ValueField::setValue(const QString &value)
{
    m_value->setText(value);
    m_value->setCursorPosition(0);
}

void ValueField::copy()
{
    QGuiApplication::clipboard()->setText(m_value->text());
    m_button->setText(tr("Copied", "to the clipboard"));
    QTimer::singleShot(1500ms, this, &ValueField::retranslate);
}

void ValueField::retranslate()
{
    m_button->setText(tr("Copy", "to the clipboard"));
    m_button->setAccessibleName(tr("Copy the value of “%1”").arg(m_name->accessibleName()));
}

void ValueField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace hikkoshi
