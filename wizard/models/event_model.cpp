#include "wizard/models/event_model.h"

#include "wizard/words/event_text.h"
#include "wizard/words/size_text.h"

namespace hikkoshi {

QString EventModel::header(int column) const
{
    return column == 0 ? tr("Time") : tr("What happened");
}

QString EventModel::keyOf(const Event &event) const
{
    return event.when.toString(Qt::ISODateWithMs) + event.kind;
}

QVariant EventModel::cell(const Event &event, int column, int role) const
{
    if (role == Qt::ToolTipRole && column == 1)
        return eventText(event);
    if (role != Qt::DisplayRole)
        return {};
    return column == 0 ? momentText(event.when) : eventText(event);
}

} // namespace hikkoshi
