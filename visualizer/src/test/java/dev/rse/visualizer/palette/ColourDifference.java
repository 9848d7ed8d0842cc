package dev.rse.visualizer.palette;

/** CIEDE2000 between two colours (Sharma, Wu, Dalal 2005), as eyes of four kinds see them. */
final class ColourDifference {
    /** Normal vision, then full protanopia, deuteranopia, tritanopia (Machado, Oliveira, Fernandes 2009), linear RGB. */
    static final double[][] EYES = {
        {1, 0, 0, 0, 1, 0, 0, 0, 1},
        {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
        {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
        {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}
    };

    private ColourDifference() {}

    static double between(int first, int second, double[] eye) {
        return between(lab(first, eye), lab(second, eye));
    }

    static double[] lab(int colour, double[] eye) {
        double[] rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = ((colour >> (16 - 8 * i)) & 255) / 255.0;
            rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = eye[3 * i] * rgb[0] + eye[3 * i + 1] * rgb[1] + eye[3 * i + 2] * rgb[2];
            seen[i] = Math.min(1, Math.max(0, sum));
        }
        double x = (0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047;
        double y = 0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2];
        double z = (0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883;
        double fx = f(x);
        double fy = f(y);
        double fz = f(z);
        return new double[] {116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    static double between(double[] one, double[] two) {
        double c1 = Math.hypot(one[1], one[2]);
        double c2 = Math.hypot(two[1], two[2]);
        double c7 = Math.pow((c1 + c2) / 2, 7);
        double g = 0.5 * (1 - Math.sqrt(c7 / (c7 + Math.pow(25, 7))));
        double a1 = (1 + g) * one[1];
        double a2 = (1 + g) * two[1];
        double chroma1 = Math.hypot(a1, one[2]);
        double chroma2 = Math.hypot(a2, two[2]);
        double hue1 = hue(a1, one[2]);
        double hue2 = hue(a2, two[2]);
        boolean grey = chroma1 * chroma2 == 0;
        double turn = hue2 - hue1;
        turn = grey ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
        double deltaHue = 2 * Math.sqrt(chroma1 * chroma2) * Math.sin(Math.toRadians(turn / 2));
        double light = (one[0] + two[0]) / 2;
        double chroma = (chroma1 + chroma2) / 2;
        double hue = hue1 + hue2;
        if (!grey) {
            hue = Math.abs(hue1 - hue2) <= 180 ? hue / 2 : hue < 360 ? (hue + 360) / 2 : (hue - 360) / 2;
        }
        double t = 1 - 0.17 * cos(hue - 30) + 0.24 * cos(2 * hue) + 0.32 * cos(3 * hue + 6) - 0.20 * cos(4 * hue - 63);
        double bump = 30 * Math.exp(-Math.pow((hue - 275) / 25, 2));
        double chroma7 = Math.pow(chroma, 7);
        double rotation = -2 * Math.sqrt(chroma7 / (chroma7 + Math.pow(25, 7))) * Math.sin(Math.toRadians(2 * bump));
        double off = (light - 50) * (light - 50);
        double l = (two[0] - one[0]) / (1 + 0.015 * off / Math.sqrt(20 + off));
        double c = (chroma2 - chroma1) / (1 + 0.045 * chroma);
        double h = deltaHue / (1 + 0.015 * chroma * t);
        return Math.sqrt(l * l + c * c + h * h + rotation * c * h);
    }

    private static double hue(double a, double b) {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
