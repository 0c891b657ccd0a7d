package io.chatops.starrocks.cloud.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.cloud.CloudFailure.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorTableTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the founding document's table
                "400 | Throttling | Request was denied | THROTTLED",
                "400 | Throttling.User | Request was denied | THROTTLED",
                "503 | Throttling.Api | Request was denied | THROTTLED",
                "503 | ServiceUnavailable | try later | UNAVAILABLE",
                "400 | InvalidParameter | The parameter Cu is wrong | INVALID_PARAMETER",
                "403 | Forbidden.RAM | User not authorized | NOT_PERMITTED",
                "400 | OperationDenied.InstanceStatus | not now | WRONG_STATUS",
                "404 | Instance.NotFound | no such instance | NOT_FOUND",
                "400 | IncompleteSignature | bad signature | BAD_CREDENTIALS",
                "404 | InvalidAccessKeyId.NotFound | no such key | BAD_CREDENTIALS",
                "403 | InvalidAccessKeyId.Inactive | disabled | BAD_CREDENTIALS",
                // the service's own words
                "200 | InvalidParams | Invalid params: [x] | INVALID_PARAMETER",
                "200 | InvalidParams | Invalid params: [instance not exists] | NOT_FOUND",
                "200 | InvalidParams | Invalid instance status: [creating] | WRONG_STATUS",
                "200 | NoPermission | no permission | NOT_PERMITTED",
                "200 | ServiceUnavailable | try later | UNAVAILABLE",
                "200 | InternalError | oops | UNAVAILABLE",
                "200 | Quota.Exceeded | too many | REFUSED",
                "400 | IdempotentParameterMismatch | other parameters | REFUSED",
                // the gateway's and RAM's
                "403 | Forbidden | no | NOT_PERMITTED",
                "403 | NoPermission | no | NOT_PERMITTED",
                "404 | EntityNotExist.Role | no such role | NOT_FOUND",
                "404 | InvalidVpcId.NotFound | no such VPC | INVALID_PARAMETER",
                "400 | MissingZoneId | zone is missing | INVALID_PARAMETER",
                "400 | SignatureDoesNotMatch | no match | BAD_CREDENTIALS",
                "400 | InvalidSecurityToken.Expired | old | BAD_CREDENTIALS",
                "400 | InvalidSecurityToken.MismatchWithAccessKey | other | BAD_CREDENTIALS",
                "400 | InvalidTimeStamp.Expired | the clock | BAD_CREDENTIALS",
                "500 | InvalidParams | Invalid params: [x] | UNAVAILABLE",
                "502 | '' | '' | UNAVAILABLE",
                "429 | '' | '' | THROTTLED",
                "401 | '' | '' | BAD_CREDENTIALS",
                "403 | '' | '' | NOT_PERMITTED",
                "418 | '' | '' | REFUSED"
            })
    void namesWhatToDoNext(int status, String code, String message, Kind kind) {
        assertThat(ErrorTable.kind(status, code, message)).isEqualTo(kind);
    }
}
