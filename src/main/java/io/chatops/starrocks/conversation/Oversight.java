package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.access.Switch;
import io.chatops.starrocks.operation.Audit;
import io.chatops.starrocks.operation.Journal;
import io.chatops.starrocks.secret.Masker;
import java.time.InstantSource;

/**
 * What decisions are taken by and recorded in: who may, whether the bot is switched off, what was asked for, who did what.
 *
 * @param masker takes secrets out of what people type as a reason, before it is kept or shown
 */
public record Oversight(Gate gate, Switch mode, Audit audit, Journal journal, InstantSource time, Masker masker) {}
