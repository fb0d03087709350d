#include "accounts/password_generator.h"

#include <QRandomGenerator>

#include <algorithm>

namespace hikkoshi {

namespace {

constexpr char16_t Alphabet[] = u"ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
constexpr int AlphabetSize = int(std::size(Alphabet)) - 1;
constexpr int Length = 18;

bool isGood(const QString &password)
{
    const auto count = [&password](auto property) { return std::count_if(password.begin(), password.end(), property); };
    return password.front().isLetter() && count([](QChar c) { return c.isUpper(); }) >= 1
        && count([](QChar c) { return c.isLower(); }) >= 1 && count([](QChar c) { return c.isDigit(); }) >= 2;
}

} // namespace

QString generatePassword()
{
    QString password(Length, u' ');
    do {    // whole passwords are thrown away, so that the good ones stay equally likely
        for (QChar &letter : password)
            letter = Alphabet[QRandomGenerator::system()->bounded(AlphabetSize)];
    } while (!isGood(password));
    return password;
}

} // namespace hikkoshi
