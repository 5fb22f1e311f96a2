// Everything a search can be narrowed to, in one box to type into: themes, participants, groups, attributes, analysts,
// changes. Interface thread.
#pragma once

#include "app/desktop/search_question.h"

#include <functional>

class QWidget;

namespace emic::desktop {

/// Opens under `button`. `chosen` gets field:value as a query has it; it is not complete where a number is to be typed
/// behind it.
void openFilterPicker(QWidget& button, const workbench::SearchNames& names,
                      const std::function<void(const QString& filter, bool complete)>& chosen);

} // namespace emic::desktop
