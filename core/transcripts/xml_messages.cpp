#include "core/transcripts/xml_messages.h"

#include "core/text/strings.h"
#include "core/transcripts/checked_xml.h"

#include <utility>

namespace emic::transcripts {
namespace {

std::string orEmpty(const char* text) {
    return text == nullptr ? std::string() : std::string(text);
}

/// The message on one line, without the namespace and the point at its end.
std::string plain(const xmlError& error, const XmlKind& kind) {
    std::string message = text::collapseSpace(orEmpty(error.message));
    const std::string space = "{" + std::string(kind.space) + "}";
    for (std::size_t at = message.find(space); at != std::string::npos; at = message.find(space, at))
        message.erase(at, space.size());
    while (!message.empty() && message.back() == '.')
        message.pop_back();
    return message;
}

/// What stands between the `which`-th pair of straight quotation marks, from 0.
std::string quotedPart(const std::string& message, int which) {
    std::size_t begin = message.find('\'');
    for (int passed = 0; passed < which && begin != std::string::npos; ++passed) {
        begin = message.find('\'', begin + 1);
        if (begin != std::string::npos)
            begin = message.find('\'', begin + 1);
    }
    if (begin == std::string::npos)
        return {};
    const std::size_t end = message.find('\'', begin + 1);
    return end == std::string::npos ? std::string() : message.substr(begin + 1, end - begin - 1);
}

std::string formSentence(const xmlError& error, const std::string& message, const XmlKind& kind) {
    switch (error.code) {
    case XML_ERR_TAG_NAME_MISMATCH:
        return "<" + orEmpty(error.str1) + ">, which begins on line " + std::to_string(error.int1) +
               ", is ended by </" + orEmpty(error.str2) + ">; end it before that.";
    case XML_ERR_TAG_NOT_FINISHED:
        return "The file ends before <" + orEmpty(error.str1) + "> does; write </" + orEmpty(error.str1) + ">.";
    case XML_ERR_NAME_REQUIRED:
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
    case XML_ERR_ENTITYREF_NO_NAME:
        if (message.find("EntityRef") != std::string::npos)
            return "An ampersand stands alone; write &amp;.";
        break;
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
        return "&" + orEmpty(error.str1) + "; means nothing here; write the character itself.";
    case XML_ERR_LT_IN_ATTRIBUTE:
        return "A < stands in the value of an attribute; write &lt;, or look for a missing quotation mark before it.";
    case XML_ERR_ATTRIBUTE_REDEFINED:
        return "The attribute '" + orEmpty(error.str1) + "' stands twice; keep one.";
    case XML_ERR_INVALID_ENCODING:
    case XML_ERR_INVALID_CHAR:
        if (message.find("UTF-8") != std::string::npos || message.find("Bytes") != std::string::npos)
            return "Here stand bytes that are no UTF-8; save the file as UTF-8.";
        return "Here stands a character that XML does not allow; take it out.";
    case XML_ERR_DOCUMENT_EMPTY:
        return "Here is no XML; " + std::string(kind.what) + " " + kind.beginsWith() + ".";
    case XML_ERR_DOCUMENT_END:
        return "Something stands behind the end of <" + std::string(kind.root) + ">; take it out.";
    case XML_ERR_UNSUPPORTED_ENCODING:
    case XML_ERR_UNKNOWN_ENCODING:
        return "The encoding that the first line names is not known; save the file as UTF-8 and say so there.";
    default:
        break;
    }
    if (message.find("Excessive depth") != std::string::npos)
        return "Elements stand in each other more than 256 deep; " + std::string(kind.what) +
               " needs far fewer levels.";
    if (message.find("too long") != std::string::npos || message.find("HUGE") != std::string::npos)
        return "A name, a value or a text is longer than ten million characters; " + std::string(kind.what) +
               " needs no such thing.";
    return "This is not well-formed XML: " + message + ".";
}

bool standsAlone(const xmlError& error) {
    return error.code == XML_ERR_NAME_REQUIRED || error.code == XML_ERR_ENTITYREF_SEMICOL_MISSING ||
           error.code == XML_ERR_UNDECLARED_ENTITY || error.code == XML_ERR_ATTRIBUTE_REDEFINED;
}

/// Where a schema error is: libxml2 gives the element, and names an attribute only in its message.
struct Place {
    std::string element;   ///< empty: the file as a whole
    std::string attribute; ///< empty: the element itself

