#include "core/transcripts/table_texts.h"

#include "core/text/decoding.h"
#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/text/text.h"
#include "core/text/wording.h"
#include "core/transcripts/csv_reader.h"
#include "core/transcripts/cues.h"
#include "core/transcripts/table.h"
#include "core/transcripts/table_headings.h"
#include "core/transcripts/timed_document.h"
#include "core/transcripts/xlsx_reader.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_set>
#include <utility>

namespace emic::transcripts {

namespace {

constexpr std::size_t mostTexts = 100'000;
constexpr double fewestWords = 3;
constexpr double fewestDifferent = 0.5;
constexpr int longestQuestion = 60;
constexpr std::size_t mostListed = 12;

using Column = std::optional<std::size_t>;

std::string shown(std::string_view heading) {
    return "“" + text::excerpt(text::collapseSpace(heading), longestQuestion) + "”";
}

/// The columns of a table by what they are.
class Columns {
public:
    explicit Columns(const Table& table) : m_table(table), m_header(table.rows.front()) {}

    [[nodiscard]] std::string_view heading(std::size_t column) const { return text::trim(m_header.at(column)); }

    /// The column with this heading. Throws NotFound with the headings there are.
    [[nodiscard]] std::size_t named(const std::string& wanted) const {
        std::vector<std::string> headings;
        for (std::size_t i = 0; i < m_table.columns; ++i) {
            if (text::foldCase(heading(i)) == text::foldCase(text::trim(wanted))) {
                return i;
            }
            if (!heading(i).empty()) {
                headings.push_back(shown(heading(i)));
            }
        }
        throw InvalidInput("It has no column " + shown(wanted) + "; its columns are " +
                           text::listed(headings, mostListed) + ".");
    }

    /// The chosen column, else the first whose heading stands for this use.
    [[nodiscard]] Column find(const std::string& chosen, HeadingUse use) const {
        if (!chosen.empty()) {
            return named(chosen);
        }
        for (std::size_t i = 0; i < m_table.columns; ++i) {
            if (headingUse(heading(i)) == use) {
                return i;
            }
        }
        return std::nullopt;
    }

private:
    const Table& m_table;
    const Row& m_header;
};

/// "0:01:10", "75" seconds, or a span of two such: "0:00.0 - 0:12.3".
struct RowTimes {
    std::optional<std::int64_t> startMs;
    std::optional<std::int64_t> endMs;
};
RowTimes rowTimes(std::string_view cell) {
    cell = text::trim(cell);
    for (const std::string_view arrow : {"-->", "–", "-"}) {
        if (const std::size_t at = cell.find(arrow); at != std::string_view::npos) {
            return {cueTime(text::trim(cell.substr(0, at))), cueTime(text::trim(cell.substr(at + arrow.size())))};
        }
    }
    while (!cell.empty() && (cell.front() == '[' || cell.front() == '(' || cell.front() == '#')) {
        cell.remove_prefix(1);
    }
    while (!cell.empty() && (cell.back() == ']' || cell.back() == ')' || cell.back() == '#')) {
        cell.remove_suffix(1);
    }
    return {cueTime(cell), std::nullopt};
}

Document headOf(const Table& table) {
    Document head;
    head.format = table.format;
    head.placeName = "row";
    head.encoding = table.encoding;
    head.encodingCertain = table.encodingCertain;
    return head;
}

struct TurnColumns {
    std::size_t text = 0;
    Column speaker;
    Column start;
    Column end;
    Column conversation;
};

/// A row with more cells than there are headings, of a table whose writer put no quotes round words with commas in
/// them: what is too much belongs to the words.
Row mended(const Row& row, std::size_t headings, std::size_t text, char delimiter) {
    const std::size_t extra = row.cells.size() - headings;
    Row result{row.number, {}};
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (i > text && i <= text + extra) {
            result.cells.back().text += delimiter + row.cells[i].text;
        } else {
            result.cells.push_back(row.cells[i]);
        }
    }
    return result;
}

std::vector<NamedDocument> turnsOf(const Table& table, const TurnColumns& columns) {
    struct Conversation {
        std::string name;
        TimedDocument document;
    };
    std::vector<Conversation> conversations;
    std::map<std::string, std::size_t> places; // by folded name
    std::size_t place = 0;
    const std::size_t headings = table.rows.front().cells.size();
    std::int64_t tooWideRows = 0;
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        const bool tooWide = table.delimiter != 0 && table.rows[i].cells.size() > headings;
        tooWideRows += tooWide ? 1 : 0;
        const Row whole = tooWide ? mended(table.rows[i], headings, columns.text, table.delimiter) : Row();
        const Row& row = tooWide ? whole : table.rows[i];
        const std::string_view name = columns.conversation ? text::trim(row.at(*columns.conversation)) : "";
        // A row that says nothing of its conversation goes on with the one before.
        if (conversations.empty() || (columns.conversation && !name.empty())) {
            const auto [known, isNew] = places.emplace(text::foldCase(name), conversations.size());
            place = known->second;
            if (isNew) {
                if (conversations.size() >= mostTexts) {
                    throw InvalidInput("It holds more than 100,000 conversations; split it.");
                }
                conversations.push_back({text::excerpt(text::collapseSpace(name), 200), TimedDocument(headOf(table))});
            }
        }
        TimedDocument& document = conversations[place].document;
        const RowTimes times = columns.start ? rowTimes(row.at(*columns.start)) : RowTimes();
        const auto end = columns.end ? rowTimes(row.at(*columns.end)).startMs : std::nullopt;
        const auto speaker = columns.speaker ? document.speaker(row.at(*columns.speaker)) : std::nullopt;
        document.add(row.at(columns.text),
                     {speaker, times.startMs, end ? end : times.endMs, static_cast<std::uint32_t>(row.number)});
    }
    std::vector<NamedDocument> result;
    for (Conversation& each : conversations) {
        NamedDocument made;
        made.name = std::move(each.name);
        made.document = each.document.finish();
        made.document.flows = false; // each row is a turn of its own
        if (!made.document.blocks.empty()) {
            result.push_back(std::move(made));
        }
    }
    if (tooWideRows > 0 && !result.empty()) {
        result.front().document.remarks.push_back(
            "In " + text::counted(tooWideRows, "row", "rows") +
            " the words have commas or other separators in them and no quotes round them; they were kept together.");
    }
    return result;
}

