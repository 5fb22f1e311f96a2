// A new study in a folder of its own that goes away with the test. For the storage room's tests, which must not know
// the rooms above; those use tests/support/study_fixture.h.
#pragma once

#include "core/storage/study_file.h"
#include "core/text/error.h"

#include <cstdlib>
#include <filesystem>
#include <string>

namespace emic::storage {

class TemporaryStudy {
public:
    TemporaryStudy() {
        std::string name = (std::filesystem::temp_directory_path() / "emic-test-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr)
            throw Error("The test found no temporary folder.");
        folder = name;
    }
    ~TemporaryStudy() {
        std::error_code ignored;
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, ignored);
        std::filesystem::remove_all(folder, ignored);
    }
    TemporaryStudy(const TemporaryStudy&) = delete;
    TemporaryStudy& operator=(const TemporaryStudy&) = delete;

    [[nodiscard]] std::filesystem::path path() const { return folder / "study.emic"; }
    [[nodiscard]] Study create() const { return Study::create(path(), {"Night work", "en", "", ""}, "Anna"); }
    [[nodiscard]] Study open(Access access = Access::readWrite) const { return Study::open(path(), "Anna", access); }

    std::filesystem::path folder;
};

/// A theme that can be inserted as it is.
[[nodiscard]] inline study::Theme themeNamed(const std::string& name) {
    study::Theme theme;
    theme.id = study::ThemeId::make();
    theme.name = name;
    return theme;
}

} // namespace emic::storage
