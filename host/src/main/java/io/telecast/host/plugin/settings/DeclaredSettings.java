package io.telecast.host.plugin.settings;

import io.telecast.api.Registration;
import io.telecast.api.settings.LiveSettings;
import io.telecast.host.plugin.scope.Bound;
import io.telecast.host.plugin.scope.CallKind;
import io.telecast.host.plugin.scope.PluginScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings of one generation of a plugin: read by the plugin, written by operators. Safe to use from any thread. */
final class DeclaredSettings<S extends Record> implements LiveSettings<S> {

    private static final Logger LOG = LoggerFactory.getLogger(DeclaredSettings.class);
    private static final String MASK = "******";

    private final PluginScope scope;
    private final Form<S> form;
    private final Layer configured;
    private final Overrides overrides;
    private final Writer writer;
    private final ChangeLock lock;
    private final List<Consumer<S>> listeners = new CopyOnWriteArrayList<>();
    private final Map<Long, S> byBot = new ConcurrentHashMap<>();
    private volatile S current;

    /** Writes what was changed, for a bot or for all. */
    interface Writer {
        void write(long botId, Map<String, List<String>> changes) throws BadSettingsException;
    }

    /**
     * Reads what is in force.
     *
     * @param writer takes what the plugin changes itself
     * @param lock held by whoever changes something
     */
    DeclaredSettings(
            PluginScope scope, Form<S> form, Layer configured, Overrides overrides, Writer writer, ChangeLock lock) {
        this.scope = scope;
        this.form = form;
        this.configured = configured;
        this.overrides = overrides;
        this.writer = writer;
        this.lock = lock;
        this.current = resolved(0);
    }

    @Override
    public S get() {
        scope.check();
        return current;
    }

    @Override
    public S get(long botId) {
        scope.check();
        return byBot.computeIfAbsent(botId, this::resolved);
    }

    @Override
    public Registration onChange(Consumer<S> listener) {
        Consumer<S> held = listener::accept; // not the plugin's own object, whose equals would be asked
        return scope.own(Bound.SETTINGS, () -> {
            listeners.add(held);
            return () -> listeners.remove(held);
        });
    }

    List<String> names() {
        return form.fields().stream().map(Field::name).toList();
    }

    /** The form with its present values. Runs code of the plugin's record, as all that makes or reads one does. */
    List<FieldView> view(long botId) {
        return scope.call(CallKind.ASKED, () -> views(botId));
    }

    private List<FieldView> views(long botId) {
        Layer all = stored(configured, 0);
        Layer below = configured.merged(all);
        Layer own = botId == 0 ? Layer.NONE : stored(below, botId);
        S values = form.with(below.under(own));
        List<FieldView> views = new ArrayList<>();
        for (Field field : form.fields()) {
            Source source = own.values().containsKey(field.name())
                    ? Source.OPERATOR_FOR_BOT
                    : all.values().containsKey(field.name())
                            ? Source.OPERATOR
                            : configured.values().containsKey(field.name()) ? Source.CONFIGURATION : Source.DEFAULT;
            views.add(view(field, values, source));
        }
        return views;
    }

    private FieldView view(Field field, S values, Source source) {
        return new FieldView(
                field.name(),
                field.kind().name().toLowerCase(Locale.ROOT),
                field.title(),
                field.help(),
                field.min(),
                field.max(),
                field.pattern().map(Pattern::pattern).orElse(""),
                field.secret(),
                field.ownerMayChange(),
                Kind.choices(field.type()),
                shown(field, Form.value(values, field)),
                shown(field, Form.value(form.defaults(), field)),
                source);
    }

    private static List<String> shown(Field field, Object value) {
        List<String> texts = field.kind().format(value);
        return field.secret()
                ? texts.stream().map(text -> text.isEmpty() ? "" : MASK).toList()
                : texts;
    }

