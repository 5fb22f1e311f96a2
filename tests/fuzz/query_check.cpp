#include "tests/fuzz/query_check.h"

#include "core/editing/editing.h"
#include "core/storage/study_file.h"
#include "core/text/text.h"
#include "core/transcripts/read_source.h"
#include "indexer/search.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

namespace emic::fuzz {

namespace {

namespace fs = std::filesystem;
using storage::Edit;

void require(bool holds, const char* what, std::string_view query) {
    if (holds)
        return;
    std::fprintf(stderr, "The query breaks a promise (%s): %.*s\n", what, static_cast<int>(query.size()), query.data());
    std::abort();
}

class Scores : public indexer::OutcomeSource {
public:
    [[nodiscard]] std::vector<std::string> names() const override { return {"distress.change"}; }
    [[nodiscard]] std::unordered_map<study::ParticipantId, double> values(const std::string&) const override {
        return scores;
    }
    std::unordered_map<study::ParticipantId, double> scores;
};

/// Two short interviews in two languages with something of everything that queries ask about, and their index.
class SmallStudy {
public:
    SmallStudy() {
        std::string name = (fs::temp_directory_path() / "emic-query-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr)
            std::abort();
        m_folder = name;
        m_study.emplace(storage::Study::create(m_folder / "small.emic", {"Small", "en da", "", ""}, "Anna"));
        m_study->perform("Fill it", [&](Edit& edit) { fill(edit); });
        indexer::updateIndex(m_study->read(), m_folder / "index");
        m_index.emplace(indexer::Index::open(m_folder / "index", m_study->read().info().id));
        m_facts.emplace(m_study->read());
        m_search.emplace(*m_index, *m_facts, &m_scores);
    }
    ~SmallStudy() {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }
    SmallStudy(const SmallStudy&) = delete;
    SmallStudy& operator=(const SmallStudy&) = delete;

    [[nodiscard]] indexer::Answer ask(const indexer::Question& question) {
        return m_search->ask(m_study->read(), question);
    }
    [[nodiscard]] indexer::FieldNames fields() const { return m_search->fieldNames(); }
    [[nodiscard]] text::Text textOf(study::SourceId source) const {
        return m_study->read().textOf(m_study->read().get(source));
    }

    static SmallStudy& one() {
        static SmallStudy study;
        return study;
    }

private:
    void fill(Edit& edit) {
        const auto anna = editing::addParticipant(edit, "P01");
        const auto sex = editing::addAttribute(edit, "sex", study::AttributeType::category, {"female", "male"});
        const auto age = editing::addAttribute(edit, "years old", study::AttributeType::number);
        editing::setValue(edit, anna, sex, "female");
        editing::setValue(edit, anna, age, "71");
        m_scores.scores.emplace(anna, -2.0);
        const auto theme = editing::addTheme(edit, {.name = "Evenings"});
        std::vector<study::SourceId> made;
        for (const auto& [language, words] :
             {std::pair("en", "I: Are you alone at night?\nP01: I am alone. At night the radio is on, for the voices.\n"
                              "I: And the caf\u00e9?\nP01: The cafes close early; nights are long, don't you think? "
                              "Sleep, sleep, sleep.\n"),
              std::pair("da", "I: Hvordan er n\u00e6tterne?\nP01: G\u00e5r det godt? Jeg er alene om natten.\n")}) {
            transcripts::ReadOptions options;
            options.language = language;
            const auto read = transcripts::readSource(words, options.language + ".txt", options);
            made.push_back(editing::addSource(edit, read.source));
        }
        const auto unit = editing::createUnit(edit, made[0], text::span(10, 40)).id;
        editing::codeUnits(edit, {unit}, theme);
        editing::addMemo(edit, study::MemoTarget::unit, unit.uuid, "Company from a machine");
    }

    fs::path m_folder;
    std::optional<storage::Study> m_study;
    std::optional<indexer::Index> m_index;
    std::optional<indexer::StudyFacts> m_facts;
    Scores m_scores;
    std::optional<indexer::Search> m_search;
};

/// Whether a message could stand before a person.
bool isSentence(std::string_view message) {
    return message.size() > 10 && (message.ends_with('.') || message.ends_with('?')) && text::isValidUtf8(message);
}

void checkHit(const indexer::Hit& hit, std::string_view query) {
    const auto words = SmallStudy::one().textOf(hit.source);
    require(hit.span.begin < hit.span.end && hit.span.end <= words.end(), "a hit stands in its text", query);
    text::Position last = hit.span.begin;
    for (const text::Span& match : hit.matches) {
        require(match.begin >= last && match.begin <= match.end && match.end <= hit.span.end, "places are in order",
                query);
        last = match.end;
    }
    const text::Text snippet(hit.snippet.text);
    for (const text::Span& match : hit.snippet.matches)
        require(match.end <= snippet.end(), "the snippet holds its places", query);
}

/// The query written down anew is the same query.
void checkWords(std::string_view query) {
    const auto fields = SmallStudy::one().fields();
    const auto words = indexer::inQueryLanguage(indexer::parseQuery(query, fields));
    try {
        require(indexer::inQueryLanguage(indexer::parseQuery(words, fields)) == words, "it can be written down", query);
    } catch (const InvalidInput&) {
        // Only its length may be refused: it is written with more signs than were typed.
        require(text::countCodePoints(words) > 10'000, "what is written is understood", query);
    }
}

} // namespace

void checkQuery(std::string_view bytes) {
    if (bytes.empty())
        return;
    const auto how = static_cast<unsigned char>(bytes.front());
    const auto query = bytes.substr(1);
    constexpr std::chrono::seconds allowed{2};
    indexer::Question question{.query = std::string(query), .allowed = allowed};
    question.scope = how % 4 == 1   ? indexer::Scope::units
                     : how % 4 == 2 ? indexer::Scope::between
                                    : indexer::Scope::turns;
    question.order = (how & 4U) != 0 ? indexer::Order::text : indexer::Order::relevance;
    question.typing = (how & 8U) != 0;
    question.facets = (how & 16U) != 0;
    question.ownWords = (how & 32U) != 0;
    question.exactTotal = (how & 64U) != 0;
    const auto began = std::chrono::steady_clock::now();
    try {
        checkWords(query);
        const auto answer = SmallStudy::one().ask(question);
        require(answer.total >= static_cast<std::int64_t>(answer.hits.size()), "no more hits than there are", query);
        for (const indexer::Hit& hit : answer.hits)
            checkHit(hit, query);
    } catch (const indexer::IndexDamaged& error) {
        require(false, error.what(), query);
    } catch (const Error& error) {
        require(isSentence(error.what()), error.what(), query);
    }
    // A query is stopped between two steps; sanitizers and a busy machine make one step long.
    require(std::chrono::steady_clock::now() - began < 10 * allowed, "it ends", query);
}

} // namespace emic::fuzz
