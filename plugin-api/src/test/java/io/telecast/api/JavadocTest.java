package io.telecast.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.SinceTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever writes a plugin finds every type and every method of the host explained. */
class JavadocTest {

    /** A comment; all texts are empty where there is none. */
    private record Comment(
            String name, boolean outermost, boolean type, String sentence, String text, List<String> since) {

        static Comment of(String name, boolean outermost, boolean type, @Nullable DocCommentTree tree) {
            return tree == null
                    ? new Comment(name, outermost, type, "", "", List.of())
                    : new Comment(
                            name,
                            outermost,
                            type,
                            tree.getFirstSentence().toString(),
                            tree.toString(),
                            tree.getBlockTags().stream()
                                    .filter(SinceTree.class::isInstance)
                                    .map(DocTree::toString)
                                    .toList());
        }
    }

    private static final List<Comment> COMMENTS = new ArrayList<>();

    @BeforeAll
    static void read() {
        COMMENTS.clear();
        JavacTask task = ApiSources.task();
        for (CompilationUnitTree unit : ApiSources.parsed(task)) {
            new Reader(DocTrees.instance(task)).scan(unit, null);
        }
    }

    @Test
    void everyTypeSaysWhatItIsFor() {
        assertThat(COMMENTS)
                .filteredOn(Comment::type)
                .hasSizeGreaterThan(100)
                .allSatisfy(comment ->
                        assertThat(comment.sentence()).as(comment.name()).endsWith("."));
    }

    @Test
    void everyFileSaysSinceWhen() {
        assertThat(COMMENTS)
                .filteredOn(Comment::outermost)
                .allSatisfy(comment -> assertThat(comment.since())
                        .as(comment.name())
                        .hasSize(1)
                        .allSatisfy(since -> assertThat(since).matches("@since 1\\.\\d+")));
    }

    @Test
    void everyMethodOfAnInterfaceIsExplained() {
        assertThat(COMMENTS).filteredOn(comment -> !comment.type()).hasSizeGreaterThan(100);
        assertThat(COMMENTS)
                .filteredOn(comment -> comment.sentence().isEmpty())
                .extracting(Comment::name)
                .isEmpty();
    }

    @Test
    void everyExtensionPointHasAnExample() {
        Set<String> points =
                Set.of("TelecastPlugin", "Registration", "BotException", "CommandSpec", "Html", "Keyboard");
        assertThat(PluginContext.class.getMethods())
                .extracting(method -> method.getReturnType())
                .filteredOn(type -> type.isAnnotationPresent(HostImplemented.class))
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(type -> assertThat(example(type.getSimpleName())).isTrue());
        assertThat(points).allSatisfy(type -> assertThat(example(type)).isTrue());
    }

    private static boolean example(String type) {
        return COMMENTS.stream()
                .filter(comment -> comment.name().equals(type))
                .anyMatch(comment -> comment.text().contains("<pre>{@code"));
    }

    /** Public types, and the methods of interfaces among them. */
    private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final DocTrees trees;
        private final List<ClassTree> within = new ArrayList<>();

        Reader(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            boolean inInterface = !within.isEmpty() && isInterface(within.getLast());
            if (!inInterface && !type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                return null;
            }
            COMMENTS.add(Comment.of(
                    type.getSimpleName().toString(),
                    within.isEmpty(),
                    true,
                    trees.getDocCommentTree(getCurrentPath())));
            within.add(type);
            super.visitClass(type, null);
            within.removeLast();
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            boolean overrides =
                    method.getModifiers().getAnnotations().toString().contains("@Override");
            if (isInterface(within.getLast()) && !overrides) {
                String name = within.getLast().getSimpleName() + "." + method.getName();
                COMMENTS.add(Comment.of(name, false, false, trees.getDocCommentTree(getCurrentPath())));
            }
            return null;
        }

        private static boolean isInterface(ClassTree type) {
            return type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
        }
    }
}
