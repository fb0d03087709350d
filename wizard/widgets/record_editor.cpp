#include "wizard/widgets/record_editor.h"

#include "wizard/words/dns_text.h"

#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hikkoshi {

RecordEditor::RecordEditor(const QString &name, const QStringList &types, int most, QWidget *parent)
    : QWidget(parent), m_name(name), m_types(types), m_most(most)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (int i = 0; i < most; ++i)
        addRow();
    m_add = new QToolButton(this);
    m_add->setObjectName(name + QStringLiteral("AddButton"));
    m_add->setText(QStringLiteral("+"));
    m_add->setMinimumHeight(m_rows.first().value->sizeHint().height());
    static_cast<QHBoxLayout *>(m_rows.first().place->layout())->addWidget(m_add);
    connect(m_add, &QToolButton::clicked, this, [this] {
        const auto hidden = std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.place->isHidden(); });
        showRows(hidden - m_rows.begin() + 1);
        m_rows.at(hidden - m_rows.begin()).value->setFocus();
    });
    showRows(1);
}

void RecordEditor::addRow()
{
    Row row;
    row.place = new QWidget(this);
    row.type = new QComboBox(row.place);
    row.type->addItems(m_types);
    row.type->setVisible(m_types.size() > 1);
    row.host = new QLineEdit(row.place);
    row.value = new QLineEdit(row.place);
    row.host->setObjectName(QStringLiteral("%1Host%2Edit").arg(m_name, QString::number(m_rows.size() + 1)));
    row.value->setObjectName(QStringLiteral("%1Value%2Edit").arg(m_name, QString::number(m_rows.size() + 1)));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    row.host->setFont(fixed);
    row.value->setFont(fixed);
    auto *line = new QHBoxLayout(row.place);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(row.type);
    line->addWidget(row.host, 2);
    line->addWidget(row.value, 5);
    layout()->addWidget(row.place);
    connect(row.type, &QComboBox::activated, this, &RecordEditor::edited);
    for (QLineEdit *edit : {row.host, row.value}) {
        connect(edit, &QLineEdit::editingFinished, this, [this, edit] {
            if (!edit->isModified())
                return;
            edit->setModified(false);
            Q_EMIT edited();
        });
    }
    m_rows << row;
}

void RecordEditor::showRows(qsizetype count)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i).place->setVisible(i < count);
    m_add->setVisible(count < m_most);
}

void RecordEditor::setRecords(const QList<WantedRecord> &records, const QString &domain)
{
    m_domain = domain;
    const bool typing = std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) {
        return row.host->isModified() || row.value->isModified();
    });
    if (typing || records == this->records())
        return;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const WantedRecord record = records.value(i);
        const Row &row = m_rows.at(i);
        row.type->setCurrentIndex(qMax(0, row.type->findText(record.type)));
        row.host->setText(record.value.isEmpty() ? QString() : hostPart(record.name, domain));
        row.value->setText(record.value);
        row.value->setCursorPosition(0);
    }
    showRows(qMax<qsizetype>(1, records.size()));
}

QList<WantedRecord> RecordEditor::records() const
{
    QList<WantedRecord> records;
    for (const Row &row : m_rows) {
        const QString value = row.value->text().trimmed();
        if (value.isEmpty())
            continue;
        QString host = row.host->text().trimmed().toLower();
        while (host.endsWith(QLatin1Char('.')))
            host.chop(1);
        if (host.isEmpty() || host == QLatin1String("@"))
            host = m_domain;
        else if (host != m_domain && !host.endsWith(QLatin1Char('.') + m_domain))
            host += QLatin1Char('.') + m_domain;
        records << WantedRecord {host, row.type->currentText(), value};
    }
    return records;
}

void RecordEditor::setWords(const QString &host, const QString &value, const QString &example)
{
    m_hostWord = host;
    m_valueWord = value;
    m_example = example;
    retranslate();
}

void RecordEditor::retranslate()
{
    m_add->setAccessibleName(tr("Add a row"));
    m_add->setToolTip(tr("Add a row"));
    for (const Row &row : std::as_const(m_rows)) {
        row.type->setAccessibleName(tr("Type of the record"));
        row.host->setAccessibleName(m_hostWord);
        row.host->setPlaceholderText(QStringLiteral("@"));
        row.host->setToolTip(m_hostWord);
        row.value->setAccessibleName(m_valueWord);
        row.value->setPlaceholderText(m_example);
        row.value->setToolTip(m_valueWord);
    }
}

void RecordEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace hikkoshi
