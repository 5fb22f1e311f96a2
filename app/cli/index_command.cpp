#include "app/cli/families.h"
#include "app/cli/interruptible.h"
#include "app/workbench/update_index.h"

namespace emic::cli {
namespace {

struct Options {
    bool rebuild = false;
    bool status = false;
};

reports::Object statusOf(const storage::Reader& reader) {
    const auto folder = indexer::indexFolder(reader.info().id);
    const indexer::IndexStatus status = indexer::statusOf(reader, folder);
    return {{"state", !status.trouble.empty() ? status.trouble
                      : status.busy           ? std::string("being brought up to date")
                      : status.upToDate()     ? std::string("up to date")
                                              : std::string("behind the study")},
            {"usable", status.trouble.empty()},
            {"up_to_date", status.upToDate()},
            {"being_written", status.busy},
            {"folder", folder.string()},
            {"bytes", static_cast<std::int64_t>(status.bytes)},
            {"sources", status.sources},
            {"passages", status.passages},
            {"words", status.words},
            {"sources_missing", status.missing},
            {"sources_changed", status.stale},
            {"sources_left_over", status.leftOver}};
}

int run(const Commands& commands, const Listing& listing, const Options& options) {
    const storage::Study study = commands.openToRead(listing.study);
    if (options.status)
        return commands.show(listing, statusOf(study.read()));
    indexer::UpdateResult result;
    {
        Interruptible progress(commands.streams());
        result = workbench::updateIndex(study.read(), progress,
                                        options.rebuild ? workbench::Rebuild::always : workbench::Rebuild::ifNeeded);
    }
    commands.say(workbench::inWords(result));
    return done;
}

} // namespace

void addIndexCommand(Commands& commands) {
    CLI::App& command =
        commands.add("index",
                     "Bring the search index up to date. It is kept outside the study, in your folder for caches, and "
                     "may be deleted at any time; searching makes it again.",
                     "index evening.emic --status");
    const Listing& listing = commands.listing(command);
    auto& options = commands.keep<Options>();
    auto* rebuild = command.add_flag("--rebuild", options.rebuild, "Make it again from nothing");
    command.add_flag("--status", options.status, "Only say how it stands to the study")->excludes(rebuild);
    commands.runs(command, [&] { return run(commands, listing, options); });
}

} // namespace emic::cli
