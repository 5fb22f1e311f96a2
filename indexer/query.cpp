#include "indexer/query.h"

#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/text/text.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <charconv>

namespace emic::indexer {

namespace {

constexpr std::int64_t mostCharacters = 10'000;
constexpr int mostBrackets = 100;
constexpr int mostLeaves = 500;
constexpr int defaultNear = 5;
constexpr int mostNear = 1'000;

bool isQuote(char32_t c) {
    return c == U'"' || c == U'\u201C' || c == U'\u201D' || c == U'\u201E' || c == U'\u00AB' || c == U'\u00BB';
}

bool isSpace(char32_t c) {
    return text::isBlank(c);
}

std::string character(std::int64_t at) {
    return "character " + std::to_string(at);
}

class Parser {
public:
    Parser(std::string_view query, const FieldNames& names) : m_query(query) {
        for (const std::string& field : commonFields())
            m_fields.push_back(foldedField(field));
        for (const auto* list : {&names.attributes, &names.outcomes})
            for (const std::string& name : *list)
                m_fields.push_back(foldedField(name));
    }

    Node parse() {
        skipSpace();
        if (atEnd())
            return {};
        Node node = parseAny();
        if (!atEnd()) // only a bracket ends a query early
            fail("the bracket closed at " + character(m_place) + " was never opened");
        return node;
    }

private:
    [[noreturn]] static void fail(const std::string& what) {
        throw InvalidInput("The query cannot be understood: " + what + ".");
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_query.size(); }
    [[nodiscard]] char32_t peek() const { return atEnd() ? U'\0' : text::codePointAt(m_query, m_at).value; }
    char32_t take() {
        const auto point = text::codePointAt(m_query, m_at);
        m_at += point.length;
        ++m_place;
        return point.value;
    }
    void skipSpace() {
        while (!atEnd() && isSpace(peek()))
            take();
    }

    /// The bare word that begins here, up to a space or bracket; nothing is taken.
    [[nodiscard]] std::string_view bareWord() const {
        auto end = m_at;
        while (end < m_query.size()) {
            const auto point = text::codePointAt(m_query, end);
            if (isSpace(point.value) || point.value == U'(' || point.value == U')' || isQuote(point.value))
                break;
            end += point.length;
        }
        return m_query.substr(m_at, end - m_at);
    }
    void takeBytes(std::size_t count) {
        for (const auto end = m_at + count; m_at < end;)
            take();
    }

    /// "NEAR", "NEAR/7".
    [[nodiscard]] static bool isNear(std::string_view word) { return word == "NEAR" || word.starts_with("NEAR/"); }
    [[nodiscard]] bool atOperator(std::string_view word) const { return bareWord() == word; }
    [[nodiscard]] bool atOperand() const {
        if (atEnd() || peek() == U')')
            return false;
        const auto word = bareWord();
        return word != "AND" && word != "OR" && !isNear(word);
    }

    void requireOperand(const std::string& after, std::int64_t at) {
        skipSpace();
        if (atOperand())
            return;
        fail(after + " at " + character(at) + " has nothing behind it");
    }
    /// For operators that stand where something should stand first.
    void requireStart() {
        if (atOperand())
            return;
        if (atEnd() || peek() == U')')
            fail("there is nothing at " + character(m_place) + " to search for");
        fail(std::string(bareWord()) + " at " + character(m_place) +
             " has nothing before it; in small letters, or in quotation marks, it is a word to search for");
    }

    Node parseAny() {
        Node any{.kind = NodeKind::any, .at = m_place};
        any.children.push_back(parseAll());
        for (skipSpace(); atOperator("OR"); skipSpace()) {
            const auto at = m_place;
            takeBytes(2);
            requireOperand("OR", at);
            any.children.push_back(parseAll());
        }
        return any.children.size() == 1 ? std::move(any.children.front()) : any;
    }

    Node parseAll() {
        Node all{.kind = NodeKind::all, .at = m_place};
        requireStart();
        while (true) {
            all.children.push_back(parseNo());
            skipSpace();
            if (atOperator("AND")) {
                const auto at = m_place;
                takeBytes(3);
                requireOperand("AND", at);
            } else if (!atOperand()) {
                break;
            }
        }
        return all.children.size() == 1 ? std::move(all.children.front()) : all;
    }

