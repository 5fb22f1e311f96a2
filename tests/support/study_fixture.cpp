#include "tests/support/study_fixture.h"

#include "core/editing/editing.h"
#include "core/study/findings.h"
#include "core/study/names.h"
#include "core/text/strings.h"
#include "core/text/text.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <sstream>
#include <stdexcept>

namespace emic::tests {

using namespace emic::study;
using storage::Edit;
using storage::Reader;

namespace {

/// In memory where the system has such a place: these tests are not about what survives a power failure, and waiting
/// for a disk makes them ten times slower.
std::filesystem::path temporaryPlace() {
    const std::filesystem::path memory = "/dev/shm";
    std::error_code ignored;
    return std::filesystem::is_directory(memory, ignored) ? memory : std::filesystem::temp_directory_path();
}

} // namespace

TemporaryFolder::TemporaryFolder() {
    std::string name = (temporaryPlace() / "emic-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
        throw std::runtime_error("No temporary folder can be made for a test.");
    m_path = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

StudyFixture::StudyFixture(std::string analystName) : m_analystName(std::move(analystName)) {
    storage::NewStudy info;
    info.title = "A study for a test";
    m_study = storage::Study::create(m_folder.path() / "test.emic", info, m_analystName);
}

std::optional<JournalEntry> StudyFixture::edit(const std::function<void(Edit&)>& change) {
    return m_study->perform(change);
}

void StudyFixture::reopen(std::string_view analystName) {
    if (!analystName.empty())
        m_analystName = analystName;
    m_study.reset();
    m_study = storage::Study::open(m_folder.path() / "test.emic", m_analystName);
}

GroupId StudyFixture::addGroup(std::string_view name) {
    GroupId id;
    edit([&](Edit& edit) { id = editing::addGroup(edit, name); });
    return id;
}

ParticipantId StudyFixture::addParticipant(std::string_view code, std::optional<GroupId> group) {
    ParticipantId id;
    edit([&](Edit& edit) { id = editing::addParticipant(edit, code, group); });
    return id;
}

ThemeId StudyFixture::addTheme(std::string_view name, std::optional<ThemeId> parent) {
    ThemeId id;
    edit([&](Edit& edit) { id = editing::addTheme(edit, {.name = std::string(name), .parent = parent}); });
    return id;
}

AnalystId StudyFixture::addAnalyst(std::string_view name) {
    AnalystId id;
    edit([&](Edit& edit) { id = editing::addAnalyst(edit, name); });
    return id;
}

namespace {

editing::NewSpeaker speakerOf(const Reader& reader, const std::string& label) {
    editing::NewSpeaker speaker;
    speaker.label = label;
    for (const Participant& participant : reader.all<Participant>())
        if (participant.code == label)
            speaker.participant = participant.id;
    if (label == "I")
        speaker.role = Role::interviewer;
    if (label == "M")
        speaker.role = Role::moderator;
    return speaker;
}

} // namespace

SourceId StudyFixture::addSource(std::string_view name, const std::vector<SpokenTurn>& turns, SourceKind kind,
                                 std::string_view language) {
    editing::NewSource source;
    source.name = name;
    source.kind = kind;
    source.language = language;
    source.fileName = std::string(name) + ".txt";
    source.format = "text";
    source.encoding = "UTF-8";
    source.labels = "plain";
    std::string text;
    std::vector<Turn> spoken;
    std::map<std::string, std::int64_t> ordinals;
    for (const SpokenTurn& turn : turns) {
        text += text.empty() ? "" : "\n";
        Turn& made = spoken.emplace_back();
        made.span.begin.value = text::countCodePoints(text);
        text += turn.words;
        made.span.end.value = text::countCodePoints(text);
        if (turn.label.empty())
            continue;
        const auto [place, isNew] = ordinals.emplace(turn.label, static_cast<std::int64_t>(ordinals.size()));
        if (isNew)
            source.speakers.push_back(speakerOf(read(), turn.label));
        ++source.speakers[static_cast<std::size_t>(place->second)].turnCount;
        made.speaker = place->second;
    }
    source.characters = text::countCodePoints(text);
    source.turnCount = static_cast<std::int64_t>(spoken.size());
    source.turns = editing::Kept::of(encodeTurns(spoken));
    source.original = editing::Kept::of(text);
    source.text = editing::Kept::of(std::move(text));
    SourceId id;
    edit([&](Edit& edit) { id = editing::addSource(edit, source); });
    return id;
}

text::Span StudyFixture::spanOf(SourceId source, std::string_view words) const {
    const text::Text text = read().textOf(read().get(source));
    const std::size_t byte = text.utf8().find(words);
    if (byte == std::string::npos)
        throw std::logic_error("The source has no words '" + std::string(words) + "'.");
    const auto at = [&](std::size_t offset) {
        return text.position(text::ByteOffset{static_cast<std::int64_t>(offset)});
    };
    return {at(byte), at(byte + words.size())};
}

UnitId StudyFixture::addUnit(SourceId source, std::string_view words, Relevance relevance) {
    UnitId id;
    edit([&](Edit& edit) { id = editing::createUnit(edit, source, spanOf(source, words), relevance).id; });
    return id;
}

void StudyFixture::code(UnitId unit, ThemeId theme, std::optional<AnalystId> analyst) {
    edit([&](Edit& edit) { editing::codeUnits(edit, {unit}, theme, analyst); });
}

namespace {

/// Writes values of all the types that rows are made of.
class Dump {
public:
    template <class... Values>
    void row(std::string_view table, const Values&... values) {
        m_out << table;
        (write(values), ...);
        m_out << '\n';
    }
    [[nodiscard]] std::string text() const { return m_out.str(); }

private:
    void write(const std::string& value) { m_out << '|' << value; }
    void write(std::string_view value) { m_out << '|' << value; }
    void write(std::int64_t value) { m_out << '|' << value; }
    void write(const Uuid& value) { m_out << '|' << value.text(); }
    void write(const Hash& value) { m_out << '|' << value.text(); }
    void write(text::Position value) { m_out << '|' << value.value; }
    template <class Entity>
    void write(const Id<Entity>& value) {
        m_out << '|' << value.text();
    }
    template <class Value>
    void write(const std::optional<Value>& value) {
        if (value)
            write(*value);
        else
            m_out << "|-";
    }

    std::ostringstream m_out;
};

void dumpPeople(Dump& out, const Reader& reader) {
    const StudyInfo info = reader.info();
    out.row("study", info.id, info.title, info.question, info.languages, info.speakerTag, info.createdAt, info.blind);
    for (const Analyst& row : reader.all<Analyst>())
        out.row("analyst", row.id, row.name);
    for (const ParticipantGroup& row : reader.all<ParticipantGroup>())
        out.row("group", row.id, row.name, row.description, row.ordinal);
    for (const Meeting& row : reader.all<Meeting>())
        out.row("meeting", row.id, row.group, row.name, row.date, row.ordinal);
    for (const MeetingTopic& row : reader.all<MeetingTopic>())
        out.row("topic", row.id, row.meeting, row.topic, row.ordinal);
    for (const Attendance& row : reader.all<Attendance>())
        out.row("attendance", row.meeting, row.participant);
    for (const Attribute& row : reader.all<Attribute>())
        out.row("attribute", row.id, row.name, name(row.type), row.ordinal);
    for (const AttributeCategory& row : reader.all<AttributeCategory>())
        out.row("category", row.attribute, row.value, row.ordinal);
    for (const Participant& row : reader.all<Participant>())
        out.row("participant", row.id, row.code, row.group, row.ordinal);
    for (const AttributeValue& row : reader.all<AttributeValue>())
        out.row("value", row.participant, row.attribute, row.value);
}

void dumpTexts(Dump& out, const Reader& reader) {
    for (const Source& row : reader.all<Source>())
        out.row("source", row.id, row.name, name(row.kind), row.group, row.meeting, row.participant, row.date,
                row.language, row.fileName, row.format, row.encoding, row.labels, row.original, row.text, row.turns,
                row.characters, row.words, row.turnCount, row.ordinal);
    for (const Speaker& row : reader.all<Speaker>())
        out.row("speaker", row.id, row.source, row.ordinal, row.label, name(row.role), row.participant, row.turnCount);
    for (const ImportRemark& row : reader.all<ImportRemark>())
        out.row("remark", row.source, row.ordinal, row.text);
    for (const SourceFile& row : reader.all<SourceFile>())
        out.row("file", row.source, row.ordinal, row.fileName, row.original);
    for (const SourceNote& row : reader.all<SourceNote>())
        out.row("note", row.source, row.ordinal, row.kind, row.author, row.position, row.text);
}

void dumpAnalysis(Dump& out, const Reader& reader) {
    for (const MeaningUnit& row : reader.all<MeaningUnit>())
        out.row("unit", row.id, row.source, row.begin, row.end, name(row.relevance), row.analyst);
    for (const SecondLook& row : reader.all<SecondLook>())
        out.row("second look", row.unit, row.before, row.at);
    for (const FocusArea& row : reader.all<FocusArea>())
        out.row("focus area", row.id, row.name, row.description, row.ordinal);
    for (const Theme& row : reader.all<Theme>())
        out.row("theme", row.id, row.parent, row.focusArea, row.name, row.definition, row.inclusion, row.exclusion,
                row.colour, row.ordinal);
    for (const Coding& row : reader.all<Coding>())
        out.row("coding", row.unit, row.theme, row.analyst, row.at);
    for (const GoldenQuote& row : reader.all<GoldenQuote>())
        out.row("golden quote", row.unit, row.theme, row.ordinal);
    for (const Rendition& row : reader.all<Rendition>())
        out.row("rendition", row.id, row.unit, row.published, row.translation, row.language, row.speakerTag);
    for (const Memo& row : reader.all<Memo>())
        out.row("memo", row.id, name(row.target), row.targetId, row.analyst, row.text, row.createdAt, row.changedAt);
    for (const SavedSearch& row : reader.all<SavedSearch>())
        out.row("search", row.id, row.name, row.query, name(row.scope), row.ownWords, row.ordinal);
    for (const Synonyms& row : reader.all<Synonyms>())
        out.row("synonyms", row.id, row.words, row.ordinal);
}

void dumpOutcomes(Dump& out, const Reader& reader) {
    for (const Wave& row : reader.all<Wave>())
        out.row("wave", row.id, row.code, row.name, row.begins, row.ends, row.ordinal);
    for (const Instrument& row : reader.all<Instrument>())
        out.row("instrument", row.id, row.code, row.definition, row.ordinal);
    for (const MeasurementFile& row : reader.all<MeasurementFile>())
        out.row("measurement file", row.id, row.name, row.mapping, row.original, row.at);
    for (const Measurement& row : reader.all<Measurement>())
        out.row("measurement", row.participant, row.wave, row.item, row.value, row.date);
    for (const Exclusion& row : reader.all<Exclusion>())
        out.row("exclusion", row.participant, row.wave, row.item, row.reason);
}

void dumpFindings(Dump& out, const Reader& reader) {
    for (const Reading& row : reader.all<Reading>())
        out.row("reading", row.source, row.analyst, row.at);
    for (const Impression& row : reader.all<Impression>())
        out.row("impression", row.source, row.analyst, row.text, row.changedAt);
    for (const Preconception& row : reader.all<Preconception>())
        out.row("note on preconceptions", row.analyst, row.text, row.changedAt);
    for (const PreliminaryTheme& row : reader.all<PreliminaryTheme>())
        out.row("preliminary theme", row.id, row.analyst, row.name, row.note, row.theme, row.ordinal);
    for (const Readiness& row : reader.all<Readiness>())
        out.row("sign of being ready", row.analyst, name(row.step), row.at);
    for (const CondensateSentence& row : reader.all<CondensateSentence>())
        out.row("sentence of a condensate", row.id, row.theme, row.text, row.analyst, row.changedAt, row.ordinal);
    for (const SentenceUnit& row : reader.all<SentenceUnit>())
        out.row("unit of a sentence", row.sentence, row.unit, row.words);
    for (const Category& row : reader.all<Category>())
        out.row("category", row.id, row.theme, row.title, row.changedAt);
    for (const CategoryParagraph& row : reader.all<CategoryParagraph>())
        out.row("paragraph of a category", row.id, row.category, row.text, row.analyst, row.changedAt, row.ordinal);
    for (const ParagraphCondensate& row : reader.all<ParagraphCondensate>())
        out.row("condensate of a paragraph", row.paragraph, row.theme, row.called, row.condensate);
    for (const ParagraphQuote& row : reader.all<ParagraphQuote>())
        out.row("quote in a paragraph", row.paragraph, row.ordinal, row.unit, row.words);
    for (const ValidationMark& row : reader.all<ValidationMark>())
        out.row("validation mark", row.category, row.source, name(row.mark), row.note, row.analyst, row.at);
    for (const Decision& row : reader.all<Decision>())
        out.row("decision", row.id, row.text, row.reason, row.analyst, row.at);
    for (const Negotiation& row : reader.all<Negotiation>())
        out.row("negotiation", row.id, row.source, row.begin, row.end, row.theme, row.question, row.outcome, row.reason,
                row.analyst, row.openedAt, row.settledAt);
    for (const NegotiationPosition& row : reader.all<NegotiationPosition>())
        out.row("position", row.negotiation, row.analyst, row.text);
}

} // namespace

std::string StudyFixture::dump() const {
    Dump out;
    dumpPeople(out, read());
    dumpTexts(out, read());
    dumpAnalysis(out, read());
    dumpOutcomes(out, read());
    dumpFindings(out, read());
    return out.text();
}

void StudyFixture::checkUndoRedoReopen(const std::string& before) {
    const std::string found = dump();
    EXPECT_NE(found, before) << "the edit changed nothing";
    ASSERT_TRUE(m_study->undo());
    EXPECT_EQ(dump(), before);
    reopen();
    EXPECT_EQ(dump(), before);
    ASSERT_TRUE(m_study->redo());
    EXPECT_EQ(dump(), found);
    reopen();
    EXPECT_EQ(dump(), found);
}

} // namespace emic::tests
