#include "core/storage/reader.h"

#include <openssl/sha.h>

namespace emic::storage {

study::Hash hashOf(std::string_view bytes) {
    study::Hash hash;
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), hash.bytes.data());
    return hash;
}

} // namespace emic::storage
