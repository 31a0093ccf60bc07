@NullMarked
package io.telecast.host.doctor;

import org.jspecify.annotations.NullMarked;
