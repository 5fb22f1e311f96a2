#include "app/workbench/coding_script.h"

#include "app/workbench/locate.h"
#include "app/workbench/wording.h"
#include "core/editing/codings.h"
#include "core/editing/golden_quotes.h"
#include "core/editing/sources.h"
#include "core/editing/study_info.h"
#include "core/editing/themes.h"
#include "core/editing/units.h"
#include "core/storage/files.h"
#include "core/study/names.h"
#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/transcripts/table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <memory>
#include <unordered_map>
#include <utility>

namespace emic::workbench {
namespace {

constexpr std::array<std::string_view, 9> headings{"source", "begin", "end",     "quote",    "before",
                                                   "after",  "theme", "analyst", "relevance"};
constexpr std::size_t mostProblems = 20;

/// One row by heading; what is not there is empty.
class ScriptRow {
public:
    ScriptRow(const transcripts::Row& row, const std::unordered_map<std::string, std::size_t>& columns)
        : m_row(row), m_columns(columns) {}

    [[nodiscard]] std::string operator[](const std::string& heading) const {
        const auto column = m_columns.find(heading);
        return column == m_columns.end() ? std::string() : std::string(text::trim(m_row.at(column->second)));
    }

    [[nodiscard]] std::optional<std::int64_t> number(const std::string& heading) const {
        const std::string cell = (*this)[heading];
        if (cell.empty())
            return std::nullopt;
        std::int64_t value = 0;
        const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), value);
        if (read.ec != std::errc() || read.ptr != cell.data() + cell.size())
            throw InvalidInput(inQuotes(cell) + " in the column " + heading + " is no whole number.");
        return value;
    }

private:
    const transcripts::Row& m_row;
    const std::unordered_map<std::string, std::size_t>& m_columns;
};

bool saysYes(const std::string& cell) {
    const std::string folded = text::foldCase(cell);
    if (folded.empty() || folded == "no" || folded == "false" || folded == "0")
        return false;
    if (folded == "yes" || folded == "true" || folded == "1" || folded == "x")
        return true;
    throw InvalidInput(inQuotes(cell) + " in the column golden is neither yes nor no.");
}

/// Carries rows out: units at once, codings and golden quotes gathered, so that each theme is coded once an analyst.
class Script {
public:
    explicit Script(storage::Edit& edit) : m_edit(edit) {}

    void carryOut(const ScriptRow& row) {
        const study::Source& source = sourceNamed(row["source"]);
        const study::Relevance relevance = relevanceOf(row["relevance"]);
        const editing::MarkedUnit unit = editing::createUnit(m_edit, source.id, spanOf(row, source), relevance);
        m_outcome.unitsMarked += unit.isNew ? 1 : 0;
        if (!unit.isNew && !row["relevance"].empty())
            editing::setRelevance(m_edit, {unit.id}, relevance);
        const bool golden = saysYes(row["golden"]);
        if (row["theme"].empty()) {
            if (golden)
                throw InvalidInput("A golden quote stands for a theme, and the row names none.");
            return;
        }
        if (relevance == study::Relevance::notRelevant)
            throw InvalidInput("A unit that is not relevant cannot be coded; leave out the theme or the relevance.");
        const study::ThemeId theme = themeAt(row["theme"]);
        m_codings[{theme, analystNamed(row["analyst"])}].push_back(unit.id);
        if (golden)
            m_golden.emplace_back(unit.id, theme);
    }

    ScriptOutcome finish() {
        for (const auto& [whatAndWho, units] : m_codings) {
            const editing::CodingCount count = editing::codeUnits(m_edit, units, whatAndWho.first, whatAndWho.second);
            m_outcome.codingsMade += count.changed;
            m_outcome.unchanged += count.unchanged;
        }
        for (const auto& [unit, theme] : m_golden)
            editing::setGoldenQuote(m_edit, unit, theme);
        m_outcome.goldenQuotes = static_cast<std::int64_t>(m_golden.size());
        return m_outcome;
    }

private:
    text::Span spanOf(const ScriptRow& row, const study::Source& source) {
        const std::optional<std::int64_t> begin = row.number("begin");
        const std::optional<std::int64_t> end = row.number("end");
        if (begin && end)
            return text::span(*begin, *end);
        const TypedQuote quote{row["quote"], row["before"], row["after"]};
        if (begin || end || quote.words.empty())
            throw InvalidInput("It needs begin and end, or a quote.");
        std::unique_ptr<SourceQuotes>& quotes = m_quotes[source.id];
        if (!quotes)
            quotes = std::make_unique<SourceQuotes>(m_edit, source);
        return quotes->find(quote);
    }

