// `emic decisions` and `emic negotiate`: the logbook, and places that analysts read differently.
#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/names.h"
#include "app/cli/shapes.h"
#include "app/cli/where_in_source.h"
#include "app/workbench/locate.h"
#include "core/analysis/logbook.h"
#include "core/editing/decisions.h"
#include "core/editing/sources.h"
#include "core/editing/themes.h"
#include "core/study/theme_tree.h"
#include "core/text/strings.h"

#include <algorithm>

namespace emic::cli {
namespace {

struct Filter {
    std::string analyst;
    std::string kind;
    std::string containing;
};

reports::Table logbookTable(const storage::Study& study, const Filter& options) {
    analysis::LogbookFilter filter{std::nullopt, options.analyst, options.containing};
    for (const auto kind :
         {analysis::LogbookKind::change, analysis::LogbookKind::decision, analysis::LogbookKind::negotiation})
        if (analysis::name(kind) == options.kind)
            filter.kind = kind;
    reports::Table table{{textColumn("at"), textColumn("analyst"), textColumn("kind"), textColumn("what"),
                          textColumn("why"), textColumn("id")},
                         {}};
    for (const analysis::LogbookEntry& entry : analysis::logbook(study.read(), study.journal())) {
        if (!analysis::passes(entry, filter))
            continue;
        reports::Cell id;
        if (entry.kind != analysis::LogbookKind::change) {
            id = reports::Cell(entry.id.text());
            id.words = workbench::shortId(entry.id);
        }
        table.rows.push_back({timeCell(entry.at), reports::cellOrNothing(entry.analyst),
                              std::string(analysis::name(entry.kind)), entry.what, reports::cellOrNothing(entry.why),
                              std::move(id)});
    }
    return table;
}

struct Written {
    std::string id;
    std::string text;
    std::string why;
};

void addDecisions(Commands& commands) {
    CLI::App& decisions = commands.add(
        "decisions", "The logbook: what was decided, by whom, and why. Changes count when a reason was given.",
        "decisions evening.emic --containing alone");
    const Listing& listing = commands.listing(decisions);
    auto& filter = commands.keep<Filter>();
    option(decisions, "--by", filter.analyst, "Only of this analyst")->type_name("NAME");
    option(decisions, "--kind", filter.kind, "Only change, decision or negotiation")
        ->type_name("KIND")
        ->check(CLI::IsMember({"change", "decision", "negotiation"}));
    option(decisions, "--containing", filter.containing, "Only with these words")->type_name("WORDS");
    commands.runs(decisions, [&commands, &listing, &filter] {
        return commands.show(listing, logbookTable(commands.openToRead(listing.study), filter));
    });
    addEditing<Written>(
        commands, decisions, "add", "Write a decision into the logbook.",
        "decisions add evening.emic 'Evenings and nights stay apart' --why 'Different people'",
        [](CLI::App& command, Written& options) {
            option(command, "TEXT", options.text, "What was decided")->required();
            option(command, "--why", options.why, "Why");
        },
        [](storage::Edit& edit, const Written& options) { editing::addDecision(edit, options.text, options.why); });
    addEditing<Written>(
        commands, decisions, "change", "Change a decision that was written down.",
        "decisions change evening.emic 9c01 'Evenings and nights are one'",
        [](CLI::App& command, Written& options) {
            option(command, "DECISION", options.id, "Its id, as the list shows it")->required();
            option(command, "TEXT", options.text, "What was decided")->required();
            option(command, "--why", options.why, "Why; else as it was");
        },
        [](storage::Edit& edit, const Written& options) {
            const study::Decision decision = workbench::decisionAt(edit, options.id);
            editing::writeDecision(edit, decision.id, options.text,
                                   options.why.empty() ? decision.reason : options.why);
        });
    addEditing<Written>(
        commands, decisions, "remove", "Remove a decision that was written down.", "decisions remove evening.emic 9c01",
        [](CLI::App& command, Written& options) {
            option(command, "DECISION", options.id, "Its id, as the list shows it")->required();
        },
        [](storage::Edit& edit, const Written& options) {
            editing::removeDecision(edit, workbench::decisionAt(edit, options.id).id);
        });
}

struct Which {
    bool open = false;
};

reports::Table negotiationTable(const storage::Reader& reader, const Which& options) {
    using enum reports::Room;
    reports::Table table{{textColumn("id"), textColumn("source"), textColumn("words"), textColumn("theme"),
                          textColumn("question"), textColumn("positions"), textColumn("outcome"), textColumn("why"),
                          textColumn("opened", onlyInFiles), textColumn("settled", onlyInFiles),
                          integerColumn("begin", onlyInFiles), integerColumn("end", onlyInFiles)},
                         {}};
    const auto analysts = namesOf(reader, &study::Analyst::name);
    const study::ThemeTree tree(reader.all<study::Theme>());
    for (const study::Negotiation& one : reader.all<study::Negotiation>()) {
        if (options.open && one.settledAt)
            continue;
        const study::Source source = reader.get(one.source);
        std::vector<std::string> held;
        for (const auto& position : reader.where<&study::NegotiationPosition::negotiation>(one.id))
            held.push_back(analysts.at(position.analyst) + ": " + position.text);
        std::ranges::sort(held);
        std::string positions;
        for (const std::string& position : held)
            positions += (positions.empty() ? "" : "; ") + position;
        reports::Cell id(one.id.text());
        id.words = workbench::shortId(one.id.uuid);
        table.rows.push_back({std::move(id), source.name, std::string(reader.textOf(source).slice(one.span())),
                              one.theme ? reports::Cell(tree.path(*one.theme)) : reports::Cell(),
                              reports::cellOrNothing(one.question), reports::cellOrNothing(positions),
                              reports::cellOrNothing(one.outcome), reports::cellOrNothing(one.reason),
                              timeCell(one.openedAt), one.settledAt ? timeCell(*one.settledAt) : reports::Cell(),
                              one.begin.value, one.end.value});
    }
    return table;
}

struct Opening {
    std::string source;
    WhereInSource where;
    std::string theme;
    std::string question;
};

void addNegotiate(Commands& commands) {
    CLI::App& negotiate = commands.add("negotiate", "Places that analysts read differently, and what they agreed on.",
                                       "negotiate evening.emic --open");
    addListing<Which>(
        commands, negotiate,
        [](CLI::App& command, Which& options) {
            command.add_flag("--open", options.open, "Only those without an outcome");
        },
        negotiationTable);
    addEditing<Opening>(
        commands, negotiate, "open", "Put a stretch of text up for negotiation.",
        "negotiate open evening.emic --source 'Interview 1' --quote 'I got used to it' --theme 'Being alone'",
        [](CLI::App& command, Opening& options) {
            option(command, "--source", options.source, "The source")->type_name("NAME")->required();
            addWhere(command, options.where);
            option(command, "--theme", options.theme, "The theme in question")->type_name("THEME");
            option(command, "--question", options.question, "What the question is");
        },
        [](storage::Edit& edit, const Opening& options) {
            const study::Source source = editing::sourceByName(edit, options.source);
            std::optional<study::ThemeId> theme;
            if (!options.theme.empty())
                theme = editing::themeByPath(edit, options.theme).id;
            editing::openNegotiation(edit, source.id, spanIn(edit, source, options.where), theme, options.question);
        });
    const auto addId = [](CLI::App& command, Written& options) {
        option(command, "NEGOTIATION", options.id, "Its id, as the list shows it")->required();
    };
    addEditing<Written>(
        commands, negotiate, "position", "Say what you hold; an empty text takes it back.",
        "negotiate position evening.emic 9c01 'She is content, not resigned'",
        [addId](CLI::App& command, Written& options) {
            addId(command, options);
            option(command, "TEXT", options.text, "Your position")->required();
        },
        [](storage::Edit& edit, const Written& options) {
            editing::takePosition(edit, workbench::negotiationAt(edit, options.id).id, options.text);
        });
    addEditing<Written>(
        commands, negotiate, "settle", "End a negotiation with what you agreed on.",
        "negotiate settle evening.emic 9c01 'Code it as Habits' --why 'She says so twice'",
        [addId](CLI::App& command, Written& options) {
            addId(command, options);
            option(command, "OUTCOME", options.text, "What you agreed on")->required();
            option(command, "--why", options.why, "Why");
        },
        [](storage::Edit& edit, const Written& options) {
            editing::settleNegotiation(edit, workbench::negotiationAt(edit, options.id).id, options.text, options.why);
        });
    addEditing<Written>(commands, negotiate, "reopen", "Open a settled negotiation again.",
                        "negotiate reopen evening.emic 9c01", addId, [](storage::Edit& edit, const Written& options) {
                            editing::reopenNegotiation(edit, workbench::negotiationAt(edit, options.id).id);
                        });
    addEditing<Written>(commands, negotiate, "remove", "Remove a negotiation with its positions.",
                        "negotiate remove evening.emic 9c01", addId, [](storage::Edit& edit, const Written& options) {
                            editing::removeNegotiation(edit, workbench::negotiationAt(edit, options.id).id);
                        });
}

} // namespace

void addDecisionCommands(Commands& commands) {
    addDecisions(commands);
    addNegotiate(commands);
}

} // namespace emic::cli
