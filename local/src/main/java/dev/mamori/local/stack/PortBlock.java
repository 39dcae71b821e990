package dev.mamori.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Finds a free block of ports and holds it. The last port of a block is bound while the stack lives, so two stacks that
 * start at the same moment cannot take the same block. The choice is remembered in the state folder.
 */
final class PortBlock implements AutoCloseable {

    private static final String NAME = "ports";
    private static final String BASE = "base";
    private static final int FIRST = 21_000;
    private static final int BLOCKS = 60;

    private final Ports ports;
    private final ServerSocket claim;

    private PortBlock(Ports ports, ServerSocket claim) {
        this.ports = ports;
        this.claim = claim;
    }

    /** The block wished for (or nothing else), else the remembered one, else the first that is free. */
    static PortBlock claim(StateFolder state, OptionalInt wish) {
        if (wish.isPresent()) {
            return tryBlock(new Ports(wish.getAsInt()))
                    .map(block -> block.rememberedIn(state))
                    .orElseThrow(() -> new StackException("A port between " + wish.getAsInt() + " and "
                            + (wish.getAsInt() + Ports.BLOCK - 1)
                            + " is in use. / ポートが使用中です。--port-base を変えてください。"));
        }
        return IntStream.concat(
                        remembered(state).stream().mapToInt(Ports::base),
                        IntStream.range(0, BLOCKS).map(i -> FIRST + i * Ports.BLOCK))
                .mapToObj(base -> tryBlock(new Ports(base)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new StackException("No free block of ports from " + FIRST + "; use --port-base"))
                .rememberedIn(state);
    }

    static Optional<Ports> remembered(StateFolder state) {
        return Optional.ofNullable(state.read(NAME).getProperty(BASE)).map(base -> new Ports(Integer.parseInt(base)));
    }

    Ports ports() {
        return ports;
    }

    private PortBlock rememberedIn(StateFolder state) {
        var properties = state.read(NAME);
        properties.setProperty(BASE, Integer.toString(ports.base()));
        state.write(NAME, properties);
        return this;
    }

    private static Optional<PortBlock> tryBlock(Ports ports) {
        var claim = listen(ports.claim());
        if (claim.isEmpty()) {
            return Optional.empty();
        }
        var block = new PortBlock(ports, claim.get());
        if (block.isFree()) {
            return Optional.of(block);
        }
        block.close();
        return Optional.empty();
    }

    private boolean isFree() {
        return IntStream.range(ports.base(), ports.claim()).allMatch(PortBlock::isFree);
    }

    private static boolean isFree(int port) {
        try (var socket = listen(port).orElse(null)) {
            return socket != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<ServerSocket> listen(int port) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return Optional.of(socket);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            claim.close();
        } catch (IOException e) {
            throw new StackException("Cannot give back the port block", e);
        }
    }
}
