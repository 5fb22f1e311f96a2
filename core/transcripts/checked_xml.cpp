#include "core/transcripts/checked_xml.h"

#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/transcripts/xml_messages.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlschemas.h>

#include <climits>

namespace emic::transcripts {
namespace {

struct FreeParser {
    void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};
struct FreeSchemaParser {
    void operator()(xmlSchemaParserCtxt* context) const { xmlSchemaFreeParserCtxt(context); }
};
struct FreeSchema {
    void operator()(xmlSchema* schema) const { xmlSchemaFree(schema); }
};
struct FreeValidation {
    void operator()(xmlSchemaValidCtxt* context) const { xmlSchemaFreeValidCtxt(context); }
};
struct FreeText {
    void operator()(xmlChar* text) const { xmlFree(text); }
};
using Text = std::unique_ptr<xmlChar, FreeText>;

std::string toString(const xmlChar* text) {
    return text == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(text));
}

/// What the parser's callbacks need; libxml2 is C, so nothing may be thrown through it.
struct Parsing {
    WellFormedness* messages;
    bool hasDoctype = false;
};

/// Called when "<!DOCTYPE name" has been read and nothing of what is in it.
void refuseDoctype(void* context, const xmlChar* /*name*/, const xmlChar* /*publicId*/, const xmlChar* /*systemId*/) {
    auto* parser = static_cast<xmlParserCtxt*>(context);
    auto* parsing = static_cast<Parsing*>(parser->_private);
    parsing->hasDoctype = true;
    parsing->messages->doctype(parser->input != nullptr ? parser->input->line : 0);
    xmlStopParser(parser);
}

void onParserError(void* context, xmlErrorPtr error) {
    auto* parser = static_cast<xmlParserCtxt*>(context);
    auto* parsing = static_cast<Parsing*>(parser->_private);
    if (!parsing->hasDoctype)
        parsing->messages->error(*error);
}

void onSchemaError(void* context, xmlErrorPtr error) {
    static_cast<SchemaMessages*>(context)->error(*error);
}

void ignoreError(void* /*context*/, xmlErrorPtr /*error*/) {}

/// Errors of converting encodings have no parser, and would go to the terminal as they are. The parser's own errors
/// still come: they have a receiver of their own. libxml2 keeps this per thread.
class Silence {
public:
    Silence() : m_function(xmlStructuredError), m_context(xmlStructuredErrorContext) {
        xmlSetStructuredErrorFunc(nullptr, ignoreError);
    }
    ~Silence() { xmlSetStructuredErrorFunc(m_context, m_function); }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

private:
    xmlStructuredErrorFunc m_function;
    void* m_context;
};

} // namespace

std::string XmlKind::theFile() const {
    return "The " + std::string(what.substr(what.find(' ') + 1));
}

std::string XmlKind::beginsWith() const {
    return "begins with <" + std::string(root) + " xmlns=\"" + std::string(space) + "\">";
}

XmlDocument parseXml(std::string_view bytes, const XmlKind& kind, Problems& problems) {
    if (bytes.size() > INT_MAX) {
        problems.add(0, "The file is too large for " + std::string(kind.what) + "; split it.");
        return {};
    }
    xmlInitParser();
    const std::unique_ptr<xmlParserCtxt, FreeParser> parser(
        xmlCreateMemoryParserCtxt(bytes.data(), static_cast<int>(bytes.size())));
    if (!parser) {
        problems.add(0, "The file is empty; " + std::string(kind.what) + " " + kind.beginsWith() + ".");
        return {};
    }
    WellFormedness messages(kind, problems);
    Parsing parsing{&messages};
    parser->_private = &parsing;
    const Silence silence;
    xmlCtxtUseOptions(parser.get(), XML_PARSE_NONET | XML_PARSE_BIG_LINES);
    parser->sax->internalSubset = refuseDoctype;
    parser->sax->serror = onParserError;
    xmlParseDocument(parser.get());
    XmlDocument document(parser->myDoc);
    parser->myDoc = nullptr;
    if (parser->wellFormed != 0 && !parsing.hasDoctype && document != nullptr)
        return document;
    if (problems.empty())
        problems.add(0, "The file is no XML that can be read; look at its first lines.");
    return {};
}

void validateXml(const XmlDocument& document, const XmlKind& kind, Problems& problems) {
    const std::unique_ptr<xmlSchemaParserCtxt, FreeSchemaParser> parser(
        xmlSchemaNewMemParserCtxt(kind.schema.data(), static_cast<int>(kind.schema.size())));
    if (!parser)
        throw Error(std::string(kind.schemaFile) + " cannot be read: there is not enough memory.");
    xmlSchemaSetParserStructuredErrors(parser.get(), ignoreError, nullptr);
    const std::unique_ptr<xmlSchema, FreeSchema> schema(xmlSchemaParse(parser.get()));
    const std::unique_ptr<xmlSchemaValidCtxt, FreeValidation> validation(schema ? xmlSchemaNewValidCtxt(schema.get())
                                                                                : nullptr);
    if (!validation)
        throw Error(std::string(kind.schemaFile) + " cannot be read; this program is not as it was built.");
    SchemaMessages messages(kind, problems);
    xmlSchemaSetValidStructuredErrors(validation.get(), onSchemaError, &messages);
    if (xmlSchemaValidateDoc(validation.get(), document.get()) != 0 && problems.empty())
        problems.add(0, kind.theFile() + " does not follow its schema, " + std::string(kind.schemaFile) + ".");
}

std::int64_t lineOf(const xmlNode* node) {
    if (node != nullptr && node->type == XML_ATTRIBUTE_NODE)
        node = node->parent;
    const long line = node == nullptr ? 0 : xmlGetLineNo(node);
    return line > 0 ? line : 0;
}

std::string nameOf(const xmlNode* node) {
    return toString(node->name);
}

std::vector<xmlNode*> children(const xmlNode* parent) {
    std::vector<xmlNode*> found;
    for (xmlNode* each = parent == nullptr ? nullptr : parent->children; each != nullptr; each = each->next) {
        if (each->type == XML_ELEMENT_NODE)
            found.push_back(each);
    }
    return found;
}

std::vector<xmlNode*> children(const xmlNode* parent, std::string_view name) {
    std::vector<xmlNode*> found = children(parent);
    std::erase_if(found, [&](const xmlNode* each) { return nameOf(each) != name; });
    return found;
}

xmlNode* child(const xmlNode* parent, std::string_view name) {
    const std::vector<xmlNode*> found = children(parent, name);
    return found.empty() ? nullptr : found.front();
}

std::string textIn(const xmlNode* node) {
    if (node == nullptr)
        return {};
    const Text text(xmlNodeGetContent(node));
    return text::collapseSpace(toString(text.get()));
}

std::optional<std::string> attribute(const xmlNode* node, const char* name) {
    const Text text(xmlGetNoNsProp(node, reinterpret_cast<const xmlChar*>(name)));
    if (!text)
        return std::nullopt;
    return text::collapseSpace(toString(text.get()));
}

} // namespace emic::transcripts
