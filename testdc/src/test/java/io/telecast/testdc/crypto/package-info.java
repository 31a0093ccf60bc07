/** The cryptography, against known answers and itself. */
@NullMarked
package io.telecast.testdc.crypto;

import org.jspecify.annotations.NullMarked;
