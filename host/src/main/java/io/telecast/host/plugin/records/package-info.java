/** Which form the records of a plugin have, and how they are brought to another: always in a copy. */
@NullMarked
package io.telecast.host.plugin.records;

import org.jspecify.annotations.NullMarked;