    /// "The attribute 'kind' of <source>", or "<source>".
    [[nodiscard]] std::string words(const XmlKind& kind) const {
        if (element.empty())
            return kind.theFile();
        return attribute.empty() ? "<" + element + ">" : "The attribute '" + attribute + "' of <" + element + ">";
    }
};

Place placeOf(const xmlNode* node, const std::string& message) {
    Place place;
    if (node != nullptr)
        place.element = nameOf(node->type == XML_ATTRIBUTE_NODE ? node->parent : node);
    if (node != nullptr && node->type == XML_ATTRIBUTE_NODE)
        place.attribute = nameOf(node);
    else if (message.find("', attribute '") < message.find("':"))
        place.attribute = quotedPart(message, 1);
    return place;
}

/// "( a, b )" behind "Expected is" as "<a> or <b>".
std::string expected(const std::string& message) {
    const std::size_t open = message.rfind("( ");
    const std::size_t close = message.rfind(" )");
    if (message.find("Expected is") == std::string::npos || open == std::string::npos || close == std::string::npos ||
        close < open)
        return {};
    const std::string names = message.substr(open + 2, close - open - 2);
    std::string list;
    const std::vector<std::string_view> parts = text::split(names, ',');
    for (std::size_t which = 0; which < parts.size(); ++which) {
        list += which == 0 ? "" : which + 1 == parts.size() ? " or " : ", ";
        list += "<" + std::string(text::trim(parts[which])) + ">";
    }
    return list;
}

/// What stands between the last pair of straight quotation marks.
std::string lastQuoted(const std::string& message) {
    const std::size_t end = message.rfind('\'');
    const std::size_t begin = end == std::string::npos || end == 0 ? std::string::npos : message.rfind('\'', end - 1);
    return begin == std::string::npos ? std::string("allowed") : message.substr(begin + 1, end - begin - 1);
}

std::string valueHint(const XmlKind& kind, const Place& place) {
    const std::string hint = kind.hint == nullptr ? std::string() : kind.hint(place.attribute);
    return hint.empty() ? std::string(kind.schemaFile) + " says what it may hold" : hint;
}

std::string schemaSentence(const xmlError& error, const Place& place, const std::string& message, const XmlKind& kind) {
    switch (error.code) {
    case XML_SCHEMAV_CVC_ELT_1:
        return kind.theFile() + " must begin with <" + std::string(kind.root) + " xmlns=\"" + std::string(kind.space) +
               "\">.";
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
        return place.words(kind) + " needs an attribute '" + quotedPart(message, 1) + "'.";
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1:
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2:
        return "<" + place.element + "> has no attribute '" + place.attribute + "'; take it out.";
    case XML_SCHEMAV_ELEMENT_CONTENT:
        if (message.find("Missing child") != std::string::npos)
            return place.words(kind) + " is not complete; it needs " + expected(message) + ".";
        if (const std::string list = expected(message); !list.empty())
            return place.words(kind) + " is not expected here; " + list + " may stand here.";
        return place.words(kind) + " is not expected here; take it out or look at the order of what stands before it.";
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3:
        return place.words(kind) + " holds text of its own; only elements may stand in it.";
    case XML_SCHEMAV_CVC_TYPE_3_1_2:
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2:
        return place.words(kind) + " holds elements; only text may stand in it.";
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1:
        return place.words(kind) + " must be empty.";
    case XML_SCHEMAV_CVC_ENUMERATION_VALID: {
        const std::size_t open = message.rfind('{');
        const std::size_t close = message.rfind('}');
        if (open != std::string::npos && close != std::string::npos && open < close)
            return place.words(kind) + " is none of " + message.substr(open + 1, close - open - 1) + ".";
        break;
    }
    case XML_SCHEMAV_CVC_MINLENGTH_VALID:
        return place.words(kind) + " is empty; fill it or take it out.";
    case XML_SCHEMAV_CVC_MAXLENGTH_VALID:
        return place.words(kind) + " is longer than " + lastQuoted(message) + " characters; shorten it.";
    case XML_SCHEMAV_CVC_PATTERN_VALID:
        return place.words(kind) + " cannot be this; " + valueHint(kind, place) + ".";
    default:
        if (message.find("is not a valid value") != std::string::npos)
            return place.words(kind) + " cannot be this; " + valueHint(kind, place) + ".";
        break;
    }
    return kind.theFile() + " does not follow its schema: " + message + ".";
}

} // namespace

void WellFormedness::error(const xmlError& error) noexcept {
    try {
        if (error.code == XML_ERR_USER_STOP || error.level == XML_ERR_WARNING)
            return;
        if (!standsAlone(error) && std::exchange(m_broken, true))
            return;
        const std::string message = plain(error, *m_kind);
        m_problems->add(error.line, formSentence(error, message, *m_kind));
    } catch (
        ...) { // NOLINT(bugprone-empty-catch): out of memory; that the file is not well-formed is known all the same
    }
}

void WellFormedness::doctype(int line) noexcept {
    try {
        m_problems->add(line, m_kind->theFile() +
                                  " has no document type declaration, and so no entities; take <!DOCTYPE ...> out.");
    } catch (...) { // NOLINT(bugprone-empty-catch): as above
    }
}

void SchemaMessages::error(const xmlError& error) noexcept {
    try {
        const auto* node = static_cast<const xmlNode*>(error.node);
        const bool ofValue =
            (error.code >= XML_SCHEMAV_CVC_LENGTH_VALID && error.code <= XML_SCHEMAV_CVC_ENUMERATION_VALID) ||
            (error.code >= XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1 && error.code <= XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3);
        const std::string message = plain(error, *m_kind);
        const Place place = placeOf(node, message);
        if (ofValue && node != nullptr) {
            const std::pair<const void*, std::string> value(node, place.attribute);
            if (std::exchange(m_valueReported, value) == value)
                return;
        }
        m_problems->add(node != nullptr ? lineOf(node) : error.line, schemaSentence(error, place, message, *m_kind));
    } catch (...) { // NOLINT(bugprone-empty-catch): that the file does not fit is known all the same
    }
}

} // namespace emic::transcripts
