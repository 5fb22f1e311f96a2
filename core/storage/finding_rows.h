// How the values of findings.h stand in tables; see rows.h. Internal to the storage room.
#pragma once

#include "core/storage/mapping.h"
#include "core/study/findings.h"

namespace emic::storage {

template <>
struct Mapping<study::Reading> {
    using Row = study::Reading;
    static constexpr Table table{"reading", study::Entity::reading, 2, "source_id, analyst_id", "reading"};
    static constexpr auto columns =
        std::tuple(column("source_id", &Row::source), column("analyst_id", &Row::analyst), column("at", &Row::at));
};

template <>
struct Mapping<study::Impression> {
    using Row = study::Impression;
    static constexpr Table table{"impression", study::Entity::impression, 2, "source_id, analyst_id", "impression"};
    static constexpr auto columns = std::tuple(column("source_id", &Row::source), column("analyst_id", &Row::analyst),
                                               column("text", &Row::text), column("changed_at", &Row::changedAt));
};

template <>
struct Mapping<study::Preconception> {
    using Row = study::Preconception;
    static constexpr Table table{"preconception", study::Entity::preconception, 1, "analyst_id",
                                 "note on preconceptions"};
    static constexpr auto columns = std::tuple(column("analyst_id", &Row::analyst), column("text", &Row::text),
                                               column("changed_at", &Row::changedAt));
};

template <>
struct Mapping<study::PreliminaryTheme> {
    using Row = study::PreliminaryTheme;
    static constexpr Table table{"preliminary_theme", study::Entity::preliminaryTheme, 1, "ordinal, name, id",
                                 "preliminary theme"};
    static constexpr auto columns =
        std::tuple(column("id", &Row::id), column("analyst_id", &Row::analyst), column("name", &Row::name),
                   column("note", &Row::note), column("theme_id", &Row::theme), column("ordinal", &Row::ordinal));
};

template <>
struct Mapping<study::Readiness> {
    using Row = study::Readiness;
    static constexpr Table table{"readiness", study::Entity::readiness, 2, "at, analyst_id, step",
                                 "sign of being ready"};
    static constexpr auto columns =
        std::tuple(column("analyst_id", &Row::analyst), column("step", &Row::step), column("at", &Row::at));
};

template <>
struct Mapping<study::CondensateSentence> {
    using Row = study::CondensateSentence;
    static constexpr Table table{"condensate_sentence", study::Entity::condensateSentence, 1, "ordinal, id",
                                 "sentence of a condensate"};
    static constexpr auto columns = std::tuple(column("id", &Row::id), column("theme_id", &Row::theme),
                                               column("text", &Row::text), column("analyst_id", &Row::analyst),
                                               column("changed_at", &Row::changedAt), column("ordinal", &Row::ordinal));
};

template <>
struct Mapping<study::SentenceUnit> {
    using Row = study::SentenceUnit;
    static constexpr Table table{"sentence_unit", study::Entity::sentenceUnit, 2, "sentence_id, unit_id",
                                 "unit of a sentence"};
    static constexpr auto columns =
        std::tuple(column("sentence_id", &Row::sentence), column("unit_id", &Row::unit), column("words", &Row::words));
};

template <>
struct Mapping<study::Category> {
    using Row = study::Category;
    static constexpr Table table{"category", study::Entity::category, 1, "title, id", "category"};
    static constexpr auto columns = std::tuple(column("id", &Row::id), column("theme_id", &Row::theme),
                                               column("title", &Row::title), column("changed_at", &Row::changedAt));
};

template <>
struct Mapping<study::CategoryParagraph> {
    using Row = study::CategoryParagraph;
    static constexpr Table table{"category_paragraph", study::Entity::categoryParagraph, 1, "ordinal, id",
                                 "paragraph of a category"};
    static constexpr auto columns = std::tuple(column("id", &Row::id), column("category_id", &Row::category),
                                               column("text", &Row::text), column("analyst_id", &Row::analyst),
                                               column("changed_at", &Row::changedAt), column("ordinal", &Row::ordinal));
};

template <>
struct Mapping<study::ParagraphCondensate> {
    using Row = study::ParagraphCondensate;
    static constexpr Table table{"paragraph_condensate", study::Entity::paragraphCondensate, 2,
                                 "paragraph_id, called, theme_id", "condensate of a paragraph"};
    static constexpr auto columns = std::tuple(column("paragraph_id", &Row::paragraph), column("theme_id", &Row::theme),
                                               column("called", &Row::called), column("condensate", &Row::condensate));
};

template <>
struct Mapping<study::ParagraphQuote> {
    using Row = study::ParagraphQuote;
    static constexpr Table table{"paragraph_quote", study::Entity::paragraphQuote, 2, "paragraph_id, ordinal",
                                 "quote in a paragraph"};
    static constexpr auto columns =
        std::tuple(column("paragraph_id", &Row::paragraph), column("ordinal", &Row::ordinal),
                   column("unit_id", &Row::unit), column("words", &Row::words));
};

template <>
struct Mapping<study::ValidationMark> {
    using Row = study::ValidationMark;
    static constexpr Table table{"validation_mark", study::Entity::validationMark, 2, "category_id, source_id",
                                 "validation mark"};
    static constexpr auto columns =
        std::tuple(column("category_id", &Row::category), column("source_id", &Row::source), column("mark", &Row::mark),
                   column("note", &Row::note), column("analyst_id", &Row::analyst), column("at", &Row::at));
};

template <>
struct Mapping<study::Decision> {
    using Row = study::Decision;
    static constexpr Table table{"decision", study::Entity::decision, 1, "at, id", "decision"};
    static constexpr auto columns =
        std::tuple(column("id", &Row::id), column("text", &Row::text), column("reason", &Row::reason),
                   column("analyst_id", &Row::analyst), column("at", &Row::at));
};

template <>
struct Mapping<study::Negotiation> {
    using Row = study::Negotiation;
    static constexpr Table table{"negotiation", study::Entity::negotiation, 1, "opened_at, id", "negotiation"};
    static constexpr auto columns = std::tuple(
        column("id", &Row::id), column("source_id", &Row::source), column("begin", &Row::begin),
        column("\"end\"", &Row::end), column("theme_id", &Row::theme), column("question", &Row::question),
        column("outcome", &Row::outcome), column("reason", &Row::reason), column("analyst_id", &Row::analyst),
        column("opened_at", &Row::openedAt), column("settled_at", &Row::settledAt));
};

template <>
struct Mapping<study::NegotiationPosition> {
    using Row = study::NegotiationPosition;
    static constexpr Table table{"negotiation_position", study::Entity::negotiationPosition, 2,
                                 "negotiation_id, analyst_id", "position"};
    static constexpr auto columns = std::tuple(column("negotiation_id", &Row::negotiation),
                                               column("analyst_id", &Row::analyst), column("text", &Row::text));
};

} // namespace emic::storage
