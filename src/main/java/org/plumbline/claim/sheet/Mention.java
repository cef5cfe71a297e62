package org.plumbline.claim.sheet;

import java.util.Set;
import org.plumbline.language.Place;

/**
 * A name of the case that a sheet uses, and as what.
 *
 * @param line the whole line, for display
 */
public record Mention(String id, Role role, Place place, Place end, String line) {
    /** What a name is used as, and so which schemata it may have. */
    public enum Role {
        ACTOR("State", "PublicBody", "Organization", "Company", "Person", "Unit"),
        BODY("State", "PublicBody", "Organization", "Company", "Unit"),
        PLACE("Place", "State"),
        KIND("Kind"),
        MEASURE("Measure"),
        OFFICE("Role"),
        ENGAGEMENT("Engagement"),
        COMMITMENT("Commitment"),
        COVERAGE("Coverage"),
        /** A group that must be among those counted: a kind, a measure, or the first part of a measure's name. */
        GROUP("Kind", "Measure"),
        /** A publisher or originator. */
        VOICE("Source", "State", "PublicBody", "Organization", "Company", "Person", "Unit"),
        /** Anything that has a day. */
        EVENT(
                "Engagement",
                "Happening",
                "Commitment",
                "Instrument",
                "Report",
                "Link",
                "RoleTerm",
                "Membership",
                "Representation",
                "Transfer",
                "Designation",
                "Finding",
                "Appeal",
                "Accusation",
                "Quotation",
                "Tally",
                "Coverage",
                "Source"),
        /** Anything at all. */
        ANYTHING;

        @SuppressWarnings("ImmutableEnumChecker") // a set that nobody can change
        private final Set<String> schemata;

        Role(String... schemata) {
            this.schemata = Set.of(schemata);
        }

        /** Whether an entity of this schema can be used so. */
        public boolean allows(String schema) {
            return schemata.isEmpty() || schemata.contains(schema);
        }

        /** The key of the message that names this role. */
        String key() {
            return "sheet.role-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
