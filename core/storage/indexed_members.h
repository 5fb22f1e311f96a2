// The members that rows may be found and erased by: each has an index in the schema, or begins the table's key.
// Internal to the storage room. EMIC_INDEXED_MEMBERS(EACH) is EACH(Type, member) for all of them.
#pragma once

#define EMIC_INDEXED_MEMBERS(EACH)                                                                                     \
    EACH(Analyst, name)                                                                                                \
    EACH(ParticipantGroup, name)                                                                                       \
    EACH(Meeting, group)                                                                                               \
    EACH(MeetingTopic, meeting)                                                                                        \
    EACH(Attendance, meeting)                                                                                          \
    EACH(Attendance, participant)                                                                                      \
    EACH(Attribute, name)                                                                                              \
    EACH(AttributeCategory, attribute)                                                                                 \
    EACH(AttributeValue, participant)                                                                                  \
    EACH(AttributeValue, attribute)                                                                                    \
    EACH(Participant, code)                                                                                            \
    EACH(Participant, group)                                                                                           \
    EACH(Source, name)                                                                                                 \
    EACH(Source, group)                                                                                                \
    EACH(Source, meeting)                                                                                              \
    EACH(Source, participant)                                                                                          \
    EACH(Speaker, source)                                                                                              \
    EACH(Speaker, participant)                                                                                         \
    EACH(ImportRemark, source)                                                                                         \
    EACH(SourceFile, source)                                                                                           \
    EACH(SourceNote, source)                                                                                           \
    EACH(MeaningUnit, source)                                                                                          \
    EACH(MeaningUnit, analyst)                                                                                         \
    EACH(SecondLook, unit)                                                                                             \
    EACH(FocusArea, name)                                                                                              \
    EACH(Theme, parent)                                                                                                \
    EACH(Theme, focusArea)                                                                                             \
    EACH(Coding, unit)                                                                                                 \
    EACH(Coding, theme)                                                                                                \
    EACH(Coding, analyst)                                                                                              \
    EACH(GoldenQuote, unit)                                                                                            \
    EACH(GoldenQuote, theme)                                                                                           \
    EACH(Rendition, unit)                                                                                              \
    EACH(Memo, targetId)                                                                                               \
    EACH(Memo, analyst)                                                                                                \
    EACH(SavedSearch, name)                                                                                            \
    EACH(Wave, code)                                                                                                   \
    EACH(Instrument, code)                                                                                             \
    EACH(MeasurementFile, name)                                                                                        \
    EACH(Measurement, participant)                                                                                     \
    EACH(Measurement, wave)                                                                                            \
    EACH(Exclusion, participant)                                                                                       \
    EACH(Exclusion, wave)
