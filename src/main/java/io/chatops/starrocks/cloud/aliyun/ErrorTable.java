package io.chatops.starrocks.cloud.aliyun;

import io.chatops.starrocks.cloud.CloudFailure.Kind;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What an error of the service means for the caller. Source: the error table of the founding document, and the codes of the gateway
 * and of the service itself, which are two vocabularies. The first row that fits decides.
 */
final class ErrorTable {
    private static final List<Row> ROWS = List.of(
            row(Kind.THROTTLED, status(429).or(family("Throttling"))),
            // a server error may come after the work is done, whatever its code says
            row(Kind.UNAVAILABLE, error -> error.status() >= 500 || error.status() == 408),
            row(
                    Kind.UNAVAILABLE,
                    family("ServiceUnavailable").or(starts("InternalError", "SystemError", "UnknownError"))),
            row(
                    Kind.BAD_CREDENTIALS,
                    family("SignatureDoesNotMatch", "IncompleteSignature", "Expired", "MissingAccessKeyId")
                            .or(starts("InvalidAccessKey", "InvalidSecurityToken", "SecurityToken", "InvalidTimeStamp"))
                            .or(ends("TokenExpired", "TokenIsExpired"))),
            row(Kind.WRONG_STATUS, contains("InstanceStatus").or(says("invalid instance status"))),
            row(Kind.NOT_PERMITTED, family("NoPermission", "Forbidden", "AccessDenied", "Unauthorized")),
            row(
                    Kind.NOT_FOUND,
                    family("EntityNotExist")
                            .or(says("instance not exist"))
                            .or(contains("Instance").and(ends("NotFound")))),
            row(Kind.REFUSED, family("IdempotentParameterMismatch")),
            row(Kind.INVALID_PARAMETER, starts("Invalid", "Missing", "UnsupportedParameter")),
            row(Kind.BAD_CREDENTIALS, status(401)),
            row(Kind.NOT_PERMITTED, status(403)));

    private ErrorTable() {}

    /**
     * What to do next.
     *
     * @param status the HTTP status
     * @param code the error code; empty when the answer named none
     * @param message the service's own message
     */
    static Kind kind(int status, String code, String message) {
        var error = new ServiceError(status, code, message);
        return ROWS.stream()
                .filter(row -> row.fits().test(error))
                .map(Row::kind)
                .findFirst()
                .orElse(Kind.REFUSED);
    }

    private static Row row(Kind kind, Predicate<ServiceError> fits) {
        return new Row(kind, fits);
    }

    private static Predicate<ServiceError> status(int status) {
        return error -> error.status() == status;
    }

    /** A code by itself or with more behind a period. */
    private static Predicate<ServiceError> family(String... names) {
        return error -> List.of(names).stream()
                .anyMatch(name -> error.code().equals(name) || error.code().startsWith(name + "."));
    }

    private static Predicate<ServiceError> starts(String... beginnings) {
        return error -> List.of(beginnings).stream().anyMatch(error.code()::startsWith);
    }

    private static Predicate<ServiceError> ends(String... endings) {
        return error -> List.of(endings).stream().anyMatch(error.code()::endsWith);
    }

    private static Predicate<ServiceError> contains(String part) {
        return error -> error.code().contains(part);
    }

    private static Predicate<ServiceError> says(String words) {
        return error -> error.message().toLowerCase(Locale.ROOT).contains(words);
    }

    private record ServiceError(int status, String code, String message) {}

    private record Row(Kind kind, Predicate<ServiceError> fits) {}
}
