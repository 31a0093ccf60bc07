/** Settings of plugins: their form, their layers, and what operators change while the plugin runs. */
@NullMarked
package io.telecast.host.plugin.settings;

import org.jspecify.annotations.NullMarked;
