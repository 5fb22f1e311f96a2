// How long work tells whoever waits for it how far it is, and learns that it should stop. Called on the thread that
// does the work's last step, never on several at once.
#pragma once

#include <cstdint>
#include <string_view>

namespace emic::workbench {

class Progress {
public:
    virtual ~Progress() = default;

    /// `done` of `total` steps are behind us; `what` is the file or thing just dealt with, for a person.
    virtual void report(std::int64_t done, std::int64_t total, std::string_view what) = 0;

    /// True when the work should stop. May be asked from any thread.
    [[nodiscard]] virtual bool cancelled() const = 0;
};

/// For those who do not wait.
class NoProgress : public Progress {
public:
    void report(std::int64_t /*done*/, std::int64_t /*total*/, std::string_view /*what*/) override {}
    [[nodiscard]] bool cancelled() const override { return false; }
};

} // namespace emic::workbench
