/**
 * Counts and links of cases that one machine cannot hold: incidents as Parquet, and Spark jobs that come to what the main program
 * comes to. The laws are the main program's own code: each task makes a small case of its part of the rows and asks it, and what
 * the parts come to adds up.
 */
@NullMarked
package org.plumbline.spark;

import org.jspecify.annotations.NullMarked;
