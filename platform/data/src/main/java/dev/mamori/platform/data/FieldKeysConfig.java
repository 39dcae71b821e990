package dev.mamori.platform.data;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** The keys of {@link FieldCipher} by id, each 32 bytes in base64. */
@ConfigMapping(prefix = "mamori.field-keys")
interface FieldKeysConfig {

    @WithParentName
    Map<String, String> keys();
}
