package io.telecast.host.mtproto.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.mtproto.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlSchemaTest {

    private final TlSchema schema = new TlSchema("""
            // a little of everything
            leaf#1 value:long = Leaf;
            tree#2 flags:# big:flags.0?true name:flags.1?string leaves:Vector<Leaf> sizes:flags.2?Vector<int> up:flags.3?Tree ok:Bool = Tree;
            """);

    private static TlWriter tree(int flags) {
        return new TlWriter().writeInt(2).writeInt(flags);
    }

    private static TlWriter oneLeaf(TlWriter out) {
        return out.writeInt(0x1cb5c415).writeInt(1).writeInt(1).writeLong(5);
    }

    @Test
    void readsFieldsThatAreThereAndLeavesOutOthers() throws TlException {
        TlWriter out = oneLeaf(tree(0b111).writeString("ash"))
                .writeInt(0x1cb5c415)
                .writeInt(2)
                .writeInt(3)
                .writeInt(4)
                .writeInt(0x997275b5);
        TlObject tree = schema.read(new TlReader(out.toBytes()), "Tree");
        assertThat(tree.is("tree")).isTrue();
        assertThat(tree.has("big")).isTrue();
        assertThat(tree.has("up")).isFalse();
        assertThat(tree.string("name")).isEqualTo("ash");
        assertThat(tree.ints("sizes")).containsExactly(3, 4);
        assertThat(tree.objects("leaves")).hasSize(1);
        assertThat(tree.objects("leaves").getFirst().longValue("value")).isEqualTo(5);
        assertThat(tree.object("up")).isEmpty();
        assertThatThrownBy(() -> tree.string("up")).isInstanceOf(TlException.class);
        assertThat(tree).hasToString("tree");
    }

    @Test
    void refusesTheWrongType() {
        byte[] leaf = new TlWriter().writeInt(1).writeLong(5).toBytes();
        assertThatThrownBy(() -> schema.read(new TlReader(leaf), "Tree")).isInstanceOf(TlException.class);
    }

    @Test
    void refusesEndlessNesting() {
        TlWriter out = new TlWriter();
        for (int i = 0; i < 10_000; i++) {
            oneLeaf(out.writeInt(2).writeInt(8));
        }
        assertThatThrownBy(() -> schema.read(new TlReader(out.toBytes()), "Tree"))
                .isInstanceOf(TlException.class)
                .hasMessageContaining("deep");
    }

    @Test
    void makesNoMillionsOfObjects() {
        var out = tree(4).writeInt(0x1cb5c415).writeInt(0).writeInt(0x1cb5c415).writeInt(1_000_000);
        for (int i = 0; i < 1_000_000; i++) {
            out.writeInt(i);
        }
        assertThatThrownBy(() -> schema.read(new TlReader(out.toBytes()), "Tree"))
                .isInstanceOf(TlException.class)
                .hasMessageContaining("A Tree in");
    }

    @Test
    void survivesDamage() {
        byte[] good = oneLeaf(tree(0b1011).writeString("ash"))
                .writeRaw(oneLeaf(tree(0)).writeInt(0x997275b5).toBytes())
                .writeInt(0xbc799737)
                .toBytes();
        Fuzz.check(TlException.class, random -> schema.read(new TlReader(Fuzz.damaged(random, () -> good)), "Tree"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"leaf value:long = Leaf;", "leaf#1 value = Leaf;", "leaf#1 value:long", "#1 = X;"})
    void saysWhichLineIsNoDefinition(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TlSchema(line));
    }
}
