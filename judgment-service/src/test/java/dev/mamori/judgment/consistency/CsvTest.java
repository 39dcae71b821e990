package dev.mamori.judgment.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.judgment.consistency.ConsistencyView.FairnessView;
import dev.mamori.judgment.consistency.ConsistencyView.GroupView;
import dev.mamori.judgment.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The fairness figures as CSV: what a spreadsheet would run is text")
class CsvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "AOZ-WASH|\"AOZ-WASH\"",
                "-|\"-\"",
                "=1+1|\"'=1+1\"",
                "-1+1|\"'-1+1\"",
                "+1|\"'+1\"",
                "@SUM(A1)|\"'@SUM(A1)\"",
                "a\"b|\"a\"\"b\""
            })
    void disarmsFormulas(String group, String cell) {
        var figures = new FairnessView(List.of(new GroupView("QUEUE", group, Verdict.HARASSMENT, 3, 0.5)));
        assertThat(Csv.of(figures).split("\r\n")[1]).isEqualTo("QUEUE," + cell + ",HARASSMENT,3,0.5");
    }
}
