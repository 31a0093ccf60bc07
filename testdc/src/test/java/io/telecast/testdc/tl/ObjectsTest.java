package io.telecast.testdc.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ObjectsTest {

    private static final String TYPES = """
            leaf#00000001 = Thing;
            plain#00000002 a:int b:long c:double d:string e:bytes f:int128 g:int256 h:Bool = Thing;
            optional#00000003 flags:# yes:flags.0?true a:flags.1?int b:flags.2?Thing flags2:# c:flags2.31?string = Thing;
            lists#00000004 a:Vector<int> b:vector<long> c:Vector<Thing> d:Vector<Vector<string>> = Thing;
            bare#00000005 a:leaf b:vector<leaf> c:Thing = Thing;
            """;
    private static final String FUNCTIONS = """
            ---functions---
            ask#00000011 flags:# what:flags.0?string = Thing;
            test#00000012 = Bool;
            list#00000013 = Vector<int>;
            wrap#00000014 {X:Type} layer:int query:!X = X;
            help.getConfig#c4f9186b = Thing;
            """;

    private final TlSchema schema = TlSchema.parse(TYPES + FUNCTIONS);
    private final ObjectReader reader = new ObjectReader(schema);
    private final ObjectWriter writer = new ObjectWriter(schema);

    @Test
    void readsBackWhatItWrote() {
        long seed = new Random().nextLong();
        var objects = new RandomObjects(TYPES.lines().map(SchemaParser::parse).toList(), new Random(seed));
        for (int i = 0; i < 5_000; i++) {
            TlObject object = objects.next();
            var in = new TlInput(writer.write(object));
            assertThat(reader.readObject(in)).as("seed %d, number %d", seed, i).isEqualTo(object);
            assertThat(in.remaining()).isZero();
        }
    }

    @Test
    void takesNothingFromHostileBytesButAnObjectOrAComplaint() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var objects = new RandomObjects(TYPES.lines().map(SchemaParser::parse).toList(), random);
        int complaints = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = writer.write(objects.next());
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            complaints += complains(cut, "seed " + seed + ", number " + i);
        }
        assertThat(complaints).isPositive();
    }

    private int complains(byte[] bytes, String which) {
        try {
            reader.readObject(new TlInput(bytes));
            return 0;
        } catch (TlException e) {
            assertThat(e.getMessage()).as(which).isNotEmpty();
            return 1;
        }
    }

    @Test
    void refusesVectorsThatCannotBeThere() {
        byte[] endless = new TlOutput()
                .writeInt(4)
                .writeInt(ObjectReader.VECTOR)
                .writeInt(Integer.MAX_VALUE)
                .toByteArray();
        assertThatThrownBy(() -> reader.readObject(new TlInput(endless))).isInstanceOf(TlException.class);
    }

    @Test
    void refusesEndlessNesting() {
        var nested = new TlOutput();
        for (int i = 0; i < 100_000; i++) {
            nested.writeInt(0x14).writeInt(i);
        }
        assertThatThrownBy(() -> reader.readFunction(new TlInput(nested.toByteArray())))
                .isInstanceOf(TlException.class)
                .hasMessageContaining("deep");
    }

    @Test
    void unpacksRequestsAndNoBombs() throws Exception {
        TlObject ask = TlObject.of("ask", "what", "x".repeat(5_000));
        byte[] packed = Gzip.pack(writer.writeFunction(ask));
        assertThat(packed).hasSizeLessThan(1_000);
        assertThat(reader.readFunction(new TlInput(packed))).isEqualTo(ask);

        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                gzip.write(zeros);
            }
        }
        byte[] request = new TlOutput()
                .writeInt(Gzip.PACKED)
                .writeBytes(bomb.toByteArray())
                .toByteArray();
        assertThatThrownBy(() -> reader.readFunction(new TlInput(request))).isInstanceOf(TlException.class);
    }

    @Test
    void readsWrappedRequestsAndWritesEveryKindOfAnswer() {
        TlObject wrapped = TlObject.of("wrap", "layer", 200, "query", TlObject.of("test"));
        assertThat(reader.readFunction(new TlInput(writer.writeFunction(wrapped))))
                .isEqualTo(wrapped);

        assertThat(answer("test", TlObject.bool(true))).isEqualTo(TlObject.bool(true));
        assertThat(answer("list", TlObject.vector(List.of(1, 2))).items()).isEqualTo(List.of(1, 2));
        assertThat(answer("ask", TlObject.of("leaf"))).isEqualTo(TlObject.of("leaf"));
    }

    private TlObject answer(String function, TlObject result) {
        return reader.readResult(new TlInput(writer.writeResult(function, result)), function);
    }

    @Test
    void saysWhatDoesNotFit() {
        assertThatThrownBy(() -> writer.write(TlObject.of("plain", "a", "no number")))
                .isInstanceOf(TlException.class)
                .hasMessageContaining("plain.a");
        assertThatThrownBy(() -> writer.write(TlObject.of("bare"))).isInstanceOf(TlException.class);
        assertThatThrownBy(() -> writer.write(TlObject.of("nobody"))).hasMessageContaining("nobody");
        assertThatThrownBy(() -> writer.writeResult("test", TlObject.of("leaf")))
                .hasMessageContaining("test");
    }

    @Test
    void hasTheConstructorsOfTheLayer() {
        TlSchema telegram = TlSchema.telegram();
        assertThat(telegram.constructor("upload.file").id()).isEqualTo(0x096a18d5);
        assertThat(telegram.function("upload.getFile").id()).isEqualTo(0xbe5335be);
        assertThat(telegram.function(0xda9b0d0d).name()).isEqualTo("invokeWithLayer");
    }
}
