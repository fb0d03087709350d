#pragma once

#include "domain/journey.h"
#include "wizard/widgets/palette.h"

#include <QWizardPage>

class QVBoxLayout;

namespace hikkoshi {

class Banner;
class MoveSession;
class OverrideRow;
class PageHeader;
class TextLabel;

/// What all pages have in common: a view of the project, never a store. Header above, the page's own part, one banner
/// and the sentence that says why "Next" waits, with the way past it, below. Nothing is registered, validated or cleaned up.
class StepPage : public QWizardPage
{
    Q_OBJECT
public:
    StepPage(Step step, MoveSession &session, QWidget *parent = nullptr);

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] bool isComplete() const override;
    void cleanupPage() override { }
    /// The page has become the open one: shows what the project holds now.
    void enter();

Q_SIGNALS:
    /// The page asks to open another one.
    void stepRequested(hikkoshi::Step step);

protected:
    [[nodiscard]] MoveSession &session() const { return m_session; }
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] Banner *banner() const { return m_banner; }
    void setState(Mark mark, const QString &word);

    /// Every fixed word of the page; called once by the page's constructor and after each change of language.
    virtual void retranslate();
    /// Everything that depends on the project; not called while the page is hidden.
    virtual void refresh();
    /// What keeps "Next" waiting: the journey's word, unless the page knows of work under way.
    [[nodiscard]] virtual Obstacle obstacle() const;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Step m_step;
    MoveSession &m_session;
    PageHeader *m_header;
    QVBoxLayout *m_body;
    Banner *m_banner;
    OverrideRow *m_foot;
};

} // namespace hikkoshi
