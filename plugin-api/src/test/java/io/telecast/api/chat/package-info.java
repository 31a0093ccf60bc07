@NullMarked
package io.telecast.api.chat;

import org.jspecify.annotations.NullMarked;
