// A session of edits in a child process, cut off at every single operation on the file. Afterwards the file must open,
// be sound, hold every edit that was acknowledged, and not half of the one that was not.
#include "core/editing/pseudonymise.h"
#include "core/editing/revise.h"
#include "core/storage/check.h"
#include "core/storage/seal.h"
#include "core/storage/study_file.h"
#include "core/text/error.h"
#include "tests/crash/fault_calls.h"
#include "tests/crash/fault_vfs.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <functional>

namespace emic::tests {
namespace {

using storage::Edit;
using storage::Study;
using study::Coding;
using study::MeaningUnit;
using study::Theme;

/// Ids that are the same in every run, so that states can be compared.
study::Uuid fixedId(std::uint8_t kind, std::uint8_t number) {
    study::Uuid id;
    id.bytes.fill(kind);
    id.bytes.back() = number;
    return id;
}

Theme theme(std::uint8_t number) {
    Theme made;
    made.id.uuid = fixedId(1, number);
    made.name = "Theme " + std::to_string(number);
    made.ordinal = number;
    return made;
}

void addSource(Edit& edit) {
    study::Source source;
    source.id.uuid = fixedId(2, 0);
    source.name = "Interview 1";
    source.language = "en";
    std::string words;
    for (int at = 0; at < 2000; ++at)
        words += "word " + std::to_string(at) + " ";
    source.original = edit.keep("original " + words);
    source.text = edit.keep(words);
    source.turns = edit.keep("");
    source.characters = static_cast<std::int64_t>(words.size());
    edit.insert(source);
    edit.insert(study::Analyst{{fixedId(3, 0)}, "Anna"});
}

void codeUnits(Edit& edit) {
    for (std::uint8_t number = 0; number < 120; ++number) {
        MeaningUnit unit;
        unit.id.uuid = fixedId(4, number);
        unit.source.uuid = fixedId(2, 0);
        unit.begin.value = number;
        unit.end.value = number + 5;
        edit.insert(unit);
        edit.insert(Coding{unit.id, {fixedId(1, 1)}, {fixedId(3, 0)}, 0});
    }
}

using Step = std::function<void(Study&)>;

Step performing(const std::string& sentence, const std::function<void(Edit&)>& change) {
    return [=](Study& study) { study.perform(sentence, change); };
}

/// What the session does. Every step is acknowledged when it returns.
const std::vector<Step>& script() {
    static const std::vector<Step> steps{
        performing("Add theme 1", [](Edit& edit) { edit.insert(theme(1)); }),
        performing("Add a source", addSource),
        performing("Code", codeUnits),
        [](Study& study) { study.undo(); },
        [](Study& study) { study.redo(); },
        performing("Delete the codings", [](Edit& edit) { edit.eraseWhere<&Coding::theme>({fixedId(1, 1)}); }),
        performing("Rename",
                   [](Edit& edit) {
                       Theme renamed = theme(1);
                       renamed.name = "Serenity";
                       renamed.definition = std::string(9000, 'd');
                       edit.update(renamed);
                   }),
        [](Study& study) { study.undo(); },
        [](Study& study) { study.undo(); },
        performing("Revise",
                   [](Edit& edit) {
                       editing::revise(edit, {fixedId(2, 0)},
                                       {{text::span(0, 6), "A longer beginning"}, {text::span(3000, 3040), "x"}},
                                       {editing::Losses::accept});
                   }),
        [](Study& study) { study.undo(); },
        performing("Pseudonymise",
                   [](Edit& edit) {
                       editing::pseudonymise(edit,
                                             editing::PseudonymTable(std::vector<editing::PseudonymRow>{
                                                 {"word 100", "name"}, {"Theme", "Topic"}}),
                                             editing::Losses::accept);
                   }),
        performing("Add theme 2", [](Edit& edit) { edit.insert(theme(2)); }),
    };
    return steps;
}

/// What a study says, without what differs from run to run.
std::string stateOf(const std::filesystem::path& path) {
    const Study study = Study::open(path, "Anna");
    std::string state;
    for (const Theme& each : study.read().all<Theme>())
        state += each.id.text() + each.name + std::to_string(each.definition.size()) + '\n';
    for (const study::Source& each : study.read().all<study::Source>())
        state += each.name + std::to_string(study.read().content(each.text).size()) + '\n';
    for (const MeaningUnit& each : study.read().all<MeaningUnit>())
        state += each.id.text() + std::to_string(each.begin.value) + '\n';
    for (const Coding& each : study.read().all<Coding>())
        state += each.unit.text() + each.theme.text() + '\n';
    for (const study::SecondLook& each : study.read().all<study::SecondLook>())
        state += each.unit.text() + each.before + '\n';
    for (const study::JournalEntry& each : study.journal())
        state += std::to_string(each.ordinal) + each.sentence + (each.undone ? " undone\n" : "\n");
    return state;
}

struct Outcome {
    std::size_t acknowledged = 0;
    bool finished = false; ///< ran to its end, or stopped at an error in words
    std::int64_t operations = 0;
};

class Crash : public testing::Test {
protected:
    void SetUp() override {
        std::string name = (std::filesystem::temp_directory_path() / "emic-crash-XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        m_folder = name;
        { const Study made = Study::create(fresh(), {"Crash", "en", "", ""}, "Anna"); }
        m_states.push_back(stateOf(fresh()));
        copyFresh();
        for (const Step& step : script()) {
            {
                Study study = Study::open(used(), "Anna");
                step(study);
            }
            m_states.push_back(stateOf(used()));
        }
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    [[nodiscard]] std::filesystem::path fresh() const { return m_folder / "fresh.emic"; }
    [[nodiscard]] std::filesystem::path used() const { return m_folder / "used.emic"; }

    void copyFresh() const {
        std::filesystem::remove(used().string() + "-journal");
        std::filesystem::copy_file(fresh(), used(), std::filesystem::copy_options::overwrite_existing);
    }

    /// Runs the script in a child under a plan. The child reports each acknowledged step through a pipe.
    [[nodiscard]] Outcome runChild(const FaultPlan& plan) const {
        copyFresh();
        std::array<int, 2> pipe{};
        EXPECT_EQ(::pipe(pipe.data()), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(pipe[0]);
            runScript(plan, pipe[1]);
        }
        ::close(pipe[1]);
        Outcome outcome;
        std::int64_t report = 0;
        while (::read(pipe[0], &report, sizeof report) == sizeof report) {
            if (report == 0)
                ++outcome.acknowledged;
            else
                outcome.operations = report;
        }
        ::close(pipe[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        outcome.finished = WIFEXITED(status) && WEXITSTATUS(status) == 0;
        return outcome;
    }

    [[noreturn]] void runScript(const FaultPlan& plan, int pipe) const {
        const auto say = [&](std::int64_t report) {
            if (::write(pipe, &report, sizeof report) != sizeof report)
                ::_exit(3);
        };
        installFaultVfs(plan);
        try {
            {
                Study study = Study::open(used(), "Anna");
                for (const Step& step : script()) {
                    step(study);
                    say(0);
                }
            }
            say(faultOperations());
        } catch (const Error&) {
            say(faultOperations());
        } catch (...) {
            ::_exit(2);
        }
        ::_exit(0);
    }

    void expectSound(std::int64_t at) const {
        for (const std::string& problem : storage::check(used()).problems)
            ADD_FAILURE() << "operation " << at << ": " << problem;
    }

    /// A commit can be on disk without its acknowledgement; anything else is a loss, or half an edit.
    [[nodiscard]] bool isAcknowledgedOrOneMore(const Outcome& outcome) const {
        const std::string state = stateOf(used());
        return state == m_states.at(outcome.acknowledged) ||
               (outcome.acknowledged + 1 < m_states.size() && state == m_states.at(outcome.acknowledged + 1));
    }

    void cutOffEverywhere(bool dropUnsynced) const {
        const std::int64_t operations = runChild({Fault::none, 0, dropUnsynced}).operations;
        ASSERT_GT(operations, 50);
        for (std::int64_t at = 1; at <= operations; ++at) {
            const Outcome outcome = runChild({Fault::kill, at, dropUnsynced});
            ASSERT_FALSE(outcome.finished) << "operation " << at;
            expectSound(at); // opens the file to read only, which must work first
            ASSERT_TRUE(isAcknowledgedOrOneMore(outcome))
                << "operation " << at << ", " << outcome.acknowledged << " steps";
        }
    }

    std::filesystem::path m_folder;
    std::vector<std::string> m_states; ///< after 0, 1, 2 ... steps
};

TEST_F(Crash, TheScriptGivesTheSameStatesUnderTheFaultyFileSystem) {
    for (const bool dropUnsynced : {false, true}) {
        const Outcome outcome = runChild({Fault::none, 0, dropUnsynced});
        EXPECT_TRUE(outcome.finished);
        EXPECT_EQ(outcome.acknowledged, script().size());
        EXPECT_EQ(stateOf(used()), m_states.back());
    }
}

TEST_F(Crash, KilledAtEveryOperation) {
    cutOffEverywhere(false);
}

TEST_F(Crash, PowerFailsAtEveryOperation) {
    cutOffEverywhere(true);
}

TEST_F(Crash, DiskFullAtEveryOperation) {
    const std::int64_t operations = runChild({Fault::none, 0, false}).operations;
    for (std::int64_t at = 1; at <= operations; ++at) {
        const Outcome outcome = runChild({Fault::diskFull, at, false});
        ASSERT_TRUE(outcome.finished) << "operation " << at;
        ASSERT_TRUE(isAcknowledgedOrOneMore(outcome)) << "operation " << at << ", " << outcome.acknowledged << " steps";
        expectSound(at);
    }
}

class SealCrash : public Crash {
protected:
    void SetUp() override {
        Crash::SetUp();
        std::filesystem::copy_file(used(), unsealed());
        m_before = stateOf(unsealed());
    }

    [[nodiscard]] std::filesystem::path unsealed() const { return m_folder / "unsealed.emic"; }

    static storage::SealRules rules() {
        storage::SealRules rules;
        rules.withoutNames = [](std::string_view words) { return std::string(words); };
        rules.namesInRow = [](const storage::WordsPlace&, std::string_view) { return 0; };
        rules.namesInText = [](std::string_view, std::string_view) { return 0; };
        return rules;
    }

    /// Seals in a child under a plan; how many operations that took, 0 when it was cut off.
    [[nodiscard]] std::int64_t sealInChild(const FaultPlan& plan) const {
        for (const auto& entry : std::filesystem::directory_iterator(m_folder))
            if (entry.path().filename().string().starts_with("used.emic"))
                std::filesystem::remove(entry.path());
        std::filesystem::copy_file(unsealed(), used());
        std::array<int, 2> pipe{};
        EXPECT_EQ(::pipe(pipe.data()), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(pipe[0]);
            installFaultVfs(plan);
            try {
                storage::seal(used(), "Anna", rules());
            } catch (const Error&) { // NOLINT(bugprone-empty-catch): said in words; the file is looked at below
            } catch (...) {
                ::_exit(2);
            }
            const std::int64_t operations = faultOperations();
            ::_exit(::write(pipe[1], &operations, sizeof operations) == sizeof operations ? 0 : 3);
        }
        ::close(pipe[1]);
        std::int64_t operations = 0;
        if (::read(pipe[0], &operations, sizeof operations) != sizeof operations)
            operations = 0;
        ::close(pipe[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        return operations;
    }

    [[nodiscard]] bool isSealed() const {
        const Study study = Study::open(used(), "Anna");
        return study.journal(1).front().sealed;
    }

    /// The study, whole: unsealed as it was, or sealed with its rows and sentences.
    void expectWhole(std::int64_t at) const {
        expectSound(at);
        const std::string state = stateOf(used());
        ASSERT_TRUE(isSealed() ? state.starts_with(m_before) : state == m_before) << "operation " << at;
    }

    void cutOffEverywhere(Fault fault, bool dropUnsynced) const {
        const std::int64_t operations = sealInChild({Fault::none, 0, dropUnsynced});
        ASSERT_GT(operations, 10);
        ASSERT_TRUE(isSealed());
        expectWhole(0);
        for (std::int64_t at = 1; at <= operations; ++at) {
            (void)sealInChild({fault, at, dropUnsynced});
            expectWhole(at);
        }
    }

    std::string m_before;
};

TEST_F(SealCrash, KilledAtEveryOperation) {
    cutOffEverywhere(Fault::kill, false);
}

TEST_F(SealCrash, PowerFailsAtEveryOperation) {
    cutOffEverywhere(Fault::kill, true);
}

TEST_F(SealCrash, DiskFullAtEveryOperation) {
    cutOffEverywhere(Fault::diskFull, false);
}

/// The steps by which the sealed file takes the study's place, and the old bytes are overwritten.
class SealCalls : public SealCrash {
protected:
    struct Told {
        std::int64_t calls = 0;
        bool finished = false;    ///< in words, or with a report
        bool refused = false;     ///< in words
        bool overwritten = false; ///< as the report says
    };

    [[nodiscard]] Told sealInChild(CallFault fault, std::int64_t at) const {
        for (const auto& entry : std::filesystem::directory_iterator(m_folder))
            if (entry.path().filename().string().starts_with("used.emic"))
                std::filesystem::remove(entry.path());
        std::filesystem::copy_file(unsealed(), used());
        std::array<int, 2> pipe{};
        EXPECT_EQ(::pipe(pipe.data()), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(pipe[0]);
            Told told;
            planCalls(fault, at);
            try {
                told.overwritten = storage::seal(used(), "Anna", rules()).overwritten;
            } catch (const Error& error) {
                told.refused = std::string_view(error.what()).ends_with('.');
            } catch (...) {
                ::_exit(2);
            }
            told.calls = callsSoFar();
            told.finished = true;
            planCalls(CallFault::none, 0);
            ::_exit(::write(pipe[1], &told, sizeof told) == sizeof told ? 0 : 3);
        }
        ::close(pipe[1]);
        Told told;
        if (::read(pipe[0], &told, sizeof told) != sizeof told)
            told = {};
        ::close(pipe[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        return told;
    }

    [[nodiscard]] bool unfinishedIsLeft() const {
        for (const auto& entry : std::filesystem::directory_iterator(m_folder))
            if (entry.path().filename().string().find("unfinished") != std::string::npos)
                return true;
        return false;
    }
};

TEST_F(SealCalls, KilledBeforeEachLeaveTheOldOrTheSealedFile) {
    const Told whole = sealInChild(CallFault::none, 0);
    ASSERT_TRUE(whole.overwritten);
    ASSERT_GT(whole.calls, 4);
    bool unsealed = false;
    bool sealed = false;
    for (std::int64_t at = 1; at <= whole.calls; ++at) {
        EXPECT_FALSE(sealInChild(CallFault::kill, at).finished);
        expectWhole(at);
        (isSealed() ? sealed : unsealed) = true;
    }
    EXPECT_TRUE(unsealed && sealed) << "no kill came before the rename, or none behind it";
}

TEST_F(SealCalls, FailingAreSaid) {
    const std::int64_t calls = sealInChild(CallFault::none, 0).calls;
    bool notOverwritten = false;
    for (std::int64_t at = 1; at <= calls; ++at) {
        const Told told = sealInChild(CallFault::fail, at);
        ASSERT_TRUE(told.finished) << at;
        expectWhole(at);
        EXPECT_NE(isSealed(), told.refused)
            << at << ": what was not sealed is refused in words, and the other way round";
        EXPECT_FALSE(unfinishedIsLeft()) << at;
        notOverwritten = notOverwritten || (isSealed() && !told.overwritten);
    }
    EXPECT_TRUE(notOverwritten) << "no write over the old bytes failed";
}

} // namespace
} // namespace emic::tests
