package org.plumbline.claim.text;

import java.util.List;
import org.plumbline.language.Fault;
import org.plumbline.language.Reading;

/**
 * A block of a text and all that it asserts; spans lie in the block's text.
 *
 * @param readings figures, days, ordinals and quotations, outside names and web addresses
 * @param faults what cannot be meant as it is written
 */
public record ReadBlock(Block block, List<Reading> readings, List<Binding.Named> names, List<Fault> faults) {
    public ReadBlock {
        readings = List.copyOf(readings);
        names = List.copyOf(names);
        faults = List.copyOf(faults);
    }

    /** Whether the block is in the old Zawgyi encoding, so that nothing in it can be read. */
    public boolean isZawgyi() {
        return faults.stream().anyMatch(fault -> fault.kind() == Fault.Kind.ZAWGYI);
    }
}
