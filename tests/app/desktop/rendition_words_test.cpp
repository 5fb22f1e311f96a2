// What the keys of the rendition editor make of selected words.
#include "app/desktop/rendition_words.h"
#include "app/desktop/strings.h"
#include "core/editing/rendition_check.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace emic::desktop {
namespace {

const QString text = QStringLiteral("Well, I don't sleep then.");

WordsPlace placeIn(const QString& where, const QString& words) {
    const qsizetype at = where.indexOf(words);
    EXPECT_GE(at, 0) << words.toStdString();
    return {at, at + words.size()};
}

QString applied(QString to, const WordsEdit& edit) {
    return to.replace(edit.place.begin, edit.place.end - edit.place.begin, edit.by);
}

QString leftOut(const QString& from, const QString& words) {
    const auto edit = leaveOut(from, placeIn(from, words));
    return edit ? applied(from, *edit) : QStringLiteral("nothing");
}

TEST(RenditionWords, WholeWordsAreLeftOut) {
    EXPECT_EQ(leftOut(text, QStringLiteral("sleep")), QStringLiteral("Well, I don't [...] then."));
    EXPECT_EQ(leftOut(text, QStringLiteral(" lee").trimmed()), QStringLiteral("Well, I don't [...] then."));
    EXPECT_EQ(leftOut(text, QStringLiteral("on't sl")), QStringLiteral("Well, I [...] then."));
    EXPECT_EQ(leftOut(text, QStringLiteral(" sleep ")), QStringLiteral("Well, I don't [...] then."));
    EXPECT_EQ(leftOut(text, QStringLiteral("Well,")), QStringLiteral("[...] I don't sleep then."));
    // At the caret: the word there; between words: nothing.
    EXPECT_EQ(applied(text, leaveOut(text, {9, 9}).value()), QStringLiteral("Well, I [...] sleep then."));
    EXPECT_FALSE(leaveOut(QStringLiteral("a  b"), {2, 2}));
    EXPECT_FALSE(leaveOut(QString(), {0, 0}));
}

TEST(RenditionWords, OmissionsBesideEachOtherBecomeOne) {
    EXPECT_EQ(leftOut(QStringLiteral("a [...] b c"), QStringLiteral("b")), QStringLiteral("a [...] c"));
    EXPECT_EQ(leftOut(QStringLiteral("a b [\u2026] c"), QStringLiteral("b")), QStringLiteral("a [...] c"));
    EXPECT_EQ(leftOut(QStringLiteral("a [...] b [...] c"), QStringLiteral("b")), QStringLiteral("a [...] c"));
    // Half a bracket is none.
    EXPECT_EQ(leftOut(QStringLiteral("a [the doctor] b"), QStringLiteral("doctor] b")), QStringLiteral("a [...]"));
}

TEST(RenditionWords, BracketsAreWrittenIn) {
    const auto edit = inBrackets(text, placeIn(text, QStringLiteral("sleep"))).value();
    EXPECT_EQ(applied(text, edit), QStringLiteral("Well, I don't [sleep] then."));
    EXPECT_EQ(applied(text, edit).mid(edit.selected.begin, edit.selected.end - edit.selected.begin),
              QStringLiteral("sleep"));
    // Part of a word: [H]e.
    EXPECT_EQ(applied(text, inBrackets(text, {0, 1}).value()), QStringLiteral("[W]ell, I don't sleep then."));
    // At the caret: an empty one, to be filled.
    const auto empty = inBrackets(text, {6, 6}).value();
    EXPECT_EQ(applied(text, empty), QStringLiteral("Well, []I don't sleep then."));
    EXPECT_EQ(empty.selected, (WordsPlace{7, 7}));
    EXPECT_FALSE(inBrackets(QStringLiteral("a [b] c"), {3, 4})) << "they cannot be nested";
    EXPECT_EQ(applied(QStringLiteral("a [b] c"), inBrackets(QStringLiteral("a [b] c"), {2, 7}).value()),
              QStringLiteral("a [b c]"));
}

TEST(RenditionWords, WordsAreFoundNearestAndOutsideOfBrackets) {
    const QString words = QStringLiteral("no [no] no, no");
    EXPECT_EQ(placeOfWords(words, QStringLiteral("no"), 4), (WordsPlace{0, 2}));
    EXPECT_EQ(placeOfWords(words, QStringLiteral("no"), 7), (WordsPlace{8, 10}));
    EXPECT_EQ(placeOfWords(words, QStringLiteral("yes"), 0), std::nullopt);
    EXPECT_EQ(placeOfWords(words, QString(), 0), std::nullopt);
}

TEST(RenditionWords, WhateverIsLeftOutTheQuoteStaysFaithful) {
    rc::check("one omission after the other", [] {
        const auto words = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(
            rc::gen::element<std::string>("I", "don't", "know,", "Åse", "no")));
        QString said = QStringLiteral("begin");
        for (const std::string& word : words)
            said += QLatin1Char(' ') + shown(word);
        QString now = said;
        for (int step = 0; step < 4; ++step) {
            // The first word stays: a quote without a verbatim word is none.
            const auto begin = *rc::gen::inRange<qsizetype>(std::min<qsizetype>(6, now.size()), now.size() + 1);
            const auto end = *rc::gen::inRange<qsizetype>(begin, now.size() + 1);
            if (const auto edit = leaveOut(now, {begin, end}); edit && edit->place.begin > 5)
                now = applied(now, *edit);
        }
        const editing::RenditionCheck check = editing::checkRendition(utf8(said), utf8(now));
        RC_LOG(utf8(now));
        RC_ASSERT(check.faithful);
    });
}

TEST(RenditionWords, WordsFromRightToLeftKeepTheSentenceRoundThem) {
    EXPECT_EQ(isolated(QStringLiteral("kitchen, 3")), "kitchen, 3");
    const QString hebrew = QStringLiteral("[x]\u05DC\u05D9\u05DC\u05D4");
    EXPECT_EQ(isolated(hebrew), QChar(0x2068) + hebrew + QChar(0x2069));
}

} // namespace
} // namespace emic::desktop
