package io.telecast.bench.wire.report;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The same for programs: every round of every row. */
public final class JsonReport {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonReport() {}

    /** @param about the machine and the options */
    public static void write(Path file, Map<String, ?> about, List<Row> rows) {
        var all = new LinkedHashMap<String, Object>(about);
        all.put("rows", rows.stream().map(JsonReport::row).toList());
        MAPPER.writeValue(file, all);
    }

    private static Map<String, Object> row(Row row) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", row.scenario().kind());
        fields.put("scenario", row.scenario().title());
        fields.put("latencyMillis", row.scenario().conditions().latencyMillis());
        fields.put("bytesPerSecondOfALine", row.scenario().conditions().bytesPerSecond());
        fields.put("faults", row.scenario().conditions().faults());
        fields.put("viewers", row.scenario().viewers().size());
        fields.put("largestFileMib", row.scenario().largestFile() >> 20);
        fields.put("bots", row.scenario().bots());
        fields.put("contestant", row.contestant());
        fields.put("remark", row.remark());
        fields.put("rounds", row.rounds());
        return fields;
    }
}
