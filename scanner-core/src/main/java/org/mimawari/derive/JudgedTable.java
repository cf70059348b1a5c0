package org.mimawari.derive;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableJudge;
import org.mimawari.derive.TableTally.RowSeen;
import org.mimawari.personal.RecordWeights.Standing;
import org.mimawari.site.Bearing;
import org.mimawari.term.DataKind;
import org.mimawari.term.Digest;
import org.mimawari.term.PhoneBlocks;

/** Counts one table that a service hands out, and keeps what it weighed, so that what leads to it can be weighed too. Used by one thread. */
final class JudgedTable implements TableJudge {
    private final TableTally tally;
    private Bearing bearing = Bearing.NONE;

    JudgedTable(TableLook look) {
        this.tally = TableTally.counting(look, (cells, concealment, row) -> note(row));
    }

    private void note(RowSeen row) {
        if (row.standing() != Standing.NONE) {
            bearing = row.bearing();
        }
    }

    @Override
    public void row(List<SiteText> cells) {
        tally.row(cells);
    }

    @Override
    public int rows() {
        return tally.rows();
    }

    @Override
    public int people() {
        return tally.people();
    }

    @Override
    public int suspected() {
        return tally.suspected();
    }

    @Override
    public Map<DataKind, Integer> byKind() {
        return tally.byKind();
    }

    private Bearing bearing() {
        tally.settle();
        return bearing;
    }

    @Override
    public int weight() {
        return bearing().weight();
    }

    @Override
    public boolean isTitled() {
        return bearing().titled();
    }

    @Override
    public Set<Digest> domains() {
        return bearing().domains();
    }

    @Override
    public PhoneBlocks phones() {
        return bearing().phones();
    }
}