    static study::Relevance relevanceOf(const std::string& cell) {
        if (cell.empty())
            return study::Relevance::relevant;
        const std::optional<study::Relevance> relevance = study::parseName<study::Relevance>(cell);
        if (!relevance)
            throw InvalidInput(inQuotes(cell) + " is neither relevant nor not-relevant.");
        return *relevance;
    }

    const study::Source& sourceNamed(const std::string& name) {
        const auto known = m_sources.find(name);
        return known != m_sources.end() ? known->second
                                        : m_sources.emplace(name, editing::sourceByName(m_edit, name)).first->second;
    }

    study::ThemeId themeAt(const std::string& path) {
        const auto known = m_themes.find(path);
        return known != m_themes.end() ? known->second
                                       : m_themes.emplace(path, editing::themeByPath(m_edit, path).id).first->second;
    }

    study::AnalystId analystNamed(const std::string& name) {
        const auto known = m_analysts.find(name);
        return known != m_analysts.end() ? known->second
                                         : m_analysts.emplace(name, analystFor(m_edit, name)).first->second;
    }

    storage::Edit& m_edit;
    ScriptOutcome m_outcome;
    std::unordered_map<std::string, study::Source> m_sources;
    std::unordered_map<std::string, study::ThemeId> m_themes;
    std::unordered_map<std::string, study::AnalystId> m_analysts;
    std::unordered_map<study::SourceId, std::unique_ptr<SourceQuotes>> m_quotes;
    std::map<std::pair<study::ThemeId, study::AnalystId>, std::vector<study::UnitId>> m_codings;
    std::vector<std::pair<study::UnitId, study::ThemeId>> m_golden;
};

std::unordered_map<std::string, std::size_t> columnsOf(const transcripts::Row& heading, const std::string& file) {
    std::unordered_map<std::string, std::size_t> columns;
    for (std::size_t place = 0; place < heading.cells.size(); ++place) {
        const std::string name = text::foldCase(text::trim(heading.at(place)));
        if (name != "golden" && std::find(headings.begin(), headings.end(), name) == headings.end())
            throw InvalidInput("The table " + inQuotes(file) + " has a column " + inQuotes(name) +
                               "; a coding script has source, begin, end, quote, before, after, theme, analyst, "
                               "relevance and golden.");
        columns.emplace(name, place);
    }
    if (!columns.contains("source") || (!columns.contains("quote") && !columns.contains("begin")))
        throw InvalidInput("The table " + inQuotes(file) +
                           " needs a first row with the headings source and quote, or source, begin and end.");
    return columns;
}

} // namespace

study::AnalystId analystFor(storage::Edit& edit, const std::string& name) {
    if (name.empty() || name == edit.analystName())
        return edit.analyst();
    return editing::analystByName(edit, name).id;
}

ScriptOutcome codeByScript(storage::Edit& edit, const std::filesystem::path& path) {
    const std::string file = path.filename().string();
    const transcripts::Table table = transcripts::readTable(storage::readFile(path), file);
    if (table.rows.empty())
        throw InvalidInput("The table " + inQuotes(file) + " is empty.");
    const auto columns = columnsOf(table.rows.front(), file);
    edit.describe("Code by the table " + file);
    Script script(edit);
    std::size_t problems = 0;
    std::string message;
    for (std::size_t place = 1; place < table.rows.size(); ++place) {
        try {
            script.carryOut(ScriptRow(table.rows[place], columns));
        } catch (const Error& error) {
            if (++problems <= mostProblems)
                message += "\n  row " + std::to_string(table.rows[place].number) + ": " + error.what();
        }
    }
    if (problems > 0)
        throw InvalidInput(
            "Nothing was coded, because " + counted(static_cast<std::int64_t>(problems), "row", "rows") + " of " +
            inQuotes(file) + (problems == 1 ? " is wrong:" : " are wrong:") + message +
            (problems > mostProblems ? "\n  and " + std::to_string(problems - mostProblems) + " more" : ""));
    return script.finish();
}

} // namespace emic::workbench
