#include "wizard/pages/dns_page.h"

#include "wizard/move_session.h"
#include "wizard/widgets/live_check.h"
#include "wizard/words/dns_text.h"
#include "wizard/words/state_text.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace hikkoshi {

DnsPage::DnsPage(Step step, MoveSession &session, QWidget *parent)
    : StepPage(step, session, parent), m_ground(new QWidget(this)), m_content(new QVBoxLayout(m_ground))
{
    m_content->setContentsMargins(0, 0, 3, 0);
    m_content->setSpacing(10);
    m_live = new LiveCheck(session, step, m_ground);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_ground);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_ground->setAutoFillBackground(false);
    body()->addWidget(scroll, 1);
}

const DnsPlan &DnsPage::plan() const
{
    return session().project().dns().plan;
}

void DnsPage::change(const std::function<void(DnsPlan &)> &edit)
{
    DnsPlan changed = plan();
    edit(changed);
    if (changed == plan())
        return;
    session().project().setDnsPlan(changed);
    session().note(step(), QStringLiteral("dns-plan-changed"));
}

const Finding *DnsPage::find(const char *id) const
{
    const auto &checks = session().project().dns().checks;
    const auto check = checks.constFind(step());
    if (check == checks.constEnd())
        return nullptr;
    const auto found = std::find_if(check->findings.begin(), check->findings.end(),
                                    [id](const Finding &finding) { return finding.id == QLatin1String(id); });
    return found == check->findings.end() ? nullptr : &*found;
}

void DnsPage::retranslate()
{
    StepPage::retranslate();
    m_live->setTitle(tr("Checked by the program"));
    m_live->setEmptyText(tr("Nothing has been checked yet."));
}

void DnsPage::refresh()
{
    StepPage::refresh();
    const auto check = session().project().dnsCheck(step());
    const StepState state = journey::stateOf(step(), session().project());
    const bool settled = state == StepState::Done || state == StepState::Skipped || state == StepState::NotApplicable;
    if (settled || state == StepState::Waiting || !check)
        setState(markOf(state), stateWord(state));
    else
        setState(markOf(check->findings), findingsWord(check->findings));
    m_live->refresh();
}

void DnsPage::showEvent(QShowEvent *event)
{
    StepPage::showEvent(event);
    session().dns().attend(step());
}

void DnsPage::hideEvent(QHideEvent *event)
{
    StepPage::hideEvent(event);
    session().dns().leave(step());
}

} // namespace hikkoshi
