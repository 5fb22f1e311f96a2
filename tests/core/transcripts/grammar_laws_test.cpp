// What holds for transcripts of every style.
#include "core/text/error.h"
#include "tests/core/transcripts/reading.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

namespace emic::transcripts {
namespace {

using testing::read;
using testing::turns;

/// A transcript as one style writes it.
struct Writing {
    LabelStyle style;
    std::string_view fileName;
    /// The turn's lines: of `speaker`, at `second`, with `words`.
    std::string (*write)(const std::string& speaker, int second, const std::string& words);
    bool timed = false;
};

std::string clock(int second) {
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(second / 3600) + ":" + two(second / 60 % 60) + ":" + two(second % 60);
}

const std::vector<Writing>& writings() {
    static const std::vector<Writing> all{
        {LabelStyle::plain, "a.txt", [](const auto& who, int, const auto& said) { return who + ": " + said + "\n"; }},
        {LabelStyle::plain, "a.txt",
         [](const auto& who, int at, const auto& said) { return "[" + clock(at) + "] " + who + ": " + said + "\n"; },
         true},
        {LabelStyle::bold, "a.md",
         [](const auto& who, int, const auto& said) { return "**" + who + ":** " + said + "\n\n"; }},
        {LabelStyle::square, "a.txt",
         [](const auto& who, int, const auto& said) { return "[" + who + "] " + said + "\n"; }},
        {LabelStyle::curly, "a.txt",
         [](const auto& who, int, const auto& said) { return "{" + who + "} " + said + "\n"; }},
        {LabelStyle::hash, "a.txt",
         [](const auto& who, int, const auto& said) { return "#" + who + ": " + said + "\n"; }},
        {LabelStyle::at, "a.txt",
         [](const auto& who, int, const auto& said) { return "@" + who + ": " + said + "\n"; }},
        {LabelStyle::tab, "a.txt", [](const auto& who, int, const auto& said) { return who + "\t" + said + "\n"; }},
        {LabelStyle::tab, "a.txt", [](const auto& who, int, const auto& said) { return who + "   " + said + "\n"; }},
        {LabelStyle::f4, "a.txt",
         [](const auto& who, int at, const auto& said) { return who + ": " + said + " #" + clock(at) + "-4#\n"; }},
        {LabelStyle::otter, "a.txt",
         [](const auto& who, int at, const auto& said) { return who + "  " + clock(at) + "\n" + said + "\n\n"; }, true},
        {LabelStyle::atrain, "a.txt",
         [](const auto& who, int at, const auto& said) { return who + "\n[" + clock(at) + "] - " + said + "\n\n"; },
         true},
        {LabelStyle::nvivo, "a.txt",
         [](const auto& who, int at, const auto& said) { return "[" + clock(at) + "]\t" + who + "\t" + said + "\n"; },
         true},
        {LabelStyle::nvivo, "a.txt",
         [](const auto& who, int at, const auto& said) {
             return std::to_string(at) + ".0\t" + who + "\t" + said + "\n";
         },
         true},
    };
    return all;
}

TEST(Laws, AStyleIsFoundWhereItIsWritten) {
    for (const Writing& writing : writings()) {
        EXPECT_TRUE(rc::check("style, speakers, times and words come out", [&] {
            using Names = std::vector<std::string>;
            const auto names = *rc::gen::element(
                Names{"Anna", "Berit"}, Names{"I", "P1"}, Names{"Interviewer", "Participant 4"},
                Names{"Eva Lind", "Dr. Ida Holm"}, Names{"SPEAKER_00", "SPEAKER_01"}, Names{"Åse", "Ødgård"});
            const int count = *rc::gen::inRange(6, 40);
            std::string file;
            std::vector<std::string> wanted;
            int second = 1;
            for (int i = 0; i < count; ++i) {
                const auto pieces = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(
                    rc::gen::element<std::string>("ja", "Åse", "10:30", "so.", "(laughs)", "[ja]", "ok?", "𝄞",
                                                  "e\xCC\x81", "well", "#1", "a: b")));
                std::string said = "w";
                for (const std::string& each : pieces) {
                    said += " " + each;
                }
                const std::string& who = names[static_cast<std::size_t>(i % 2)];
                second += *rc::gen::inRange(0, 2);
                file += writing.write(who, second, said);
                wanted.push_back(who + (writing.timed ? "@" + std::to_string(second) + "-" : "") + ": " + said);
            }
            for (const LabelStyle asked : {LabelStyle::automatic, writing.style}) {
                const auto source = read(file, asked, writing.fileName);
                auto found = turns(source);
                RC_ASSERT(source.report.style == writing.style);
                if (writing.style == LabelStyle::f4) {
                    for (std::string& turn : found) {
                        const std::size_t at = turn.find('@');
                        turn.erase(at, turn.find(':', at) - at);
                    }
                }
                RC_ASSERT(found == wanted);
            }
        }));
    }
}

/// Every style and no style, for text that means nothing.
TEST(Laws, TurnsNeverOverlapAndNothingIsInvented) {
    EXPECT_TRUE(rc::check("turns decode, and the words are those of the file, in order", [] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "A:", "B:", "A", "Eva Lind", " ", "  ", "\n", "\n\n", "\t", "A\t", "\nB\t", "00:13", "\n75\t",
            "SPEAKER_00\n", "[00:01] - ", "#00:00:05-1#", "word", "Å", "Question 2. ", "?", ":", "SUMMARY KEYWORDS\n",
            "SPEAKERS\n", "Transcribed by https://otter.ai", "Timespan\tContent\tSpeaker\n", "\n1 ", "\n2 ", "\n3 ",
            "\n4 ", "(0.4)", "((x))", "Transcription for x\n", "a.mp3\n", "27m 42s\n", "Eva started transcription\n"));
        std::string file = "x";
        for (const std::string& each : pieces) {
            file += each;
        }
        for (int style = 0; style <= static_cast<int>(LabelStyle::none); ++style) {
            ReadSource source;
            try {
                source = read(file, static_cast<LabelStyle>(style));
            } catch (const InvalidInput&) {
                continue; // no words at all
            }
            RC_ASSERT(turns(source).size() == static_cast<std::size_t>(source.source.turnCount));
            // What came out is a subsequence of what went in: nothing is said twice or moved.
            std::size_t at = 0;
            for (const char c : source.source.text.bytes) {
                if (c == ' ' || c == '\n') {
                    continue;
                }
                at = file.find(c, at);
                RC_ASSERT(at != std::string::npos);
                ++at;
            }
        }
    }));
}

} // namespace
} // namespace emic::transcripts
