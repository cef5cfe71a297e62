package org.plumbline.engagement;

import java.util.LinkedHashSet;
import java.util.Set;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Statement;

/** Who of a case may be shown in a network: people in an official role or on a public list, and nobody else. */
final class People {
    private People() {}

    /** Those who have no office, role term or seat, represent nobody, and stand on no public list. */
    static Set<String> hidden(Ledger ledger) {
        Set<String> people = new LinkedHashSet<>();
        for (Entity person : ledger.ofSchema("Person")) {
            if (!says(person, "role") && !says(person, "represents")) {
                people.add(person.id());
            }
        }
        ledger.ofSchema("RoleTerm").forEach(term -> forget(people, term, "holder"));
        ledger.ofSchema("Representation").forEach(held -> forget(people, held, "represented by"));
        ledger.ofSchema("Designation").forEach(listed -> forget(people, listed, "target"));
        return people;
    }

    private static boolean says(Entity person, String property) {
        return person.all(property).stream().anyMatch(People::holds);
    }

    private static void forget(Set<String> people, Entity record, String property) {
        record.all(property).stream()
                .filter(People::holds)
                .map(Statement::value)
                .forEach(people::remove);
    }

    /** Who is only said not to hold an office holds none; who is announced for it does not yet. */
    private static boolean holds(Statement statement) {
        return statement.modality() == Modality.STATED || statement.modality() == Modality.ADMITTED;
    }
}
