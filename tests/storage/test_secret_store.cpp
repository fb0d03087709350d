#include "storage/secret_store.h"

#include "storage/durable_file.h"
#include "storage/project_store.h"
#include "storage/vault_file.h"
#include "support/sample_project.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace hikkoshi;

namespace {

constexpr Vault::KeyCost Cheap {1, 8192};

Secret secret(const char *text)
{
    return Secret(QByteArrayView(text));
}

QByteArray revealed(const SecretStore &store, const QString &name)
{
    const SharedSecret found = store.get(name);
    return found ? found->reveal().toByteArray() : QByteArray("<none>");
}

QByteArray contentsOf(const QString &fileName)
{
    return readFile(fileName, 1 << 26).value_or(QByteArray());
}

void put(const QString &fileName, const QByteArray &bytes)
{
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestSecretStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void memoryStoreKeepsNothingOnDisk();
    void vaultComesBackWithItsPassphrase();
    void vaultComesBackWithItsKey();
    void passphraseMustBeLongEnough();
    void wrongOnesAreRefused();
    void productCostsWhatItShould();
    void everyFlippedBitIsRefused_data();
    void everyFlippedBitIsRefused();
    void everyTruncationIsRefused();
    void absurdCostsAreRefusedAtOnce();
    void tooBigAFileIsRefused();
    void eachSaveHasANonceOfItsOwn();
    void threeGenerationsAreKeptAndDiscarded();
    void killDuringSaveLosesNothing();
    void noSecretIsReadableAnywhere();

private:
    [[nodiscard]] QString vaultFile() const { return Vault::fileNameFor(m_project); }
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_project;
    Secret m_passphrase = secret("correct horse battery");
};

void TestSecretStore::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_project = m_directory->filePath(QStringLiteral("office.hikkoshi"));
}

void TestSecretStore::memoryStoreKeepsNothingOnDisk()
{
    const auto store = makeMemorySecretStore();
    QVERIFY(store->set(QStringLiteral("old:a@b"), secret("one")));
    QCOMPARE(revealed(*store, QStringLiteral("old:a@b")), QByteArray("one"));
    QVERIFY(!store->get(QStringLiteral("new:a@b")));
    QVERIFY(store->remove(QStringLiteral("old:a@b")));
    QVERIFY(store->names().isEmpty());
    QVERIFY(QDir(m_directory->path()).isEmpty());
}

void TestSecretStore::vaultComesBackWithItsPassphrase()
{
    {
        const auto store = Vault::create(m_project, m_passphrase, Cheap);
        QVERIFY(store);
        std::vector<std::pair<QString, Secret>> many;
        many.emplace_back(QStringLiteral("old:佐藤@example.co.jp"), secret("p,\"w\\ "));
        many.emplace_back(QStringLiteral("new:佐藤@example.co.jp"), Secret(QByteArray("\0\xff", 2)));
        QVERIFY((*store)->setAll(std::move(many)));
        QVERIFY((*store)->set(QStringLiteral("gone"), secret("x")));
        QVERIFY((*store)->remove(QStringLiteral("gone")));
    }
    QVERIFY(Vault::exists(m_project));
    QCOMPARE(vaultFile(), m_project + QStringLiteral("-vault"));
    QVERIFY(Vault::hasPassphrase(m_project).value());
    const auto store = Vault::open(m_project, m_passphrase);
    QVERIFY(store);
    QCOMPARE((*store)->names().size(), 2);
    QCOMPARE(revealed(**store, QStringLiteral("old:佐藤@example.co.jp")), QByteArray("p,\"w\\ "));
    QCOMPARE(revealed(**store, QStringLiteral("new:佐藤@example.co.jp")), QByteArray("\0\xff", 2));
    QVERIFY((*store)->set(QStringLiteral("later"), secret("y")));
    QCOMPARE(revealed(**Vault::open(m_project, m_passphrase), QStringLiteral("later")), QByteArray("y"));
}

void TestSecretStore::vaultComesBackWithItsKey()
{
    const Secret key = Vault::newKey();
    QCOMPARE(key.reveal().size(), 32);
    {
        const auto store = Vault::createWithKey(m_project, key);
        QVERIFY(store);
        QVERIFY((*store)->set(QStringLiteral("a"), secret("b")));
    }
    QVERIFY(!Vault::hasPassphrase(m_project).value());
    QCOMPARE(Vault::id(m_project).value().size(), 32);
    QCOMPARE(revealed(**Vault::openWithKey(m_project, key), QStringLiteral("a")), QByteArray("b"));
    QCOMPARE(Vault::createWithKey(m_project, key).error().kind, ErrorKind::BadInput);
    QCOMPARE(Vault::openWithKey(m_project, Vault::newKey()).error().kind, ErrorKind::SecretsRefused);
    QCOMPARE(Vault::openWithKey(m_project, secret("short")).error().kind, ErrorKind::SecretsRefused);
    QCOMPARE(Vault::open(m_project, m_passphrase).error().kind, ErrorKind::SecretsRefused);
}

