/** What {@code telecast doctor} looks at. Nothing here changes anything, and a host may be running meanwhile. */
@NullMarked
package io.telecast.host.doctor;

import org.jspecify.annotations.NullMarked;
