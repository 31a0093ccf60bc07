package io.telecast.sandbox.http;

import io.telecast.sandbox.content.GeneratedContent;
import io.telecast.sandbox.content.Sample;
import io.telecast.sandbox.content.Samples;
import io.telecast.sandbox.world.FileNames;
import java.util.Optional;
import java.util.Set;

/** Which sample a request names. */
final class SentSamples {

    private static final String GENERATED = "generated";

    private final Samples samples;

    SentSamples(Samples samples) {
        this.samples = samples;
    }

    /** {@code {sample}} or {@code {generated:{name,size,seed}}}, if either is there. */
    Optional<Sample> of(Body body) {
        Optional<Body> generated = body.object(GENERATED, Set.of("name", "size", "seed"));
        if (generated.isPresent()) {
            return generated.map(SentSamples::generated);
        }
        return body.has("sample") ? Optional.of(named(body.text("sample"))) : Optional.empty();
    }

    /** {@code {sample}}, where the name {@code generated} stands for {@code {name,size,seed}} beside it. */
    Sample required(Body body) {
        String name = body.text("sample");
        return name.equals(GENERATED) ? generated(body) : named(name);
    }

    private Sample named(String name) {
        return samples.find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no sample '" + name + "'. GET /api/world lists them all."));
    }

    private static Sample generated(Body body) {
        long size = body.number("size");
        if (size < 1 || size > GeneratedContent.MAX_SIZE) {
            throw new IllegalArgumentException("`size` is 1 to " + GeneratedContent.MAX_SIZE + " bytes (4000 MiB).");
        }
        return Samples.generated(FileNames.clean(body.text("name", "generated.bin")), size, body.number("seed", 0));
    }
}
