package io.telecast.api.settings;

/**
 * The plugin's settings: a record whose components are {@code boolean}, {@code int}, {@code long}, {@code String},
 * an enum, {@code Duration} or {@code List<String>}, described by {@link Setting}.
 *
 * @since 0.1
 */
public interface Settings {

    /**
     * Declares the settings; once for each plugin. Values come, in rising precedence, from the defaults, the
     * configuration ({@code plugins.<id>.<component>}) and the operator's form.
     *
     * @throws IllegalArgumentException if the defaults break their own constraints or the configuration does
     */
    <S extends Record> LiveSettings<S> declare(S defaults);
}
