#include "indexer/index.h"

#include "indexer/index_state.h"

#include <algorithm>
#include <cstdlib>

namespace emic::indexer {

namespace fs = std::filesystem;

fs::path indexFolder(const study::StudyId& study) {
    const char* cache = std::getenv("XDG_CACHE_HOME");
    fs::path base = cache != nullptr ? cache : "";
    if (!base.is_absolute()) { // as the XDG base directory specification wants it
        const char* home = std::getenv("HOME");
        if (home == nullptr || *home == '\0')
            throw Error("There is no place for the search index: neither XDG_CACHE_HOME nor HOME is set. Set "
                        "XDG_CACHE_HOME to a folder for files that may be lost.");
        base = fs::path(home) / ".cache";
    }
    return base / "emic" / "index" / study.text();
}

fs::path databaseIn(const fs::path& folder) {
    return folder / "current";
}

std::vector<IndexedSource> sourcesIn(const Xapian::Database& database, const study::StudyId& study) {
    if (database.get_metadata(std::string(schema::versionKey)) != schema::version())
        throw IndexDamaged("The search index was made by another version of the program or its libraries. It is made "
                           "again from the study.");
    if (database.get_metadata(std::string(schema::studyKey)) != study.text())
        throw IndexDamaged("The search index is that of another study. It is made again from the study.");
    std::vector<IndexedSource> sources;
    const std::string prefix(schema::sourcePrefix);
    for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix); ++key)
        if ((*key).size() == prefix.size() + 16) // "schema" and "study" begin like it
            sources.push_back(schema::decodeSource(*key, database.get_metadata(*key)));
    std::sort(sources.begin(), sources.end(),
              [](const IndexedSource& left, const IndexedSource& right) { return left.first < right.first; });
    for (std::size_t place = 1; place < sources.size(); ++place)
        if (sources[place].first < sources[place - 1].first + sources[place - 1].count)
            throw IndexDamaged("The search index is damaged: two sources share passages in it. It is made again from "
                               "the study, which is not affected.");
    if (!sources.empty() && sources.back().first - 1 + sources.back().count > database.get_lastdocid())
        throw IndexDamaged("The search index is damaged: a source has more passages than there are in it. It is made "
                           "again from the study, which is not affected.");
    return sources;
}

void Index::State::open() {
    const auto path = databaseIn(folder);
    std::error_code ignored;
    if (!fs::exists(path, ignored))
        throw NoIndex("There is no search index for this study yet.");
    guarded([&] {
        database = Xapian::Database(path.string(), Xapian::DB_BACKEND_GLASS);
        readSources();
    });
}

void Index::State::readSources() {
    sources = sourcesIn(database, study);
    passages.clear();
    texts.clear();
    words.clear();
    m_lastSource = 0;
    places.clear();
    languages.clear();
    for (std::size_t place = 0; place < sources.size(); ++place) {
        places.emplace(sources[place].id, place);
        if (std::find(languages.begin(), languages.end(), sources[place].language) == languages.end())
            languages.push_back(sources[place].language);
    }
    std::sort(languages.begin(), languages.end());
}

const IndexedSource* Index::State::sourceOf(DocId document) {
    const auto holds = [&](std::size_t place) {
        return place < sources.size() && document >= sources[place].first &&
               document - sources[place].first < sources[place].count;
    };
    if (holds(m_lastSource))
        return &sources[m_lastSource];
    const auto after = std::upper_bound(sources.begin(), sources.end(), document,
                                        [](DocId id, const IndexedSource& source) { return id < source.first; });
    if (after == sources.begin())
        return nullptr;
    const auto place = static_cast<std::size_t>(after - sources.begin()) - 1;
    if (!holds(place))
        return nullptr;
    m_lastSource = place;
    return &sources[place];
}

std::string_view Index::State::partOf(std::string_view prefix, std::unordered_map<DocId, schema::Group>& kept,
                                      DocId document) {
    const auto* source = sourceOf(document);
    if (source == nullptr)
        return {};
    const auto number = (document - source->first) / schema::passagesInGroup;
    const DocId first = source->first + number * schema::passagesInGroup;
    auto group = kept.find(first);
    if (group == kept.end()) {
        constexpr std::size_t most = 256; // some 3 MB of text
        if (kept.size() >= most)
            kept.clear();
        group = kept.emplace(first,
                             schema::decodeGroup(database.get_metadata(schema::groupKey(prefix, source->id, number))))
                    .first;
    }
    if (document - first >= group->second.count())
        throw IndexDamaged("The search index is damaged: a passage is not in it. It is made again from the study, "
                           "which is not affected.");
    return group->second.part(document - first);
}

Index::Index(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

Index Index::open(const fs::path& folder, const study::StudyId& study) {
    auto state = std::make_unique<State>();
    state->folder = folder;
    state->study = study;
    try {
        state->open();
    } catch (const Xapian::DatabaseModifiedError&) {
        state->open(); // a writer was quicker, once
    }
    return Index(std::move(state));
}

bool Index::refresh() {
    // A rebuild puts another database in place of the one that is open, which reopen() would never notice.
    auto& now = *m_state;
    const auto seen = guarded([&] { return now.database.get_uuid(); });
    Xapian::Database fresh =
        guarded([&] { return Xapian::Database(databaseIn(now.folder).string(), Xapian::DB_BACKEND_GLASS); });
    const bool changed = guarded([&] {
        if (fresh.get_uuid() != seen) {
            now.database = fresh;
            return true;
        }
        return now.database.reopen();
    });
    if (!changed)
        return false;
    ++now.generation;
    guarded([&] { now.readSources(); });
    return true;
}

const std::vector<IndexedSource>& Index::sources() const {
    return m_state->sources;
}

const IndexedSource* Index::find(const study::SourceId& source) const {
    const auto found = m_state->places.find(source);
    return found == m_state->places.end() ? nullptr : &m_state->sources[found->second];
}

const IndexedSource* Index::sourceOf(DocId document) const {
    return m_state->sourceOf(document);
}

const std::vector<Passage>& Index::passages(const IndexedSource& source) const {
    if (const auto kept = m_state->passages.find(source.id); kept != m_state->passages.end())
        return kept->second;
    const auto id = source.id;
    return m_state->passages.emplace(id, readPassages(source)).first->second;
}

std::vector<Passage> Index::readPassages(const IndexedSource& source) const {
    const auto id = source.id;
    const auto count = source.count;
    auto passages = m_state->read([&](const Xapian::Database& database) {
        try {
            return decodePassages(database.get_metadata(schema::passagesKey(id)));
        } catch (const InvalidInput& error) {
            throw IndexDamaged(error.what());
        }
    });
    if (passages.size() != count)
        throw IndexDamaged("The search index is damaged: the passages of a source in it do not add up. It is made "
                           "again from the study, which is not affected.");
    return passages;
}

std::string Index::textOf(DocId document) const {
    const std::string text =
        m_state->read([&](const Xapian::Database&) { return std::string(m_state->textOf(document)); });
    const auto* source = sourceOf(document);
    // A file of the database that is gone reads as empty, one that was written over as anything.
    if (source == nullptr || !text::isValidUtf8(text) ||
        text::countCodePoints(text) != passages(*source).at(document - source->first).span.length())
        throw IndexDamaged("The search index is damaged: a passage's text is not in it. It is made again from the "
                           "study, which is not affected.");
    return text;
}

DocId Index::lastDocument() const {
    return m_state->read([](const Xapian::Database& database) { return database.get_lastdocid(); });
}

std::uint64_t Index::generation() const {
    return m_state->generation;
}

} // namespace emic::indexer
