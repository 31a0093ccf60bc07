/** What is made to go wrong on the wire, and counts of what went over it. */
@NullMarked
package io.telecast.testdc.fault;

import org.jspecify.annotations.NullMarked;
