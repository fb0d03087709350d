#pragma once

#include "domain/dns_plan.h"
#include "wizard/pages/step_page.h"

#include <functional>

namespace hikkoshi {

class LiveCheck;

/// What the pages of the domain's DNS have in common: a scrolled column with the live checks of the step in it, which run
/// only while the page is looked at.
class DnsPage : public StepPage
{
    Q_OBJECT
public:
    DnsPage(Step step, MoveSession &session, QWidget *parent = nullptr);

protected:
    /// The page's own column; scrolls in a small window.
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    [[nodiscard]] QWidget *ground() const { return m_ground; }
    [[nodiscard]] LiveCheck *live() const { return m_live; }
    [[nodiscard]] const DnsPlan &plan() const;
    /// Changes the plan and notes it in the log.
    void change(const std::function<void(DnsPlan &)> &edit);
    /// Of the step's latest check; nullptr: not found.
    [[nodiscard]] const Finding *find(const char *id) const;

    void retranslate() override;
    void refresh() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *m_ground;
    QVBoxLayout *m_content;
    LiveCheck *m_live;
};

} // namespace hikkoshi
