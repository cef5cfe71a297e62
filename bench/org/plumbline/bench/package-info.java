/** Programs that measure, each against a baseline in the same run; {@code bench/run NAME} starts one. No test asserts a time. */
@NullMarked
package org.plumbline.bench;

import org.jspecify.annotations.NullMarked;
