// How the values of study.h stand in tables: one Mapping a type, and the one place where values and columns meet.
// Internal to the storage room. The key's columns come first; `order` is how people expect the rows.
#pragma once

#include "core/storage/database.h"
#include "core/storage/finding_rows.h"
#include "core/storage/mapping.h"
#include "core/storage/row_types.h"
#include "core/study/journal.h"
#include "core/study/names.h"
#include "core/study/study.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace emic::storage {

template <>
struct Mapping<study::StudyInfo> {
    using Row = study::StudyInfo;
    static constexpr Table table{"study", study::Entity::study, 1, "id", "description of the study"};
    static constexpr auto columns =
        std::tuple(column("id", &Row::id), column("title", &Row::title), column("question", &Row::question),
                   column("languages", &Row::languages), column("speaker_tag", &Row::speakerTag),
                   column("created_at", &Row::createdAt), column("blind", &Row::blind));
};

template <>
struct Mapping<study::Analyst> {
    using Row = study::Analyst;
    static constexpr Table table{"analyst", study::Entity::analyst, 1, "name", "analyst"};
    static constexpr auto columns = std::tuple(column("id", &Row::id), column("name", &Row::name));
};

template <>
struct Mapping<study::ParticipantGroup> {
    using Row = study::ParticipantGroup;
    static constexpr Table table{"participant_group", study::Entity::participantGroup, 1, "ordinal, name", "group"};
    static constexpr auto columns =
        std::tuple(column("id", &Row::id), column("name", &Row::name), column("description", &Row::description),
                   column("ordinal", &Row::ordinal));
};

template <>
struct Mapping<study::Meeting> {
    using Row = study::Meeting;
    static constexpr Table table{"meeting", study::Entity::meeting, 1, "ordinal, name, id", "meeting"};
    static constexpr auto columns =
        std::tuple(column("id", &Row::id), column("group_id", &Row::group), column("name", &Row::name),
                   column("date", &Row::date), column("ordinal", &Row::ordinal));
};

template <>
struct Mapping<study::MeetingTopic> {
    using Row = study::MeetingTopic;
    static constexpr Table table{"meeting_topic", study::Entity::meetingTopic, 1, "ordinal, topic, id",
                                 "topic of a meeting"};
    static constexpr auto columns = std::tuple(column("id", &Row::id), column("meeting_id", &Row::meeting),
                                               column("topic", &Row::topic), column("ordinal", &Row::ordinal));
};

template <>
struct Mapping<study::Participant> {
    using Row = study::Participant;
    static constexpr Table table{"participant", study::Entity::participant, 1, "ordinal, code", "participant"};
    static constexpr auto columns = std::tuple(column("id", &Row::id), column("code", &Row::code),
                                               column("group_id", &Row::group), column("ordinal", &Row::ordinal));
};

template <>
struct Mapping<study::Attendance> {
    using Row = study::Attendance;
    static constexpr Table table{"attendance", study::Entity::attendance, 2, "meeting_id, participant_id",
                                 "attendance"};
    static constexpr auto columns =
        std::tuple(column("meeting_id", &Row::meeting), column("participant_id", &Row::participant));
};

template <>
struct Mapping<study::Attribute> {
    using Row = study::Attribute;
    static constexpr Table table{"attribute", study::Entity::attribute, 1, "ordinal, name", "attribute"};
    static constexpr auto columns = std::tuple(column("id", &Row::id), column("name", &Row::name),
                                               column("type", &Row::type), column("ordinal", &Row::ordinal));
};

template <>
struct Mapping<study::AttributeCategory> {
    using Row = study::AttributeCategory;
    static constexpr Table table{"attribute_category", study::Entity::attributeCategory, 2,
                                 "attribute_id, ordinal, value", "category"};
    static constexpr auto columns = std::tuple(column("attribute_id", &Row::attribute), column("value", &Row::value),
                                               column("ordinal", &Row::ordinal));
};

template <>
struct Mapping<study::AttributeValue> {
    using Row = study::AttributeValue;
    static constexpr Table table{"attribute_value", study::Entity::attributeValue, 2, "participant_id, attribute_id",
                                 "attribute's value"};
    static constexpr auto columns = std::tuple(column("participant_id", &Row::participant),
                                               column("attribute_id", &Row::attribute), column("value", &Row::value));
};

