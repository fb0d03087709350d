#include "wizard/widgets/banner.h"

#include "wizard/widgets/text_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>

namespace hikkoshi {

Banner::Banner(QWidget *parent)
    : Card(parent)
    , m_mark(new MarkLabel(this, 22))
    , m_what(new TextLabel(this, TextLabel::Size::Normal, true))
    , m_why(new TextLabel(this))
    , m_row(new QHBoxLayout(this))
{
    m_what->setObjectName(QStringLiteral("bannerHeadLabel"));
    m_why->setObjectName(QStringLiteral("bannerTextLabel"));
    m_row->setContentsMargins(16, 10, 12, 10);
    m_row->setSpacing(12);
    m_row->addWidget(m_mark, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_what);
    texts->addWidget(m_why);
    m_row->addLayout(texts, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void Banner::say(Mark mark, const QString &what, const QString &why)
{
    const bool isNews = isHidden() || m_what->accessibleName() != what;
    setMark(mark);
    m_mark->setMark(mark);
    m_what->setSentence(what);
    m_why->setSentence(why);
    m_why->setVisible(!why.isEmpty());
    setAccessibleName(what);
    claimHeight();
    setVisible(true);
    if (isNews && mark == Mark::Fail) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void Banner::clear()
{
    hide();
}

QPushButton *Banner::addButton(const QString &objectName)
{
    auto *button = new QPushButton(this);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    m_row->addWidget(button, 0, Qt::AlignVCenter);
    return button;
}

} // namespace hikkoshi
