#include "app/workbench/revision.h"

#include "app/workbench/times.h"
#include "app/workbench/wording.h"
#include "core/editing/rendition_check.h"
#include "core/storage/files.h"
#include "core/study/theme_tree.h"
#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/transcripts/read_source.h"
#include "core/transcripts/table.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace emic::workbench {
namespace {

constexpr std::int64_t wordsAround = 24; ///< code points of the text shown on either side of a change

std::size_t byteOf(const text::Text& text, text::Position at) {
    return static_cast<std::size_t>(text.byteOffset(at).value);
}

text::Span spanOf(const text::Text& text, std::size_t byte, std::size_t length) {
    return {text.position(text::ByteOffset{static_cast<std::int64_t>(byte)}),
            text.position(text::ByteOffset{static_cast<std::int64_t>(byte + length)})};
}

struct Columns {
    std::optional<std::size_t> begin;
    std::optional<std::size_t> end;
    std::optional<std::size_t> old;
    std::optional<std::size_t> made;
};

Columns columnsOf(const transcripts::Row& heading, const std::string& file) {
    Columns columns;
    for (std::size_t place = 0; place < heading.cells.size(); ++place) {
        const std::string name = text::foldCase(text::trim(heading.at(place)));
        if (name == "begin")
            columns.begin = place;
        else if (name == "end")
            columns.end = place;
        else if (name == "old")
            columns.old = place;
        else if (name == "new")
            columns.made = place;
    }
    if (!columns.made || !(columns.old || (columns.begin && columns.end)))
        throw InvalidInput("The table " + inQuotes(file) +
                           " needs a first row with the headings begin, end and new, or old and new.");
    return columns;
}

std::int64_t placeIn(std::string_view cell, std::string_view what) {
    cell = text::trim(cell);
    std::int64_t value = 0;
    const auto [stop, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc{} || stop != cell.data() + cell.size() || value < 0)
        throw InvalidInput(inQuotes(cell) + " is no " + std::string(what) + "; write a count of characters.");
    return value;
}

text::EditScript rowScript(const transcripts::Row& row, const Columns& columns, const text::Text& text,
                           std::string_view source) {
    const std::string made(row.at(*columns.made));
    const std::string old(columns.old ? row.at(*columns.old) : std::string_view());
    const std::string_view begin = columns.begin ? row.at(*columns.begin) : std::string_view();
    const std::string_view end = columns.end ? row.at(*columns.end) : std::string_view();
    if (text::trim(begin).empty())
        return scriptOf(text, {old, made, std::nullopt, false}, source);
    const std::int64_t first = placeIn(begin, "begin");
    if (text::trim(end).empty())
        return scriptOf(text, {old, made, first, false}, source);
    const text::Span span = text::span(first, placeIn(end, "end"));
    if (span.begin > span.end || span.end > text.end())
        throw InvalidInput("The stretch from " + std::to_string(span.begin.value) + " to " +
                           std::to_string(span.end.value) + " does not lie in the text, which has " +
                           std::to_string(text.end().value) + " characters.");
    if (!old.empty() && text.slice(span) != old)
        throw InvalidInput("At " + std::to_string(first) + " stands " + inQuotes(text.slice(span)) + ", not " +
                           inQuotes(old) + "; the table belongs to another text.");
    return {{span, made}};
}

/// "... words {now} words ...", with `now` in the middle.
std::string around(const text::Text& text, text::Span where, std::string_view now) {
    const text::Position from{std::max<std::int64_t>(0, where.begin.value - wordsAround)};
    const text::Position to{std::min(text.end().value, where.end.value + wordsAround)};
    return (from.value > 0 ? "…" : "") +
           text::collapseSpace(std::string(text.slice({from, where.begin})) + "{" + std::string(now) + "}" +
                               std::string(text.slice({where.end, to}))) +
           (to < text.end() ? "…" : "");
}

std::string_view called(editing::UnitFate fate) {
    switch (fate) {
    case editing::UnitFate::unrecognised:
        return "unit unrecognised";
    case editing::UnitFate::sameAsAnother:
        return "unit joined";
    case editing::UnitFate::gone:
        return "unit gone";
    default:
        return "unit";
    }
}

std::optional<std::int64_t> turnNumber(const std::vector<study::Turn>& turns, text::Position at) {
    const std::optional<std::size_t> turn = study::turnAt(turns, at);
    return turn ? std::optional(static_cast<std::int64_t>(*turn) + 1) : std::nullopt;
}

/// The text of a file, which may be a table of several.
editing::NewSource textOf(transcripts::LoadedFile file, const study::Source& source,
                          const transcripts::ReadOptions& options) {
    const std::string fileName = file.name;
    const std::string bytes = file.documents.size() > 1 ? file.bytes : std::string();
    std::vector<transcripts::ReadSource> texts = transcripts::sourcesOf(std::move(file), options);
    if (texts.size() == 1)
        return std::move(texts.front().source);
    for (transcripts::ReadSource& each : texts) {
        if (text::foldCase(each.source.name) != text::foldCase(source.name))
            continue;
        each.source.original = editing::Kept::of(bytes);
        return std::move(each.source);
    }
    throw NotFound("The table " + inQuotes(fileName) + " holds " +
                   counted(static_cast<std::int64_t>(texts.size()), "text", "texts") + ", and none is called " +
                   inQuotes(source.name) +
                   " as the source is; give the source the name that the table makes, or a file of its own.");
}

} // namespace

