package org.plumbline.evidence.capture;

import java.time.InstantSource;

/**
 * What every way of taking something needs.
 *
 * @param anyStatus whether answers other than 2xx are taken too, e.g. a page that says that something is gone
 * @param clock the time in UTC; an offset of the place where somebody works would tell where that is
 * @param tool name and version, for custody
 */
public record Taking(
        Incoming incoming, Limits limits, Purpose purpose, boolean anyStatus, InstantSource clock, String tool) {
    boolean accepts(int status) {
        // 206 is a part, and no part was asked for (RFC 9110 section 15.3.7)
        return anyStatus || (status >= 200 && status < 300 && status != 206);
    }
}
