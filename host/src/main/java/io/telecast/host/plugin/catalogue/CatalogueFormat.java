package io.telecast.host.plugin.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A catalogue as JSON: {@code {"telecast-catalogue": 1, "plugins": [{"id": …}, …]}}. Fields that are not known are left
 * out, so that later ones do not shut earlier hosts out.
 */
public final class CatalogueFormat {

    private static final String FORM = "telecast-catalogue";
    private static final int VERSION = 1;
    private static final String PLUGINS = "plugins";
    private static final int MAX_ENTRIES = 10_000;
    private static final int MAX_DEPTH = 16;
    private static final int MAX_STRING = 16 * 1024;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_STRING)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * Reads a catalogue.
     *
     * @throws CatalogueException if it is none; the message says which entry is wrong
     */
    public Catalogue read(byte[] bytes) throws CatalogueException {
        JsonNode root;
        try {
            root = json.readTree(bytes);
        } catch (JacksonException e) {
            throw new CatalogueException(
                    "It is not JSON, or holds more than a catalogue may. Ask whoever keeps it.", e);
        }
        JsonNode version = root.path(FORM);
        if (!version.isInt()) {
            throw new CatalogueException(
                    "It is no catalogue of plugins. Name the file that telecast plugins catalogue wrote.");
        }
        if (version.asInt() != VERSION) {
            throw new CatalogueException("It has form " + version.asInt() + ", and this version of Telecast knows form "
                    + VERSION + " only. Upgrade Telecast.");
        }
        JsonNode plugins = root.path(PLUGINS);
        if (!plugins.isArray() || plugins.size() > MAX_ENTRIES) {
            throw new CatalogueException(
                    "It has no list of at most " + MAX_ENTRIES + " \"plugins\". Ask whoever keeps it.");
        }
        List<CatalogueEntry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode plugin : plugins) {
            CatalogueEntry entry = entry(plugin, entries.size() + 1);
            if (!seen.add(entry.name())) {
                throw new CatalogueException("It has " + entry.name() + " twice. Ask whoever keeps it.");
            }
            entries.add(entry);
        }
        return new Catalogue(entries);
    }

    private static CatalogueEntry entry(JsonNode plugin, int number) throws CatalogueException {
        try {
            return new CatalogueEntry(
                    text(plugin, "id"),
                    text(plugin, "version"),
                    optional(plugin, "description"),
                    optional(plugin, "provider"),
                    text(plugin, "requires"),
                    text(plugin, "url"),
                    text(plugin, "sha256"),
                    optional(plugin, "signature"),
                    size(plugin),
                    uses(plugin));
        } catch (IllegalArgumentException e) {
            throw new CatalogueException(
                    "In its entry " + number + " the field \"" + e.getMessage() + "\" is missing or makes no sense. "
                            + "Ask whoever keeps it.",
                    e);
        }
    }

    private static String text(JsonNode plugin, String field) {
        JsonNode value = plugin.path(field);
        if (!value.isString()) {
            throw new IllegalArgumentException(field);
        }
        return value.asString();
    }

    private static String optional(JsonNode plugin, String field) {
        return plugin.has(field) ? text(plugin, field) : "";
    }

    private static long size(JsonNode plugin) {
        JsonNode size = plugin.path("size");
        if (!size.isIntegralNumber() || !size.canConvertToLong()) {
            throw new IllegalArgumentException("size");
        }
        return size.asLong();
    }

    /** Catalogues from before this field do not tell. */
    private static List<String> uses(JsonNode plugin) {
        JsonNode uses = plugin.path("uses");
        if (uses.isMissingNode()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode use : uses) {
            texts.add(use.asString(""));
        }
        if (!uses.isArray() || texts.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("uses");
        }
        return texts;
    }

    /** Writes a catalogue, each entry's fields in the order of the record. */
    public byte[] write(Catalogue catalogue) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put(FORM, VERSION);
        root.put(
                PLUGINS,
                catalogue.entries().stream().map(CatalogueFormat::fields).toList());
        return json.writeValueAsBytes(root);
    }

    private static Map<String, Object> fields(CatalogueEntry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", entry.id());
        fields.put("version", entry.version());
        fields.put("description", entry.description());
        fields.put("provider", entry.provider());
        fields.put("requires", entry.requires());
        fields.put("url", entry.url());
        fields.put("size", entry.size());
        fields.put("sha256", entry.sha256());
        fields.put("uses", entry.uses());
        if (!entry.signature().isEmpty()) {
            fields.put("signature", entry.signature());
        }
        return fields;
    }
}
