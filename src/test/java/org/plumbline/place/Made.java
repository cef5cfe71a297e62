package org.plumbline.place;

import java.nio.charset.StandardCharsets;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.record.Placed;
import org.plumbline.ledger.record.RecordFile;
import org.plumbline.ledger.record.RecordFiles;

/** A small made country: two regions, three districts, townships of one name, a village, and outlines side by side. */
final class Made {
    static final String COUNTRY = """
            - State: republic
              name: {en: Valley Republic, my: ချိုင့်ဝှမ်းနိုင်ငံ}
            - Place: north
              name: {en: North, my: မြောက်}
              level: region
              part of: republic
              code: N
              outline: POLYGON ((96 22, 98 22, 98 24, 96 24, 96 22))
            - Place: south
              name: South Region
              level: state or region
              part of: republic
              code: S
              outline: POLYGON ((96 20, 98 20, 98 22, 96 22, 96 20))
            - Place: kale-district
              name: Kale
              level: district
              part of: north
            - Place: hill-district
              name: Hill District
              part of: north
            - Place: mill-district
              name: Mill District
              part of: south
            - Place: kale
              name: {en: Kale, my: ကလေး}
              level: township
              code: N-1
              part of: kale-district
              outline: POLYGON ((96 22, 97 22, 97 24, 96 24, 96 22))
            - Place: tamu
              name: {en: Tamu, my: တမူး}
              level: township
              part of: kale-district
              outline: POLYGON ((97 22, 98 22, 98 24, 97 24, 97 22))
            - Place: minhla-north
              name: {en: Minhla, my: မင်းလှ}
              level: township
              part of: hill-district
            - Place: minhla-south
              name: {en: Minhla, my: မင်းလှ}
              level: township
              part of: mill-district
            - Place: namhsan
              name: {en: Namhsan, my: နမ့်ဆန်}
              level: township
              part of: hill-district
            - Place: nansang
              name: {en: Nansang, my: နမ့်စန်}
              level: township
              part of: mill-district
            - Place: mill-east
              name: Mill (East)
              level: region
              part of: republic
            - Place: mill-west
              name: Mill (West)
              level: region
              part of: republic
            - Place: yae-htwet
              name: Yae Htwet
              alias: Yayhtwet
              level: village
              part of: kale
            - Place: lonely
              name: Lonely
            """;

    private Made() {}

    static Ledger ledger(String records) {
        RecordFile file = RecordFiles.read("records/a.yaml", records.getBytes(StandardCharsets.UTF_8), "en");
        if (!file.problems().isEmpty()) {
            throw new AssertionError(file.problems().toString());
        }
        return Ledger.of(file.statements().stream().map(Placed::statement).toList());
    }

    static Gazetteer country() {
        return Gazetteer.of(ledger(COUNTRY));
    }

    /** As in {@code kale by name}, {@code kale or tamu by sound}, {@code nothing}. */
    static String shown(Finding finding) {
        return switch (finding) {
            case Finding.One(Match match) ->
                match.place().id() + " by " + match.how().word();
            case Finding.Several several ->
                String.join(
                                " or ",
                                several.places().stream()
                                        .map(Location::id)
                                        .sorted()
                                        .toList())
                        + " by "
                        + String.join(
                                "/",
                                several.matches().stream()
                                        .map(match -> match.how().word())
                                        .distinct()
                                        .toList());
            case Finding.None none -> "nothing";
        };
    }
}
