package io.telecast.api.settings;

import io.telecast.api.HostImplemented;
import io.telecast.api.Stable;

/**
 * The plugin's settings: a record whose components are {@code boolean}, {@code int}, {@code long}, {@code String},
 * an enum, {@code Duration} or {@code List<String>}, described by {@link Setting}.
 *
 * <pre>{@code
 * record Options(
 *         @Setting(title = "Most files in a batch", min = 1, max = 5000) int maxFiles,
 *         @Setting(title = "Delay between files") Duration delay) {}
 * LiveSettings<Options> settings = context.settings().declare(new Options(1000, Duration.ofSeconds(1)));
 * int most = settings.get().maxFiles();
 * }</pre>
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface Settings {

    /**
     * Declares the settings; once for each plugin. Values come, in rising precedence, from the defaults, the
     * configuration ({@code plugins.<id>.<component>}) and the operator's form.
     *
     * @throws IllegalArgumentException if the defaults break their own constraints or the configuration does
     */
    <S extends Record> LiveSettings<S> declare(S defaults);
}