void TestSecretStore::passphraseMustBeLongEnough()
{
    QCOMPARE(Vault::create(m_project, secret("elevenchars"), Cheap).error().kind, ErrorKind::BadInput);
    const Secret eleven = Secret::fromText(QStringLiteral("あいうえおかきくけこさ"));
    QCOMPARE(Vault::create(m_project, eleven, Cheap).error().kind, ErrorKind::BadInput);
    QVERIFY(!Vault::exists(m_project));
    QVERIFY(Vault::create(m_project, Secret::fromText(QStringLiteral("あいうえおかきくけこさし")), Cheap));
}

void TestSecretStore::wrongOnesAreRefused()
{
    QVERIFY(Vault::create(m_project, m_passphrase, Cheap));
    for (const char *wrong : {"", "correct horse batterY", "correct horse battery ", "correct horse batter"})
        QCOMPARE(Vault::open(m_project, secret(wrong)).error(), (Error {ErrorKind::SecretsRefused, {}}));
    QCOMPARE(Vault::openWithKey(m_project, Vault::newKey()).error().kind, ErrorKind::SecretsRefused);
    QCOMPARE(Vault::create(m_project, m_passphrase, Cheap).error().kind, ErrorKind::BadInput);
    QVERIFY(Vault::open(m_project, m_passphrase));
}

void TestSecretStore::productCostsWhatItShould()
{
    QVERIFY(Vault::create(m_project, m_passphrase));
    const auto header = vault_file::parse(contentsOf(vaultFile()));
    QCOMPARE(header->operations, 3u);
    QCOMPARE(header->memory, 256ULL * 1024 * 1024);
    QVERIFY(Vault::open(m_project, m_passphrase));
}

void TestSecretStore::everyFlippedBitIsRefused_data()
{
    QTest::addColumn<bool>("byPassphrase");
    QTest::newRow("pass-phrase") << true;
    QTest::newRow("key") << false;
}

void TestSecretStore::everyFlippedBitIsRefused()
{
    QFETCH(bool, byPassphrase);
    const Secret key = Vault::newKey();
    const auto open = [&] { return byPassphrase ? Vault::open(m_project, m_passphrase) : Vault::openWithKey(m_project, key); };
    {
        const auto store = byPassphrase ? Vault::create(m_project, m_passphrase, Cheap) : Vault::createWithKey(m_project, key);
        QVERIFY((*store)->set(QStringLiteral("old:a@b"), secret("pw")));
    }
    const QByteArray whole = contentsOf(vaultFile());
    QVERIFY(whole.size() > 70);
    for (qsizetype bit = 0; bit < whole.size() * 8; ++bit) {
        QByteArray flipped = whole;
        flipped[bit / 8] = char(flipped.at(bit / 8) ^ (1 << (bit % 8)));
        put(vaultFile(), flipped);
        const auto store = open();
        QVERIFY2(!store, qPrintable(QString::number(bit)));
        QCOMPARE(store.error().kind, ErrorKind::SecretsRefused);
    }
    put(vaultFile(), whole);
    QVERIFY(open());
}

void TestSecretStore::everyTruncationIsRefused()
{
    const Secret key = Vault::newKey();
    QVERIFY(Vault::createWithKey(m_project, key));
    const QByteArray whole = contentsOf(vaultFile());
    for (qsizetype size = 0; size < whole.size(); ++size) {
        put(vaultFile(), whole.first(size));
        QCOMPARE(Vault::openWithKey(m_project, key).error().kind, ErrorKind::SecretsRefused);
        QCOMPARE(Vault::open(m_project, m_passphrase).error().kind, ErrorKind::SecretsRefused);
    }
    put(vaultFile(), whole + 'x');
    QCOMPARE(Vault::openWithKey(m_project, key).error().kind, ErrorKind::SecretsRefused);
}

void TestSecretStore::absurdCostsAreRefusedAtOnce()
{
    QVERIFY(Vault::create(m_project, m_passphrase, Cheap));
    const QByteArray whole = contentsOf(vaultFile());
    const auto refused = [&](quint32 operations, quint64 memory) {
        QByteArray file = whole;
        qToLittleEndian(operations, file.data() + 10);
        qToLittleEndian(memory, file.data() + 14);
        put(vaultFile(), file);
        return Vault::open(m_project, m_passphrase).error().kind == ErrorKind::SecretsRefused && !vault_file::parse(file);
    };
    QVERIFY(refused(0, 8192));
    QVERIFY(refused(11, 8192));
    QVERIFY(refused(0xffffffff, 8192));
    QVERIFY(refused(1, 8191));
    QVERIFY(refused(1, 1024ULL * 1024 * 1024 + 1));
    QVERIFY(refused(1, ~0ULL));
}

