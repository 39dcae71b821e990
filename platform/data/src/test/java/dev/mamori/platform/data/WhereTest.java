package dev.mamori.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhereTest {
    @Test
    void leavesOutWhatIsNotAskedFor() {
        var where = new Where()
                .ifGiven("a = ?", null)
                .ifGiven("(b, c) < (?, ?)", 1, 2)
                .and("(? or d = ?)", true, null)
                .ifGiven("(e, f) < (?, ?)", null, 3);

        assertThat(where.sql()).isEqualTo(" where (b, c) < (?, ?) and (? or d = ?) ");
        assertThat(where.parameters(50)).containsExactly(1, 2, true, null, 50);
    }

    @Test
    void isNothingWithoutConditions() {
        assertThat(new Where().ifGiven("a = ?", null).sql()).isBlank().isNotEmpty();
        assertThat(new Where().parameters(50)).containsExactly(50);
    }

    @Test
    void namesTheClientForTheIndex() {
        assertThat(Where.ofTheClient().ifGiven("a < ?", 1).sql())
                .isEqualTo(" where client_id = mamori_scope() and a < ? ");
    }
}
