#include "core/transcripts/label_groups.h"

#include "core/text/strings.h"
#include "core/transcripts/labels.h"

#include <algorithm>
#include <unordered_map>

namespace emic::transcripts {

namespace {

constexpr std::size_t mostSpellings = 20; // of one label

bool digit(char c) {
    return c >= '0' && c <= '9';
}
bool lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool wordByte(char c) {
    return digit(c) || lower(c) || upper(c) || static_cast<unsigned char>(c) >= 0x80;
}

bool labelled(const Line& line) {
    return line.form != LabelForm::none;
}

} // namespace

const std::string& LabelGroup::label() const {
    const auto most = std::max_element(spelled.begin(), spelled.end());
    return spellings[static_cast<std::size_t>(most - spelled.begin())];
}

LabelGroups gatherLabels(const Document& document, const std::vector<Line>& lines) {
    LabelGroups result;
    result.groupOf.assign(lines.size(), -1);
    const std::string_view text = document.text;
    struct Spelling {
        std::int32_t group = 0;
        std::size_t index = 0;
    };
    // Spellings are few and lines are many: folding is done once a spelling.
    std::unordered_map<std::string_view, Spelling> known[labelForms];
    std::unordered_map<std::string, std::int32_t> folded[labelForms];
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        if (!labelled(line)) {
            continue;
        }
        const auto form = static_cast<std::size_t>(line.form);
        const std::string_view raw = document.words(line.label);
        auto [place, isNew] = known[form].try_emplace(raw);
        if (isNew) {
            const std::string key = text::foldCase(raw);
            const auto [group, first] = folded[form].try_emplace(key, static_cast<std::int32_t>(result.groups.size()));
            if (first) {
                LabelGroup& added = result.groups.emplace_back();
                added.form = line.form;
                added.key = key;
                added.firstLine = i;
            }
            LabelGroup& of = result.groups[static_cast<std::size_t>(group->second)];
            std::string spelling = text::collapseSpace(raw);
            const auto same = std::find(of.spellings.begin(), of.spellings.end(), spelling);
            const bool another = same == of.spellings.end();
            place->second = {group->second,
                             std::min(static_cast<std::size_t>(same - of.spellings.begin()), mostSpellings - 1)};
            if (another && of.spellings.size() < mostSpellings) {
                of.spellings.push_back(std::move(spelling));
                of.spelled.push_back(0);
            }
        }
        result.groupOf[i] = place->second.group;
        if (document.blocks[line.block].kind == BlockKind::heading) {
            continue;
        }
        LabelGroup& group = result.groups[static_cast<std::size_t>(place->second.group)];
        ++group.spelled[place->second.index];
        ++group.count;
        group.bold += line.bold ? 1 : 0;
        group.tight += line.tight ? 1 : 0;
        const std::size_t speech = speechBegin(text, line.labelEnd, line.bytes.end);
        const bool next = i + 1 < lines.size() && !labelled(lines[i + 1]) &&
                          document.blocks[lines[i + 1].block].kind != BlockKind::heading;
        group.worded += next || hasWords(text, line.labelEnd, line.bytes.end) ? 1 : 0;
        group.brief += line.bytes.end - std::min(speech, line.bytes.end) <= 60 ? 1 : 0;
    }
    return result;
}

Numbered numbered(std::string_view label) {
    std::size_t end = label.size();
    while (end > 0 && digit(label[end - 1])) {
        --end;
    }
    std::size_t family = end;
    while (family > 0 && (label[family - 1] == ' ' || label[family - 1] == '_' || label[family - 1] == '-' ||
                          label[family - 1] == '.' || label[family - 1] == '#')) {
        --family;
    }
    if (end == label.size() || family == 0) {
        return {label, {}};
    }
    return {label.substr(0, family), label.substr(end)};
}

int wordCount(std::string_view label) {
    return static_cast<int>(std::count(label.begin(), label.end(), ' ')) + 1;
}

bool holdsClock(std::string_view label) {
    for (std::size_t i = 1; i + 1 < label.size(); ++i) {
        if (label[i] == ':' && digit(label[i - 1]) && digit(label[i + 1])) {
            return true;
        }
    }
    return false;
}

bool shortCode(std::string_view label) {
    const auto [family, number] = numbered(label);
    if (family.empty() || family.size() > 3 || number.size() > 4) {
        return false;
    }
    const bool capitals = std::all_of(family.begin(), family.end(), upper);
    if (!capitals && !(family.size() == 1 && (lower(family[0]) || upper(family[0])))) {
        return false;
    }
    return number.empty() || (family != "Q" && family != "q");
}

bool ordinaryWord(std::string_view label, std::string_view text) {
    if (label.size() < 4 || label.find(' ') != std::string_view::npos || !upper(label[0])) {
        return false;
    }
    std::string word(label);
    for (char& c : word) {
        c = upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    }
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !wordByte(text[at - 1])) && (end == text.size() || !wordByte(text[end]))) {
            return true;
        }
    }
    return false;
}

bool addressedByName(std::string_view label, std::string_view text) {
    if (label.size() < 2 || lower(label[0])) {
        return false;
    }
    for (std::size_t at = text.find(label); at != std::string_view::npos; at = text.find(label, at + label.size())) {
        const std::size_t end = at + label.size();
        const char after = end < text.size() ? text[end] : ' ';
        const bool comma = at >= 2 && text[at - 1] == ' ' && text[at - 2] == ',';
        const bool opens =
            at >= 2 && text[at - 1] == ' ' && std::string_view(".?!:").find(text[at - 2]) != std::string_view::npos;
        if ((comma && std::string_view(",.?!").find(after) != std::string_view::npos) || (opens && after == ',')) {
            return true;
        }
    }
    return false;
}

bool fullName(std::string_view label) {
    bool begins = true;
    int words = 0;
    for (const char c : label) {
        if (begins && c != ' ') {
            if (lower(c) || digit(c)) {
                return false;
            }
            ++words;
        }
        begins = c == ' ';
    }
    return words >= 2 && words <= 4;
}

} // namespace emic::transcripts
