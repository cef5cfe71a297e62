package org.plumbline.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.plumbline.ledger.record.OutlineNotation;
import org.plumbline.ledger.record.TableRow;

/** The outlines of a case's places, so that millions of points can be told. An outline that encloses nothing holds no point. */
final class Outlines {
    private final STRtree tree = new STRtree();
    private final boolean isEmpty;

    private record Outline(String id, PointOnGeometryLocator locator) {}

    private Outlines(Collection<Location> places) {
        boolean none = true;
        for (Location place : places) {
            for (String text : place.outlines()) {
                if (OutlineNotation.read(text) instanceof OutlineNotation.Result.Read(var shape)) {
                    tree.insert(
                            shape.getEnvelopeInternal(), new Outline(place.id(), new IndexedPointInAreaLocator(shape)));
                    none = false;
                }
            }
        }
        isEmpty = none;
    }

    static Outlines of(Collection<Location> places) {
        return new Outlines(places);
    }

    /** The ids of all places whose outline the point lies in or on. */
    List<String> at(TableRow.Point point) {
        if (isEmpty) {
            return List.of();
        }
        Coordinate spot = new Coordinate(point.longitude(), point.latitude());
        List<String> ids = new ArrayList<>(4);
        for (Object found : tree.query(new Envelope(spot))) {
            if (found instanceof Outline outline
                    && !ids.contains(outline.id())
                    && outline.locator().locate(spot) != org.locationtech.jts.geom.Location.EXTERIOR) {
                ids.add(outline.id());
            }
        }
        return ids;
    }
}
