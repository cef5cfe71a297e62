package org.plumbline.incident.link;

/**
 * Two reports that may tell of one incident.
 *
 * @param one comes before {@code other} in the order of their first days, and then of their ids
 * @param bits how much speaks for it; above zero, it is likelier than not
 */
public record Pair(Side one, Side other, Comparison comparison, double bits) {}
