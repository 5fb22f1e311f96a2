#include "app/workbench/gather_files.h"

#include "app/workbench/wording.h"
#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/transcripts/format.h"

#include <algorithm>
#include <optional>
#include <set>
#include <system_error>

namespace emic::workbench {
namespace {

namespace fs = std::filesystem;

/// True for the texts that say something about a folder: "README.md", "LICENSE", "licence_da.txt".
bool isAboutFolder(const std::string& name) {
    const std::string folded = text::foldCase(name);
    for (const std::string_view word : {"readme", "license", "licence", "copying"})
        if (folded.starts_with(word) &&
            (folded.size() == word.size() || std::string_view("._- ").find(folded[word.size()]) != std::string::npos))
            return true;
    return false;
}

/// Why a file in a folder is not worth trying, judged by its name; nothing when it is.
std::optional<std::string> whyNot(const fs::path& path) {
    const std::string name = path.filename().string();
    if (name.starts_with("."))
        return "hidden";
    if (name.starts_with("~$") || name.starts_with(".~lock"))
        return "an office program's note that the document is open";
    if (isAboutFolder(name))
        return "it says something about the folder";
    const std::string extension = transcripts::extensionOf(name);
    for (const transcripts::Format& format : transcripts::formats())
        if (std::ranges::find(format.extensions, extension) != format.extensions.end())
            return std::nullopt;
    return extension.empty() ? "its name has no extension" : "not a format for transcripts (" + extension + ")";
}

class Gatherer {
public:
    void addNamed(const fs::path& path) {
        std::error_code failure;
        const fs::file_status status = fs::status(path, failure);
        if (!fs::exists(status))
            throw NotFound("There is no file or folder " + inQuotes(path.string()) + ".");
        if (fs::is_directory(status))
            addFolder(path);
        else if (fs::is_regular_file(status))
            addFile(path, true);
        else
            throw InvalidInput(inQuotes(path.string()) + " is neither a file nor a folder.");
    }

    Gathered take() { return std::move(m_gathered); }

private:
    void addFile(const fs::path& path, bool named) {
        std::error_code failure;
        if (!m_seen.insert(fs::weakly_canonical(path, failure)).second)
            return;
        const std::uintmax_t bytes = fs::file_size(path, failure);
        m_gathered.files.push_back({path, failure ? 0 : bytes, named});
    }

    void addFolder(const fs::path& folder) {
        std::error_code failure;
        std::vector<fs::directory_entry> entries;
        for (fs::directory_iterator each(folder, failure), end; !failure && each != end; each.increment(failure))
            entries.push_back(*each);
        if (failure)
            throw Error("The folder " + inQuotes(folder.string()) + " cannot be read: " + failure.message() + ".");
        std::ranges::sort(entries, [](const fs::directory_entry& left, const fs::directory_entry& right) {
            return text::compareNames(left.path().filename().string(), right.path().filename().string()) < 0;
        });
        for (const fs::directory_entry& entry : entries)
            addEntry(entry);
    }

    void addEntry(const fs::directory_entry& entry) {
        std::error_code failure;
        if (entry.is_directory(failure)) {
            if (entry.is_symlink(failure))
                m_gathered.passedOver.push_back({entry.path(), "a link to a folder"});
            else if (entry.path().filename().string().starts_with("."))
                m_gathered.passedOver.push_back({entry.path(), "hidden"});
            else
                addFolder(entry.path());
            return;
        }
        if (!entry.is_regular_file(failure))
            m_gathered.passedOver.push_back({entry.path(), "not a file"});
        else if (std::optional<std::string> why = whyNot(entry.path()))
            m_gathered.passedOver.push_back({entry.path(), std::move(*why)});
        else
            addFile(entry.path(), false);
    }

    Gathered m_gathered;
    std::set<fs::path> m_seen;
};

} // namespace

Gathered gatherFiles(const std::vector<fs::path>& named) {
    Gatherer gatherer;
    for (const fs::path& path : named)
        gatherer.addNamed(path);
    Gathered gathered = gatherer.take();
    if (gathered.files.empty())
        throw InvalidInput(
            "There is nothing to import: " +
            (gathered.passedOver.empty()
                 ? std::string("the folder is empty.")
                 : counted(static_cast<std::int64_t>(gathered.passedOver.size()), "file was", "files were") +
                       " passed over (" + inQuotes(gathered.passedOver.front().path.string()) + ": " +
                       gathered.passedOver.front().why + "). Name a file itself to have it read."));
    return gathered;
}

} // namespace emic::workbench
