// The memory of one tree, for html_tree.cpp: blocks of like size are used again, and all are freed at once. Owned by
// one tree; one thread at a time.
#pragma once

#include <array>
#include <cstddef>

namespace emic::transcripts {

class HtmlMemory {
public:
    /// At most `limit` bytes are given out.
    explicit HtmlMemory(std::size_t limit) : m_limit(limit) {}
    ~HtmlMemory();
    HtmlMemory(const HtmlMemory&) = delete;
    HtmlMemory& operator=(const HtmlMemory&) = delete;

    /// Null when the limit is reached, or the machine has no more. Never throws. Aligned for pointers.
    [[nodiscard]] void* take(std::size_t size) noexcept;
    void giveBack(void* block) noexcept;

private:
    static constexpr std::size_t step = 16;
    static constexpr std::size_t largestSmall = 1024;
    static constexpr std::size_t chunkSize = 256 * 1024;

    struct Free {
        Free* next;
    };
    /// Stands before a block that is larger than the small ones.
    struct Large {
        Large* before;
        Large* behind;
        std::size_t size;
        std::size_t kind; ///< 0; the last word before any block says its size in steps
    };
    struct Chunk {
        Chunk* next;
    };

    void* takeLarge(std::size_t size) noexcept;

    std::size_t m_limit;
    std::size_t m_used = 0;
    std::array<Free*, largestSmall / step + 1> m_free{};
    Chunk* m_chunks = nullptr;
    char* m_next = nullptr; ///< in the newest chunk
    std::size_t m_left = 0;
    Large* m_large = nullptr;
};

} // namespace emic::transcripts
