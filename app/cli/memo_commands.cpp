#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/memo_target.h"
#include "app/cli/names.h"
#include "app/cli/shapes.h"
#include "app/workbench/locate.h"
#include "core/editing/memos.h"
#include "core/editing/study_info.h"
#include "core/study/names.h"

namespace emic::cli {
namespace {

struct Filter {
    std::string on;
    std::string analyst;
};

reports::Table memoTable(const storage::Reader& reader, const Filter& options) {
    using enum reports::Room;
    std::optional<Target> target;
    if (!options.on.empty())
        target = targetAt(reader, options.on);
    std::optional<study::AnalystId> analyst;
    if (!options.analyst.empty())
        analyst = editing::analystByName(reader, options.analyst).id;
    reports::Table table{{textColumn("id"), textColumn("on"), textColumn("analyst"), textColumn("text"),
                          textColumn("created", onlyInFiles), textColumn("changed"),
                          textColumn("target_id", onlyInFiles)},
                         {}};
    const auto analysts = namesOf(reader, &study::Analyst::name);
    for (const study::Memo& memo : reader.all<study::Memo>()) {
        if ((target && (target->kind != memo.target || target->id != memo.targetId)) ||
            (analyst && memo.analyst != analyst))
            continue;
        reports::Cell id(memo.id.text());
        id.words = workbench::shortId(memo.id.uuid);
        table.rows.push_back({std::move(id), targetName(reader, memo.target, memo.targetId),
                              nameCell(analysts, memo.analyst), memo.text, timeCell(memo.createdAt),
                              timeCell(memo.changedAt), memo.targetId.text()});
    }
    return table;
}

struct NewMemo {
    std::string on;
    std::string text;
};

void addAdd(Commands& commands, CLI::App& memos) {
    CLI::App& command = commands.add(memos, "add", "Add a memo; prints its id.",
                                     "memo add evening.emic --on theme:'Being alone' 'Two kinds of quiet?'");
    const Editing& editing = commands.editing(command);
    auto& options = commands.keep<NewMemo>();
    option(command, "TEXT", options.text, "The memo")->required();
    option(command, "--on", options.on, "study, source:NAME, participant:CODE, unit:ID or theme:PATH; else the study")
        ->type_name("WHAT");
    commands.runs(command, [&] {
        study::MemoId memo;
        commands.perform(editing, [&](storage::Edit& edit) {
            const Target target = targetAt(edit, options.on.empty() ? "study" : options.on);
            memo = editing::addMemo(edit, target.kind, target.id, options.text);
        });
        commands.say(memo.text());
        return done;
    });
}

struct Change {
    std::string id;
    std::string text;
};

} // namespace

void addMemoCommands(Commands& commands) {
    CLI::App& memos = commands.add("memo", "List memos.", "memo evening.emic --on source:'Interview 1'");
    addListing<Filter>(
        commands, memos,
        [](CLI::App& command, Filter& options) {
            option(command, "--on", options.on,
                   "Only on this: study, source:NAME, participant:CODE, unit:ID or theme:PATH")
                ->type_name("WHAT");
            option(command, "--analyst", options.analyst, "Only by this analyst")->type_name("NAME");
        },
        memoTable);
    addAdd(commands, memos);
    addEditing<Change>(
        commands, memos, "change", "Change the text of a memo.", "memo change evening.emic 9c01 'Three kinds of quiet'",
        [](CLI::App& command, Change& options) {
            option(command, "MEMO", options.id, "Its id, as the list shows it")->required();
            option(command, "TEXT", options.text, "The new text")->required();
        },
        [](storage::Edit& edit, const Change& options) {
            editing::changeMemo(edit, workbench::memoAt(edit, options.id).id, options.text);
        });
    addEditing<Change>(
        commands, memos, "remove", "Remove a memo.", "memo remove evening.emic 9c01",
        [](CLI::App& command, Change& options) {
            option(command, "MEMO", options.id, "Its id, as the list shows it")->required();
        },
        [](storage::Edit& edit, const Change& options) {
            editing::removeMemo(edit, workbench::memoAt(edit, options.id).id);
        });
}

} // namespace emic::cli
