@org.jspecify.annotations.NullMarked
package io.telecast.api;
