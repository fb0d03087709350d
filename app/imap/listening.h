#pragma once

#include "imap/pipeline.h"

namespace hikkoshi {

/// Lets \a listener hear the untagged answers as long as it lives.
class Listening final
{
public:
    Listening(Pipeline &pipeline, Pipeline::Listener listener)
        : m_pipeline(pipeline)
    {
        m_pipeline.setListener(std::move(listener));
    }
    ~Listening() { m_pipeline.setListener({}); }
    Q_DISABLE_COPY_MOVE(Listening)

private:
    Pipeline &m_pipeline;
};

} // namespace hikkoshi
