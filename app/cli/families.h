// The families of commands, one file each. In the order of `emic --help`.
#pragma once

#include "app/cli/commands.h"

namespace emic::cli {

void addStudyCommands(Commands& commands);
void addImportCommand(Commands& commands);
void addSourceCommands(Commands& commands);
void addJournalCommands(Commands& commands);

} // namespace emic::cli
