package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.Limits;
import io.chatops.starrocks.catalog.Purpose;
import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.catalog.Scenario;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Button;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.cloud.CloudAccounts;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.RegionId;
import io.chatops.starrocks.instance.RoleName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way to a first instance: each prerequisite is looked at now and said with what to do, then the wizard with the development
 * proposal, how to connect, and what it costs.
 */
final class StartVerb implements Verb {
    private final CloudAccounts accounts;
    private final Lookup lookup;
    private final Shelf<Draft> proposals;

    StartVerb(CloudAccounts accounts, Lookup lookup, Shelf<Draft> proposals) {
        this.accounts = accounts;
        this.lookup = lookup;
        this.proposals = proposals;
    }

    @Override
    public List<String> names() {
        return List.of("start", "开始", "入门");
    }

    @Override
    public int takes() {
        return 0;
    }

    @Override
    public void answer(CommandLine line, Audience audience) {
        var words = audience.words();
        var draft = draft(line);
        var region = draft.region();
        if (region.isEmpty() || Region.find(region.get().value()).isEmpty()) {
            audience.whisper(Card.saying(
                    Tone.WARNING, words.get("rule.region.unknown"), words.get("answer.start.regions", regions())));
            return;
        }
        var sections = new ArrayList<Section>();
        sections.add(step(words, 1, "answer.start.credentials", credentials(draft, words)));
        sections.add(step(words, 2, "answer.start.region", region(draft, region.get(), words)));
        sections.add(step(words, 3, "answer.start.network", network(draft, region.get(), words)));
        sections.add(new Section.Link(
                words.get("wizard.network.vpc_link"), Console.vpcs(region.get().value())));
        sections.add(step(words, 4, "answer.start.role", role(draft, words)));
        sections.add(new Section.Link(words.get("wizard.role.link"), Console.roleAuthorization(Limits.OSS_ROLE)));
        sections.add(step(words, 5, "answer.start.create", words.get("answer.start.create.text")));
        sections.add(step(words, 6, "answer.start.connect", words.get("answer.start.connect.text")));
        sections.add(step(words, 7, "answer.start.costs", words.get("answer.start.costs.text", Limits.LEAST_CU)));
        audience.whisper(new Card(
                words.get("answer.start.title"),
                Tone.PLAIN,
                sections,
                List.of(new Button(
                        Actions.PROPOSED,
                        proposals.keep(draft),
                        words.get("answer.start.open"),
                        Button.Style.PRIMARY,
                        Optional.empty())),
                List.of()));
    }

    /** The development proposal: a scenario and a purpose, which the wizard shows and the person still confirms. */
    private static Draft draft(CommandLine line) {
        var draft = Draft.EMPTY
                .with(Parameter.REGION, line.value("region").orElse("cn-hangzhou"))
                .with(Parameter.PURPOSE, Purpose.DEVELOPMENT.wire())
                .with(Parameter.SCENARIO, Scenario.DEVELOPMENT.wire());
        return line.value("profile")
                .map(profile -> draft.with(Parameter.PROFILE, profile))
                .orElse(draft);
    }

    private String credentials(Draft draft, Words words) {
        return accounts.account(draft.text(Parameter.PROFILE))
                .roles()
                .callerIdentity()
                .fold(arn -> words.get("answer.start.ok", arn), words::of);
    }

    private String region(Draft draft, RegionId region, Words words) {
        var name = Region.find(region.value()).map(words::of).orElse(region.value());
        var trial = lookup.zones(draft, region)
                .fold(
                        zones ->
                                words.get(zones.trial().isEmpty() ? "answer.start.trial.no" : "answer.start.trial.yes"),
                        words::of);
        return words.get("answer.start.region.text", name, trial);
    }

    private String network(Draft draft, RegionId region, Words words) {
        return lookup.vpcs(draft, region)
                .fold(
                        vpcs -> vpcs.isEmpty()
                                ? words.get("answer.start.network.none", region.value())
                                : words.get("answer.start.network.some", vpcs.size()),
                        words::of);
    }

    private String role(Draft draft, Words words) {
        return lookup.role(draft, new RoleName(Limits.OSS_ROLE))
                .fold(
                        exists -> words.get(exists ? "answer.start.role.yes" : "answer.start.role.no", Limits.OSS_ROLE),
                        words::of);
    }

    private static Section step(Words words, int number, String title, String text) {
        return new Section.Text(number + ". " + words.get(title) + "\n" + text);
    }

    private static String regions() {
        return String.join(", ", Region.ALL.stream().map(Region::id).toList());
    }
}
