package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Traffic;
import io.chatops.starrocks.chat.socket.SocketLink;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes frames and acknowledges each at once; what is to be done is handed over, never done here. */
final class StreamDesk {
    private static final Logger LOG = LoggerFactory.getLogger(StreamDesk.class);

    private final Reception reception;
    private final Traffic traffic;
    private final Consumer<SocketLink> leave;

    /**
     * @param traffic hears of each message and press that was acknowledged
     * @param leave gets a connection that DingTalk will close
     */
    StreamDesk(Reception reception, Traffic traffic, Consumer<SocketLink> leave) {
        this.reception = reception;
        this.traffic = traffic;
        this.leave = leave;
    }

    void take(SocketLink link, String text) {
        var frame = StreamFrame.read(text);
        if (frame.isEmpty()) {
            LOG.warn("dingtalk sent a frame that is none length={}", text.length());
            return;
        }
        try {
            answer(link, frame.get());
        } catch (RuntimeException | Error mistake) {
            LOG.error(
                    "a frame failed {} kind={}", frame.get(), mistake.getClass().getName());
            link.send(frame.get().acknowledged(500, Optional.empty()));
        }
    }

    private void answer(SocketLink link, StreamFrame frame) {
        long began = System.nanoTime();
        if (frame.isSystem("ping")) {
            link.send(frame.echoed());
        } else if (frame.isSystem("disconnect")) {
            leave.accept(link);
        } else if (frame.topic().equals(StreamFrame.MESSAGES)) {
            var taken = reception.message(frame.data());
            LOG.info("message {} outcome={}", frame, taken);
            link.send(frame.acknowledged(taken == Reception.Taken.YES ? 200 : 500, Optional.empty()));
            acknowledged(began);
        } else if (frame.topic().equals(StreamFrame.CARDS)) {
            reception.press(frame.data(), Optional.of(frame.messageId()), answer -> {
                LOG.info("press {} code={}", frame, answer.code());
                link.send(frame.acknowledged(answer.code(), answer.response()));
                acknowledged(began);
            });
        } else {
            link.send(frame.acknowledged(404, Optional.empty()));
        }
    }

    private void acknowledged(long began) {
        traffic.acknowledged(DingTalkWeb.PLATFORM, Duration.ofNanos(System.nanoTime() - began));
    }
}
