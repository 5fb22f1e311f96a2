// The section on decisions: what analysts wrote into the logbook, what they negotiated, and the journal of changes.
#include "core/reports/columns.h"
#include "core/reports/report_parts.h"
#include "core/study/findings.h"
#include "core/study/theme_tree.h"

#include <algorithm>
#include <chrono>
#include <map>

namespace emic::reports {
namespace {

/// The day in UTC, which is the same wherever the report is made.
std::string dayOf(std::int64_t millisecondsSince1970) {
    const std::chrono::sys_days day = std::chrono::floor<std::chrono::days>(
        std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(millisecondsSince1970)));
    const std::chrono::year_month_day date(day);
    const auto padded = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return std::to_string(static_cast<int>(date.year())) + "-" + padded(static_cast<unsigned>(date.month())) + "-" +
           padded(static_cast<unsigned>(date.day()));
}

/// Longer journals are printed as far as somebody said why; the files have all of it.
constexpr std::size_t longestJournal = 100;

/// A sentence of the journal without what stands in quotation marks: words of texts, which may name people, and of
/// condensates, which are nobody's.
std::string withoutWords(const std::string& sentence) {
    const std::size_t begin = sentence.find('"');
    const std::size_t end = sentence.rfind('"');
    return begin == end ? sentence : sentence.substr(0, begin) + "[...]" + sentence.substr(end + 1);
}

Table journalTable(const std::vector<study::JournalEntry>& entries, bool reasonsOnly, bool verbatim) {
    Table table{{headed(integerColumn("ordinal"), "No."), textColumn("date"), textColumn("analyst"),
                 headed(textColumn("sentence"), "What"), headed(textColumn("reason"), "Why"), yesNoColumn("undone")},
                {}};
    for (const study::JournalEntry& entry : entries)
        if (!reasonsOnly || !entry.reason.empty())
            table.rows.push_back({entry.ordinal, dayOf(entry.at), entry.analyst,
                                  verbatim ? entry.sentence : withoutWords(entry.sentence), cellOrNothing(entry.reason),
                                  entry.undone});
    return table;
}

std::map<study::AnalystId, std::string> analystNames(const storage::Reader& reader) {
    std::map<study::AnalystId, std::string> names;
    for (const study::Analyst& analyst : reader.all<study::Analyst>())
        names.emplace(analyst.id, analyst.name);
    return names;
}

Cell nameOf(const std::map<study::AnalystId, std::string>& names, const std::optional<study::AnalystId>& analyst) {
    return analyst && names.contains(*analyst) ? Cell(names.at(*analyst)) : Cell();
}

Table decisionTable(const storage::Reader& reader) {
    Table table{{textColumn("date"), textColumn("analyst"), headed(textColumn("decision"), "What was decided"),
                 headed(textColumn("reason"), "Why")},
                {}};
    const auto names = analystNames(reader);
    std::vector<study::Decision> decisions = reader.all<study::Decision>();
    std::ranges::stable_sort(decisions, {}, &study::Decision::at);
    for (const study::Decision& decision : decisions)
        table.rows.push_back(
            {dayOf(decision.at), nameOf(names, decision.analyst), decision.text, cellOrNothing(decision.reason)});
    return table;
}

/// The words in question are left out unless verbatim words are wanted: they may name people.
Table negotiationTable(const storage::Reader& reader, bool verbatim) {
    Table table{{textColumn("source"), textColumn("theme"), textColumn("question"), textColumn("positions"),
                 textColumn("outcome"), headed(textColumn("reason"), "Why"), headed(textColumn("settled"), "Settled"),
                 textColumn("words", Room::onPaper), textColumn("opened", Room::onlyInFiles),
                 textColumn("opened_by", Room::onlyInFiles), integerColumn("begin", Room::onlyInFiles),
                 integerColumn("end", Room::onlyInFiles)},
                {}};
    const auto names = analystNames(reader);
    const study::ThemeTree tree(reader.all<study::Theme>());
    std::vector<study::Negotiation> all = reader.all<study::Negotiation>();
    std::ranges::stable_sort(all, {}, &study::Negotiation::openedAt);
    for (const study::Negotiation& one : all) {
        const study::Source source = reader.get(one.source);
        std::vector<std::string> held;
        for (const auto& position : reader.where<&study::NegotiationPosition::negotiation>(one.id))
            held.push_back(names.at(position.analyst) + ": " + position.text);
        std::ranges::sort(held);
        std::string positions;
        for (const std::string& position : held)
            positions += (positions.empty() ? "" : "; ") + position;
        table.rows.push_back({source.name,
                              one.theme && tree.find(*one.theme) != nullptr ? Cell(tree.path(*one.theme)) : Cell(),
                              cellOrNothing(one.question), cellOrNothing(positions), cellOrNothing(one.outcome),
                              cellOrNothing(one.reason), one.settledAt ? Cell(dayOf(*one.settledAt)) : Cell("open"),
                              verbatim ? Cell(std::string(reader.textOf(source).slice(one.span()))) : Cell(),
                              dayOf(one.openedAt), nameOf(names, one.analyst), one.begin.value, one.end.value});
    }
    return table;
}

Blocks writtenBlocks(const ReportSubject& subject) {
    Blocks blocks;
    if (Table decisions = decisionTable(subject.reader); !decisions.rows.empty())
        blocks.emplace_back(pageTable("decisions", "Decisions", std::move(decisions)));
    if (Table negotiations = negotiationTable(subject.reader, subject.options.verbatim); !negotiations.rows.empty())
        blocks.emplace_back(pageTable("negotiations", "What analysts read differently, and what they agreed on",
                                      std::move(negotiations)));
    return blocks;
}

} // namespace

Blocks decisionBlocks(const ReportSubject& subject) {
    Blocks blocks = writtenBlocks(subject);
    const std::vector<study::JournalEntry>& journal = subject.journal;
    if (journal.empty()) {
        if (blocks.empty())
            blocks.emplace_back(nothing("The logbook is empty."));
        return blocks;
    }
    const auto reasons = static_cast<std::size_t>(
        std::ranges::count_if(journal, [](const study::JournalEntry& entry) { return !entry.reason.empty(); }));
    const bool all = journal.size() <= longestJournal;
    blocks.emplace_back(Paragraph{"The journal of changes has " + counted(journal.size(), "entry", "entries") + ", " +
                                  std::to_string(reasons) + " with a reason." +
                                  (all ? "" : " Those with a reason are listed here; the files have all of them.")});
    if (all || reasons > 0)
        blocks.emplace_back(
            pageTable("journal", "Journal of changes", journalTable(journal, !all, subject.options.verbatim)));
    if (!all) {
        PageTable whole = pageTable("whole-journal", "The whole journal of changes",
                                    journalTable(journal, false, subject.options.verbatim));
        whole.onlyInFiles = true;
        blocks.emplace_back(std::move(whole));
    }
    return blocks;
}

} // namespace emic::reports