text::EditScript scriptOf(const text::Text& text, const TypedReplacement& typed, std::string_view source) {
    if (typed.words.empty())
        throw InvalidInput("Say which words are to be replaced; to put words in, replace the word beside them.");
    if (typed.at) {
        const text::Position at{*typed.at};
        if (at.value < 0 || at > text.end() ||
            text.utf8().compare(byteOf(text, at), typed.words.size(), typed.words) != 0)
            throw NotFound("At " + std::to_string(*typed.at) + " of " + inQuotes(source) + " does not stand " +
                           inQuotes(typed.words) + "; look again where it begins.");
        return {{spanOf(text, byteOf(text, at), typed.words.size()), typed.by}};
    }
    text::EditScript script;
    for (std::size_t byte = text.utf8().find(typed.words); byte != std::string::npos;
         byte = text.utf8().find(typed.words, byte + typed.words.size()))
        script.push_back({spanOf(text, byte, typed.words.size()), typed.by});
    if (script.empty())
        throw NotFound("The words " + inQuotes(typed.words) + " do not stand in " + inQuotes(source) +
                       "; write them exactly as they stand there.");
    if (script.size() > 1 && !typed.everywhere) {
        std::vector<std::string> places;
        for (const text::Replacement& each : script)
            places.push_back(std::to_string(each.where.begin.value));
        throw InvalidInput("The words " + inQuotes(typed.words) + " stand " + std::to_string(script.size()) +
                           " times in " + inQuotes(source) + " (at " + listed(places) +
                           "); say which with --at, or replace all with --all.");
    }
    return script;
}

text::EditScript readScript(const std::filesystem::path& path, const text::Text& text, std::string_view source) {
    const std::string file = path.filename().string();
    const transcripts::Table table = transcripts::readTable(storage::readFile(path), file);
    if (table.rows.empty())
        throw InvalidInput("The table " + inQuotes(file) + " is empty.");
    const Columns columns = columnsOf(table.rows.front(), file);
    text::EditScript script;
    for (std::size_t place = 1; place < table.rows.size(); ++place) {
        try {
            for (text::Replacement& each : rowScript(table.rows[place], columns, text, source))
                script.push_back(std::move(each));
        } catch (const Error& error) {
            throw InvalidInput("Row " + std::to_string(table.rows[place].number) + " of " + inQuotes(file) + ": " +
                               error.what());
        }
    }
    std::ranges::stable_sort(script, {}, [](const text::Replacement& each) { return each.where; });
    return script;
}

std::vector<RevisionLine> linesOf(const text::Text& before, const std::vector<study::Turn>& turns,
                                  const editing::Revision& revision) {
    std::vector<RevisionLine> lines;
    for (const text::Replacement& each : revision.script)
        lines.push_back({"text", "", turnNumber(turns, each.where.begin), each.where.begin.value, each.where.end.value,
                         around(before, each.where, before.slice(each.where)), around(before, each.where, each.words)});
    for (const editing::RevisedUnit& unit : revision.units) {
        lines.push_back({std::string(called(unit.fate)), unit.id.text(), turnNumber(turns, unit.before.begin),
                         unit.before.begin.value, unit.before.end.value, unit.wordsBefore, unit.wordsAfter});
        if (!unit.renditionFits) {
            lines.push_back(lines.back());
            lines.back().what = "published no longer fits";
        }
    }
    return lines;
}

