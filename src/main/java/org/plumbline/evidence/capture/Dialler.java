package org.plumbline.evidence.capture;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Connects a socket to an address that was checked. */
@FunctionalInterface
public interface Dialler {
    /**
     * Connects, or fails.
     *
     * @param timeout in milliseconds
     */
    void connect(Socket socket, InetSocketAddress address, int timeout) throws IOException;

    /** Straight to the address. */
    static Dialler straight() {
        return Socket::connect;
    }
}
