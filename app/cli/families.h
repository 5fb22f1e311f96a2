// The families of commands, one file each, in the order of `emic --help`.
#pragma once

#include "app/cli/commands.h"

namespace emic::cli {

void addStudyCommands(Commands& commands);
void addImportCommand(Commands& commands);
void addSourceCommands(Commands& commands);
void addTurnsCommand(Commands& commands);
void addNotesCommand(Commands& commands);
void addReviseCommand(Commands& commands);
void addCoverageCommand(Commands& commands);
void addPeopleCommands(Commands& commands);
void addParticipantsImport(Commands& commands, CLI::App& participants);
void addAttributeCommands(Commands& commands);
void addGroupCommands(Commands& commands);
void addMeetingCommands(Commands& commands);
void addBindCommand(Commands& commands);
void addUnitCommands(Commands& commands);
void addUnitCreation(Commands& commands, CLI::App& units);
void addUnitProposals(Commands& commands, CLI::App& units);
void addThemeCommands(Commands& commands);
void addThemeTreeVerbs(Commands& commands, CLI::App& themes);
void addFocusCommands(Commands& commands);
void addCodingCommands(Commands& commands);
void addGoldenCommands(Commands& commands);
void addRenditionCommands(Commands& commands);
void addPseudonymiseCommand(Commands& commands);
void addSealCommand(Commands& commands);
void addQuotesCommand(Commands& commands);
void addInstrumentCommands(Commands& commands);
void addMeasureCommands(Commands& commands);
void addOutcomeTables(Commands& commands);
void addCrossCommands(Commands& commands);
void addAgreementCommand(Commands& commands);
void addImpressionCommands(Commands& commands);
void addCondensateCommands(Commands& commands);
void addCategoryCommands(Commands& commands);
void addTraceCommands(Commands& commands);
void addDecisionCommands(Commands& commands);
void addFigureCommand(Commands& commands);
void addReportCommand(Commands& commands);
void addMemoCommands(Commands& commands);
void addSearchCommand(Commands& commands);
void addSearchesCommands(Commands& commands);
void addWordsCommands(Commands& commands);
void addIndexCommand(Commands& commands);
void addJournalCommands(Commands& commands);
void addFileCommands(Commands& commands);

} // namespace emic::cli