    Node parseNo() {
        if (!atOperator("NOT"))
            return parseNear();
        const auto at = m_place;
        takeBytes(3);
        requireOperand("NOT", at);
        const Deeper deeper(*this);
        Node no{.kind = NodeKind::no, .at = at};
        no.children.push_back(parseNo());
        return no;
    }

    Node parseNear() {
        Node first = parsePrimary();
        skipSpace();
        if (!isNear(bareWord()))
            return first;
        Node near{.kind = NodeKind::near, .at = first.at};
        near.children.push_back(std::move(first));
        while (isNear(bareWord())) {
            const auto at = m_place;
            const auto sign = bareWord();
            const int within = distanceOf(sign);
            if (near.within != 0 && near.within != within)
                fail("NEAR at " + character(at) + " has another distance than the one before it; use brackets and AND");
            near.within = within;
            takeBytes(sign.size());
            requireOperand("NEAR", at);
            near.children.push_back(parsePrimary());
            skipSpace();
        }
        for (const Node& child : near.children)
            requireWords(child);
        return near;
    }

    [[nodiscard]] int distanceOf(std::string_view sign) const {
        if (sign == "NEAR")
            return defaultNear;
        sign.remove_prefix(5);
        int within = 0;
        const auto [end, problem] = std::from_chars(sign.data(), sign.data() + sign.size(), within);
        if (problem != std::errc() || end != sign.data() + sign.size() || within < 1 || within > mostNear)
            fail("NEAR at " + character(m_place) + " wants a number of words from 1 to " + std::to_string(mostNear) +
                 " behind its stroke, as in NEAR/5");
        return within;
    }

    static void requireWords(const Node& node) {
        const bool words =
            node.kind == NodeKind::any && std::all_of(node.children.begin(), node.children.end(),
                                                      [](const Node& child) { return child.kind == NodeKind::word; });
        if (node.kind != NodeKind::word && !words)
            fail("what stands at " + character(node.at) +
                 " beside NEAR must be a word, or words in brackets joined by OR");
    }

    Node parsePrimary() {
        const auto at = m_place;
        const auto c = peek();
        if (c == U'(')
            return parseBrackets();
        if (++m_leaves > mostLeaves)
            fail("it has more than " + std::to_string(mostLeaves) + " words and fields");
        if (isQuote(c)) {
            auto quoted = takeQuoted();
            if (peek() == U':' && !atEnd())
                return parseField(quoted, at);
            return phrase(std::move(quoted), at);
        }
        if (c == U'/')
            return parseRegex();
        const auto word = bareWord();
        if (const auto colon = word.find(':');
            colon != std::string_view::npos && colon > 0 && isFieldName(word, colon)) {
            const std::string name(word.substr(0, colon));
            takeBytes(colon);
            return parseField(name, at);
        }
        takeBytes(word.size());
        if (word == "=" && !atEnd() && isQuote(peek()))
            return phrase(takeQuoted(), at);
        return wordOf(word, at);
    }

    Node parseBrackets() {
        const auto at = m_place;
        take();
        const Deeper deeper(*this);
        skipSpace();
        if (peek() == U')' && !atEnd())
            fail("there is nothing in the brackets at " + character(at));
        if (atEnd())
            fail("the bracket opened at " + character(at) + " is not closed");
        Node node = parseAny();
        skipSpace();
        if (atEnd())
            fail("the bracket opened at " + character(at) + " is not closed");
        take();
        node.at = at;
        return node;
    }

    std::string takeQuoted() {
        const auto at = m_place;
        take();
        std::string quoted;
        while (!atEnd()) {
            const auto begin = m_at;
            if (isQuote(take()))
                return quoted;
            quoted += m_query.substr(begin, m_at - begin);
        }
        fail("the quotation mark opened at " + character(at) + " is not closed");
    }

    static Node phrase(std::string words, std::int64_t at) {
        if (text::trim(words).empty())
            fail("there is nothing between the quotation marks at " + character(at));
        return {.kind = NodeKind::phrase, .text = std::move(words), .at = at};
    }

