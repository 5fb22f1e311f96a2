#include "app/workbench/bind_labels.h"

#include "app/workbench/wording.h"
#include "core/study/names.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <algorithm>
#include <map>
#include <utility>

namespace emic::workbench {
namespace {

std::vector<study::Source> sourcesFor(const storage::Reader& reader, const std::optional<study::SourceId>& source) {
    return source ? std::vector{reader.get(*source)} : reader.all<study::Source>();
}

bool isNobody(const study::Speaker& speaker) {
    return !speaker.participant && (speaker.role == study::Role::unknown || speaker.role == study::Role::participant);
}

} // namespace

std::vector<UnboundLabel> unboundLabels(const storage::Reader& reader) {
    std::map<std::string, UnboundLabel> found;
    for (const study::Source& source : reader.all<study::Source>()) {
        for (const study::Speaker& speaker : reader.where<&study::Speaker::source>(source.id)) {
            if (!isNobody(speaker))
                continue;
            UnboundLabel& label = found[labelKey(speaker.label)];
            if (label.label.empty())
                label.label = speaker.label;
            label.sources.push_back(source.name);
            label.turns += speaker.turnCount;
        }
    }
    std::vector<UnboundLabel> labels;
    for (auto& each : found)
        labels.push_back(std::move(each.second));
    std::ranges::sort(labels, [](const UnboundLabel& left, const UnboundLabel& right) {
        return text::compareNames(left.label, right.label) < 0;
    });
    return labels;
}

void bindLabel(storage::Edit& edit, const std::optional<study::SourceId>& source, const editing::Binding& binding) {
    if (source) {
        editing::bindSpeakers(edit, *source, {binding});
        return;
    }
    const std::string who = binding.participant
                                ? "to " + edit.get(*binding.participant).code
                                : "as " + std::string(study::name(binding.role.value_or(study::Role::unknown)));
    edit.describe("Bind the label " + binding.label + " " + who + " in every source");
    const std::string wanted = labelKey(binding.label);
    bool found = false;
    for (const study::Source& each : edit.all<study::Source>()) {
        const std::vector<study::Speaker> speakers = edit.where<&study::Speaker::source>(each.id);
        if (std::ranges::none_of(speakers, [&](const auto& speaker) { return labelKey(speaker.label) == wanted; }))
            continue;
        editing::bindSpeakers(edit, each.id, {binding});
        found = true;
    }
    if (!found)
        throw NotFound("No source has the label " + inQuotes(binding.label) +
                       "; 'emic sources' lists the labels of each.");
}

std::vector<LabelRow> bindByTable(storage::Edit& edit, const std::vector<LabelRow>& rows) {
    edit.describe("Bind speakers by a table");
    LabelTable table(rows);
    for (const study::Source& source : edit.all<study::Source>()) {
        std::vector<editing::Binding> bindings;
        for (const study::Speaker& speaker : edit.where<&study::Speaker::source>(source.id))
            if (const LabelRow* row = table.find(speaker.label, source.name, source.fileName))
                bindings.push_back({speaker.label, row->participant, row->role});
        if (!bindings.empty())
            editing::bindSpeakers(edit, source.id, bindings);
    }
    return table.unused();
}

void bindByLabels(storage::Edit& edit, const std::optional<study::SourceId>& source) {
    if (!source)
        edit.describe("Bind speakers by their labels");
    for (const study::Source& each : sourcesFor(edit, source))
        editing::bindByLabel(edit, each.id);
}

} // namespace emic::workbench
