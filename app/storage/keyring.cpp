#include "storage/keyring.h"

#include "storage/vault_file.h"

#include <qt6keychain/keychain.h>

#include <sodium.h>
#include <utility>

namespace hikkoshi::keyring {

namespace {

State stateOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return State::Done;
    case QKeychain::EntryNotFound:
        return State::NotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return State::Refused;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:     // no bus, or no collection that is unlocked
        return State::Unavailable;
    }
    return State::Unavailable;
}

QString service()
{
    return QStringLiteral("hikkoshi");
}

/// The job deletes itself; \a finished is not called when \a context is gone.
template<typename Job>
void start(Job *job, const QString &vaultId, QObject *context, std::function<void(Job *)> finished)
{
    job->setKey(QStringLiteral("vault-") + vaultId);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, done = std::move(finished)] { done(job); });
    job->start();
}

Answer answerOf(const QKeychain::Job &job)
{
    return {stateOf(job.error()), nullptr, job.errorString()};
}

/// In place, in spite of the sharing: the job's copy is these very bytes.
void wipe(const QByteArray &bytes)
{
    sodium_memzero(const_cast<char *>(bytes.constData()), size_t(bytes.size()));
}

} // namespace

void read(const QString &vaultId, QObject *context, Callback callback)
{
    using Job = QKeychain::ReadPasswordJob;
    start<Job>(new Job(service()), vaultId, context, [call = std::move(callback)](Job *job) {
        Answer answer = answerOf(*job);
        const QByteArray bytes = job->binaryData();
        if (answer.state == State::Done && bytes.size() == vault_file::KeySize)
            answer.key = std::make_shared<const Secret>(bytes);
        else if (answer.state == State::Done)
            answer.state = State::NotFound;
        wipe(bytes);
        call(answer);
    });
}

void write(const QString &vaultId, const Secret &key, QObject *context, Callback callback)
{
    using Job = QKeychain::WritePasswordJob;
    auto *job = new Job(service());
    const QByteArray bytes = key.reveal().toByteArray();
    job->setBinaryData(bytes);
    start<Job>(job, vaultId, context, [bytes, call = std::move(callback)](Job *finished) {
        wipe(bytes);
        call(answerOf(*finished));
    });
}

void remove(const QString &vaultId, QObject *context, Callback callback)
{
    using Job = QKeychain::DeletePasswordJob;
    start<Job>(new Job(service()), vaultId, context, [call = std::move(callback)](Job *job) {
        Answer answer = answerOf(*job);
        if (answer.state == State::NotFound)
            answer.state = State::Done;
        call(answer);
    });
}

} // namespace hikkoshi::keyring