    Node parseRegex() {
        const auto at = m_place;
        take();
        std::string pattern;
        while (!atEnd()) {
            const auto begin = m_at;
            const auto c = take();
            if (c == U'/') {
                if (pattern.empty())
                    fail("there is nothing between the strokes at " + character(at));
                return {.kind = NodeKind::regex, .text = std::move(pattern), .at = at};
            }
            if (c == U'\\' && peek() == U'/' && !atEnd()) {
                take();
                pattern += '/';
                continue;
            }
            pattern += m_query.substr(begin, m_at - begin);
            if (c == U'\\' && !atEnd()) {
                const auto escaped = m_at;
                take();
                pattern += m_query.substr(escaped, m_at - escaped);
            }
        }
        fail("the regular expression opened at " + character(at) + " is not closed; end it with a stroke (/)");
    }

    [[nodiscard]] bool isFieldName(std::string_view word, std::size_t colon) const {
        const auto name = word.substr(0, colon);
        const auto folded = foldedField(name);
        if (std::find(m_fields.begin(), m_fields.end(), folded) != m_fields.end())
            return true;
        // "12:30" and "EU:n" are words; a name that somebody meant as a field deserves a word.
        const bool digits = std::any_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
        const auto behind = word.substr(colon + 1);
        if (digits && !name.empty() && name.find('.') == std::string_view::npos)
            return false;
        if (name.find_first_of("=~/*") != std::string_view::npos)
            return false;
        failNoField(name, behind.empty());
    }

    [[noreturn]] void failNoField(std::string_view name, bool /*bare*/) const {
        std::string list;
        for (std::size_t place = 0; place < m_fields.size() && place < 30; ++place)
            list += (place == 0 ? "" : ", ") + m_fields[place];
        throw NotFound("The query cannot be understood: there is no field or attribute '" + std::string(name) + "' (" +
                       character(m_place) + "). There are " + list +
                       "; to search for a word with a colon, put it in quotation marks.");
    }

    Node parseField(const std::string& name, std::int64_t at) {
        if (std::find(m_fields.begin(), m_fields.end(), foldedField(name)) == m_fields.end())
            failNoField(name, false);
        take(); // the colon
        Node node{.kind = NodeKind::field, .at = at};
        node.field.field = name;
        node.field.comparison = takeComparison();
        if (!atEnd() && isQuote(peek())) {
            node.field.value = takeQuoted();
            return node;
        }
        const auto value = bareWord();
        takeBytes(value.size());
        if (const auto dots = value.find(".."); dots != std::string_view::npos && dots > 0 && dots + 2 < value.size() &&
                                                node.field.comparison == Comparison::is) {
            node.field.comparison = Comparison::between;
            node.field.value = value.substr(0, dots);
            node.field.second = value.substr(dots + 2);
            return node;
        }
        node.field.value = value;
        if (value.empty() && node.field.comparison != Comparison::is)
            fail("the comparison at " + character(at) + " has nothing to compare with");
        return node;
    }

    Comparison takeComparison() {
        const auto c = peek();
        if (atEnd() || (c != U'<' && c != U'>' && c != U'='))
            return Comparison::is;
        take();
        if (c == U'=')
            return Comparison::is;
        const bool equal = !atEnd() && peek() == U'=';
        if (equal)
            take();
        return c == U'<' ? (equal ? Comparison::lessOrEqual : Comparison::less)
                         : (equal ? Comparison::moreOrEqual : Comparison::more);
    }

    Node wordOf(std::string_view typed, std::int64_t at) const {
        Node node{.kind = NodeKind::word, .at = at};
        auto word = typed;
        if (word.starts_with('=')) {
            word.remove_prefix(1);
            node.word.match = WordMatch::exact;
        } else if (word.starts_with('~')) {
            word.remove_prefix(1);
            node.word.match = WordMatch::misspelt;
            if (word.size() > 1 && (word[0] == '1' || word[0] == '2') && (word[1] < '0' || word[1] > '9')) {
                node.word.distance = word[0] - '0';
                word.remove_prefix(1);
            }
        }
        if (word.ends_with('*')) {
            if (node.word.match != WordMatch::stem)
                fail("the word at " + character(at) + " has two signs; use one of =, ~ and *");
            word.remove_suffix(1);
            node.word.match = WordMatch::prefix;
        }
        if (word.empty())
            fail("the sign at " + character(at) + " has no word beside it");
        node.word.word = word;
        return node;
    }

