package io.chatops.starrocks.sandbox.cloud;

import java.net.URI;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A running simulated Alibaba Cloud on a loopback port of its own. Every product answers at the one address; requests must be
 * signed as the real ones are, and nothing outside this machine is reached.
 */
public final class SimulatedCloud implements AutoCloseable {
    private final Server server;
    private final int port;
    private final World world;
    private final Ledger ledger;
    private final Faults faults;

    private SimulatedCloud(Server server, int port, World world, Ledger ledger, Faults faults) {
        this.server = server;
        this.port = port;
        this.world = world;
        this.ledger = ledger;
        this.faults = faults;
    }

    /**
     * Starts a cloud in front of the world.
     *
     * @param time what the cloud's clock says: signatures may be 15 minutes away from it, instances grow up by it
     */
    public static SimulatedCloud start(World world, InstantSource time) {
        var ledger = new Ledger();
        var faults = new Faults();
        var gateway =
                new Gateway(new SignatureCheck(world, time), new Router(routes(world, time)), faults, ledger, time);
        var server = new Server();
        var connector = new ServerConnector(server, new HttpConnectionFactory(http()));
        connector.setHost("127.0.0.1");
        connector.setPort(0);
        server.addConnector(connector);
        server.setHandler(new Door(gateway));
        try {
            server.start();
        } catch (Exception failed) {
            throw new IllegalStateException("the simulated cloud did not start", failed);
        }
        return new SimulatedCloud(server, connector.getLocalPort(), world, ledger, faults);
    }

    /** The address of every product: http, loopback, no path. */
    public URI baseUrl() {
        return URI.create("http://" + authority());
    }

    /** Host and port, as the SDK wants its domain. */
    public String authority() {
        return "127.0.0.1:" + port;
    }

    /** What was received. */
    public Ledger ledger() {
        return ledger;
    }

    /** What goes wrong. */
    public Faults faults() {
        return faults;
    }

    /** What there is. */
    public World world() {
        return world;
    }

    /** Lets every held answer go and stops. */
    @Override
    public void close() {
        faults.clear();
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException("the simulated cloud did not stop", failed);
        }
    }

    private static HttpConfiguration http() {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // signatures cover header values letter by letter: none may be replaced by an equal one in other case
        http.setHeaderCacheCaseSensitive(true);
        return http;
    }

    private static Stream<Route> routes(World world, InstantSource time) {
        return Stream.of(
                        new InstanceOperations(world, time).routes(),
                        new ConfigOperations(world).routes(),
                        new PlaceOperations(world).routes(),
                        new PriceOperations().routes(),
                        new VpcOperations(world).routes(),
                        new EcsOperations(world).routes(),
                        new AccountOperations(world).routes())
                .flatMap(routes -> routes);
    }
}
