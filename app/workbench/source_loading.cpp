#include "app/workbench/source_loading.h"

#include "core/text/error.h"
#include "core/transcripts/together.h"

#include <algorithm>
#include <map>
#include <utility>

namespace emic::workbench {
namespace {

using transcripts::LoadedFile;
using transcripts::ReadSource;

/// A file of a unit, or why it could not be read.
struct Attempt {
    std::optional<LoadedFile> file;
    Loaded failure;
};

/// Runs `load`; what it cannot do becomes a problem of `failure`.
template <class Load>
bool tryTo(Loaded& failure, Load load) {
    try {
        load();
        return true;
    } catch (const transcripts::NoTranscript& error) {
        failure.problem = error.what();
        failure.noTranscript = true;
    } catch (const Error& error) {
        failure.problem = error.what();
    }
    return false;
}

/// The sources of one file, or its problem, behind the others.
void add(std::vector<Loaded>& result, Attempt attempt, const transcripts::ReadOptions& options) {
    std::vector<ReadSource> sources;
    if (!attempt.file ||
        !tryTo(attempt.failure, [&] { sources = transcripts::sourcesOf(std::move(*attempt.file), options); })) {
        result.push_back(std::move(attempt.failure));
        return;
    }
    for (ReadSource& source : sources) {
        Loaded loaded;
        loaded.file = attempt.failure.file;
        loaded.source = std::move(source);
        result.push_back(std::move(loaded));
    }
}

/// True when files whose names are alike hold one conversation indeed.
bool confirmed(const std::vector<Attempt>& attempts) {
    std::vector<const transcripts::Document*> documents;
    for (const Attempt& attempt : attempts) {
        if (!attempt.file || attempt.file->documents.size() != 1 || !attempt.file->documents[0].name.empty())
            return false;
        documents.push_back(&attempt.file->documents[0].document);
    }
    return transcripts::takeTurns(documents);
}

} // namespace

std::uintmax_t LoadingUnit::bytes() const {
    std::uintmax_t sum = 0;
    for (const GatheredFile& file : files)
        sum += file.bytes;
    return sum;
}

std::vector<LoadingUnit> loadingUnits(const std::vector<GatheredFile>& files, Together together) {
    if (together == Together::all && files.size() > 1)
        return {{files, true}};
    std::vector<std::vector<std::size_t>> groups;
    if (together == Together::byName) {
        std::map<std::filesystem::path, std::vector<std::size_t>> folders;
        for (std::size_t place = 0; place < files.size(); ++place)
            if (!files[place].named)
                folders[files[place].path.parent_path()].push_back(place);
        for (const auto& [folder, places] : folders) {
            std::vector<std::string> names;
            for (const std::size_t place : places)
                names.push_back(files[place].path.filename().string());
            for (std::vector<std::size_t>& group : transcripts::likelyTogether(names)) {
                for (std::size_t& each : group)
                    each = places[each];
                groups.push_back(std::move(group));
            }
        }
    }
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> groupOf(files.size(), none);
    for (std::size_t group = 0; group < groups.size(); ++group)
        for (const std::size_t place : groups[group])
            groupOf[place] = group;
    std::vector<LoadingUnit> units;
    for (std::size_t place = 0; place < files.size(); ++place) {
        if (groupOf[place] == none) {
            units.push_back({{files[place]}, false});
        } else if (groups[groupOf[place]].front() == place) {
            units.emplace_back();
            for (const std::size_t each : groups[groupOf[place]])
                units.back().files.push_back(files[each]);
        }
    }
    return units;
}

std::vector<Loaded> loadUnit(const LoadingUnit& unit, const transcripts::ReadOptions& options) {
    std::vector<Attempt> attempts(unit.files.size());
    for (std::size_t place = 0; place < attempts.size(); ++place) {
        attempts[place].failure.file = unit.files[place];
        tryTo(attempts[place].failure,
              [&] { attempts[place].file = transcripts::loadFile(unit.files[place].path, options); });
    }
    std::vector<Loaded> result;
    const bool allRead = std::ranges::all_of(attempts, [](const Attempt& each) { return each.file.has_value(); });
    if (attempts.size() > 1 && allRead && (unit.sure || confirmed(attempts))) {
        Loaded loaded;
        loaded.file = unit.files.front();
        for (std::size_t place = 1; place < attempts.size(); ++place)
            loaded.furtherFiles.push_back(unit.files[place].path);
        tryTo(loaded, [&] {
            std::vector<LoadedFile> files;
            for (Attempt& attempt : attempts)
                files.push_back(std::move(*attempt.file));
            loaded.source = transcripts::sourceOfAll(std::move(files), options);
        });
        result.push_back(std::move(loaded));
        return result;
    }
    // What somebody called one conversation is not imported in pieces: a file that cannot be read keeps the rest back.
    for (Attempt& attempt : attempts) {
        if (unit.sure && !attempt.file)
            result.push_back(std::move(attempt.failure));
        else if (!unit.sure || attempts.size() == 1)
            add(result, std::move(attempt), options);
    }
    return result;
}

} // namespace emic::workbench
