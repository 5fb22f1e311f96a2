// Sections on the study and its people.
#include "core/analysis/characteristics.h"
#include "core/analysis/flow.h"
#include "core/reports/columns.h"
#include "core/reports/outcome_tables.h"
#include "core/reports/report_parts.h"
#include "core/study/names.h"
#include "core/text/strings.h"

#include <algorithm>
#include <map>
#include <set>

namespace emic::reports {

using analysis::Flow;
using analysis::FlowCount;

namespace {

std::int64_t number(std::size_t count) {
    return static_cast<std::int64_t>(count);
}

std::string kindInWords(study::SourceKind kind) {
    std::string words(study::name(kind));
    std::ranges::replace(words, '-', ' ');
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

Table sourceTable(const storage::Reader& reader) {
    struct Sum {
        std::size_t sources = 0;
        std::int64_t words = 0;
        std::set<std::string> languages;
    };
    std::map<study::SourceKind, Sum> sums;
    for (const study::Source& source : reader.all<study::Source>()) {
        Sum& sum = sums[source.kind];
        ++sum.sources;
        sum.words += source.words;
        if (!source.language.empty())
            sum.languages.insert(source.language);
    }
    Table table{{textColumn("kind"), integerColumn("sources"), integerColumn("words"), listColumn("languages")}, {}};
    Sum all;
    for (const auto& [kind, sum] : sums) {
        table.rows.push_back({kindInWords(kind), number(sum.sources), sum.words,
                              textList({sum.languages.begin(), sum.languages.end()})});
        all.sources += sum.sources;
        all.words += sum.words;
    }
    if (sums.size() > 1)
        table.rows.push_back({"All", number(all.sources), all.words, {}});
    return table;
}

Table flowTable(const Flow& flow) {
    Table table{{textColumn("stage"), integerColumn("all")}, {}};
    for (const std::string& group : flow.groups)
        table.columns.push_back(integerColumn(group));
    table.columns.push_back(headed(listColumn("not_in_it"), "Not in it"));
    for (const analysis::FlowStage& stage : flow.stages) {
        Row row{stage.name, number(stage.count.all)};
        for (const std::size_t count : stage.count.groups)
            row.emplace_back(number(count));
        row.push_back(textList(stage.without));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table attendanceTable(const Flow& flow) {
    Table table{{headed(integerColumn("meetings"), "Meetings attended"), integerColumn("all")}, {}};
    for (const std::string& group : flow.groups)
        table.columns.push_back(integerColumn(group));
    for (std::size_t times = flow.attendance.size(); times-- > 0;) {
        Row row{number(times), number(flow.attendance[times].all)};
        for (const std::size_t count : flow.attendance[times].groups)
            row.emplace_back(number(count));
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// Instruments that have items and no scale, where each person gave the ranks from 1 on, each once.
bool isRanking(const outcomes::Outcomes& outcomes, const outcomes::Instrument& instrument, study::WaveId wave) {
    if (!instrument.scales.empty() || instrument.items.size() < 2)
        return false;
    bool any = false;
    for (const study::Participant& participant : outcomes.participants()) {
        std::set<double> ranks;
        std::size_t answers = 0;
        for (const outcomes::Item& item : instrument.items)
            if (const auto rank = outcomes.answer(participant.id, item.code, wave)) {
                ++answers;
                ranks.insert(*rank);
            }
        if (answers == 0)
            continue;
        if (ranks.size() != answers || *ranks.begin() != 1 || *ranks.rbegin() != static_cast<double>(answers))
            return false;
        any = true;
    }
    return any;
}

} // namespace

std::vector<study::Analyst> coders(const storage::Reader& reader) {
    std::vector<study::Analyst> found;
    for (study::Analyst& analyst : reader.all<study::Analyst>())
        if (reader.countWhere<&study::Coding::analyst>(analyst.id) > 0)
            found.push_back(std::move(analyst));
    return found;
}

Blocks studyBlocks(const ReportSubject& subject) {
    const storage::Reader& reader = subject.reader;
    Blocks blocks;
    if (const std::string question = reader.info().question; !question.empty())
        blocks.emplace_back(Paragraph{question});
    std::vector<std::string> analysts;
    for (const study::Analyst& analyst : coders(reader))
        analysts.push_back(analyst.name);
    std::size_t tops = 0;
    const std::vector<study::Theme> themes = reader.all<study::Theme>();
    for (const study::Theme& theme : themes)
        tops += theme.parent ? 0 : 1;
    blocks.emplace_back(Paragraph{
        counted(reader.all<study::Participant>().size(), "participant", "participants") + " in " +
        counted(reader.all<study::ParticipantGroup>().size(), "group", "groups") + ", " +
        counted(static_cast<std::size_t>(reader.count<study::Source>()), "source", "sources") + ", " +
        counted(static_cast<std::size_t>(reader.count<study::MeaningUnit>()), "meaning unit", "meaning units") + ", " +
        counted(tops, "theme", "themes") + " with " + counted(themes.size() - tops, "subtheme", "subthemes") +
        (analysts.empty() ? "." : ", coded by " + listed(analysts) + ".")});
    if (reader.count<study::Source>() > 0)
        blocks.emplace_back(pageTable("sources", "Sources by kind", sourceTable(reader)));
    blocks.emplace_back(Paragraph{"Numbers are written the English way: 12.5 is twelve and a half, and no sign "
                                  "parts thousands. "
                                  "A range is written with a hyphen, a minus sign of figures is −. NA means that there "
                                  "is no number; the reason stands below the table.",
                                  true});
    return blocks;
}

Blocks sampleBlocks(const ReportSubject& subject) {
    if (subject.outcomes.participants().empty())
        return {nothing("The study has no participants yet.")};
    Blocks blocks;
    analysis::CharacteristicsOptions options;
    options.quantiles = subject.options.quantiles;
    const analysis::CharacteristicsTable found = analysis::characteristics(subject.reader, subject.outcomes, options);
    Table table = characteristicsTable(found, options.quantiles);
    std::vector<std::string> notes{
        "Categories: n (%) of those of whom it is known. Numbers: mean (range), median (interquartile range, " +
        statistics::name(options.quantiles) + ")."};
    if (!subject.outcomes.waves().empty())
        notes.push_back("Completers have any value at " + subject.outcomes.waves().back().name +
                        ". P (drop-out) compares completers with those who dropped out: categories by Fisher's exact "
                        "test, numbers by the Mann-Whitney test.");
    std::vector<std::string> partly;
    for (std::size_t row = 0; row < found.rows.size(); ++row)
        if (const analysis::CharacteristicRow& one = found.rows[row];
            one.everyone.n < found.everyone && (row == 0 || found.rows[row - 1].characteristic != one.characteristic))
            partly.push_back(one.characteristic + " (" + std::to_string(one.everyone.n) + ")");
    if (!partly.empty())
        notes.push_back("Known of fewer than all " + std::to_string(found.everyone) + ": " + listed(partly) + ".");
    blocks.emplace_back(
        pageTable("characteristics", "Characteristics of participants", std::move(table), std::move(notes), 2));
    if (subject.outcomes.waves().empty())
        return blocks;
    const study::Wave& last = subject.outcomes.waves().back();
    for (const outcomes::Instrument& instrument : subject.outcomes.instruments())
        if (isRanking(subject.outcomes, instrument, last.id))
            blocks.emplace_back(pageTable("ranking-" + std::to_string(blocks.size()),
                                          instrument.name + ", as ranked by participants",
                                          rankingTable(analysis::ranking(subject.outcomes, instrument.code, last.id)),
                                          {"Ranks at " + last.name +
                                           "; 1 matters most. First: ranked first; top three: ranked first, second or "
                                           "third."}));
    return blocks;
}

Blocks flowBlocks(const ReportSubject& subject) {
    if (subject.outcomes.participants().empty())
        return {nothing("The study has no participants yet.")};
    const Flow found = analysis::flow(subject.reader, subject.outcomes);
    Blocks blocks{pageTable("flow", "Participants by stage", flowTable(found))};
    if (!found.attendance.empty())
        blocks.emplace_back(pageTable("attendance", "Attendance", attendanceTable(found),
                                      {"Participants by the number of meetings that they attended."}));
    return blocks;
}

Blocks meetingBlocks(const ReportSubject& subject) {
    const storage::Reader& reader = subject.reader;
    std::map<study::GroupId, std::string> groups;
    std::map<study::GroupId, std::size_t> members;
    std::map<study::GroupId, std::size_t> groupPlaces;
    for (const study::ParticipantGroup& group : reader.all<study::ParticipantGroup>()) {
        groupPlaces.emplace(group.id, groups.size());
        groups.emplace(group.id, group.name);
    }
    for (const study::Participant& participant : reader.all<study::Participant>())
        if (participant.group)
            ++members[*participant.group];
    Table table{{textColumn("group"), textColumn("meeting"), textColumn("date"), integerColumn("attended"),
                 headed(integerColumn("members"), "Of"), listColumn("topics")},
                {}};
    std::map<std::string, std::pair<std::string, std::size_t>> topics; // folded: as written, how often
    std::vector<study::Meeting> meetings = reader.all<study::Meeting>();
    std::ranges::stable_sort(meetings, {}, [&](const study::Meeting& meeting) {
        return std::make_pair(groupPlaces[meeting.group], meeting.date.value_or("9999"));
    });
    for (const study::Meeting& meeting : meetings) {
        std::vector<std::string> names;
        for (study::MeetingTopic& topic : reader.where<&study::MeetingTopic::meeting>(meeting.id)) {
            auto& entry = topics.try_emplace(text::foldCase(topic.topic), topic.topic, 0).first->second;
            ++entry.second;
            names.push_back(std::move(topic.topic));
        }
        Cell list = textList(names);
        for (const std::string& name : names)
            list.words += (list.words.empty() ? "" : "; ") + name;
        table.rows.push_back({groups[meeting.group], meeting.name, cellOrNothing(meeting.date.value_or("")),
                              number(reader.where<&study::Attendance::meeting>(meeting.id).size()),
                              number(members[meeting.group]), std::move(list)});
    }
    if (table.rows.empty())
        return {nothing("The study has no meetings.")};
    Blocks blocks{pageTable("meetings", "Meetings with their topics", std::move(table))};
    std::vector<std::pair<std::string, std::size_t>> often;
    for (auto& [folded, entry] : topics)
        if (entry.second > 1)
            often.push_back(entry);
    std::ranges::stable_sort(often, [](const auto& a, const auto& b) { return a.second > b.second; });
    if (!often.empty()) {
        Table counts{{textColumn("topic"), integerColumn("meetings")}, {}};
        for (const auto& [topic, count] : often)
            counts.rows.push_back({topic, number(count)});
        blocks.emplace_back(pageTable("topics", "Topics of more than one meeting", std::move(counts)));
    }
    return blocks;
}

} // namespace emic::reports
