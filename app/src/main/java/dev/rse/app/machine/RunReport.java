package dev.rse.app.machine;

/**
 * What came out of a run.
 *
 * @param events events executed, of all strands
 * @param ticks ticks executed
 * @param seconds wall time of the execution, without setting up
 * @param bytesPerEvent bytes the JVM allocated for each event
 * @param root root of the state, of three roots for a braid; 64 hex digits
 * @param epochs epochs of the braid, 0 without one
 * @param faultsInjected faults that took effect
 * @param faultsMasked faults whose damage was voted away, or mended before anybody computed with it
 * @param faultsBenign faults that damaged nothing anybody read
 * @param eventsLost events that were created and neither executed nor are waiting
 * @param failure why the run ended early, in one line; empty if it did not
 */
public record RunReport(
        long events,
        long ticks,
        double seconds,
        double bytesPerEvent,
        String root,
        long epochs,
        long faultsInjected,
        long faultsMasked,
        long faultsBenign,
        long eventsLost,
        String failure) {
    /** Events per second of wall time. */
    public double eventsPerSecond() {
        return seconds == 0 ? 0 : events / seconds;
    }
}
