#include "app/cli/where_in_source.h"

namespace emic::cli {

void addWhere(CLI::App& command, WhereInSource& where) {
    option(command, "--begin", where.begin, "Where it begins, in characters from 0")->type_name("N");
    option(command, "--end", where.end, "Where it ends: behind its last character")->type_name("N");
    option(command, "--quote", where.quote.words, "Or its words")->type_name("WORDS");
    option(command, "--before", where.quote.before, "What stands directly before the words")->type_name("WORDS");
    option(command, "--after", where.quote.after, "What stands directly after the words")->type_name("WORDS");
}

text::Span spanIn(const storage::Reader& reader, const study::Source& source, const WhereInSource& where) {
    const bool positions = where.begin && where.end;
    if (positions == !where.quote.words.empty() || (!positions && (where.begin || where.end)))
        throw WrongUsage("Say where it stands with --begin and --end, or with --quote.");
    if (positions)
        return text::span(*where.begin, *where.end);
    return workbench::SourceQuotes(reader, source).find(where.quote);
}

} // namespace emic::cli
