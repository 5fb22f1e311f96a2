#include "core/transcripts/html_memory.h"

#include <cstdlib>
#include <new>
#include <utility>

namespace emic::transcripts {

namespace {

/// The word before a block.
std::size_t& kindOf(void* block) {
    return *std::launder(reinterpret_cast<std::size_t*>(static_cast<char*>(block) - sizeof(std::size_t)));
}

} // namespace

HtmlMemory::~HtmlMemory() {
    while (m_chunks) {
        std::free(std::exchange(m_chunks, m_chunks->next));
    }
    while (m_large) {
        std::free(std::exchange(m_large, m_large->behind));
    }
}

void* HtmlMemory::take(std::size_t size) noexcept {
    const std::size_t steps = size == 0 ? 1 : (size + step - 1) / step;
    if (size > largestSmall) {
        return takeLarge(size);
    }
    if (Free* const again = m_free[steps]) {
        m_free[steps] = again->next;
        return again;
    }
    const std::size_t whole = steps * step + sizeof(std::size_t);
    if (whole > m_left) {
        if (m_used + chunkSize > m_limit) {
            return nullptr;
        }
        void* const fresh = std::malloc(chunkSize);
        if (!fresh) {
            return nullptr;
        }
        m_used += chunkSize;
        m_chunks = new (fresh) Chunk{m_chunks};
        m_next = static_cast<char*>(fresh) + sizeof(Chunk);
        m_left = chunkSize - sizeof(Chunk);
    }
    void* const block = new (m_next) std::size_t(steps) + 1;
    m_next += whole;
    m_left -= whole;
    return block;
}

void* HtmlMemory::takeLarge(std::size_t size) noexcept {
    if (size > m_limit || m_used + size > m_limit) {
        return nullptr;
    }
    void* const fresh = std::malloc(sizeof(Large) + size);
    if (!fresh) {
        return nullptr;
    }
    m_used += size;
    auto* const large = new (fresh) Large{nullptr, m_large, size, 0};
    if (m_large) {
        m_large->before = large;
    }
    m_large = large;
    return large + 1;
}

void HtmlMemory::giveBack(void* block) noexcept {
    if (!block) {
        return;
    }
    if (const std::size_t steps = kindOf(block); steps > 0) {
        m_free[steps] = new (block) Free{m_free[steps]};
        return;
    }
    Large* const large = std::launder(reinterpret_cast<Large*>(block)) - 1;
    (large->before ? large->before->behind : m_large) = large->behind;
    if (large->behind) {
        large->behind->before = large->before;
    }
    m_used -= large->size;
    std::free(large);
}

} // namespace emic::transcripts
