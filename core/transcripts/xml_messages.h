// libxml2's errors as sentences for the person who wrote the file. Internal to this room. Called from C, so nothing
// leaves these functions but by return.
#pragma once

#include "core/transcripts/checked_xml.h"
#include "core/transcripts/problems.h"

#include <libxml/xmlerror.h>

#include <string>
#include <utility>

namespace emic::transcripts {

/// Errors of form. One slip often brings many errors behind it; only the first of those is told, and every slip that
/// stands alone (an ampersand).
class WellFormedness {
public:
    WellFormedness(const XmlKind& kind, Problems& problems) : m_kind(&kind), m_problems(&problems) {}
    void error(const xmlError& error) noexcept;
    void doctype(int line) noexcept;

private:
    const XmlKind* m_kind;
    Problems* m_problems;
    bool m_broken = false;
};

/// What does not follow the schema.
class SchemaMessages {
public:
    SchemaMessages(const XmlKind& kind, Problems& problems) : m_kind(&kind), m_problems(&problems) {}
    void error(const xmlError& error) noexcept;

private:
    const XmlKind* m_kind;
    Problems* m_problems;
    /// Element and attribute. The schema says two things of one bad value; one is enough.
    std::pair<const void*, std::string> m_valueReported;
};

} // namespace emic::transcripts
