#pragma once

#include "domain/finding.h"
#include "domain/journey.h"

#include <QWidget>

#include <functional>

class QPushButton;

namespace hikkoshi {

class FindingModel;
class FindingPane;
class MoveSession;
class TableView;
class TextLabel;

/// The checks of a step as a live table: how often they run and when they ran last, "Check now" (F5), a row for each, and
/// below what the chosen one found. Shows what the project and the desk hold; asks nobody by itself.
class LiveCheck final : public QWidget
{
    Q_OBJECT
public:
    LiveCheck(MoveSession &session, Step step, QWidget *parent = nullptr);
    /// Only the findings for which \a wanted is true are shown.
    void setFilter(std::function<bool(const Finding &)> wanted);
    void setTitle(const QString &title);
    void setEmptyText(const QString &text);
    /// Another word than "Check now" on the button; empty: that.
    void setButtonText(const QString &text);
    [[nodiscard]] QPushButton *button() const { return m_button; }
    [[nodiscard]] TableView *table() const { return m_table; }
    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QList<Finding> findings() const;
    void buildHead();
    void showProgress(int answered, int asked);
    void showChosen();
    void showDetails();
    void retranslate();

    MoveSession &m_session;
    Step m_step;
    std::function<bool(const Finding &)> m_wanted;
    QString m_buttonText;
    TextLabel *m_title;
    TextLabel *m_rhythm;
    QPushButton *m_button;
    FindingModel *m_model;
    TableView *m_table;
    FindingPane *m_pane;
};

} // namespace hikkoshi
