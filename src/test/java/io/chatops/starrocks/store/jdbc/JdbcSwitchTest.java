package io.chatops.starrocks.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatops.starrocks.access.Mode;
import io.chatops.starrocks.access.ModeState;
import io.chatops.starrocks.operation.Journal.JournalUnavailable;
import io.chatops.starrocks.operation.Operations;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcSwitchTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final ModeState STOPPED =
            new ModeState(Mode.STOPPED, Optional.of(Operations.BOB), Optional.of("停机 \"now\""), Optional.of(NOON));
    private static final ModeState AGAIN =
            new ModeState(Mode.NORMAL, Optional.of(Operations.ALICE), Optional.empty(), Optional.of(NOON));

    private final TestDatabase kind;

    @TempDir
    Path folder;

    private DatabaseSettings settings;
    private Database database;
    private FailingSource source;
    private Instant now = NOON;
    private JdbcSwitch here;
    private JdbcSwitch elsewhere;

    JdbcSwitchTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        settings = kind.fresh(folder);
        open(settings);
    }

    private void open(DatabaseSettings address) {
        database = Database.open(address);
        source = new FailingSource(database.source());
        here = new JdbcSwitch(source, () -> now);
        elsewhere = new JdbcSwitch(source, () -> now);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nobodyHasSwitchedAnythingAtFirst() {
        assertThat(here.now()).isEqualTo(ModeState.NORMAL);
    }

    @Test
    void whatIsSetHoldsHereAtOnceAndElsewhereWithinASecond() {
        assertThat(here.now()).isEqualTo(elsewhere.now());

        here.set(STOPPED);
        assertThat(here.now()).isEqualTo(STOPPED);

        now = now.plusSeconds(1);
        assertThat(elsewhere.now()).isEqualTo(STOPPED);

        elsewhere.set(AGAIN);
        assertThat(elsewhere.now()).isEqualTo(AGAIN);
        now = now.plusSeconds(1);
        assertThat(here.now()).isEqualTo(AGAIN);
    }

    @Test
    void survivesARestart() {
        here.set(AGAIN);
        here.set(STOPPED);
        close();
        open(settings);

        assertThat(here.now()).isEqualTo(STOPPED);
    }

    @Test
    void asksTheDatabaseOnceASecondAndTellsNoOldModeWhileItIsAway() {
        here.set(STOPPED);
        source.lose(FailingSource.Loss.NO_CONNECTION);

        now = now.plusMillis(999);
        assertThat(here.now()).isEqualTo(STOPPED);
        now = now.plusMillis(1);
        assertThatThrownBy(here::now).isInstanceOf(JournalUnavailable.class);
        assertThatThrownBy(() -> here.set(AGAIN)).isInstanceOf(JournalUnavailable.class);

        source.comeBack();
        assertThat(here.now()).isEqualTo(STOPPED);
    }

    @Test
    void asksAgainWhenItsClockWasPutBack() {
        assertThat(here.now()).isEqualTo(ModeState.NORMAL);
        elsewhere.set(STOPPED);

        now = now.minusSeconds(3_600);
        assertThat(here.now()).isEqualTo(STOPPED);
    }

    @Test
    void aModeOfALaterVersionStopsEverything() {
        here.set(AGAIN);
        new Tables(database.source())
                .statement("UPDATE bot_mode SET mode = 'HALF_SPEED'")
                .execute();
        now = now.plusSeconds(1);

        assertThat(here.now().mode()).isEqualTo(Mode.STOPPED);
        assertThat(here.now().by()).contains(Operations.ALICE);
    }
}
