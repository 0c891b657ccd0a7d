package io.chatops.starrocks.intent;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a line into clauses: at punctuation, and at words that begin another request. */
final class Clauses {
    private static final Pattern BORDER = Pattern.compile(
            "[,;!?\\n\\u3002\\u3001]+|\\.(?=\\s|$)|:(?=\\s|\\p{IsHan})|\\s-\\s|&&|\\|"
                    + "|(?<![a-z0-9])(?:but|and then|then|after that|afterwards|and also|and after that|also|instead|btw)(?![a-z0-9])"
                    + "|(?<![a-z0-9])and (?=(?:please |just |only )?(?:restart|reboot|show|list|check|scale|create|tell|give|delete|see|describe|report|resize|add|drop|release|get)(?![a-z]))"
                    + "|(?<!只)但是?|而是|然后|接着|随后|之后再|顺便|另外|同时|并且|并(?=重启|扩|缩|列|看|查|创建)|(?<=.)再(?=重启|看|查|列|扩容|缩容|创建|新建|删|升级|帮|把|告诉)"
                    + "|(?<![a-z0-9])(?=(?:just|only) (?:show|list|tell|give|check|describe|display|see|want|print|the|need|get|look))|(?<=.)(?=只(?:是|要|想|需|看|查|列)|就(?:看|查|列))");

    private Clauses() {}

    static List<String> of(String text) {
        return Arrays.stream(BORDER.split(text))
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .toList();
    }
}