template <>
struct Mapping<study::Source> {
    using Row = study::Source;
    static constexpr Table table{"source", study::Entity::source, 1, "ordinal, name", "source"};
    static constexpr auto columns = std::tuple(
        column("id", &Row::id), column("name", &Row::name), column("kind", &Row::kind), column("group_id", &Row::group),
        column("meeting_id", &Row::meeting), column("participant_id", &Row::participant), column("date", &Row::date),
        column("language", &Row::language), column("file_name", &Row::fileName), column("format", &Row::format),
        column("encoding", &Row::encoding), column("labels", &Row::labels), column("original_hash", &Row::original),
        column("text_hash", &Row::text), column("turns_hash", &Row::turns), column("characters", &Row::characters),
        column("words", &Row::words), column("turn_count", &Row::turnCount), column("ordinal", &Row::ordinal));
};

template <>
struct Mapping<study::Speaker> {
    using Row = study::Speaker;
    static constexpr Table table{"speaker", study::Entity::speaker, 1, "source_id, ordinal", "speaker"};
    static constexpr auto columns =
        std::tuple(column("id", &Row::id), column("source_id", &Row::source), column("ordinal", &Row::ordinal),
                   column("label", &Row::label), column("role", &Row::role),
                   column("participant_id", &Row::participant), column("turn_count", &Row::turnCount));
};

template <>
struct Mapping<study::ImportRemark> {
    using Row = study::ImportRemark;
    static constexpr Table table{"import_remark", study::Entity::importRemark, 2, "source_id, ordinal", "remark"};
    static constexpr auto columns =
        std::tuple(column("source_id", &Row::source), column("ordinal", &Row::ordinal), column("text", &Row::text));
};

template <>
struct Mapping<study::SourceFile> {
    using Row = study::SourceFile;
    static constexpr Table table{"source_file", study::Entity::sourceFile, 2, "source_id, ordinal", "file of a source"};
    static constexpr auto columns =
        std::tuple(column("source_id", &Row::source), column("ordinal", &Row::ordinal),
                   column("file_name", &Row::fileName), column("original_hash", &Row::original));
};

template <>
struct Mapping<study::SourceNote> {
    using Row = study::SourceNote;
    static constexpr Table table{"source_note", study::Entity::sourceNote, 2, "source_id, ordinal", "note in a source"};
    static constexpr auto columns =
        std::tuple(column("source_id", &Row::source), column("ordinal", &Row::ordinal), column("kind", &Row::kind),
                   column("author", &Row::author), column("position", &Row::position), column("text", &Row::text));
};

template <>
struct Mapping<study::MeaningUnit> {
    using Row = study::MeaningUnit;
    static constexpr Table table{"meaning_unit", study::Entity::meaningUnit, 1, "source_id, begin, \"end\", id",
                                 "meaning unit"};
    static constexpr auto columns = std::tuple(
        column("id", &Row::id), column("source_id", &Row::source), column("begin", &Row::begin),
        column("\"end\"", &Row::end), column("relevance", &Row::relevance), column("analyst_id", &Row::analyst));
};

template <>
struct Mapping<study::SecondLook> {
    using Row = study::SecondLook;
    static constexpr Table table{"second_look", study::Entity::secondLook, 1, "at, unit_id", "unit to look at again"};
    static constexpr auto columns =
        std::tuple(column("unit_id", &Row::unit), column("before", &Row::before), column("at", &Row::at));
};

template <>
struct Mapping<study::FocusArea> {
    using Row = study::FocusArea;
    static constexpr Table table{"focus_area", study::Entity::focusArea, 1, "ordinal, name", "focus area"};
    static constexpr auto columns =
        std::tuple(column("id", &Row::id), column("name", &Row::name), column("description", &Row::description),
                   column("ordinal", &Row::ordinal));
};

template <>
struct Mapping<study::Theme> {
    using Row = study::Theme;
    static constexpr Table table{"theme", study::Entity::theme, 1, "ordinal, name, id", "theme"};
    static constexpr auto columns = std::tuple(
        column("id", &Row::id), column("parent_id", &Row::parent), column("focus_area_id", &Row::focusArea),
        column("name", &Row::name), column("definition", &Row::definition), column("inclusion", &Row::inclusion),
        column("exclusion", &Row::exclusion), column("colour", &Row::colour), column("ordinal", &Row::ordinal));
};

template <>
struct Mapping<study::Coding> {
    using Row = study::Coding;
    static constexpr Table table{"coding", study::Entity::coding, 3, "unit_id, theme_id, analyst_id", "coding"};
    static constexpr auto columns = std::tuple(column("unit_id", &Row::unit), column("theme_id", &Row::theme),
                                               column("analyst_id", &Row::analyst), column("at", &Row::at));
};