editing::NewSource readCorrected(const std::vector<std::filesystem::path>& paths, const study::Source& source) {
    transcripts::ReadOptions options;
    options.language = source.language;
    options.kind = source.kind;
    std::vector<transcripts::LoadedFile> files;
    for (const std::filesystem::path& path : paths)
        files.push_back(transcripts::loadFile(path, options));
    if (files.size() > 1) {
        // As folders are imported.
        std::ranges::sort(files, {}, &transcripts::LoadedFile::name);
        return transcripts::sourceOfAll(std::move(files), options).source;
    }
    return textOf(std::move(files.at(0)), source, options);
}

std::vector<RevisionLine> linesOf(const text::Text& before, const std::vector<study::Turn>& turns,
                                  const editing::CorrectedRevision& corrected) {
    std::vector<RevisionLine> lines = linesOf(before, turns, corrected.revision);
    for (const editing::ChangedTurn& turn : corrected.turns) {
        RevisionLine& line = lines.emplace_back();
        line.begin = turn.before.begin.value;
        line.end = turn.before.end.value;
        line.turn = turnNumber(turns, turn.before.begin);
        line.before = turn.labelBefore;
        line.after = turn.labelAfter;
        switch (turn.what) {
        case editing::TurnDifference::speaker:
            line.what = "speaker";
            break;
        case editing::TurnDifference::parts:
            line.what = "turns";
            break;
        case editing::TurnDifference::time:
            line.what = "time";
            line.before = turn.startBefore ? recordingTime(*turn.startBefore) : std::string();
            line.after = turn.startAfter ? recordingTime(*turn.startAfter) : std::string();
            break;
        }
    }
    return lines;
}

std::string summaryOf(const editing::CorrectedRevision& corrected) {
    std::string words = summaryOf(corrected.revision);
    if (!corrected.turns.empty())
        words += " " + counted(static_cast<std::int64_t>(corrected.turns.size()), "place", "places") +
                 " with other speakers, turns or times.";
    if (!corrected.newLabels.empty())
        words += " New speakers: " + listed(corrected.newLabels) + ".";
    if (!corrected.silentLabels.empty())
        words += " No longer speaking: " + listed(corrected.silentLabels) + ".";
    return words;
}

std::string summaryOf(const editing::Revision& revision) {
    using enum editing::UnitFate;
    const auto size = [](const auto& list) { return static_cast<std::int64_t>(list.size()); };
    std::string words = counted(size(revision.script), "place", "places") + " of the text; " +
                        std::to_string(size(revision.units)) + " of " +
                        counted(revision.unitsInSource, "unit", "units") + " with other words";
    const auto add = [&](std::int64_t count, std::string_view one, std::string_view several) {
        if (count > 0)
            words += ", " + counted(count, one, several);
    };
    add(revision.count(unrecognised), "of them beyond recognition", "of them beyond recognition");
    add(revision.count(gone), "that has none left", "that have none left");
    add(revision.count(sameAsAnother), "that comes to be the same as another", "that come to be the same as others");
    add(revision.unfitRenditions(), "whose published words no longer fit", "whose published words no longer fit");
    if (revision.turnsAfter != revision.turnsBefore)
        words +=
            "; " + std::to_string(revision.turnsAfter) + " turns instead of " + std::to_string(revision.turnsBefore);
    return words + ".";
}

std::vector<ListedLook> listSecondLooks(const storage::Reader& reader) {
    const study::ThemeTree tree(reader.all<study::Theme>());
    std::map<study::SourceId, std::pair<std::string, text::Text>> texts;
    std::vector<ListedLook> looks;
    for (const study::SecondLook& look : reader.all<study::SecondLook>()) {
        const study::MeaningUnit unit = reader.get(look.unit);
        auto known = texts.find(unit.source);
        if (known == texts.end()) {
            const study::Source source = reader.get(unit.source);
            known = texts.emplace(unit.source, std::pair(source.name, reader.textOf(source))).first;
        }
        ListedLook& listed = looks.emplace_back();
        listed.look = look;
        listed.source = known->second.first;
        listed.span = unit.span();
        listed.words = known->second.second.slice(unit.span());
        for (const study::Coding& coding : reader.where<&study::Coding::unit>(unit.id))
            if (const std::string path = tree.path(coding.theme); std::ranges::count(listed.themes, path) == 0)
                listed.themes.push_back(path);
        for (const study::Rendition& rendition : reader.where<&study::Rendition::unit>(unit.id))
            listed.renditionFits = editing::checkRendition(listed.words, rendition.published).faithful;
    }
    return looks;
}

} // namespace emic::workbench
