package glia.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void isATableToRead() {
        Summary summary = Network.of("small", """
                        def block(c) { residual project=auto { conv c 3 pad=same; relu } }
                        input 1x8x8
                        block 4
                        skip: maxpool 2
                        add skip
                        flatten
                        dense 1000 relu
                        """).summary();
        assertEquals("""
                small: input 1x8x8
                layer                            output    parameters     memory  line
                block 4                          (4,8,8)                             3
                  residual project=auto          (4,8,8)                             1
                    conv 4 3 pad=same            (4,8,8)           40     1.0 KB     1
                    relu                         (4,8,8)                  1.0 KB     1
                    conv 4 1 stride=1x1 bias=no  (4,8,8)            4     1.0 KB     1
                    batchnorm                    (4,8,8)            8     1.0 KB     1
                skip: maxpool 2                  (4,4,4)                   256 B     4
                add skip                         (4,4,4)                   256 B     5
                flatten                          (64)                      256 B     6
                dense 1000                       (1000)        65,000     3.9 KB     7
                relu                             (1000)                   3.9 KB     7
                65,052 parameters, 254.1 KB; outputs of one sample 12.6 KB""", summary.toString());
        // (1*9+1)*4 conv, 4 projection, 8 batchnorm, 64*1000+1000 dense
        assertEquals(40 + 4 + 8 + 65_000, summary.parameters());
        assertEquals(4 * summary.parameters(), summary.parameterBytes());
    }
}
