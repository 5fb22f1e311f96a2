// The types that have a table, parents before those that refer to them. Internal to the storage room.
// EMIC_ROW_TYPES(EACH) is EACH(Type) for all of them; EMIC_TYPES_WITH_ID for those whose key is an id of their own.
#pragma once

#define EMIC_ROW_TYPES(EACH)                                                                                           \
    EACH(StudyInfo)                                                                                                    \
    EACH(Analyst)                                                                                                      \
    EACH(ParticipantGroup)                                                                                             \
    EACH(Meeting)                                                                                                      \
    EACH(MeetingTopic)                                                                                                 \
    EACH(Participant)                                                                                                  \
    EACH(Attendance)                                                                                                   \
    EACH(Attribute)                                                                                                    \
    EACH(AttributeCategory)                                                                                            \
    EACH(AttributeValue)                                                                                               \
    EACH(Source)                                                                                                       \
    EACH(Speaker)                                                                                                      \
    EACH(ImportRemark)                                                                                                 \
    EACH(SourceFile)                                                                                                   \
    EACH(SourceNote)                                                                                                   \
    EACH(MeaningUnit)                                                                                                  \
    EACH(SecondLook)                                                                                                   \
    EACH(FocusArea)                                                                                                    \
    EACH(Theme)                                                                                                        \
    EACH(Coding)                                                                                                       \
    EACH(GoldenQuote)                                                                                                  \
    EACH(Rendition)                                                                                                    \
    EACH(Memo)                                                                                                         \
    EACH(SavedSearch)                                                                                                  \
    EACH(Synonyms)                                                                                                     \
    EACH(Wave)                                                                                                         \
    EACH(Instrument)                                                                                                   \
    EACH(MeasurementFile)                                                                                              \
    EACH(Measurement)                                                                                                  \
    EACH(Exclusion)                                                                                                    \
    EACH(Reading)                                                                                                      \
    EACH(Impression)                                                                                                   \
    EACH(Preconception)                                                                                                \
    EACH(PreliminaryTheme)                                                                                             \
    EACH(Readiness)                                                                                                    \
    EACH(CondensateSentence)                                                                                           \
    EACH(SentenceUnit)                                                                                                 \
    EACH(Category)                                                                                                     \
    EACH(CategoryParagraph)                                                                                            \
    EACH(ParagraphCondensate)                                                                                          \
    EACH(ParagraphQuote)                                                                                               \
    EACH(ValidationMark)                                                                                               \
    EACH(Decision)                                                                                                     \
    EACH(Negotiation)                                                                                                  \
    EACH(NegotiationPosition)

#define EMIC_TYPES_WITH_ID(EACH)                                                                                       \
    EACH(Analyst)                                                                                                      \
    EACH(ParticipantGroup)                                                                                             \
    EACH(Meeting)                                                                                                      \
    EACH(MeetingTopic)                                                                                                 \
    EACH(Participant)                                                                                                  \
    EACH(Attribute)                                                                                                    \
    EACH(Source)                                                                                                       \
    EACH(Speaker)                                                                                                      \
    EACH(MeaningUnit)                                                                                                  \
    EACH(FocusArea)                                                                                                    \
    EACH(Theme)                                                                                                        \
    EACH(Rendition)                                                                                                    \
    EACH(Memo)                                                                                                         \
    EACH(SavedSearch)                                                                                                  \
    EACH(Synonyms)                                                                                                     \
    EACH(Wave)                                                                                                         \
    EACH(Instrument)                                                                                                   \
    EACH(PreliminaryTheme)                                                                                             \
    EACH(CondensateSentence)                                                                                           \
    EACH(Category)                                                                                                     \
    EACH(CategoryParagraph)                                                                                            \
    EACH(Decision)                                                                                                     \
    EACH(Negotiation)
