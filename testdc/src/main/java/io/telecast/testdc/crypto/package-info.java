/** The cryptography of MTProto. */
@NullMarked
package io.telecast.testdc.crypto;

import org.jspecify.annotations.NullMarked;
