#pragma once

class QWidget;
class QString;

namespace hikkoshi {

/// Shows \a details as plain text with a button that copies them for an inquiry. Not modal; deletes itself.
void showDetails(QWidget *parent, const QString &details);

} // namespace hikkoshi
