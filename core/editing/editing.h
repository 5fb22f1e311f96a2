// Everything a person can do to a study, one function each. This header includes the whole room and is its map:
//
//   study_info.h        title, question, languages, speaker tag, analysts
//   people.h            groups and participants
//   attributes.h        what is known of participants; attribute_value.h reads one value
//   meetings.h          meetings of a group: date, topics, who was there
//   participant_table.h participants from a table: proposed columns, plan, import
//   sources.h           texts and their speakers
//   units.h             meaning units; unit_proposals.h proposes them
//   revise.h            the text of a source, with everything that holds a place in it; revise_corrected.h from a file
//   pseudonymise.h      names, by a pseudonym_table.h; pseudonym_proposals.h and pseudonym_numbers.h find them
//   focus_areas.h       questions above the themes
//   themes.h            the theme tree
//   codings.h           units to themes, regroup.h of several analysts; golden_quotes.h chooses the unit for a theme
//   impressions.h       step 1: what was read, impressions, preliminary themes; whether analysts may see each other
//   condensates.h       step 3: the text that a theme's units are reduced to; sentence_split.h makes two of one
//   categories.h        step 4: title and analytic text of a theme, and validation against the sources
//   decisions.h         the logbook's own entries, and negotiations between analysts
//   negotiated.h        the end of a negotiation in the codings
//   memos.h             notes on anything
//   searches.h          saved searches and synonyms
//   renditions.h        units as published; rendition_check.h compares them with the verbatim
//
// Every function takes the Edit of Study::perform, belongs to that Edit's thread, and says in the journal what it did.
// One that calls others speaks before they do, since the first sentence said stays. Why something was done is said by
// the caller, with Edit::because, before or after. Functions that only look take a Reader; an Edit is one.
//
// What cannot be done throws InvalidInput or NotFound with a sentence for a person; then nothing has happened, because
// Study::perform takes back everything. Asking for what is so already changes nothing and makes no journal entry.
//
// Nothing is deleted by cascade: each function removes row by row what it says it removes. Where more goes than the
// name says, a function `removalOf` or `mergeOf` counts it without doing it, so that a person can be asked first.
#pragma once

#include "core/editing/attribute_value.h"
#include "core/editing/attributes.h"
#include "core/editing/categories.h"
#include "core/editing/category_text.h"
#include "core/editing/codings.h"
#include "core/editing/condensates.h"
#include "core/editing/decisions.h"
#include "core/editing/focus_areas.h"
#include "core/editing/golden_quotes.h"
#include "core/editing/impressions.h"
#include "core/editing/meetings.h"
#include "core/editing/memos.h"
#include "core/editing/negotiated.h"
#include "core/editing/participant_table.h"
#include "core/editing/people.h"
#include "core/editing/pseudonym_proposals.h"
#include "core/editing/pseudonymise.h"
#include "core/editing/regroup.h"
#include "core/editing/rendition_check.h"
#include "core/editing/rendition_comparison.h"
#include "core/editing/renditions.h"
#include "core/editing/revise.h"
#include "core/editing/revise_corrected.h"
#include "core/editing/searches.h"
#include "core/editing/sentence_split.h"
#include "core/editing/sources.h"
#include "core/editing/study_info.h"
#include "core/editing/themes.h"
#include "core/editing/unit_proposals.h"
#include "core/editing/units.h"
