@NullMarked
package io.telecast.autodelete;

import org.jspecify.annotations.NullMarked;
