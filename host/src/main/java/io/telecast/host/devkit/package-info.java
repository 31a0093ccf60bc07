/** What plugin developers work with: new projects, and plugins that follow their sources while the host runs. */
@NullMarked
package io.telecast.host.devkit;

import org.jspecify.annotations.NullMarked;
