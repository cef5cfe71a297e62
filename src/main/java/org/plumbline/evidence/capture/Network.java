package org.plumbline.evidence.capture;

import javax.net.ssl.SSLSocketFactory;

/**
 * The way out.
 *
 * @param tls for addresses with https; certificates are checked against its trust and always against the host's name
 * @param allowPrivate whether addresses that are not of the public network may be asked
 */
public record Network(Resolver resolver, Dialler dialler, SSLSocketFactory tls, boolean allowPrivate) {
    /** That of this computer, without a proxy. */
    public static Network ofSystem(boolean allowPrivate) {
        return new Network(
                Resolver.ofSystem(),
                Dialler.straight(),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                allowPrivate);
    }
}
