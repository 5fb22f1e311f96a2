// Running speech in pieces with times: labels within cues, speakers that the format names, and nobody named.
#include "core/text/text.h"
#include "core/transcripts/grammar.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

namespace emic::transcripts {
namespace {

using ::testing::ElementsAre;

struct Cue {
    std::string words;
    std::optional<std::int64_t> startMs;
    std::optional<std::int64_t> endMs;
    std::optional<std::string> speaker;
};

Document documentOf(const std::vector<Cue>& cues, bool flows = true) {
    Document document;
    document.format = "test";
    document.flows = flows;
    for (const Cue& cue : cues) {
        Block block;
        block.text.begin = document.text.size();
        document.text += cue.words;
        block.text.end = document.text.size();
        document.text += "\n";
        block.place = static_cast<std::uint32_t>(document.blocks.size() + 1);
        block.startMs = cue.startMs;
        block.endMs = cue.endMs;
        if (cue.speaker) {
            auto known = std::find(document.speakers.begin(), document.speakers.end(), *cue.speaker);
            block.speaker = static_cast<std::uint32_t>(known - document.speakers.begin());
            if (known == document.speakers.end()) {
                document.speakers.push_back(*cue.speaker);
            }
        }
        document.blocks.push_back(block);
    }
    return document;
}

std::vector<std::string> turnsOf(const Document& document, const GrammarOptions& options = {}) {
    const Read read = readTurns(document, options);
    const text::Text text(read.transcript.text);
    std::vector<std::string> result;
    for (const study::Turn& turn : read.transcript.turns) {
        std::string line = turn.speaker ? read.transcript.speakers.at(static_cast<std::size_t>(*turn.speaker)) : "-";
        line += "@" + (turn.startMs ? std::to_string(*turn.startMs) : "") + "-" +
                (turn.endMs ? std::to_string(*turn.endMs) : "");
        result.push_back(line + ": " + std::string(text.slice(turn.span)));
    }
    return result;
}

TEST(Cues, HaveLabelsWithin) {
    const Document document = documentOf({{"Eva: Hi", 0, 1000, {}},
                                          {"and welcome.", 1500, 3000, {}},
                                          {"Eva: How are you?", 3500, 4000, {}},
                                          {"Ida Holm: Fine:", 4100, 5000, {}},
                                          {"and you?", 9000, 9500, {}},
                                          {"Eva: Well.", 9600, 9900, {}},
                                          {"Ida Holm: Good.", 10000, 11000, {}}});
    EXPECT_THAT(turnsOf(document), ElementsAre("Eva@0-4000: Hi and welcome. How are you?",
                                               "Ida Holm@4100-5000: Fine:", "Ida Holm@9000-9500: and you?",
                                               "Eva@9600-9900: Well.", "Ida Holm@10000-11000: Good."));
    GrammarOptions options;
    options.mergeGapMs = 4000;
    EXPECT_EQ(turnsOf(document, options)[1], "Ida Holm@4100-9500: Fine: and you?");
    options.mergeGapMs = 0;
    EXPECT_EQ(turnsOf(document, options)[0], "Eva@0-1000: Hi");
}

TEST(Cues, NameAlsoThoseWhoSpeakOnce) {
    const Document document = documentOf({{"Eva: Hi and", 0, 1000, {}},
                                          {"Eva: welcome.", 1500, 3000, {}},
                                          {"Ida: Thanks: so", 3500, 4000, {}},
                                          {"Yeah: well", 4100, 5000, {}},
                                          {"Eva: Yes.", 5100, 5500, {}}});
    EXPECT_THAT(turnsOf(document), ElementsAre("Eva@0-3000: Hi and welcome.", "Ida@3500-5000: Thanks: so Yeah: well",
                                               "Eva@5100-5500: Yes."));
}

TEST(Cues, OfGivenSpeakersAreJoinedUpToTheGap) {
    const Document document = documentOf({{"Hi", 0, 1000, "Eva"},
                                          {"there.", 3000, 4000, "Eva"},
                                          {"So.", 6001, 7000, "Eva"},
                                          {"Oh", 7000, 7500, ""},
                                          {"Yes", 7600, 8000, "Ida"},
                                          {"Hm", 8100, 8200, {}}});
    EXPECT_THAT(turnsOf(document), ElementsAre("Eva@0-4000: Hi there.", "Eva@6001-7000: So.", "-@7000-7500: Oh",
                                               "Ida@7600-8000: Yes", "-@8100-8200: Hm"));
    EXPECT_THAT(readTurns(document, {}).transcript.speakers, ElementsAre("Eva", "Ida"));
}

TEST(Cues, OfRowsKeepTheirLines) {
    EXPECT_THAT(
        turnsOf(documentOf({{"Hi", {}, {}, "Eva"}, {"there\nyou", {}, {}, "Eva"}, {"Yes", {}, {}, "Ida"}}, false)),
        ElementsAre("Eva@-: Hi\nthere\nyou", "Ida@-: Yes"));
}

TEST(Cues, OfPeopleWhoTalkAtOnceLoseNothing) {
    EXPECT_THAT(
        turnsOf(documentOf({{"a long story", 0, 10000, "Eva"},
                            {"mm", 2000, 2500, "Ida"},
                            {"yes", 4000, 4200, "Ida"},
                            {"that ends", 9000, 12000, "Eva"},
                            {"within", 9500, 9600, "Eva"},
                            {"late", 13900, 14000, "Eva"}})),
        ElementsAre("Eva@0-10000: a long story", "Ida@2000-4200: mm yes", "Eva@9000-14000: that ends within late"));
}

TEST(Cues, OfNobodyBecomeTurnsOfReadableSize) {
    std::vector<Cue> cues;
    std::string all;
    for (int i = 0; i < 201; ++i) {
        const bool ends = i % 3 == 2;
        const std::string words = "these are some words of cue " + std::to_string(i) + (ends ? "." : " and");
        cues.push_back({words, i * 1000, i * 1000 + 900, {}});
        all += (i ? " " : "") + words;
    }
    const Read read = readTurns(documentOf(cues), {});
    std::string text = read.transcript.text;
    std::replace(text.begin(), text.end(), '\n', ' ');
    EXPECT_EQ(text, all);
    EXPECT_GT(read.transcript.turns.size(), 10U);
    const text::Text whole(read.transcript.text);
    for (std::size_t i = 0; i < read.transcript.turns.size(); ++i) {
        const study::Turn& turn = read.transcript.turns[i];
        EXPECT_FALSE(turn.speaker);
        EXPECT_TRUE(turn.startMs && turn.endMs && *turn.startMs < *turn.endMs);
        EXPECT_TRUE(whole.slice(turn.span).ends_with("."));
        EXPECT_LT(turn.span.length(), 450);
        EXPECT_TRUE(turn.span.length() >= 300 || i + 1 == read.transcript.turns.size());
    }
}

TEST(Cues, OfNobodyEndBeforeASilenceAndAreNeverTooLong) {
    EXPECT_EQ(turnsOf(documentOf({{"This is a sentence of some length, and it ends.", 0, 1000, {}},
                                  {"Another.", 1500, 2000, {}},
                                  {"And one behind a silence.", 9000, 9900, {}}}))
                  .size(),
              2U);
    std::vector<Cue> cues;
    for (int i = 0; i < 100; ++i) {
        cues.push_back({"words that never come to an end in a song without points", i * 1000, i * 1000 + 900, {}});
    }
    const Read read = readTurns(documentOf(cues), {});
    EXPECT_GE(read.transcript.turns.size(), 3U);
    for (const study::Turn& turn : read.transcript.turns) {
        EXPECT_LT(turn.span.length(), 1600);
    }
}

TEST(Notes, StandWhereTheyWereAttached) {
    Document document = documentOf({{"I: Åh  ja, yes", {}, {}, {}},
                                    {"P: so [00:00:05] it", {}, {}, {}},
                                    {"I: end [00:00:09] all", {}, {}, {}},
                                    {"P: x", {}, {}, {}}},
                                   false);
    const auto at = [&](std::string_view words) { return document.text.find(words); };
    document.notes = {
        {"comment", 1, "on it", "Eva", at("it") + 2},           {"footnote", 1, "on ja", "", at("ja") + 2},
        {"footnote", 1, "on the label", "", at("P: so")},       {"comment", 1, "on the time", "", at("00:05]")},
        {"comment", 1, "behind all", "", document.text.size()}, {"comment", 1, "at no place", "", 1U << 30},
        {"comment", 1, "within a letter", "", at("Å") + 1}};
    const Read read = readTurns(document, {});
    EXPECT_EQ(read.transcript.text, "Åh ja, yes\nso it\nend all\nx");
    std::vector<std::string> placed;
    const text::Text text(read.transcript.text);
    for (const PlacedNote& note : read.transcript.notes) {
        placed.push_back(note.text + "@" + std::to_string(note.position.value));
        EXPECT_LE(note.position, text.end());
    }
    EXPECT_THAT(placed, ElementsAre("on it@16", "on ja@5", "on the label@10", "on the time@13", "behind all@26",
                                    "at no place@26", "within a letter@0"));
    EXPECT_EQ(read.transcript.notes[0].author, "Eva");
    EXPECT_EQ(read.transcript.notes[0].kind, "comment");
}

/// Whatever cues a file has, their words come out in order, in turns that do not overlap.
TEST(Cues, KeepEveryWord) {
    EXPECT_TRUE(rc::check("words and order stay", [] {
        const auto count = *rc::gen::inRange(0, 40);
        std::vector<Cue> cues;
        std::string words;
        std::int64_t time = 0;
        for (int i = 0; i < count; ++i) {
            Cue cue;
            cue.words = *rc::gen::element<std::string>("so", "Å", "no.", "a b", "x\ny", "(.)", "???", "10:30") +
                        std::to_string(i);
            time += *rc::gen::inRange(-500, 4000);
            if (*rc::gen::inRange(0, 4)) {
                cue.startMs = time;
            }
            if (*rc::gen::inRange(0, 4)) {
                cue.endMs = time + *rc::gen::inRange(-100, 3000);
            }
            if (*rc::gen::inRange(0, 3)) {
                cue.speaker = *rc::gen::element<std::string>("A", "B", "", " ");
            }
            for (const char c : cue.words) {
                words += c == ' ' || c == '\n' ? "" : std::string(1, c);
            }
            cues.push_back(std::move(cue));
        }
        const Read read = readTurns(documentOf(cues, *rc::gen::arbitrary<bool>()), {});
        std::string kept = read.transcript.text;
        std::erase_if(kept, [](char c) { return c == ' ' || c == '\n'; });
        RC_ASSERT(kept == words);
        RC_ASSERT(study::decodeTurns(study::encodeTurns(read.transcript.turns),
                                     text::Text(read.transcript.text).end()) == read.transcript.turns);
    }));
}

} // namespace
} // namespace emic::transcripts
