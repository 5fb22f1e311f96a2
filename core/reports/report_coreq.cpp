// The section on what a checklist for reports of interviews asks, as far as a study knows.
#include "core/analysis/saturation.h"
#include "core/reports/columns.h"
#include "core/reports/number_cells.h"
#include "core/reports/report_parts.h"
#include "core/study/findings.h"
#include "core/study/transcript.h"

#include <algorithm>
#include <map>
#include <set>

namespace emic::reports {
namespace {

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
        asked();
        people();
        data();
        analysis();
        return std::move(m_table);
    }

private:
    void add(int item, std::string asks, std::string answer) {
        m_table.rows.push_back({item, std::move(asks), std::move(answer)});
    }

    /// Labels of everybody in interviews who has this role.
    [[nodiscard]] std::vector<std::string> labelsOf(const std::set<study::Role>& roles) const {
        std::set<std::string> labels;
        for (const study::Source& source : m_sources)
            if (source.kind == study::SourceKind::interview)
                for (const study::Speaker& speaker : m_reader.where<&study::Speaker::source>(source.id))
                    if (!speaker.participant && roles.contains(speaker.role))
                        labels.insert(speaker.label);
        return {labels.begin(), labels.end()};
    }

    void asked() {
        constexpr std::size_t mostLabels = 10;
        const auto interviewers = labelsOf({study::Role::interviewer, study::Role::moderator});
        if (!interviewers.empty())
            add(1, "Interviewer or facilitator",
                "In interviews these labels ask: " + text::listed(interviewers, mostLabels) + ".");
        const auto preconceptions = static_cast<std::size_t>(m_reader.count<study::Preconception>());
        if (preconceptions > 0)
            add(8, "Interviewer characteristics",
                counted(preconceptions, "analyst has", "analysts have") +
                    " written down what they expected to find; it stands in the study.");
        add(9, "Methodological orientation", "Systematic text condensation. " + steps());
        const auto others = labelsOf({study::Role::unknown});
        add(15, "Presence of non-participants",
            others.empty() ? "In interviews nobody speaks but participants and interviewers."
                           : "In interviews these labels speak, too, and belong to nobody known: " +
                                 text::listed(others, mostLabels) + ".");
    }

    /// Which of the four steps have left something in the study.
    [[nodiscard]] std::string steps() const {
        std::vector<std::string> made;
        const auto note = [&](std::int64_t count, std::string_view one, std::string_view several) {
            if (count > 0)
                made.push_back(text::counted(count, one, several));
        };
        note(m_reader.count<study::PreliminaryTheme>(), "preliminary theme (step 1)", "preliminary themes (step 1)");
        note(m_reader.count<study::MeaningUnit>(), "meaning unit (step 2)", "meaning units (step 2)");
        note(m_reader.count<study::CondensateSentence>(), "sentence of condensates (step 3)",
             "sentences of condensates (step 3)");
        note(m_reader.count<study::Category>(), "category (step 4)", "categories (step 4)");
        return made.empty() ? "None of its steps has been begun." : "The study holds " + listed(made) + ".";
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
        std::vector<double> minutes;
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
            std::int64_t last = 0;
            for (const study::Turn& turn : turns)
                last = std::max(last, turn.endMs.value_or(turn.startMs.value_or(0)));
            timed += std::ranges::any_of(turns, [](const study::Turn& turn) { return turn.startMs.has_value(); });
            if (last > 0)
                minutes.push_back(static_cast<double>(last) / 60'000);
        }
        const auto repeated = static_cast<std::size_t>(
            std::ranges::count_if(interviews, [](const auto& entry) { return entry.second > 1; }));
        add(18, "Repeat interviews",
            repeated == 0 ? "None: nobody was interviewed twice."
                          : counted(repeated, "participant was", "participants were") + " interviewed more than once.");
        add(19, "Recording", shareOf(timed, m_interviews) + " transcripts of interviews carry times of a recording.");
        add(20, "Field notes", counted(m_notes, "field note or observation", "field notes and observations") + ".");
        if (!minutes.empty()) {
            const auto [shortest, longest] = std::ranges::minmax(minutes);
            add(21, "Duration",
                "By their times, " + counted(minutes.size(), "interview", "interviews") + " took " +
                    rounded(shortest, 0) + (minutes.size() > 1 ? " to " + rounded(longest, 0) : "") + " minutes.");
        }
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
        std::map<study::Validation, std::size_t> marks;
        for (const study::ValidationMark& mark : m_reader.all<study::ValidationMark>())
            ++marks[mark.mark];
        add(30, "Data and findings consistent",
            marks.empty()
                ? "No source has been held against a category yet."
                : "Sources held against categories; supports: " + std::to_string(marks[study::Validation::supports]) +
                      ", nuances: " + std::to_string(marks[study::Validation::nuances]) +
                      ", contradicts: " + std::to_string(marks[study::Validation::contradicts]) +
                      ", silent: " + std::to_string(marks[study::Validation::silent]) + ".");
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

Blocks coreqBlocks(const ReportSubject& subject) {
    return {pageTable("coreq", "Items of COREQ that the study file answers", Checklist(subject).table(),
                      {"Numbers of items after Tong, Sainsbury and Craig (2007). The other items are about people and "
                       "circumstances that no study file knows."})};
}

} // namespace emic::reports
