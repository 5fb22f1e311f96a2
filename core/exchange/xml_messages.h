// libxml2's errors as sentences for the person who wrote the manifest. Internal to this room. Called from C, so nothing
// leaves these functions but by return.
#pragma once

#include "core/exchange/problems.h"

#include <libxml/xmlerror.h>

#include <string>
#include <utility>

namespace emic::exchange {

/// Errors of form. One slip often brings many errors behind it; only the first of those is told, and every slip that
/// stands alone (an ampersand).
class WellFormedness {
public:
    explicit WellFormedness(Problems& problems) : m_problems(&problems) {}
    void error(const xmlError& error) noexcept;
    void doctype(int line) noexcept;

private:
    Problems* m_problems;
    bool m_broken = false;
};

/// What does not follow the schema.
class SchemaMessages {
public:
    explicit SchemaMessages(Problems& problems) : m_problems(&problems) {}
    void error(const xmlError& error) noexcept;

private:
    Problems* m_problems;
    /// Element and attribute. The schema says two things of one bad value; one is enough.
    std::pair<const void*, std::string> m_valueReported;
};

} // namespace emic::exchange