struct Look {
    std::int64_t cells = 0;
    std::int64_t plainWords = 0; ///< cells that are words and no number or date
    std::int64_t words = 0;
    std::unordered_set<std::string> different;
};

bool isWords(const Cell& cell) {
    return cell.kind == CellKind::text && std::any_of(cell.text.begin(), cell.text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
           });
}

Look lookAt(const Table& table, std::size_t column) {
    constexpr std::size_t mostLooks = 5'000;
    Look look;
    for (std::size_t i = 1; i < table.rows.size() && i <= mostLooks; ++i) {
        const Row& row = table.rows[i];
        const std::string_view cell = text::trim(row.at(column));
        if (cell.empty()) {
            continue;
        }
        ++look.cells;
        look.plainWords += isWords(row.cells[column]) ? 1 : 0;
        look.words += std::count_if(cell.begin(), cell.end(), [](char c) { return c == ' ' || c == '\n'; }) + 1;
        look.different.insert(text::foldCase(text::excerpt(cell, 200)));
    }
    return look;
}

bool isOpen(const Look& look) {
    const auto cells = static_cast<double>(look.cells);
    return look.cells > 0 && static_cast<double>(look.words) >= fewestWords * cells &&
           static_cast<double>(look.different.size()) >= fewestDifferent * cells && 2 * look.plainWords > look.cells;
}

/// A cell as a text: each line a paragraph.
Document answer(const Table& table, std::string_view cell, std::uint32_t row) {
    Document document = headOf(table);
    for (const std::string_view line : text::split(cell, '\n')) {
        const std::string_view words = text::trim(line);
        if (words.empty()) {
            continue;
        }
        document.text += document.text.empty() ? "" : "\n";
        Block block;
        block.text = {document.text.size(), document.text.size() + words.size()};
        block.place = row;
        document.text += words;
        document.blocks.push_back(block);
    }
    return document;
}

std::vector<NamedDocument> answersOf(const Table& table, const Columns& columns, Column id,
                                     const std::vector<std::size_t>& questions) {
    std::vector<NamedDocument> result;
    for (const std::size_t question : questions) {
        const std::string heading = text::excerpt(text::collapseSpace(columns.heading(question)), longestQuestion);
        for (std::size_t i = 1; i < table.rows.size(); ++i) {
            const Row& row = table.rows[i];
            NamedDocument made;
            made.document = answer(table, row.at(question), static_cast<std::uint32_t>(row.number));
            if (made.document.blocks.empty()) {
                continue;
            }
            if (result.size() >= mostTexts) {
                throw InvalidInput("It holds more than 100,000 answers; split it.");
            }
            if (id) {
                made.participant = text::excerpt(text::collapseSpace(row.at(*id)), 200);
            }
            const std::string who = made.participant.empty() ? "row " + std::to_string(row.number) : made.participant;
            made.name = (heading.empty() ? "Answer" : heading) + " – " + who;
            made.kind = study::SourceKind::answer;
            result.push_back(std::move(made));
        }
    }
    return result;
}

std::string decision(const Table& table, const Columns& columns, Column id, const std::vector<std::size_t>& questions) {
    std::vector<std::string> taken;
    std::vector<std::string> others;
    for (std::size_t i = 0; i < table.columns; ++i) {
        const bool question = std::find(questions.begin(), questions.end(), i) != questions.end();
        if (!columns.heading(i).empty() && i != id) {
            (question ? taken : others).push_back(shown(columns.heading(i)));
        }
    }
    return "Each row was taken for a respondent" + (id ? ", called as in " + shown(columns.heading(*id)) : "") +
           ", and each cell of " + text::listed(taken, mostListed) + " for an answer" +
           (others.empty() ? "." : "; left out were " + text::listed(others, mostListed) + ".");
}

