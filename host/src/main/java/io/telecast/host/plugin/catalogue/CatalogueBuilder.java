package io.telecast.host.plugin.catalogue;

import io.telecast.host.plugin.jar.BadPluginException;
import io.telecast.host.plugin.jar.JarLabel;
import io.telecast.host.plugin.jar.SemanticVersion;
import io.telecast.host.plugin.trust.BadSignatureException;
import io.telecast.host.plugin.trust.PluginSignature;
import io.telecast.host.plugin.trust.SignatureFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lists the jars of a folder as a catalogue. */
public final class CatalogueBuilder {

    private static final Comparator<String> OLDEST_FIRST = SemanticVersion::compare;
    private static final Comparator<CatalogueEntry> ORDER =
            Comparator.comparing(CatalogueEntry::id).thenComparing(CatalogueEntry::version, OLDEST_FIRST.reversed());

    private final String prefix;

    /**
     * Makes a builder.
     *
     * @param prefix what stands before a jar's name in its address: an address or path with a slash at the end, or nothing
     */
    public CatalogueBuilder(String prefix) {
        this.prefix = prefix;
    }

    /**
     * Reads the jars and their signatures.
     *
     * @throws CatalogueException if one cannot be listed; the message names it and says what to do
     */
    public Catalogue build(Path folder) throws CatalogueException, IOException {
        List<CatalogueEntry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Path jar : jars(folder)) {
            CatalogueEntry entry = entry(jar);
            if (!seen.add(entry.name())) {
                throw new CatalogueException("Two jars of " + folder + " are " + entry.name() + "; one is "
                        + jar.getFileName() + ". Remove one of them, or give one another version.");
            }
            entries.add(entry);
        }
        if (entries.isEmpty()) {
            throw new CatalogueException(
                    "There is no jar in " + folder + ". Name the folder that has the plugins' jars.");
        }
        return new Catalogue(entries.stream().sorted(ORDER).toList());
    }

    private static List<Path> jars(Path folder) throws CatalogueException, IOException {
        if (!Files.isDirectory(folder)) {
            throw new CatalogueException("There is no folder " + folder + ". Name the one that has the plugins' jars.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isJar(file.getFileName().toString()) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isJar(String name) {
        return !name.startsWith(".") && name.toLowerCase(Locale.ROOT).endsWith(".jar");
    }

    private CatalogueEntry entry(Path jar) throws CatalogueException, IOException {
        String name = jar.getFileName().toString();
        if (!CatalogueEntry.isRelative(name)) {
            throw new CatalogueException(
                    "The name " + name + " cannot stand in an address. Use only A-Z, a-z, 0-9 and . _ ~ + - in it.");
        }
        try {
            JarLabel label = JarLabel.read(jar);
            var info = label.manifest().info();
            return new CatalogueEntry(
                    info.id(),
                    info.version(),
                    info.description(),
                    info.provider(),
                    label.manifest().requires(),
                    prefix + name,
                    label.sha256(),
                    signature(jar, label),
                    label.size(),
                    label.manifest().uses().texts());
        } catch (BadPluginException e) {
            throw new CatalogueException(name + " cannot be listed. " + e.sentence(), e);
        } catch (IllegalArgumentException e) {
            throw new CatalogueException(name + " cannot be listed: its " + e.getMessage() + " makes no sense.", e);
        }
    }

    private static String signature(Path jar, JarLabel label) throws CatalogueException, IOException {
        Optional<String> text = SignatureFile.read(jar);
        if (text.isEmpty()) {
            return "";
        }
        try {
            PluginSignature signature = PluginSignature.parse(text.get());
            if (signature.statement().equals(label.statement()) && signature.holds()) {
                return text.get();
            }
        } catch (BadSignatureException e) {
            throw noSignature(jar);
        }
        throw noSignature(jar);
    }

    private static CatalogueException noSignature(Path jar) {
        return new CatalogueException("The signature beside " + jar.getFileName()
                + " is not for it. Sign it again: telecast plugins sign " + jar + " --key FILE");
    }
}
