package org.plumbline.vault;

import org.plumbline.language.Phrase;

/**
 * Where a file of ours is not as it was written.
 *
 * @param file its name, which says nothing of what it holds
 * @param what was found there
 */
public record Damage(String file, Phrase what) {}