template <>
struct Mapping<study::GoldenQuote> {
    using Row = study::GoldenQuote;
    static constexpr Table table{"golden_quote", study::Entity::goldenQuote, 2, "ordinal, unit_id, theme_id",
                                 "golden quote"};
    static constexpr auto columns =
        std::tuple(column("unit_id", &Row::unit), column("theme_id", &Row::theme), column("ordinal", &Row::ordinal));
};

template <>
struct Mapping<study::Rendition> {
    using Row = study::Rendition;
    static constexpr Table table{"rendition", study::Entity::rendition, 1, "id", "rendition"};
    static constexpr auto columns =
        std::tuple(column("id", &Row::id), column("unit_id", &Row::unit), column("published", &Row::published),
                   column("translation", &Row::translation), column("language", &Row::language),
                   column("speaker_tag", &Row::speakerTag));
};

template <>
struct Mapping<study::Memo> {
    using Row = study::Memo;
    static constexpr Table table{"memo", study::Entity::memo, 1, "created_at, id", "memo"};
    static constexpr auto columns =
        std::tuple(column("id", &Row::id), column("target", &Row::target), column("target_id", &Row::targetId),
                   column("analyst_id", &Row::analyst), column("text", &Row::text),
                   column("created_at", &Row::createdAt), column("changed_at", &Row::changedAt));
};

template <>
struct Mapping<study::SavedSearch> {
    using Row = study::SavedSearch;
    static constexpr Table table{"saved_search", study::Entity::savedSearch, 1, "ordinal, name", "saved search"};
    static constexpr auto columns =
        std::tuple(column("id", &Row::id), column("name", &Row::name), column("query", &Row::query),
                   column("scope", &Row::scope), column("own_words", &Row::ownWords), column("ordinal", &Row::ordinal));
};

template <>
struct Mapping<study::Synonyms> {
    using Row = study::Synonyms;
    static constexpr Table table{"synonyms", study::Entity::synonyms, 1, "ordinal, id", "list of synonyms"};
    static constexpr auto columns =
        std::tuple(column("id", &Row::id), column("words", &Row::words), column("ordinal", &Row::ordinal));
};

template <>
struct Mapping<study::Wave> {
    using Row = study::Wave;
    static constexpr Table table{"wave", study::Entity::wave, 1, "ordinal, code", "wave"};
    static constexpr auto columns =
        std::tuple(column("id", &Row::id), column("code", &Row::code), column("name", &Row::name),
                   column("begins", &Row::begins), column("ends", &Row::ends), column("ordinal", &Row::ordinal));
};

template <>
struct Mapping<study::Instrument> {
    using Row = study::Instrument;
    static constexpr Table table{"instrument", study::Entity::instrument, 1, "ordinal, code", "instrument"};
    static constexpr auto columns =
        std::tuple(column("id", &Row::id), column("code", &Row::code), column("definition", &Row::definition),
                   column("ordinal", &Row::ordinal));
};

template <>
struct Mapping<study::MeasurementFile> {
    using Row = study::MeasurementFile;
    static constexpr Table table{"measurement_file", study::Entity::measurementFile, 1, "name", "file of measurements"};
    static constexpr auto columns =
        std::tuple(column("id", &Row::id), column("name", &Row::name), column("mapping", &Row::mapping),
                   column("original_hash", &Row::original), column("at", &Row::at));
};

template <>
struct Mapping<study::Measurement> {
    using Row = study::Measurement;
    static constexpr Table table{"measurement", study::Entity::measurement, 3, "participant_id, wave_id, item",
                                 "measurement"};
    static constexpr auto columns =
        std::tuple(column("participant_id", &Row::participant), column("wave_id", &Row::wave),
                   column("item", &Row::item), column("value", &Row::value), column("date", &Row::date));
};

template <>
struct Mapping<study::Exclusion> {
    using Row = study::Exclusion;
    static constexpr Table table{"exclusion", study::Entity::exclusion, 3, "participant_id, wave_id, item",
                                 "exclusion"};
    static constexpr auto columns =
        std::tuple(column("participant_id", &Row::participant), column("wave_id", &Row::wave),
                   column("item", &Row::item), column("reason", &Row::reason));
};

