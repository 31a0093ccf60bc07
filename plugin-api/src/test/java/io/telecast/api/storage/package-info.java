@NullMarked
package io.telecast.api.storage;

import org.jspecify.annotations.NullMarked;
