package glia.datasets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Objects;

/** A preparation as JSON, to be kept beside a trained network: without it, the network cannot read anything new. */
public final class PreparationJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private PreparationJson() {}

    public static String write(Preparation preparation) {
        try {
            return MAPPER.writerFor(Preparation.class).writeValueAsString(preparation);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalArgumentException("Cannot write a " + preparation.getClass() + " as JSON", notOurs);
        }
    }

    /** @throws DatasetException if the text is no preparation; only Glia's own kinds are ever made */
    public static Preparation read(String json) {
        try {
            return Objects.requireNonNull(MAPPER.readValue(json, Preparation.class));
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException broken) {
            throw new DatasetException("This is not how a data set was prepared: " + firstLine(broken), broken);
        }
    }

    private static String firstLine(Exception broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }
}
