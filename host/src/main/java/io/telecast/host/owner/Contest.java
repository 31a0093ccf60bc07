package io.telecast.host.owner;

/**
 * Two plugins claim the same, and the one that comes first has it.
 *
 * @param what they claim, such as: command 'hello'
 * @param loser who does not have it
 * @param winner who has it
 */
public record Contest(String what, Owner loser, Owner winner) {

    /** What operators read of the plugin that does not have it. */
    public String sentence() {
        return "Its " + what + " goes to the plugin " + winner + ", which comes first. Set plugins.order to turn that "
                + "round, or remove one of the two.";
    }
}
