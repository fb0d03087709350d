#include "accounts/table_rows.h"

#include <algorithm>

namespace hikkoshi {

namespace {

class Splitter final
{
public:
    Splitter(QStringView text, QChar separator) : m_text(text), m_separator(separator) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    [[nodiscard]] TableRow row()
    {
        TableRow row;
        row.line = m_line;
        const qsizetype start = m_at;
        do {
            if (!cell(row.cells)) {
                m_at = start;
                m_line = row.line;
                row.unclosedQuote = true;
                skipLine();
                return row;
            }
        } while (take(m_separator));
        takeLineEnd();
        return row;
    }

private:
    [[nodiscard]] bool isPaste() const { return m_separator == u'\t'; }
    [[nodiscard]] bool at(QChar c) const { return !atEnd() && m_text[m_at] == c; }
    [[nodiscard]] bool atLineEnd() const { return atEnd() || at(u'\n') || at(u'\r'); }

    bool take(QChar c)
    {
        if (!at(c))
            return false;
        ++m_at;
        return true;
    }

    void takeLineEnd()
    {
        if (atEnd())
            return;
        if (!take(u'\r') || at(u'\n'))
            ++m_at;
        ++m_line;
    }

    void skipLine()
    {
        while (!atLineEnd())
            ++m_at;
        takeLineEnd();
    }

    /// False when a quote does not come to a proper end.
    [[nodiscard]] bool cell(QStringList &cells)
    {
        if (at(u'"')) {
            const qsizetype start = m_at;
            const int line = m_line;
            QString value;
            const bool closed = quoted(value);
            const bool held = value.contains(u'\t') || value.contains(u'\n') || value.contains(u'\r');
            if (closed && (!isPaste() || held)) {
                cells.append(value);
                return true;
            }
            if (!isPaste())
                return false;
            m_at = start;
            m_line = line;
        }
        const qsizetype start = m_at;
        while (!atLineEnd() && !at(m_separator))
            ++m_at;
        cells.append(m_text.sliced(start, m_at - start).toString());
        return true;
    }

    [[nodiscard]] bool quoted(QString &value)
    {
        ++m_at;
        while (!atEnd()) {
            if (take(u'"')) {
                if (!at(u'"'))
                    return atLineEnd() || at(m_separator);
            } else if (at(u'\n') || (at(u'\r') && !(m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n'))) {
                ++m_line;
            }
            value += m_text[m_at++];
        }
        return false;
    }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

TableRows splitTable(QStringView text)
{
    const auto lineEnd = std::find_if(text.begin(), text.end(), [](QChar c) { return c == u'\n' || c == u'\r'; });
    TableRows table;
    table.pasted = std::find(text.begin(), lineEnd, u'\t') != lineEnd;
    Splitter splitter(text, table.pasted ? u'\t' : u',');
    while (!splitter.atEnd()) {
        TableRow row = splitter.row();
        const auto isEmpty = [](const QString &cell) { return cell.isEmpty(); };
        if (row.unclosedQuote || !std::all_of(row.cells.begin(), row.cells.end(), isEmpty))
            table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace hikkoshi
