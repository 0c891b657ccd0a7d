package io.chatops.starrocks.chat.slack;

import io.chatops.starrocks.chat.Mention;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How Slack names people, groups and channels in markup; an id that cannot be one stands there as plain text. */
final class SlackMentions {
    private static final int MOST = 50;
    private static final Pattern GROUP = Pattern.compile("S[A-Z0-9]{2,}");
    private static final Pattern CHANNEL = Pattern.compile("[CG][A-Z0-9]{2,}");

    private SlackMentions() {}

    static String of(List<Mention> mentions) {
        var named = mentions.stream().limit(MOST).map(SlackMentions::of).collect(Collectors.joining(" "));
        return mentions.size() > MOST ? named + " " + SlackText.ELLIPSIS : named;
    }

    private static String of(Mention mention) {
        if (mention instanceof Mention.Person person) {
            return SlackText.person(person.id());
        }
        if (mention instanceof Mention.Group group && GROUP.matcher(group.id()).matches()) {
            return "<!subteam^" + group.id() + ">";
        }
        if (mention instanceof Mention.Channel channel
                && CHANNEL.matcher(channel.id()).matches()) {
            return "<#" + channel.id() + ">";
        }
        return SlackText.harmless(mention.id());
    }
}
