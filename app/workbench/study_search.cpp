#include "app/workbench/study_search.h"

#include "app/workbench/synonyms.h"
#include "app/workbench/update_index.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace emic::workbench {

namespace {

/// True when a change may make passages stale.
bool touchesTexts(const study::Notification& notification) {
    return notification.touches(study::Entity::source);
}

/// For the background: stops when told, reports to nobody.
class Stoppable : public Progress {
public:
    explicit Stoppable(const std::atomic<bool>& stop) : m_stop(stop) {}
    void report(std::int64_t /*done*/, std::int64_t /*total*/, std::string_view /*what*/) override {}
    [[nodiscard]] bool cancelled() const override { return m_stop; }

private:
    const std::atomic<bool>& m_stop;
};

} // namespace

/// The thread that keeps the index up to date, with a connection of its own.
class StudySearch::Background {
public:
    explicit Background(std::filesystem::path path) : m_path(std::move(path)), m_thread([this] { run(); }) {}

    ~Background() {
        {
            const std::lock_guard lock(m_mutex);
            m_ending = true;
        }
        m_stop = true;
        m_wake.notify_all();
        m_thread.join();
    }
    Background(const Background&) = delete;
    Background& operator=(const Background&) = delete;

    void wanted() {
        const std::lock_guard lock(m_mutex);
        m_wanted = true;
        m_wake.notify_all();
    }

    void waitUntilIdle() {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [&] { return !m_wanted && !m_working; });
    }

    void onChange(std::function<void()> changed) {
        const std::lock_guard lock(m_mutex);
        m_changed = std::move(changed);
    }

    [[nodiscard]] std::string takeTrouble() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_trouble, {});
    }

private:
    void run() {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_wake.wait(lock, [&] { return m_ending || m_wanted; });
            if (m_ending)
                return;
            m_wanted = false;
            m_working = true;
            lock.unlock();
            std::string trouble;
            bool changed = false;
            bool untidy = false;
            try {
                const auto study = storage::Study::open(m_path, "search index", storage::Access::readOnly);
                Stoppable stoppable(m_stop);
                const auto result = updateIndex(study.read(), stoppable);
                changed = result.rebuilt || result.indexed + result.removed > 0;
                untidy = result.untidy;
                trouble = result.because;
            } catch (const Cancelled&) {
                changed = true;
            } catch (const Error& error) {
                trouble = error.what();
            }
            lock.lock();
            m_working = false;
            m_wanted = m_wanted || untidy; // what changed is found already; now there is time to clear up
            m_trouble = std::move(trouble);
            m_wake.notify_all();
            if (changed && m_changed) {
                const auto tell = m_changed;
                lock.unlock();
                tell();
                lock.lock();
            }
        }
    }

    std::filesystem::path m_path;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::atomic<bool> m_stop = false;
    bool m_ending = false;
    bool m_wanted = false;
    bool m_working = false;
    std::string m_trouble;
    std::function<void()> m_changed;
    std::thread m_thread; ///< last: it uses all of the above
};

StudySearch::StudySearch(storage::Study& study, Upkeep upkeep, const indexer::OutcomeSource* outcomes)
    : m_study(study), m_upkeep(upkeep), m_outcomes(outcomes) {
    if (upkeep == Upkeep::inBackground) {
        m_background = std::make_unique<Background>(study.path());
        m_background->wanted();
    }
    m_subscription = study.subscribe([this](const study::Notification& notification) {
        if (m_facts)
            m_facts->follow(m_study.read(), notification);
        if (notification.touches(study::Entity::synonyms) && m_search)
            m_search->useSynonyms(synonymsOf(m_study.read()));
        if (touchesTexts(notification)) {
            m_textsChanged = true;
            if (m_background)
                m_background->wanted();
        }
    });
}

StudySearch::~StudySearch() = default;

void StudySearch::bringUpToDate(Progress& progress, bool rebuild) {
    try {
        const auto result = updateIndex(m_study.read(), progress, rebuild ? Rebuild::always : Rebuild::ifNeeded);
        if (!result.because.empty())
            m_trouble = result.because;
    } catch (const indexer::IndexBusy& error) {
        m_trouble = error.what(); // what there is can be searched meanwhile
    }
}

void StudySearch::open(Progress& progress) {
    if (m_upkeep == Upkeep::beforeAsking && m_textsChanged) {
        bringUpToDate(progress, false);
        m_textsChanged = false;
    }
    if (!m_facts)
        m_facts.emplace(m_study.read());
    const auto info = m_study.read().info();
    const auto folder = indexer::indexFolder(info.id);
    if (!m_index) {
        try {
            m_index.emplace(indexer::Index::open(folder, info.id));
        } catch (const NotFound&) {
            if (m_background)
                m_background->waitUntilIdle();
            else
                bringUpToDate(progress, false);
            m_index.emplace(indexer::Index::open(folder, info.id));
        }
    } else {
        m_index->refresh();
    }
    if (!m_search) {
        m_search.emplace(*m_index, *m_facts, m_outcomes);
        m_search->useSynonyms(synonymsOf(m_study.read()));
    }
}

void StudySearch::close() {
    m_search.reset();
    m_index.reset();
}

template <class Ask>
auto StudySearch::mended(const Ask& ask, Progress& progress) {
    try {
        open(progress);
        return ask(*m_search);
    } catch (const indexer::IndexDamaged& error) {
        m_trouble = error.what();
    }
    close();
    if (m_background)
        m_background->waitUntilIdle();
    bringUpToDate(progress, true);
    open(progress);
    return ask(*m_search);
}

indexer::Answer StudySearch::ask(const indexer::Question& question, Progress& progress) {
    return mended([&](indexer::Search& search) { return search.ask(m_study.read(), question); }, progress);
}

indexer::Answer StudySearch::moreLike(study::SourceId source, text::Span span, const indexer::Question& question,
                                      Progress& progress) {
    return mended([&](indexer::Search& search) { return search.moreLike(m_study.read(), source, span, question); },
                  progress);
}

indexer::Answer StudySearch::moreLike(std::string_view words, std::string_view language,
                                      const indexer::Question& question, Progress& progress) {
    return mended([&](indexer::Search& search) { return search.moreLike(m_study.read(), words, language, question); },
                  progress);
}

indexer::WordTable StudySearch::words(const indexer::WordQuestion& question, Progress& progress) {
    return mended([&](indexer::Search& search) { return indexer::countWords(search, m_study.read(), question); },
                  progress);
}

indexer::KeywordTable StudySearch::keywords(const indexer::WordQuestion& question, bool lessOftenToo,
                                            Progress& progress) {
    return mended(
        [&](indexer::Search& search) { return indexer::keywords(search, m_study.read(), question, lessOftenToo); },
        progress);
}

std::string StudySearch::takeTrouble() {
    auto trouble = std::exchange(m_trouble, {});
    return trouble.empty() && m_background ? m_background->takeTrouble() : trouble;
}

void StudySearch::waitUntilIdle() {
    if (m_background)
        m_background->waitUntilIdle();
}

void StudySearch::onChange(std::function<void()> changed) {
    if (m_background)
        m_background->onChange(std::move(changed));
}

} // namespace emic::workbench
