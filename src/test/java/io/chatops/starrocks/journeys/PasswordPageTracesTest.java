package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.outages.Traces;
import io.chatops.starrocks.sandbox.stage.Exchange;
import io.chatops.starrocks.sandbox.stage.PasswordBrowser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Where a password from the page is, and where it is not: on another replica, for an operation that waits, and in what is kept. */
class PasswordPageTracesTest {
    private static final String NAME = "reports_dev";
    private static final String TYPED = "Page_Only-2026.x";
    private static final Pattern LINK = Pattern.compile("http://[0-9.:]+/secret/([A-Za-z0-9_-]{43})");

    @TempDir
    private Path directory;

    private final PasswordBrowser browser = new PasswordBrowser();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Level before = Level.INFO;

    @BeforeEach
    void listen() {
        before = root.getLevel();
        root.setLevel(Level.DEBUG);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
        root.setLevel(before);
    }

    @Test
    void aLinkOfOneReplicaIsUsedOnAnotherAndTheFirstGoesOn() {
        try (var room = ChatRoom.open(RoomPlan.usual().onReplicas(2).withPages())) {
            room.leadsTo(0);
            var walk = walk(room);
            var page = walk.fills(StepId.IDENTITY);
            var link = page.link("Enter password").orElseThrow();

            room.leadsTo(1);
            assertThat(browser.saves(link, TYPED)).contains("Password saved");
            room.awaits("the page that says so", () -> page.text().contains("Admin password: set"));

            room.leadsTo(0);
            page.submits();
            walk.page(StepId.ROLE);
            walk.posts();
            room.awaits(room.alice(), NAME + ": please confirm");
            room.alice().presses(room.channel(), "Create");
            room.awaits("the order", () -> !room.orders().isEmpty());
            ordered(room);
        }
    }

    @Test
    void anOperationThatLostItsPasswordGetsItByThePage() {
        try (var room = lostPassword()) {
            room.bob().presses(room.channel(), "Enter password");
            room.awaitsWhisper(room.bob(), "Only the person who asked for it");
            whisperedLink(room);
            room.alice().presses(room.channel(), "Enter password");
            room.awaits("another link", () -> whisperedLinks(room).size() == 2);
            assertThat(room.alice().hasModal()).isFalse();

            assertThat(browser.saves(whisperedLinks(room).get(1), TYPED)).contains("Password saved");

            room.timePassesUntilSees(room.bob(), NAME + ": running");
            ordered(room);
        }
    }

    @Test
    void whoIsAskedForAPasswordAgainNeedsNotPressForTheLink() {
        try (var room = lostPassword()) {
            room.awaitsWhisper(room.alice(), "Enter the admin password for " + NAME);
            assertThat(room.sees(room.bob(), "Enter the admin password for")).isFalse();

            assertThat(browser.saves(whisperedLink(room), TYPED)).contains("Password saved");

            room.timePassesUntilSees(room.bob(), NAME + ": running");
            ordered(room);
            assertThat(whisperedLinks(room)).hasSize(1);
        }
    }

    @Test
    void theLinkOfAnOperationThatWasCancelledIsVoid() {
        try (var room = lostPassword()) {
            room.awaitsWhisper(room.alice(), "Enter the admin password for " + NAME);
            room.alice().presses(room.channel(), "Cancel");
            room.awaits(room.alice(), NAME + ": cancelled");

            assertThat(browser.opens(whisperedLink(room))).contains("This link does not work");
            assertThat(room.orders()).isEmpty();
        }
    }

    @Test
    void thePasswordAndItsLinkAreNotInWhatIsKeptOrTold() throws Exception {
        try (var room = ChatRoom.open(RoomPlan.usual().withPages())) {
            var walk = walk(room);
            var page = walk.fills(StepId.IDENTITY);
            var link = page.link("Enter password").orElseThrow();
            browser.saves(link, TYPED);
            room.awaits("the page that says so", () -> page.text().contains("Admin password: set"));
            page.submits();
            walk.page(StepId.ROLE);
            walk.posts();
            room.awaits(room.alice(), NAME + ": please confirm");
            room.alice().presses(room.channel(), "Create");
            room.timePassesUntilSees(room.bob(), NAME + ": running");
            ordered(room);

            var ticket = link.substring(link.lastIndexOf('/') + 1);
            assertThat(Traces.rows(room.database()))
                    .hasSizeGreaterThan(10)
                    .noneSatisfy(row -> assertThat(row).containsAnyOf(TYPED, ticket));
            assertThat(lines())
                    .isNotEmpty()
                    .noneSatisfy(line -> assertThat(line).containsAnyOf(TYPED, ticket));
            for (var direction : Exchange.Direction.values()) {
                assertThat(room.slack().ledger().containing(direction, TYPED)).isEmpty();
            }
            assertThat(room.slack().ledger().containing(Exchange.Direction.FROM_BOT, "/secret/"))
                    .isNotEmpty()
                    .allSatisfy(exchange -> assertThat(exchange.name()).startsWith("views."));
        }
    }

    /** A confirmed operation, after a restart of the bot. */
    private ChatRoom lostPassword() {
        var room = ChatRoom.open(RoomPlan.usual().writingTo(directory).withPages());
        var walk = walk(room);
        var page = walk.fills(StepId.IDENTITY);
        browser.saves(page.link("Enter password").orElseThrow(), "Lost#Pass-2026");
        room.awaits("the page that says so", () -> page.text().contains("Admin password: set"));
        page.submits();
        walk.page(StepId.ROLE);
        walk.posts();
        room.awaits(room.alice(), NAME + ": please confirm");
        room.restarts();
        room.alice().presses(room.channel(), "Create");
        room.timePassesUntil("a lost password", () -> room.sees(room.alice(), NAME + ": password needed"));
        return room;
    }

    private static WizardWalk walk(ChatRoom room) {
        var walk = WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME).without("AdminPassword"))
                .begins();
        walk.reaches(StepId.IDENTITY);
        return walk;
    }

    /** The link of a private answer; an exchange is written down a moment after people see what it brought. */
    private static String whisperedLink(ChatRoom room) {
        room.awaits("a link", () -> !whisperedLinks(room).isEmpty());
        return whisperedLinks(room).get(0);
    }

    private static List<String> whisperedLinks(ChatRoom room) {
        return room.slack().ledger().containing(Exchange.Direction.FROM_BOT, "/secret/").stream()
                .filter(exchange -> !exchange.name().startsWith("views."))
                .map(exchange -> URLDecoder.decode(exchange.requestBody(), StandardCharsets.UTF_8))
                .flatMap(text -> LINK.matcher(text).results().map(MatchResult::group))
                // a message says it in words and in blocks
                .distinct()
                .toList();
    }

    private List<String> lines() {
        return List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage() + event.getThrowableProxy())
                .toList();
    }

    private static void ordered(ChatRoom room) {
        assertThat(room.orders())
                .singleElement()
                .satisfies(order -> assertThat(
                                order.body().orElseThrow().path("AdminPassword").asText())
                        .isEqualTo(TYPED));
    }
}
