#pragma once

#include "domain/dns_plan.h"
#include "wizard/widgets/card.h"

class QPushButton;

namespace hikkoshi {

class MoveSession;
class TextLabel;
class ValueField;

/// Work that a person does in the DNS panel: which panel, and the exact values with copy buttons. In the rehearsal a
/// button lets the practice panel do it.
class ByHandBlock final : public Card
{
    Q_OBJECT
public:
    explicit ByHandBlock(MoveSession &session, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    /// What is to be typed.
    void setRecords(const QList<WantedRecord> &records, int ttl);
    /// A sentence below the values, e.g. what it looks like when it is wrong.
    void setNote(const QString &note);
    /// What stands there while there is no value yet.
    void setEmptyText(const QString &text);
    void retranslate();

private:
    struct Row {
        QWidget *place = nullptr;
        TextLabel *type = nullptr;
        ValueField *host = nullptr;
        ValueField *ttl = nullptr;
        ValueField *value = nullptr;
    };
    [[nodiscard]] Row addRow();
    void fill();
    void showPanel();

    static constexpr int MostRows = 6;
    MoveSession &m_session;
    QList<WantedRecord> m_records;
    int m_ttl = 300;
    TextLabel *m_title;
    TextLabel *m_panel;
    TextLabel *m_empty;
    TextLabel *m_note;
    QPushButton *m_practise;
    QList<Row> m_rows;
};

} // namespace hikkoshi
