package dev.mamori.local.cli;

import dev.mamori.local.stack.ServiceName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A service as people write it: {@code case} or {@code case-service}. */
final class AService implements ITypeConverter<ServiceName> {

    @Override
    public ServiceName convert(String written) {
        return ServiceName.find(written)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + written + "' is none of case, judgment, blocklist, notification"));
    }
}
