package glia.datasets;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import glia.datasets.audio.SoundPreparation;
import glia.datasets.series.SeriesPreparation;
import glia.datasets.table.TablePreparation;
import glia.datasets.text.BytePairPreparation;
import glia.datasets.text.MaskedPreparation;
import glia.datasets.text.PairPreparation;
import glia.datasets.text.TextPreparation;

/**
 * How raw data became the numbers of a {@link Dataset}: what was learnt from the training part (means, categories,
 * vocabulary) and is needed to encode something new, or to read numbers back in their own units.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @Type(value = TablePreparation.class, name = "table"),
    @Type(value = SeriesPreparation.class, name = "series"),
    @Type(value = TextPreparation.class, name = "text"),
    @Type(value = BytePairPreparation.class, name = "bytepairs"),
    @Type(value = MaskedPreparation.class, name = "masked"),
    @Type(value = PairPreparation.class, name = "pair"),
    @Type(value = SoundPreparation.class, name = "sound")
})
public interface Preparation {

    /** One line for people. */
    String describe();
}
