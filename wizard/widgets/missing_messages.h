#pragma once

#include "domain/transfer.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QPushButton;

namespace hikkoshi {

class MessageModel;
class MoveSession;
class TableView;
class TextLabel;

/// The list of messages that did not arrive, read when it is shown, with reasons and a button that saves them as .eml.
class MissingMessages final : public QWidget
{
    Q_OBJECT
public:
    explicit MissingMessages(MoveSession &session, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void read();
    void chooseDirectory();
    void save(const QString &directory);
    void showSaved(int saved, const QString &directory, const std::optional<Error> &error);
    MoveSession &m_session;
    QComboBox *m_state;
    TextLabel *m_note;
    QPushButton *m_save;
    MessageModel *m_model;
    TableView *m_table;
};

} // namespace hikkoshi