/// "Timespan,Content,Speaker" as the first line: a table of turns, whatever the file is called. Tabs are left to the
/// grammar, which knows such tables too. What parts the headings; nothing when it is no such line.
std::optional<char> delimiterOfHeadings(std::string_view bytes) {
    constexpr std::size_t longest = 400;
    const std::string_view begin = bytes.substr(0, 2 * longest); // an even number, for UTF-16
    const bool marked = begin.starts_with("\xFF\xFE") || begin.starts_with("\xFE\xFF");
    std::string line(begin);
    if (marked) {
        try {
            line = text::decode(begin).utf8;
        } catch (const InvalidInput&) {
            return std::nullopt; // no text at all
        }
    }
    line.resize(std::min(line.find_first_of("\r\n"), line.size()));
    std::string_view headings = line;
    headings.remove_prefix(headings.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    if (line.size() > longest || !text::isValidUtf8(headings)) {
        return std::nullopt;
    }
    const char delimiter = headings.find(';') != std::string_view::npos ? ';' : ',';
    std::set<HeadingUse> uses;
    for (std::string_view each : text::split(headings, delimiter)) {
        each = text::trim(each);
        if (each.size() >= 2 && each.front() == '"' && each.back() == '"') {
            each = each.substr(1, each.size() - 2);
        }
        if (const auto use = headingUse(each)) {
            uses.insert(*use);
        }
    }
    const bool turns =
        uses.contains(HeadingUse::text) && (uses.contains(HeadingUse::speaker) || uses.contains(HeadingUse::start));
    return turns ? std::optional(delimiter) : std::nullopt;
}

bool namedAsText(std::string_view extension) {
    return extension == ".txt" || extension == ".text" || extension.empty();
}

Table tableOf(std::string_view bytes, std::string_view fileName, const FormatOptions& options) {
    TableOptions how;
    how.encoding = options.encoding;
    how.delimiter = namedAsText(extensionOf(fileName)) ? delimiterOfHeadings(bytes) : std::nullopt;
    Table table = isXlsx(bytes) ? readXlsx(bytes, how) : readCsv(bytes, extensionOf(fileName), how);
    if (table.rows.empty()) {
        throw InvalidInput("It has no rows with anything in them.");
    }
    return table;
}

} // namespace

bool isTableOfTexts(std::string_view bytes, std::string_view extension) {
    static constexpr std::array<std::string_view, 3> extensions{".csv", ".tsv", ".tab"};
    if (namedAsText(extension) && !lookalike(bytes) && delimiterOfHeadings(bytes)) {
        return true;
    }
    return isXlsx(bytes) ||
           (std::find(extensions.begin(), extensions.end(), extension) != extensions.end() && !lookalike(bytes));
}

std::vector<NamedDocument> readTableOfTexts(std::string_view bytes, std::string_view fileName,
                                            const FormatOptions& options) {
    const Table table = tableOf(bytes, fileName, options);
    const Columns columns(table);
    const TableChoice& choice = options.table;
    const bool oneText = choice.text.size() <= 1;
    const Column text =
        oneText ? columns.find(choice.text.empty() ? "" : choice.text.front(), HeadingUse::text) : std::nullopt;
    const Column speaker = columns.find(choice.speaker, HeadingUse::speaker);
    const Column start = columns.find(choice.time, HeadingUse::start);
    std::vector<NamedDocument> result;
    // A chosen text column without a speaker's is a question.
    const bool turns = text && (speaker || (start && (choice.text.empty() || !choice.time.empty())));
    if (turns) {
        result = turnsOf(table, {*text, speaker, start, columns.find("", HeadingUse::end),
                                 columns.find(choice.id, HeadingUse::conversation)});
    } else {
        const Column id = columns.find(choice.id, HeadingUse::respondent);
        std::vector<std::size_t> questions;
        for (const std::string& heading : choice.text) {
            questions.push_back(columns.named(heading));
        }
        for (std::size_t i = 0; choice.text.empty() && id && i < table.columns; ++i) {
            if (i != *id && isOpen(lookAt(table, i))) {
                questions.push_back(i);
            }
        }
        result = answersOf(table, columns, id, questions);
        if (!result.empty()) {
            result.front().document.remarks.push_back(decision(table, columns, id, questions));
        }
    }
    if (result.empty()) {
        throw NoTranscript("It is a table in which no column was found that holds what people said or wrote, beside "
                           "one that says who. Name the columns with --text-columns and --id-column, or "
                           "--speaker-column.");
    }
    for (const std::string& remark : table.remarks) {
        result.front().document.remarks.push_back(remark);
    }
    return result;
}

} // namespace emic::transcripts