    /// Counts how deep the parser is in brackets and NOTs while it lives.
    class Deeper {
    public:
        explicit Deeper(Parser& parser) : m_parser(parser) {
            if (++m_parser.m_depth > mostBrackets)
                fail("it is more than " + std::to_string(mostBrackets) + " brackets deep");
        }
        ~Deeper() { --m_parser.m_depth; }
        Deeper(const Deeper&) = delete;
        Deeper& operator=(const Deeper&) = delete;

    private:
        Parser& m_parser;
    };

    std::string_view m_query;
    std::size_t m_at = 0;
    std::int64_t m_place = 1; ///< characters, from 1
    int m_depth = 0;
    int m_leaves = 0;
    std::vector<std::string> m_fields;
};

std::string inQuotes(std::string_view words) {
    return "\"" + std::string(words) + "\"";
}

std::string fieldInWords(const FieldQuery& field) {
    const bool plain = field.field.find_first_of(" \t") == std::string::npos;
    std::string words = (plain ? field.field : inQuotes(field.field)) + ":";
    switch (field.comparison) {
    case Comparison::less:
        words += "<";
        break;
    case Comparison::lessOrEqual:
        words += "<=";
        break;
    case Comparison::more:
        words += ">";
        break;
    case Comparison::moreOrEqual:
        words += ">=";
        break;
    case Comparison::between:
        return words + field.value + ".." + field.second;
    case Comparison::is:
        break;
    }
    return words + (field.value.empty() ? "" : inQuotes(field.value));
}

std::string wordInWords(const WordQuery& word) {
    switch (word.match) {
    case WordMatch::exact:
        return "=" + word.word;
    case WordMatch::prefix:
        return word.word + "*";
    case WordMatch::misspelt:
        return "~" + (word.distance > 0 ? std::to_string(word.distance) : std::string()) + word.word;
    case WordMatch::stem:
        break;
    }
    return word.word;
}

std::string regexInWords(std::string_view pattern) {
    std::string words = "/";
    for (const char c : pattern)
        words += c == '/' ? "\\/" : std::string(1, c);
    return words + "/";
}

} // namespace

const std::vector<std::string>& commonFields() {
    static const std::vector<std::string> fields = {"speaker", "participant", "source",  "kind",
                                                    "group",   "meeting",     "analyst", "theme",
                                                    "uncoded", "relevance",   "memo"};
    return fields;
}

std::string foldedField(std::string_view name) {
    std::string spaced(name);
    std::replace(spaced.begin(), spaced.end(), '_', ' ');
    return text::foldCase(spaced);
}

Node parseQuery(std::string_view query, const FieldNames& names) {
    if (!text::isValidUtf8(query))
        throw InvalidInput("The query cannot be understood: it is no UTF-8 text.");
    if (const auto length = text::countCodePoints(query); length > mostCharacters)
        throw InvalidInput("The query cannot be understood: it is " + std::to_string(length) +
                           " characters long, and at most " + std::to_string(mostCharacters) + " are read.");
    return Parser(query, names).parse();
}

std::string inQueryLanguage(const Node& node) {
    const auto joined = [&](std::string_view sign) {
        std::string words;
        for (const Node& child : node.children) {
            const bool simple = child.children.empty();
            words += (words.empty() ? "" : std::string(sign)) +
                     (simple ? inQueryLanguage(child) : "(" + inQueryLanguage(child) + ")");
        }
        return words;
    };
    switch (node.kind) {
    case NodeKind::everything:
        return "";
    case NodeKind::word:
        return wordInWords(node.word);
    case NodeKind::phrase:
        return inQuotes(node.text);
    case NodeKind::regex:
        return regexInWords(node.text);
    case NodeKind::field:
        return fieldInWords(node.field);
    case NodeKind::near:
        return joined(" NEAR/" + std::to_string(node.within) + " ");
    case NodeKind::all:
        return joined(" ");
    case NodeKind::any:
        return joined(" OR ");
    case NodeKind::no:
        return "NOT " + joined("");
    }
    return "";
}

} // namespace emic::indexer
