#include "accounts/table_rows.h"

#include <QTest>

using namespace hikkoshi;

class TestTableRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void splitsAsRfc4180Says_data();
    void splitsAsRfc4180Says();
    void lineNumbersCountPhysicalLines();
    void anUnclosedQuoteCostsOnlyItsRow();
    void pastedQuotesAreLetters();
    void pastedCellsMayHoldLineBreaks();
};

void TestTableRows::splitsAsRfc4180Says_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("rows");
    const auto row = [](const char *text, const QList<QStringList> &rows) {
        QTest::newRow(text) << QString::fromLatin1(text) << rows;
    };
    const auto s = [](const char *text) { return QString::fromLatin1(text); };
    row("", {});
    row("\r\n\n\r,,\n", {});
    row("a", {{s("a")}});
    row("a,b\r\nc,d\r\n", {{s("a"), s("b")}, {s("c"), s("d")}});
    row("a\nb\rc", {{s("a")}, {s("b")}, {s("c")}});
    row("a,", {{s("a"), s("")}});
    row(",a", {{s(""), s("a")}});
    row("\"a,b\",\"c\"\"d\",\"e\r\nf\"", {{s("a,b"), s("c\"d"), s("e\r\nf")}});
    row("\"\",x", {{s(""), s("x")}});
    row("a\"b, c ,'d", {{s("a\"b"), s(" c "), s("'d")}});
    row("\"\"\"\"", {{s("\"")}});
}

void TestTableRows::splitsAsRfc4180Says()
{
    QFETCH(QString, text);
    QList<QStringList> rows;
    const TableRows table = splitTable(text);
    QVERIFY(!table.pasted);
    for (const TableRow &row : table.rows) {
        QVERIFY(!row.unclosedQuote);
        rows.append(row.cells);
    }
    QTEST(rows, "rows");
}

void TestTableRows::lineNumbersCountPhysicalLines()
{
    const TableRows table = splitTable(QStringLiteral("a\r\n\r\n\"b\r\nb\",\"c\nc\rc\"\rd"));
    QList<int> lines;
    for (const TableRow &row : table.rows)
        lines.append(row.line);
    QCOMPARE(lines, (QList {1, 3, 7}));
}

void TestTableRows::anUnclosedQuoteCostsOnlyItsRow()
{
    const TableRows table = splitTable(QStringLiteral("a,b\n\"c,d\ne,f\n\"g\"x,h\ni,j"));
    QCOMPARE(table.rows.size(), size_t(5));
    QList<bool> broken;
    for (const TableRow &row : table.rows)
        broken.append(row.unclosedQuote);
    QCOMPARE(broken, (QList {false, true, false, true, false}));
    QCOMPARE(table.rows[4].cells.first(), QStringLiteral("i"));
    QCOMPARE(table.rows[4].line, 5);
}

void TestTableRows::pastedQuotesAreLetters()
{
    const TableRows table = splitTable(QStringLiteral("a\t\"pw\"\t\"b\n c,d\t\"\"\t x"));
    QVERIFY(table.pasted);
    QCOMPARE(table.rows[0].cells, (QStringList {QStringLiteral("a"), QStringLiteral("\"pw\""), QStringLiteral("\"b")}));
    QCOMPARE(table.rows[1].cells, (QStringList {QStringLiteral(" c,d"), QStringLiteral("\"\""), QStringLiteral(" x")}));
}

void TestTableRows::pastedCellsMayHoldLineBreaks()
{
    const TableRows table = splitTable(QStringLiteral("a\t\"b\n\"\"c\"\td\ne\tf"));
    QCOMPARE(table.rows.size(), size_t(2));
    QCOMPARE(table.rows[0].cells, (QStringList {QStringLiteral("a"), QStringLiteral("b\n\"c"), QStringLiteral("d")}));
    QCOMPARE(table.rows[1].line, 3);
}

QTEST_GUILESS_MAIN(TestTableRows)
#include "test_table_rows.moc"
