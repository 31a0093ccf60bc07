/** The list of plugins that operators install from: a JSON file somewhere, and the jars that it names. */
@NullMarked
package io.telecast.host.plugin.catalogue;

import org.jspecify.annotations.NullMarked;
