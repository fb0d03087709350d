#pragma once

#include "domain/dns_plan.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace hikkoshi {

/// A few records as a service shows them, typed or pasted by a person: type, host, value. Says edited() when a field is
/// left with another text than before.
class RecordEditor final : public QWidget
{
    Q_OBJECT
public:
    /// \a types: what may be chosen; one: no choice is shown. \a most rows.
    RecordEditor(const QString &name, const QStringList &types, int most, QWidget *parent = nullptr);
    /// Not while somebody types. \a domain: what "@" stands for.
    void setRecords(const QList<WantedRecord> &records, const QString &domain);
    [[nodiscard]] QList<WantedRecord> records() const;
    /// What the fields are called, in the language of the window.
    void setWords(const QString &host, const QString &value, const QString &example);

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QWidget *place = nullptr;
        QComboBox *type = nullptr;
        QLineEdit *host = nullptr;
        QLineEdit *value = nullptr;
    };
    void addRow();
    void showRows(qsizetype count);
    void retranslate();

    QString m_name;
    QStringList m_types;
    int m_most;
    QString m_domain;
    QString m_hostWord;
    QString m_valueWord;
    QString m_example;
    QList<Row> m_rows;
    QToolButton *m_add;
};

} // namespace hikkoshi
