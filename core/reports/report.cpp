#include "core/reports/report.h"

#include "core/reports/number_cells.h"
#include "core/reports/report_parts.h"
#include "core/text/error.h"

#include <algorithm>
#include <set>

namespace emic::reports {
namespace {

struct SectionMaker {
    SectionName name;
    Blocks (*make)(const ReportSubject&);
};

const std::vector<SectionMaker>& makers() {
    static const std::vector<SectionMaker> all{{{"study", "The study"}, studyBlocks},
                                               {{"sample", "Sample"}, sampleBlocks},
                                               {{"flow", "Flow of participants"}, flowBlocks},
                                               {{"meetings", "Meetings and topics"}, meetingBlocks},
                                               {{"themes", "Themes"}, themeBlocks},
                                               {{"categories", "Categories"}, categoryBlocks},
                                               {{"quotes", "Quotes"}, quoteBlocks},
                                               {{"condensates", "Condensates"}, condensateBlocks},
                                               {{"validation", "Validation"}, validationBlocks},
                                               {{"change", "Before and after"}, changeBlocks},
                                               {{"cross", "Themes beside change"}, crossBlocks},
                                               {{"saturation", "Saturation"}, saturationBlocks},
                                               {{"together", "Themes that stand together"}, togetherBlocks},
                                               {{"agreement", "Agreement between analysts"}, agreementBlocks},
                                               {{"people", "Change person by person"}, peopleBlocks},
                                               {{"decisions", "Decisions"}, decisionBlocks},
                                               {{"coreq", "Reporting checklist (COREQ)"}, coreqBlocks},
                                               {{"methods", "How the numbers were computed"}, methodBlocks}};
    return all;
}

std::vector<outcomes::ScaleRef> scalesBesideThemes(const outcomes::Outcomes& outcomes,
                                                   const std::vector<std::string>& codes) {
    std::vector<outcomes::ScaleRef> found;
    for (const std::string& code : codes)
        found.push_back(outcomes.scale(code));
    if (!codes.empty())
        return found;
    std::set<const outcomes::Instrument*> seen;
    for (const outcomes::ScaleRef& ref : outcomes.scales())
        if (!ref.scale->yesNo() && seen.insert(ref.instrument).second)
            found.push_back(ref);
    return found;
}

void checkSections(const std::vector<std::string>& wanted) {
    for (const std::string& key : wanted) {
        std::string known;
        bool found = false;
        for (const SectionName& name : reportSections()) {
            known += (known.empty() ? "" : ", ") + std::string(name.key);
            found = found || name.key == key;
        }
        if (!found)
            throw InvalidInput("A report has no section '" + key + "'; there are " + known + ".");
    }
}

} // namespace

std::string shareOf(std::size_t count, std::size_t all) {
    std::string text = std::to_string(count) + " of " + std::to_string(all);
    if (all > 0)
        text += " (" + rounded(100.0 * static_cast<double>(count) / static_cast<double>(all), 1) + "%)";
    return text;
}

Block nothing(std::string sentence) {
    return Paragraph{std::move(sentence), true};
}

std::string nameOf(const outcomes::Scale& scale) {
    return scale.name + (scale.unit.empty() ? "" : " (" + scale.unit + ")");
}

const std::vector<SectionName>& reportSections() {
    static const std::vector<SectionName> names = [] {
        std::vector<SectionName> all;
        for (const SectionMaker& maker : makers())
            all.push_back(maker.name);
        return all;
    }();
    return names;
}

std::vector<Block> sectionBlocks(std::string_view section, const ReportSubject& subject) {
    checkSections({std::string(section)});
    const auto maker = std::ranges::find(makers(), section, [](const SectionMaker& each) { return each.name.key; });
    return maker->make(subject);
}

Document report(const storage::Reader& reader, const std::vector<study::JournalEntry>& journal,
                const ReportOptions& options) {
    checkSections(options.sections);
    std::vector<SectionMaker> wanted;
    for (const SectionMaker& maker : makers())
        if (options.sections.empty() || std::ranges::find(options.sections, maker.name.key) != options.sections.end())
            wanted.push_back(maker);

    const auto go = [&](std::size_t done, std::string_view section) {
        return !options.progress || options.progress(done, wanted.size(), section);
    };
    analysis::MatrixOptions matrixOptions;
    matrixOptions.cancelled = [&] { return !go(0, "Reading the study"); };
    const outcomes::Outcomes outcomes(reader);
    const analysis::ThemeMatrix matrix = analysis::themeMatrix(reader, matrixOptions);
    ReportSubject subject{reader, journal, options, outcomes, matrix};
    subject.besideThemes = scalesBesideThemes(subject.outcomes, options.scales);

    Document document{reader.info().title, "Report", "en", {}};
    if (!options.date.empty())
        document.subtitle += ", " + options.date;
    for (const SectionMaker& maker : wanted) {
        if (!go(document.sections.size(), maker.name.heading))
            throw Cancelled("The report was not written: it was stopped.");
        document.sections.push_back(
            {std::string(maker.name.key), std::string(maker.name.heading), maker.make(subject)});
    }
    return document;
}

} // namespace emic::reports
