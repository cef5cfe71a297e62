package org.plumbline.place;

/** A place that a word may mean, and how it was found. */
public record Match(Location place, How how) {}