void TestSecretStore::tooBigAFileIsRefused()
{
    QVERIFY(Vault::create(m_project, m_passphrase, Cheap));
    QFile file(vaultFile());
    QVERIFY(file.resize(16 * 1024 * 1024 + 1));
    QCOMPARE(Vault::open(m_project, m_passphrase).error().kind, ErrorKind::SecretsRefused);
    QVERIFY(file.remove());
    QCOMPARE(Vault::open(m_project, m_passphrase).error().kind, ErrorKind::StorageFailed);
}

void TestSecretStore::eachSaveHasANonceOfItsOwn()
{
    const auto store = Vault::create(m_project, m_passphrase, Cheap);
    QSet<QByteArray> nonces;
    for (int i = 0; i < 20; ++i) {
        QVERIFY((*store)->set(QStringLiteral("a"), secret("same")));
        nonces.insert(contentsOf(vaultFile()).mid(38, 24));
    }
    QCOMPARE(nonces.size(), 20);
}

void TestSecretStore::threeGenerationsAreKeptAndDiscarded()
{
    const auto store = Vault::create(m_project, m_passphrase, Cheap);
    for (const char *value : {"1", "2", "3", "4"})
        QVERIFY((*store)->set(QStringLiteral("a"), secret(value)));
    QCOMPARE(QDir(m_directory->path()).entryList(QDir::Files).size(), 3);
    QVERIFY(QFile::remove(vaultFile()));
    QVERIFY(QFile::rename(vaultFile() + QStringLiteral(".2"), vaultFile()));
    QCOMPARE(revealed(**Vault::open(m_project, m_passphrase), QStringLiteral("a")), QByteArray("2"));
    QVERIFY(Vault::discard(m_project));
    QVERIFY(QDir(m_directory->path()).isEmpty());
}

void TestSecretStore::killDuringSaveLosesNothing()
{
    const Secret key = Vault::newKey();
    QVERIFY(Vault::createWithKey(m_project, key));
    for (int round = 0; round < 50; ++round) {
        int ready[2];
        QCOMPARE(::pipe(ready), 0);
        const pid_t child = ::fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            auto store = Vault::openWithKey(m_project, key);
            if (!store)
                ::_exit(1);
            for (;;) {      // until it is killed
                if (!(*store)->set(QStringLiteral("a"), Secret(QByteArray(1000, 'v'))) || ::write(ready[1], "x", 1) != 1)
                    ::_exit(1);
            }
        }
        char saved[1];
        QCOMPARE(::read(ready[0], saved, 1), ssize_t(1));
        ::usleep(useconds_t(round * 97));   // another place in the save each time
        QCOMPARE(::kill(child, SIGKILL), 0);
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY2(WIFSIGNALED(status), "the saving process failed by itself");
        ::close(ready[0]);
        ::close(ready[1]);
        const auto store = Vault::openWithKey(m_project, key);
        QVERIFY2(store, qPrintable(QString::number(round)));
        QCOMPARE(revealed(**store, QStringLiteral("a")), QByteArray(1000, 'v'));
    }
}

void TestSecretStore::noSecretIsReadableAnywhere()
{
    const QByteArray canary = "kanaria-7Q!x&y=\"z";
    MoveProject project;
    auto projectStore = ProjectStore::create(m_project, project);
    const auto secrets = Vault::create(m_project, secret("kanaria-passphrase"), Cheap);
    sample::fill(project);
    QVERIFY((*secrets)->set(QStringLiteral("old:") + sample::Sato, Secret(canary)));
    QVERIFY((*projectStore)->copyTo(m_directory->filePath(QStringLiteral("copy.hikkoshi"))));

    const QString text = QString::fromLatin1(canary);
    const QByteArrayView utf16(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    int files = 0;
    for (const QString &name : QDir(m_directory->path()).entryList(QDir::Files)) {
        const QByteArray bytes = contentsOf(m_directory->filePath(name));
        files += bytes.isEmpty() ? 0 : 1;
        for (const QByteArray &form : {canary, canary.toBase64(), canary.toHex(), canary.toPercentEncoding(),
                 utf16.toByteArray(), (QByteArray("\0sato\0", 6) + canary).toBase64(), QByteArray("kanaria"), QByteArray("passphrase")})
            QVERIFY2(!bytes.contains(form), qPrintable(name));
    }
    QVERIFY2(files >= 5, "project, WAL, copy and two generations of the vault were looked into");
}

QTEST_GUILESS_MAIN(TestSecretStore)
#include "test_secret_store.moc"
