package org.plumbline.incident.link;

import java.util.List;

/** How two reports compare, respect by respect. */
public record Comparison(Level date, Level place, Level actor, Level kind, Level toll) {
    /** All levels. */
    public List<Level> levels() {
        return List.of(date, place, actor, kind, toll);
    }
}
