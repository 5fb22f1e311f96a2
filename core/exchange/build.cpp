#include "core/exchange/build.h"

#include "core/exchange/build_steps.h"
#include "core/exchange/manifest.h"
#include "core/storage/files.h"
#include "core/text/error.h"
#include "core/text/strings.h"

namespace emic::exchange {
namespace {

/// A study that is not finished: gone with this object, unless it was moved into place.
class Unfinished {
public:
    explicit Unfinished(const std::filesystem::path& target)
        : m_target(target), m_path(storage::unfinishedName(target)) {}
    ~Unfinished() {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
        std::filesystem::path journal = m_path;
        journal += "-journal";
        std::filesystem::remove(journal, ignored);
    }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    void finish() const { storage::moveIntoPlace(m_path, m_target); }

private:
    std::filesystem::path m_target;
    std::filesystem::path m_path;
};

/// The analyst of the manifest who is meant, spelled as there; else the name as it was given.
std::string builderName(const Manifest& manifest, const std::string& asked) {
    if (text::trim(asked).empty())
        return manifest.analysts.front().name;
    for (const Manifest::Analyst& analyst : manifest.analysts) {
        if (text::foldCase(analyst.name) == text::foldCase(asked) ||
            text::foldCase(analyst.id) == text::foldCase(asked))
            return analyst.name;
    }
    return asked;
}

std::string spaced(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

} // namespace

BuildReport buildStudy(const std::filesystem::path& manifestPath, const std::filesystem::path& target,
                       const BuildOptions& options) {
    storage::requireRoomFor(target);
    const std::string fileName = manifestPath.filename().string();
    const Manifest manifest = readManifest(storage::readFile(manifestPath, largestManifest), fileName);
    const std::filesystem::path folder = manifestPath.has_parent_path() ? manifestPath.parent_path() : ".";

    const Unfinished unfinished(target);
    Problems problems(fileName);
    storage::NewStudy info;
    info.title = manifest.title;
    info.languages = spaced(manifest.languages);
    info.question = manifest.question;
    BuildReport report;
    {
        Builder builder(storage::Study::create(unfinished.path(), info, builderName(manifest, options.analyst)),
                        manifest, folder, problems, options);
        builder.addPeople();
        builder.importParticipants();
        builder.addOutcomes();
        builder.addMeetings();
        builder.importSources();
        builder.writeImpressions();
        builder.addThemes();
        builder.adoptPreliminaries();
        builder.markUnits();
        builder.codeUnits();
        builder.chooseGoldenQuotes();
        builder.setRenditions();
        builder.writeMemos();
        builder.writeCondensates();
        builder.writeCategories();
        builder.markValidation();
        builder.writeDecisions();
        builder.negotiate();
        report = builder.finish();
    }
    unfinished.finish();
    return report;
}

} // namespace emic::exchange
