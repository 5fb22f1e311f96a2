#include "core/editing/focus_areas.h"

#include "core/editing/ordering.h"
#include "core/editing/wording.h"
#include "core/text/error.h"
#include "core/text/strings.h"

namespace emic::editing {

using storage::Edit;
using storage::Reader;
using study::FocusArea;
using study::FocusAreaId;

FocusAreaId addFocusArea(Edit& edit, std::string_view name, std::string_view description) {
    const std::vector<FocusArea> areas = edit.all<FocusArea>();
    const FocusArea area{FocusAreaId::make(), properName(name, "focus area"), std::string(text::trim(description)),
                         endOrdinal(areas)};
    requireFreeName(areas, &FocusArea::name, area.name, "focus area", std::optional<FocusAreaId>());
    edit.describe("Add the focus area " + area.name);
    edit.insert(area);
    return area.id;
}

void renameFocusArea(Edit& edit, FocusAreaId id, std::string_view name) {
    FocusArea area = edit.get(id);
    const std::string proper = properName(name, "focus area");
    requireFreeName(edit.all<FocusArea>(), &FocusArea::name, proper, "focus area", std::optional(id));
    edit.describe("Rename the focus area " + area.name + " to " + proper);
    area.name = proper;
    edit.update(area);
}

void describeFocusArea(Edit& edit, FocusAreaId id, std::string_view description) {
    FocusArea area = edit.get(id);
    edit.describe("Describe the focus area " + area.name);
    area.description = text::trim(description);
    edit.update(area);
}

void moveFocusArea(Edit& edit, FocusAreaId id, std::int64_t place) {
    edit.describe("Move the focus area " + edit.get(id).name);
    std::vector<FocusArea> areas = edit.all<FocusArea>();
    moveRow(
        areas, [&](const FocusArea& each) { return each.id == id; }, place);
    writeOrdinals(edit, std::move(areas));
}

void removeFocusArea(Edit& edit, FocusAreaId id) {
    const FocusArea area = edit.get(id);
    const std::int64_t themes = edit.countWhere<&study::Theme::focusArea>(id);
    if (themes > 0)
        throw InvalidInput("The focus area " + quoted(area.name) + " has " + counted(themes, "theme", "themes") +
                           "; move those elsewhere first.");
    edit.describe("Remove the focus area " + area.name);
    edit.erase(area);
}

FocusArea focusAreaByName(const Reader& reader, std::string_view name) {
    return rowByName(reader.all<FocusArea>(), &FocusArea::name, name, "focus area");
}

} // namespace emic::editing