    @Override
    public void change(long botId, UnaryOperator<S> change) {
        scope.check();
        lock.hold();
        try {
            S before = resolved(botId);
            @Nullable S after = change.apply(before);
            if (after == null) {
                throw new IllegalArgumentException("A change of settings must answer settings, not null.");
            }
            Map<String, List<String>> changes = new TreeMap<>();
            for (Field field : form.fields()) {
                Object value = Form.value(after, field);
                if (!value.equals(Form.value(before, field))) {
                    List<String> items = field.kind().format(value);
                    changes.put(field.name(), items.isEmpty() ? List.of("") : items); // no item at all means "reset"
                }
            }
            if (!changes.isEmpty()) {
                writer.write(botId, changes);
            }
        } catch (BadSettingsException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } finally {
            lock.release();
        }
    }

    /**
     * Everything that is set for a bot once some values are changed. Writes nothing.
     *
     * @param changes texts by name; none at all to fall back to what lies below
     * @param problems gets a sentence for each that is wrong
     */
    Map<String, List<String>> next(long botId, Map<String, List<String>> changes, Map<String, String> problems) {
        Map<String, List<String>> texts = new HashMap<>(overrides.settings(botId));
        changes.forEach((name, items) -> {
            if (form.field(name).isEmpty()) {
                problems.put(name, "There is no such setting.");
            } else if (items.isEmpty()) {
                texts.remove(name);
            } else if (!(form.field(name).get().secret() && items.stream().allMatch(MASK::equals))) {
                texts.put(name, List.copyOf(items));
            }
        });
        Layer next = Layer.of(form, texts);
        changes.keySet().stream()
                .filter(next.problems()::containsKey)
                .forEach(name -> problems.putIfAbsent(name, next.problems().get(name)));
        if (problems.isEmpty()) {
            tryOut(botId, next, problems);
        }
        return texts;
    }

    private void tryOut(long botId, Layer next, Map<String, String> problems) {
        scope.call(CallKind.ASKED, () -> refusal(botId, next)).ifPresent(sentence -> problems.put("", sentence));
    }

    private Optional<String> refusal(long botId, Layer next) {
        try {
            Layer below = botId == 0 ? configured : configured.merged(stored(configured, 0));
            form.with(below.under(next));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Reads again what operators have set, and tells the plugin if it has changed. */
    void refresh() {
        lock.hold();
        try {
            if (scope.call(CallKind.ASKED, this::readAgain)) {
                S next = current;
                lock.afterwards(() -> listeners.forEach(listener -> tell(listener, next)));
            }
        } finally {
            lock.release();
        }
    }

    private boolean readAgain() {
        S next = resolved(0);
        boolean changed = !form.same(next, current);
        for (Long botId : byBot.keySet()) {
            S after = resolved(botId);
            S before = byBot.put(botId, after);
            changed |= before == null || !form.same(before, after);
        }
        current = next;
        return changed;
    }

    private void tell(Consumer<S> listener, S next) {
        try {
            scope.run(CallKind.EVENT, () -> listener.accept(next));
        } catch (RuntimeException | LinkageError | AssertionError e) {
            LOG.warn("A settings listener of plugin {} failed.", scope.pluginId(), e);
        }
    }

    /** The settings in force for a bot, 0 for all. */
    private S resolved(long botId) {
        Layer below = configured.merged(stored(configured, 0));
        return form.with(botId == 0 ? below.values() : below.under(stored(below, botId)));
    }

    /** What is stored and fits: another version of the plugin, or what lies below, may have changed since. */
    private Layer stored(Layer below, long botId) {
        Layer layer = Layer.of(form, overrides.settings(botId));
        layer.problems()
                .forEach((name, problem) -> LOG.warn(
                        "The setting {} of plugin {} is left out, since what was set does not fit any more: {}",
                        name,
                        scope.pluginId(),
                        problem));
        try {
            form.with(below.under(layer));
            return layer;
        } catch (IllegalArgumentException e) {
            LOG.warn("What was set for plugin {} and bot {} is left out. {}", scope.pluginId(), botId, e.getMessage());
            return Layer.NONE;
        }
    }
}
