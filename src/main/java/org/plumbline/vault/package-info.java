/**
 * What is kept from other eyes: a vault of sealed objects in a case, and a whole case locked into one file. AES-256-GCM under keys
 * that a passphrase opens by Argon2id. Knows nothing of what it seals.
 */
@NullMarked
package org.plumbline.vault;

import org.jspecify.annotations.NullMarked;
