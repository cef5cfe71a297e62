package org.plumbline.evidence.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a name. It is asked once per connection, and what it says is what is connected to. */
@FunctionalInterface
public interface Resolver {
    /** All addresses of a host, in the order in which to try them. */
    List<InetAddress> addresses(String host) throws UnknownHostException;

    /** The resolver of this computer. */
    static Resolver ofSystem() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
