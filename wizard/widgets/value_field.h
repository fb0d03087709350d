#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace hikkoshi {

class TextLabel;

/// A value that somebody has to carry elsewhere, whole, never wrapped: name, value, copy button.
class ValueField final : public QWidget
{
    Q_OBJECT
public:
    explicit ValueField(QWidget *parent = nullptr);
    void setName(const QString &name);
    void setValue(const QString &value);

protected:
    void changeEvent(QEvent *event) override;

private:
    void copy();
    void retranslate();
    TextLabel *m_name;
    QLineEdit *m_value;
    QToolButton *m_button;
};

} // namespace hikkoshi
