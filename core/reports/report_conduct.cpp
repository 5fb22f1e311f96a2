// Sections on how the study was conducted: the logbook, and what a checklist for reports asks.
#include "core/analysis/saturation.h"
#include "core/reports/columns.h"
#include "core/reports/report_parts.h"
#include "core/study/transcript.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

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

/// Longer logbooks are printed as far as somebody said why; the files have all of it.
constexpr std::size_t longestLogbook = 100;

Table journalTable(const std::vector<study::JournalEntry>& entries, bool reasonsOnly) {
    Table table{{headed(integerColumn("ordinal"), "No."), textColumn("date"), textColumn("analyst"),
                 headed(textColumn("sentence"), "What"), headed(textColumn("reason"), "Why"), yesNoColumn("undone")},
                {}};
    for (const study::JournalEntry& entry : entries)
        if (!reasonsOnly || !entry.reason.empty())
            table.rows.push_back({entry.ordinal, dayOf(entry.at), entry.analyst, entry.sentence,
                                  cellOrNothing(entry.reason), entry.undone});
    return table;
}

class Checklist {
public:
    explicit Checklist(const ReportSubject& subject) : m_subject(subject), m_reader(subject.reader) {
        for (study::Source& source : m_reader.all<study::Source>()) {
            m_interviews += source.kind == study::SourceKind::interview ? 1 : 0;
            m_notes += source.kind == study::SourceKind::fieldNote || source.kind == study::SourceKind::observation;
            m_sources.push_back(std::move(source));
        }
    }

    Table table() {
        m_table.columns = {integerColumn("item"), textColumn("asks"),
                           headed(textColumn("answer"), "What the study says")};
        people();
        data();
        analysis();
        return std::move(m_table);
    }

private:
    void add(int item, std::string asks, std::string answer) {
        m_table.rows.push_back({item, std::move(asks), std::move(answer)});
    }

    void people() {
        const std::size_t all = m_subject.outcomes.participants().size();
        const std::size_t interviewed = m_subject.matrix.base();
        add(12, "Sample size", counted(all, "participant", "participants") + ".");
        std::vector<std::string> silent;
        for (std::size_t place = 0; place < m_subject.matrix.participants.size(); ++place)
            if (!m_subject.matrix.inBase[place])
                silent.push_back(m_subject.matrix.participants[place].code);
        add(13, "Non-participation",
            shareOf(interviewed, all) + " were interviewed" +
                (silent.empty() || silent.size() > 30 ? "." : "; " + listed(silent) + " were not.") +
                " Reasons are to be added.");
        add(16, "Description of the sample", "See the table of characteristics.");
    }

    void data() {
        std::map<study::ParticipantId, std::size_t> interviews;
        std::size_t timed = 0;
        for (const study::Source& source : m_sources) {
            if (source.kind != study::SourceKind::interview)
                continue;
            std::set<study::ParticipantId> heard;
            if (source.participant)
                heard.insert(*source.participant);
            for (const study::Speaker& speaker : m_reader.where<&study::Speaker::source>(source.id))
                if (speaker.participant)
                    heard.insert(*speaker.participant);
            for (const study::ParticipantId participant : heard)
                ++interviews[participant];
            const std::vector<study::Turn> turns = m_reader.turnsOf(source);
            timed += std::ranges::any_of(turns, [](const study::Turn& turn) { return turn.startMs.has_value(); });
        }
        const auto repeated = static_cast<std::size_t>(
            std::ranges::count_if(interviews, [](const auto& entry) { return entry.second > 1; }));
        add(18, "Repeat interviews",
            repeated == 0 ? "None: nobody was interviewed twice."
                          : counted(repeated, "participant was", "participants were") + " interviewed more than once.");
        add(19, "Recording", shareOf(timed, m_interviews) + " transcripts of interviews carry times of a recording.");
        add(20, "Field notes", counted(m_notes, "field note or observation", "field notes and observations") + ".");
        const analysis::SaturationOptions options;
        const analysis::Saturation found = analysis::saturation(m_reader, options);
        add(22, "Data saturation",
            found.rows.empty() ? "Nothing has been coded yet."
            : found.reachedAt
                ? "Reached with interview " + std::to_string(*found.reachedAt + 1) + " of " +
                      std::to_string(found.rows.size()) + " (" + found.rows[*found.reachedAt].source + "), by base " +
                      std::to_string(options.base) + ", run " + std::to_string(options.run) + " and threshold 5%."
                : "Not reached after " + counted(found.rows.size(), "interview", "interviews") + ".");
    }

    void analysis() {
        std::vector<std::string> names;
        for (const study::Analyst& analyst : coders(m_reader))
            names.push_back(analyst.name);
        add(24, "Number of data coders",
            names.empty() ? "Nobody has coded yet." : std::to_string(names.size()) + ": " + listed(names) + ".");
        std::size_t tops = 0;
        const std::vector<study::Theme> themes = m_reader.all<study::Theme>();
        for (const study::Theme& theme : themes)
            tops += theme.parent ? 0 : 1;
        const std::size_t areas = m_reader.all<study::FocusArea>().size();
        add(25, "Coding tree", "See the table of themes and subthemes.");
        add(26, "Derivation of themes",
            counted(areas, "focus area was", "focus areas were") + " given beforehand; " +
                counted(tops, "theme", "themes") + " and " + counted(themes.size() - tops, "subtheme", "subthemes") +
                " came from the texts.");
        add(27, "Software", m_subject.options.software.empty() ? "Emic." : m_subject.options.software + ".");
        const auto golden = static_cast<std::size_t>(m_reader.count<study::GoldenQuote>());
        add(29, "Quotations", counted(golden, "golden quote", "golden quotes") + ".");
        add(31, "Major themes", counted(tops, "theme", "themes") + ".");
        add(32, "Minor themes", counted(themes.size() - tops, "subtheme", "subthemes") + ".");
    }

    const ReportSubject& m_subject;
    const storage::Reader& m_reader;
    std::vector<study::Source> m_sources;
    std::size_t m_interviews = 0;
    std::size_t m_notes = 0;
    Table m_table;
};

} // namespace

Blocks decisionBlocks(const ReportSubject& subject) {
    const std::vector<study::JournalEntry>& journal = subject.journal;
    if (journal.empty())
        return {nothing("The logbook is empty.")};
    const auto reasons = static_cast<std::size_t>(
        std::ranges::count_if(journal, [](const study::JournalEntry& entry) { return !entry.reason.empty(); }));
    const bool all = journal.size() <= longestLogbook;
    Blocks blocks{Paragraph{"The logbook has " + counted(journal.size(), "entry", "entries") + ", " +
                            std::to_string(reasons) + " with a reason." +
                            (all ? "" : " Those with a reason are listed here; the files have all of them.")}};
    if (all || reasons > 0)
        blocks.emplace_back(pageTable("decisions", "Logbook", journalTable(journal, !all)));
    if (!all) {
        PageTable whole = pageTable("logbook", "The whole logbook", journalTable(journal, false));
        whole.onlyInFiles = true;
        blocks.emplace_back(std::move(whole));
    }
    return blocks;
}

Blocks coreqBlocks(const ReportSubject& subject) {
    return {pageTable("coreq", "Items of COREQ that the study file answers", Checklist(subject).table(),
                      {"Numbers of items after Tong, Sainsbury and Craig (2007). The other items are about people and "
                       "circumstances that no study file knows."})};
}

} // namespace emic::reports
