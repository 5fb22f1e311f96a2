// Small manifests for tests: parts that can be left out or replaced, and folders that hold one with its files.
#pragma once

#include "core/exchange/build.h"
#include "core/storage/files.h"
#include "core/text/error.h"
#include "tests/support/study_fixture.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace emic::tests {

/// A manifest from its parts, each from the beginning of a line: the study's attributes end on line 1, analysts are
/// line 2, everything else follows.
inline std::string
manifestOf(std::string_view rest,
           std::string_view analysts = R"(<analyst id="A" name="Anna"/><analyst id="B" name="Bo"/>)") {
    return R"(<study xmlns="urn:emic:study:1" title="T" languages="en da">)"
           "\n<analysts>" +
           std::string(analysts) + "</analysts>\n" + std::string(rest) + "\n</study>\n";
}

/// What a call that must throw InvalidInput said.
template <class Call>
std::string refusal(const Call& call) {
    try {
        call();
    } catch (const InvalidInput& error) {
        return error.what();
    }
    ADD_FAILURE() << "nothing was refused";
    return {};
}

/// A manifest's folder.
class ManifestFolder {
public:
    void write(const std::filesystem::path& name, std::string_view bytes) const {
        const std::filesystem::path path = m_folder.path() / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << bytes;
    }

    [[nodiscard]] std::filesystem::path manifest() const { return m_folder.path() / "study.xml"; }
    [[nodiscard]] std::filesystem::path target(std::string_view name = "study.emic") const {
        return m_target.path() / name;
    }
    [[nodiscard]] const std::filesystem::path& path() const { return m_folder.path(); }
    [[nodiscard]] bool nothingWasMade() const { return std::filesystem::is_empty(m_target.path()); }

    exchange::BuildReport build(const exchange::BuildOptions& options = {}) const {
        return exchange::buildStudy(manifest(), target(), options);
    }
    /// Writes the manifest, builds it, expects to be refused and nothing to be left; what was said.
    [[nodiscard]] std::string refused(std::string_view manifestText) const {
        write("study.xml", manifestText);
        std::string said = refusal([&] { static_cast<void>(build()); });
        EXPECT_TRUE(nothingWasMade());
        return said;
    }

private:
    TemporaryFolder m_folder;
    TemporaryFolder m_target;
};

} // namespace emic::tests
