// A stream buffer between texts of strangers and a terminal: control characters that could steer it (escape sequences,
// C1 controls, bidirectional overrides) arrive as U+FFFD. Line feeds and tabs pass. Belongs to one thread.
#pragma once

#include <streambuf>
#include <string>

namespace emic::cli {

class SafeOutput : public std::streambuf {
public:
    /// `target` must outlive it.
    explicit SafeOutput(std::streambuf& target) : m_target(&target) {}

protected:
    int_type overflow(int_type character) override;
    int sync() override;

private:
    bool forward();

    std::streambuf* m_target;
    std::string m_sequence;     ///< the bytes of a code point that is not complete yet
    std::size_t m_expected = 0; ///< how many it will have
};

} // namespace emic::cli
