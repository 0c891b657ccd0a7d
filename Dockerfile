# The bot in an image. Build: docker build -t starrocks-chatops .
# Run: docker run -p 3000:3000 -v chatops-data:/app/data -e SLACK_BOT_TOKEN -e SLACK_SIGNING_SECRET starrocks-chatops

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml ./
COPY src src
# Tests and checks have run before: this stage only packs.
RUN mvn -B -q -Dmaven.test.skip -DskipChecks package

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 bot \
    && useradd --system --uid 10001 --gid 10001 --home-dir /app --shell /usr/sbin/nologin bot \
    && mkdir -p /app/data \
    && chown 10001:10001 /app/data
WORKDIR /app
COPY --from=build /build/target/starrocks-chatops.jar /build/target/bom.json ./
COPY config config
# The rehearsal serves the bot as below, up to an answer, and plays a creation; the JVM keeps what it loaded: a start costs a third of
# the processor time. A JVM that cannot use the file goes on without it. The jar stands under the same name and the JVM runs with the
# same collector and compiler as below, or the file does not fit.
RUN java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:AOTCacheOutput=starrocks-chatops.aot -jar starrocks-chatops.jar rehearse > /dev/null \
    && test -s starrocks-chatops.aot
# By number, so that a platform which forbids root can see that it is none.
USER 10001:10001
# The H2 file lives here; with PostgreSQL nothing does.
VOLUME /app/data
EXPOSE 3000
# Bash and grep belong to every image of this base, whereas curl and wget may leave it; a second JVM would cost more than the check.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["/bin/bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${PORT:-3000} && printf 'GET /healthz HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q alive <&3"]
# Secrets come at run time, from the environment or mounted files; none is in a layer.
# One compiler: the second one takes 40 % of a start and 40 MB for speed that a bot has no use for (docs/performance.md). A quarter of
# the memory for the heap: half as much again is classes, compiled code, threads and buffers, and the kernel wants to keep the files.
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:AOTCache=starrocks-chatops.aot", "-XX:MaxRAMPercentage=25", "-XX:+ExitOnOutOfMemoryError", "-jar", "starrocks-chatops.jar"]
CMD ["serve"]
