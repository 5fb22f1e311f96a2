#include "core/storage/migrations.h"

#include <array>
#include <string>

namespace emic::schemas {
extern const std::string_view study001;
extern const std::string_view texts002;
extern const std::string_view outcomes002;
extern const std::string_view findings003;
} // namespace emic::schemas

namespace emic::storage {

std::span<const std::string_view> migrations() {
    // A step may stand in several files.
    static const std::string second = std::string(schemas::texts002) + std::string(schemas::outcomes002);
    static const std::array<std::string_view, 3> steps{schemas::study001, second, schemas::findings003};
    return steps;
}

void migrate(Database& database, std::span<const std::string_view> steps) {
    const auto latest = static_cast<std::int64_t>(steps.size());
    while (true) {
        if (database.number("PRAGMA user_version") >= latest)
            return;
        Transaction transaction(database);
        // Asked again inside the transaction: another program may have done this step while we waited.
        const std::int64_t version = database.number("PRAGMA user_version");
        if (version >= latest)
            return;
        database.execute(std::string(steps[static_cast<std::size_t>(version)]));
        database.execute("PRAGMA application_id = " + std::to_string(applicationId));
        database.execute("PRAGMA user_version = " + std::to_string(version + 1));
        transaction.commit();
    }
}

void requireStudy(Database& database, std::span<const std::string_view> steps) {
    const std::string file = "'" + database.path().string() + "'";
    if (database.number("PRAGMA application_id") != applicationId)
        throw InvalidInput(file + " is no study of Emic; name a file that 'emic create' or 'emic build' made.");
    const std::int64_t version = database.number("PRAGMA user_version");
    if (version > static_cast<std::int64_t>(steps.size()))
        throw InvalidInput(file + " was written by a newer Emic (schema " + std::to_string(version) +
                           ", this one knows " + std::to_string(steps.size()) + "); update Emic to open it.");
    if (version < 1)
        throw InvalidInput(file + " is a study without a schema; it was probably never finished. Make it anew.");
}

} // namespace emic::storage
