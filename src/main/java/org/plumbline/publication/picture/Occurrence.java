package org.plumbline.publication.picture;

import org.plumbline.quantity.ImpreciseDate;

/** An incident that a publication uses. */
record Occurrence(String id, ImpreciseDate day, boolean certain) {}
