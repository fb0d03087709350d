#include "accounts/password_generator.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <numeric>

using namespace hikkoshi;

class TestPasswordGenerator final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPasswordSatisfiesEveryDestination()
    {
        static const QRegularExpression form(QStringLiteral("^[A-HJ-NP-Za-km-z][A-HJ-NP-Za-km-z2-9]{17}\\z"));
        static const QRegularExpression digits(QStringLiteral("[2-9].*[2-9]"));
        QSet<QString> all;
        for (int i = 0; i < 5000; ++i) {
            const QString password = generatePassword();
            QVERIFY2(form.match(password).hasMatch(), qPrintable(password));
            QVERIFY(digits.match(password).hasMatch());
            QVERIFY(password != password.toUpper() && password != password.toLower());
            all.insert(password);
        }
        QCOMPARE(all.size(), 5000);
    }

    void everyLetterIsAsLikelyAsAnother()
    {
        QHash<QChar, int> seen;
        constexpr int passwords = 4000;
        for (int i = 0; i < passwords; ++i) {
            for (const QChar letter : generatePassword().sliced(1))
                ++seen[letter];
        }
        // Digits are asked for, so that they come more often; among themselves all are equal. A fifth off is far beyond chance.
        const QString digits = QStringLiteral("23456789");
        const QString letters = QStringLiteral("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz");
        QCOMPARE(seen.size(), digits.size() + letters.size());
        for (const QString &group : {digits, letters}) {
            const int all = std::accumulate(group.begin(), group.end(), 0, [&seen](int sum, QChar c) { return sum + seen[c]; });
            for (const QChar c : group)
                QVERIFY(qAbs(seen[c] * double(group.size()) / all - 1) < 0.2);
        }
    }
};

QTEST_GUILESS_MAIN(TestPasswordGenerator)
#include "test_password_generator.moc"
