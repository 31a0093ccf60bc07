package io.telecast.host.plugin.capability;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the classes of a jar seem to use, by the methods of the API that they name. A hint for authors, and no judgement:
 * libraries are not looked into, and nothing here keeps a class from anything.
 */
public final class ApparentUses {

    private static final Logger LOG = LoggerFactory.getLogger(ApparentUses.class);
    private static final String API = "io/telecast/api/";
    private static final int MAX_CLASS = 4 << 20;

    private static final Map<String, Capability> METHODS = Map.ofEntries(
            Map.entry("PluginContext.questions", Capability.COMMANDS),
            Map.entry("PluginContext.callbacks", Capability.BUTTONS),
            Map.entry("PluginContext.startLinks", Capability.START_LINKS),
            Map.entry("PluginContext.deliveries", Capability.DELIVERIES),
            Map.entry("PluginContext.collections", Capability.COLLECTIONS),
            Map.entry("PluginContext.users", Capability.USERS),
            Map.entry("PluginContext.events", Capability.EVENTS),
            Map.entry("PluginContext.storage", Capability.STORAGE),
            Map.entry("PluginContext.jobs", Capability.JOBS),
            Map.entry("PluginContext.secrets", Capability.SECRETS),
            Map.entry("PluginContext.web", Capability.WEB),
            Map.entry("http/HttpRoutes.serve", Capability.ROUTES),
            Map.entry("http/HttpRoutes.resources", Capability.ROUTES),
            Map.entry("command/Commands.register", Capability.COMMANDS),
            Map.entry("command/Commands.onText", Capability.MESSAGES),
            Map.entry("bot/Bots.connect", Capability.CLONES),
            Map.entry("link/Links.transform", Capability.LINK_TRANSFORMER),
            Map.entry("access/AccessGates.register", Capability.GATES),
            Map.entry("file/Files.open", Capability.FILE_BYTES),
            Map.entry("file/Files.thumbnail", Capability.FILE_BYTES));

    /** Where every other method needs the same. */
    private static final Map<String, Capability> TYPES =
            Map.of("link/Links", Capability.LINKS, "file/Files", Capability.FILES);

    private ApparentUses() {}

    /** Looks through a jar; what cannot be read is left out. */
    public static Set<Capability> of(Path jar) {
        Set<Capability> found = EnumSet.noneOf(Capability.class);
        try (var zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".class")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        collect(in.readNBytes(MAX_CLASS), found);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("What {} uses cannot be seen.", jar, e);
        }
        return found;
    }

    private static void collect(byte[] bytes, Set<Capability> found) {
        for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
            if (entry instanceof MemberRefEntry member) {
                String owner = member.owner().asInternalName();
                if (owner.startsWith(API)) {
                    String type = owner.substring(API.length());
                    Optional.ofNullable(METHODS.get(type + "." + member.name().stringValue()))
                            .or(() -> Optional.ofNullable(TYPES.get(type)))
                            .ifPresent(found::add);
                }
            }
        }
    }
}
