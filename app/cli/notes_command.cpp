#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/names.h"
#include "app/cli/shapes.h"
#include "core/editing/sources.h"
#include "core/text/strings.h"

#include <algorithm>

namespace emic::cli {
namespace {

using reports::Cell;

constexpr std::int64_t mostWordsBefore = 40; // characters, to find the place by eye

struct Filter {
    std::string source;
    std::string kind;
};

/// One source's text, to say where its notes are attached.
struct Place {
    text::Text text;
    std::vector<study::Turn> turns;
    std::unordered_map<std::int64_t, std::string> speakers;

    Place(const storage::Reader& reader, const study::Source& source)
        : text(reader.textOf(source)), turns(reader.turnsOf(source)) {
        for (study::Speaker& speaker : reader.where<&study::Speaker::source>(source.id))
            speakers.emplace(speaker.ordinal, std::move(speaker.label));
    }

    /// The turn that the place stands in, or behind; the number of turns when it stands before them all.
    [[nodiscard]] std::size_t turnAt(text::Position at) const {
        const auto behind =
            std::upper_bound(turns.begin(), turns.end(), at,
                             [](text::Position place, const study::Turn& turn) { return place < turn.span.begin; });
        return behind == turns.begin() ? turns.size() : static_cast<std::size_t>(behind - turns.begin()) - 1;
    }

    /// The end of what the turn says before the place.
    [[nodiscard]] std::string before(text::Position at, std::size_t turn) const {
        const std::int64_t from = turn < turns.size() ? turns[turn].span.begin.value : 0;
        const std::int64_t begin = std::max(from, at.value - mostWordsBefore);
        std::string words(text.slice(text::span(begin, at.value)));
        if (begin > from) // begins with a whole word
            words = "…" + words.substr(std::min(words.find_first_of(" \n"), words.size()));
        return text::collapseSpace(words);
    }
};

void addNotes(reports::Table& table, const storage::Reader& reader, const study::Source& source,
              const std::vector<study::SourceNote>& notes) {
    const Place place(reader, source);
    for (const study::SourceNote& note : notes) {
        const text::Position at = std::min(note.position, place.text.end());
        const std::size_t turn = place.turnAt(at);
        const auto speaker = turn < place.turns.size() && place.turns[turn].speaker
                                 ? place.speakers.find(*place.turns[turn].speaker)
                                 : place.speakers.end();
        table.rows.push_back({source.name, note.kind, note.author,
                              turn < place.turns.size() ? Cell(static_cast<std::int64_t>(turn) + 1) : Cell(),
                              speaker != place.speakers.end() ? Cell(speaker->second) : Cell(), at.value,
                              place.before(at, turn), note.text, source.id.text()});
    }
}

reports::Table noteTable(const storage::Reader& reader, const Filter& options) {
    using enum reports::Room;
    reports::Table table{{textColumn("source"), textColumn("kind"), textColumn("author"), integerColumn("turn"),
                          textColumn("speaker"), integerColumn("position", onlyInFiles), textColumn("behind"),
                          textColumn("text"), textColumn("source_id", onlyInFiles)},
                         {}};
    std::vector<study::Source> sources;
    if (options.source.empty())
        sources = reader.all<study::Source>();
    else
        sources.push_back(editing::sourceByName(reader, options.source));
    for (const study::Source& source : sources) {
        std::vector<study::SourceNote> notes = reader.where<&study::SourceNote::source>(source.id);
        std::erase_if(notes, [&](const study::SourceNote& note) {
            return !options.kind.empty() && text::foldCase(note.kind) != text::foldCase(options.kind);
        });
        std::stable_sort(notes.begin(), notes.end(), [](const study::SourceNote& one, const study::SourceNote& other) {
            return one.position < other.position;
        });
        if (!notes.empty())
            addNotes(table, reader, source, notes);
    }
    return table;
}

} // namespace

void addNotesCommand(Commands& commands) {
    CLI::App& command =
        commands.add("notes",
                     "List what stood beside the speech in the files: footnotes, endnotes and comments, each with the "
                     "words it is attached behind.",
                     "notes evening.emic --source 'Interview 1' --format csv");
    addListing<Filter>(
        commands, command,
        [](CLI::App& notes, Filter& options) {
            option(notes, "--source", options.source, "Only of this source")->type_name("NAME");
            option(notes, "--kind", options.kind, "Only of this kind: footnote, endnote, comment")->type_name("KIND");
        },
        noteTable);
}

} // namespace emic::cli
