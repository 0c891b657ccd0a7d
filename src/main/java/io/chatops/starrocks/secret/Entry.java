package io.chatops.starrocks.secret;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.text.Language;
import java.util.Optional;

/**
 * What a ticket opens: one password that one person is asked for. The page shows the instance, the region and who asked, and nothing
 * else, since whoever has the link can read it.
 *
 * @param subject what the password is for, the id of a draft or of an operation; never shown
 * @param owner whose draft or operation it is
 * @param language in which the page greets them
 * @param instance the instance's name, once it has one
 * @param region its region's id, once it is chosen
 * @param askedBy who asked, as people call them
 */
public record Entry(
        String subject,
        Actor owner,
        Language language,
        Optional<String> instance,
        Optional<String> region,
        Optional<String> askedBy) {}
