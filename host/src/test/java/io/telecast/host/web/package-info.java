@NullMarked
package io.telecast.host.web;

import org.jspecify.annotations.NullMarked;