/// Every type that has a table, parents before those that refer to them: the order for copying rows.
template <class Visitor>
void forEachRowType(const Visitor& visit) {
#define EMIC_VISIT(type) visit.template operator()<study::type>();
    EMIC_ROW_TYPES(EMIC_VISIT)
#undef EMIC_VISIT
}

// One overload a kind of value. Reading throws Damaged when a column holds what its type cannot be.

inline void bindValue(Statement& statement, int place, std::int64_t value) {
    statement.bind(place, value);
}
inline void bindValue(Statement& statement, int place, const std::string& value) {
    statement.bind(place, std::string_view(value));
}
inline void bindValue(Statement& statement, int place, text::Position value) {
    statement.bind(place, value.value);
}
inline void bindValue(Statement& statement, int place, const study::Uuid& value) {
    statement.bindBlob(place, value.bytes);
}
inline void bindValue(Statement& statement, int place, const study::Hash& value) {
    statement.bindBlob(place, value.bytes);
}
template <class Entity>
void bindValue(Statement& statement, int place, const study::Id<Entity>& value) {
    statement.bindBlob(place, value.uuid.bytes);
}
template <class Enum>
requires std::is_enum_v<Enum>
void bindValue(Statement& statement, int place, Enum value) {
    statement.bind(place, study::name(value));
}
template <class Value>
void bindValue(Statement& statement, int place, const std::optional<Value>& value) {
    if (value)
        bindValue(statement, place, *value);
    else
        statement.bind(place, nullptr);
}

template <std::size_t Size>
void readBytes(const Statement& statement, int column, std::array<std::uint8_t, Size>& bytes) {
    const auto blob = statement.blob(column);
    if (blob.size() != Size)
        throw Damaged("The study is damaged: an id or hash in it has the wrong length; 'emic check' tells more.");
    std::copy(blob.begin(), blob.end(), bytes.begin());
}
inline void readValue(const Statement& statement, int column, std::int64_t& value) {
    value = statement.integer(column);
}
inline void readValue(const Statement& statement, int column, std::string& value) {
    value = statement.text(column);
}
inline void readValue(const Statement& statement, int column, text::Position& value) {
    value.value = statement.integer(column);
}
inline void readValue(const Statement& statement, int column, study::Uuid& value) {
    readBytes(statement, column, value.bytes);
}
inline void readValue(const Statement& statement, int column, study::Hash& value) {
    readBytes(statement, column, value.bytes);
}
template <class Entity>
void readValue(const Statement& statement, int column, study::Id<Entity>& value) {
    readBytes(statement, column, value.uuid.bytes);
}
template <class Enum>
requires std::is_enum_v<Enum>
void readValue(const Statement& statement, int column, Enum& value) {
    const std::string word = statement.text(column);
    const std::optional<Enum> parsed = study::parseName<Enum>(word);
    if (!parsed)
        throw Damaged("The study is damaged: it says '" + word +
                      "' where that word has no meaning; 'emic check' tells more.");
    value = *parsed;
}
template <class Value>
void readValue(const Statement& statement, int column, std::optional<Value>& value) {
    if (statement.isNull(column)) {
        value.reset();
        return;
    }
    Value inner{};
    readValue(statement, column, inner);
    value = std::move(inner);
}

/// The row that a statement selecting exactly the mapping's columns stands on.
template <class Row>
Row readRow(const Statement& statement) {
    Row row;
    int place = 0;
    std::apply([&](const auto&... each) { (readValue(statement, place++, row.*(each.member)), ...); },
               Mapping<Row>::columns);
    return row;
}

/// Binds all columns from place 1 on, in the mapping's order.
template <class Row>
void bindRow(Statement& statement, const Row& row) {
    int place = 1;
    std::apply([&](const auto&... each) { (bindValue(statement, place++, row.*(each.member)), ...); },
               Mapping<Row>::columns);
}

/// "a, b, c": the names of all columns, or of the key.
template <class Row>
std::string columnNames() {
    std::string names;
    std::apply([&](const auto&... each) { ((names += (names.empty() ? "" : ", ") + std::string(each.name)), ...); },
               Mapping<Row>::columns);
    return names;
}

/// The column that keeps a member.
template <auto Member, class Row>
std::string_view columnOf() {
    std::string_view name;
    const auto look = [&](const auto& each) {
        if constexpr (std::is_same_v<decltype(each.member), std::remove_const_t<decltype(Member)>>) {
            if (each.member == Member)
                name = each.name;
        }
    };
    std::apply([&](const auto&... each) { (look(each), ...); }, Mapping<Row>::columns);
    return name;
}

} // namespace emic::storage
