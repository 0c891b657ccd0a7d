package io.chatops.starrocks.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.Cases;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskerTest {
    private static final Masker SHAPES = Masker.ofShapes();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"AdminPassword\":\"Wh1sper#9\"}",
                "{\"AdminPassword\" : \"Wh1sper#9\", \"Cu\": 8}",
                "{\"password\":\"Wh1sper \\\"quoted\\\" Wh1sper#9\"}",
                "{\"AccessKeySecret\":\"Wh1sper9Wh1sper9Wh1sper9\"}",
                "{\"accessKeySecret\": \"Wh1sper9\"}",
                "{\"access_key_secret\": \"Wh1sper9\"}",
                "{\"SecurityToken\":\"Wh1sper/+9==\"}",
                "{\"sts_token\": \"Wh1sper/+9==\"}",
                "{\"client_secret\":\"Wh1sper9\",\"signing_secret\":\"Wh1sper9\"}",
                "{\"body\":\"{\\\"AdminPassword\\\":\\\"Wh1sper#9\\\",\\\"Cu\\\":8}\"}",
                "{\"body\":\"{\\\"inner\\\":\\\"{\\\\\\\"AdminPassword\\\\\\\":\\\\\\\"Wh1sper#9\\\\\\\"}\\\"}\"}",
                "aliyun starrocks CreateInstanceV1 --body '{\"AdminPassword\":\"Wh1sper#9\",\"Cu\":8}'",
                "aliyun starrocks ResetPassword --AdminPassword Wh1sper#9 --region cn-hangzhou",
                "aliyun configure set --access-key-secret Wh1sper9 --region cn-hangzhou",
                "aliyun configure set --sts-token Wh1sper9",
                "aliyun x --password='Wh1sper#9 more'",
                "aliyun x --password \"Wh1sper#9 more\"",
                "mysql -h fe --password=Wh1sper#9 -P 9030",
                "password: Wh1sper#9",
                "Password = Wh1sper#9",
                "Authorization: acs LTAI5tWh1sper:Wh1sper+/9=",
                "Authorization: Bearer Wh1sper9.abc.def",
                "Authorization: ACS3-HMAC-SHA256 Credential=LTAI5tWh1sper,SignedHeaders=host,Signature=Wh1sper9",
                "{Authorization=[acs LTAI5tWh1sper:Wh1sper+/9=], Date=[now]}",
                "{\"Authorization\":\"Bearer Wh1sper9\"}",
                "x-acs-security-token: Wh1sper/+9==",
                "x-slack-signature: v0=Wh1sper9",
                "GET https://vpc.aliyuncs.com/?AccessKeyId=LTAI5tWh1sper9&SecurityToken=Wh1sper%2F9&Signature=Wh1sper9%3D&Action=DescribeVpcs",
                "https://starrocks.aliyuncs.com/?Password=Wh1sper%239&InstanceId=c-1",
                "https://oapi.dingtalk.com/robot/send?access_token=Wh1sper9Wh1sper9",
                "https://alice:Wh1sper#9@example.com/path",
                "https://alice:Wh1sper@9@example.com/path",
                "jdbc:postgresql://db:5432/chatops?user=bot&password=Wh1sper9&ssl=true",
                "jdbc:postgresql://bot:Wh1sper9@db:5432/chatops",
                "jdbc:h2:file:./data/x;USER=sa;PASSWORD=Wh1sper9;WRITE_DELAY=0",
                "jdbc:mysql://fe-c-1.starrocks.aliyuncs.com:9030?password=Wh1sper#9",
                "token xoxb-Wh1sper9-Wh1sper9-Wh1sper9abc seen",
                "SLACK_APP_TOKEN=xapp-1-A0Wh1sper-9-Wh1sper9",
                "https://hooks.slack.com/services/T000/B000/Wh1sper9Wh1sper9Wh1sper9",
                "wss://wss-primary.slack.com/link/?ticket=Wh1sper9Wh1sper9&app_id=A1",
                "GET /secret/Wh1sper9Wh1sper9Wh1sper9Wh1sper9Wh1sper9Wh1",
                "key LTAI5tWh1sper9Wh1sper9 used",
                "id STS.NTWh1sper9Wh1sper9 used",
                "Credentials CAISWxyzWh1sper9Wh1sper9Wh1sper9Wh1sper9Wh1sper9 end",
                "AccessKeySecret: Wh1sper9\tnext",
                "密码 password：Wh1sper#9"
            })
    void takesOutWhatIsSecret(String text) {
        assertThat(SHAPES.mask(text)).doesNotContain("Wh1sper").contains("**");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the password rule: see the help",
                "The password must be 8 to 30 characters long",
                "Password rules are shown below.",
                "实例 orders_报表 已创建，请通过安全渠道获取密码",
                "fe-c-b25e21e24388f1b2-internal.starrocks.aliyuncs.com:9030",
                "connect to fe-c-1.starrocks.aliyuncs.com:9030 as admin",
                "http://127.0.0.1:8030/api/health?verbose=true",
                "vpc-bp1rbvag1cafkj4prw vsw-bp1rbvag1cafkj4prw sg-bp1rbvag1cafkj4prw cn-hangzhou-h",
                "InstanceId=c-b25e21e24388f1b2 RegionId=cn-hangzhou Version=3.3",
                "{\"InstanceName\":\"orders\",\"SecurityGroupId\":\"sg-1\",\"Cu\":8}",
                "operation=op-4f2c9a81d07b3e56 request=0F5A2B77-2D7C-5E3F-9C67-1B7B3D5F7A11",
                "digest 4f2c9a81d07b",
                "https://console.example.com/vpc/cn-hangzhou/vpcs",
                "AliyunEMRStarRocksAccessingOSSRole",
                "secretly, a tokenizer compiled 3 tokens: a, b and c",
                "mail alice@example.com at 12:30",
                "jdbc:h2:file:./data/starrocks-chatops;WRITE_DELAY=0",
                "LTAI is how key ids begin; STS. too",
                "CU: 8, nodes: 3, disks: 1 x 200 GB pl1",
                ""
            })
    void leavesOrdinaryTextAlone(String text) {
        assertThat(SHAPES.mask(text)).isEqualTo(text);
    }

    @Test
    void showsAsMuchAsTheMaskingTablesAllow() {
        assertThat(SHAPES.mask("{\"AdminPassword\":\"Wh1sper#9\",\"Cu\":8}"))
                .isEqualTo("{\"AdminPassword\":\"******\",\"Cu\":8}");
        assertThat(SHAPES.mask("key LTAI5tWh1sper9Wh1sper9 used")).isEqualTo("key LTAI**** used");
        assertThat(SHAPES.mask("id STS.NTWh1sper9Wh1sper9 used")).isEqualTo("id STS.NTWh**** used");
        assertThat(SHAPES.mask("jdbc:postgresql://bot:Wh1sper9@db:5432/chatops"))
                .isEqualTo("jdbc:postgresql://bot:******@db:5432/chatops");
        assertThat(SHAPES.mask("?user=bot&password=Wh1sper9&ssl=true")).isEqualTo("?user=bot&password=******&ssl=true");
        assertThat(Masker.accessKeyId("LTAI5tabc")).isEqualTo("LTAI****");
        assertThat(Masker.accessKeyId("LTA")).isEqualTo("****");
        assertThat(Masker.stsToken("CAISWxyz1234")).isEqualTo("CAISWxyz****");
    }

    @Test
    void theRestOfAJsonBodyStaysReadable() {
        assertThat(SHAPES.mask("{\"body\":\"{\\\"AdminPassword\\\":\\\"Wh1sper#9\\\",\\\"Cu\\\":8}\"}"))
                .isEqualTo("{\"body\":\"{\\\"AdminPassword\\\":\\\"******\\\",\\\"Cu\\\":8}\"}");
    }

    @Test
    void takesOutAKnownValueWhereverItStands() {
        Cases.many(300, cases -> {
            var value = "Wh1" + cases.text("abcXYZ019@#$%^*_+-.\"\\/&=? \u00e9密\n", 6, 30) + "9z";
            var masker = Masker.knowing(List.of(Secret.of(value)));
            var json = new StringBuilder();
            value.chars()
                    .forEach(character -> json.append(
                            switch (character) {
                                case '"' -> "\\\"";
                                case '\\' -> "\\\\";
                                case '\n' -> "\\n";
                                default -> String.valueOf((char) character);
                            }));
            var url = URLEncoder.encode(value, StandardCharsets.UTF_8);
            for (var form : List.of(
                    value,
                    json.toString(),
                    json.toString().replace("\\", "\\\\").replace("\"", "\\\""),
                    json.toString().replace("/", "\\/"),
                    url,
                    url.replace("+", "%20"),
                    url.replace("+", "%20").replace("*", "%2A"))) {
                assertThat(masker.mask("before(" + form + ")after")).isEqualTo("before(******)after");
            }
        });
    }

    @Test
    void aLongerKnownValueGoesBeforeOneThatItHolds() {
        var masker = Masker.knowing(List.of(Secret.of("Wh1sper"), Secret.of("Wh1sper#more")));

        assertThat(masker.mask("a Wh1sper#more b Wh1sper c")).isEqualTo("a ****** b ****** c");
    }

    @Test
    void leavesShortKnownValuesToTheShapes() {
        assertThat(Masker.knowing(List.of(Secret.of("8"), Secret.of(""))).mask("8 CU, 18 nodes"))
                .isEqualTo("8 CU, 18 nodes");
    }

    @Test
    void hidesAFieldByItsName() {
        assertThat(SHAPES.maskField("AdminPassword", "x")).isEqualTo("******");
        assertThat(SHAPES.maskField("accessKeySecret", "x")).isEqualTo("******");
        assertThat(SHAPES.maskField("SecurityToken", "x")).isEqualTo("******");
        assertThat(SHAPES.maskField("VpcId", "vpc-1")).isEqualTo("vpc-1");
        assertThat(SHAPES.maskField("note", "password=Wh1sper9")).isEqualTo("password=******");
    }

    @Test
    void maskingTwiceIsMaskingOnce() {
        Cases.many(300, cases -> {
            var text = cases.text("ab:=\"'\\{}, &;LTAI5xpassword", 0, 60);
            assertThat(SHAPES.mask(SHAPES.mask(text))).isEqualTo(SHAPES.mask(text));
        });
    }

    @Test
    void answersInGoodTimeOnTextMadeToTakeLong() {
        var began = System.nanoTime();
        for (var piece : List.of("a-", "password", "\\\"", "\"password\":\"", "--a", "://a:", "STS.", "\\", "token_")) {
            SHAPES.mask(piece.repeat(20_000));
        }
        assertThat(System.nanoTime() - began).isLessThan(10_000_000_000L);
    }

    @Test
    void aHadoopPropertyWithATellingNameLosesItsValue() {
        var file = "<property><name>fs.oss.accessKeySecret</name>\n <value>Wh1sper9</value></property>"
                + "<property><name>fs.s3a.secret.key</name><value>Wh1sper9</value></property>"
                + "<property><name>fs.oss.endpoint</name><value>oss-cn-hangzhou.aliyuncs.com</value></property>";
        assertThat(SHAPES.mask(file)).doesNotContain("Wh1sper").contains("<value>******</value>", "oss-cn-hangzhou");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fs.s3a.secret.key",
                "aws.s3.secret_key",
                "fs.oss.accessKeySecret",
                "ssl_keystore_password",
                "ssl_private_key",
                "auth-token",
                "AdminPassword",
                "fs.azure.account.access.key"
            })
    void aConfigurationKeyWithATellingWordIsSecret(String key) {
        assertThat(Masker.isSecretKey(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mem_limit", "max_tokens", "token_ttl_second", "qe_max_connection", "VpcId"})
    void anOrdinaryConfigurationKeyIsNot(String key) {
        assertThat(Masker.isSecretKey(key)).isFalse();
    }
}
