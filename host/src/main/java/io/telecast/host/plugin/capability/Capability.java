package io.telecast.host.plugin.capability;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a plugin can declare that it uses. Whatever is not named here, such as settings and texts, needs no declaration. */
public enum Capability {
    COMMANDS("commands", "answers commands and asks those who call it"),
    MESSAGES("messages", "hears messages that nobody else takes"),
    BUTTONS("buttons", "answers buttons"),
    START_LINKS("start-links", "answers start links"),
    BOTS("bots", "writes, reads, edits and deletes messages in any chat of the bots"),
    CLONES("clones", "connects bots"),
    ROUTES("routes", Detail.PATH, "serves web pages"),
    WEB("web", Detail.HOST, "asks other servers"),
    LINKS("links", "makes and opens links to files, and adds links of its own"),
    LINK_TRANSFORMER("link-transformer", "changes every link that is sent"),
    GATES("gates", "decides who gets files"),
    DELIVERIES("deliveries", "sends stored files, and learns of all that are sent"),
    FILES("files", "finds and stores files"),
    FILE_BYTES("file-bytes", "reads what is in files"),
    COLLECTIONS("collections", "makes, finds and ends collections of files"),
    USERS("users", "reads who uses the bots"),
    EVENTS("events", "learns what users and viewers do"),
    STORAGE("storage", "keeps records"),
    JOBS("jobs", "works unasked, by timers"),
    SECRETS("secrets", "keeps secrets, sealed");

    /** What follows a capability's name. */
    enum Detail {
        NONE(""),
        PATH(":/PATH"),
        HOST(":SERVER");

        private final String placeholder;

        Detail(String placeholder) {
            this.placeholder = placeholder;
        }

        /** What stands for it behind the name where it is not known. */
        String placeholder() {
            return placeholder;
        }
    }

    private final String label;
    private final Detail detail;
    private final String meaning;

    Capability(String label, String meaning) {
        this(label, Detail.NONE, meaning);
    }

    Capability(String label, Detail detail, String meaning) {
        this.label = label;
        this.detail = detail;
        this.meaning = meaning;
    }

    /** The name in manifests. */
    public String label() {
        return label;
    }

    /** What a plugin that has it does, for operators: the rest of a sentence that begins with the plugin. */
    public String meaning() {
        return meaning;
    }

    Detail detail() {
        return detail;
    }

    static Optional<Capability> named(String label) {
        return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Capability::label).toList();
    }
}
