package io.chatops.starrocks.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Writes a picture with 64 colours, or with fewer until it is small enough: pages of text have few, and become a third as large. */
final class Palette {
    private Palette() {}

    static void write(BufferedImage picture, Path file) throws IOException {
        for (int most = 64; most >= 32; most /= 2) {
            save(reduced(picture, colours(picture, most)), file);
            if (Files.size(file) < PicturesTest.MOST_BYTES) {
                return;
            }
        }
    }

    private static BufferedImage reduced(BufferedImage picture, int[] colours) {
        var palette = new byte[3][colours.length];
        for (int i = 0; i < colours.length; i++) {
            palette[0][i] = (byte) (colours[i] >> 16);
            palette[1][i] = (byte) (colours[i] >> 8);
            palette[2][i] = (byte) colours[i];
        }
        var model = new IndexColorModel(8, colours.length, palette[0], palette[1], palette[2]);
        var small = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        var known = new HashMap<Integer, Integer>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int index = known.computeIfAbsent(coarse(picture.getRGB(x, y)), colour -> nearest(colours, colour));
                small.getRaster().setSample(x, y, 0, index);
            }
        }
        return small;
    }

    /** The most frequent colour, and then each time the one that is frequent and far from those that were taken. */
    private static int[] colours(BufferedImage picture, int most) {
        var counts = new TreeMap<Integer, Integer>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                counts.merge(coarse(picture.getRGB(x, y)), 1, Integer::sum);
            }
        }
        var taken = new ArrayList<Integer>();
        while (taken.size() < most && taken.size() < counts.size()) {
            taken.add(counts.entrySet().stream()
                    .filter(colour -> !taken.contains(colour.getKey()))
                    .max(Comparator.comparingLong(colour -> (long) colour.getValue() * farness(taken, colour.getKey())))
                    .orElseThrow()
                    .getKey());
        }
        return taken.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int farness(List<Integer> taken, int colour) {
        return taken.stream().mapToInt(other -> distance(other, colour)).min().orElse(1);
    }

    /** Sixteen shades of each colour: what smooths the edges of letters is not looked at closely. */
    private static int coarse(int colour) {
        int coarse = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            coarse |= ((((colour >> shift) & 255) + 8) / 17 * 17) << shift;
        }
        return coarse;
    }

    private static int nearest(int[] colours, int colour) {
        int best = 0;
        for (int i = 1; i < colours.length; i++) {
            if (distance(colours[i], colour) < distance(colours[best], colour)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int difference = ((one >> shift) & 255) - ((other >> shift) & 255);
            sum += difference * difference;
        }
        return sum;
    }

    private static void save(BufferedImage picture, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(0);
        try (var out = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}
