@NullMarked
package io.telecast.host.devkit.project;

import org.jspecify.annotations.NullMarked;
