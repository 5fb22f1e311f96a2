#include "core/study/study.h"

#include "core/study/hex.h"

namespace emic::study {

std::string Hash::text() const {
    return hexText(bytes);
}

} // namespace emic::study
