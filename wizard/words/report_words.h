#pragma once

#include "reports/message_csv.h"
#include "reports/report_text.h"

namespace hikkoshi {

/// The sentences of the record, in the language of the window.
[[nodiscard]] ReportWords reportWords();
[[nodiscard]] CsvWords csvWords();

} // namespace hikkoshi
