/** A plugin's project as it lies on the disk: its files, its pom.xml, and the libraries that it names. */
@NullMarked
package io.telecast.host.devkit.project;

import org.jspecify.annotations.NullMarked;
