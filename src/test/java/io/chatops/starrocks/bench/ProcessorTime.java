package io.chatops.starrocks.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;

/** Processor time of this process in nanoseconds, by the beginning of the threads' names; unlike seconds on the wall it does not
 * depend on what else runs on the machine. */
record ProcessorTime(Map<String, Long> byThreads, long whole) {
    static ProcessorTime now() {
        var threads = ManagementFactory.getThreadMXBean();
        var found = new TreeMap<String, Long>();
        for (long id : threads.getAllThreadIds()) {
            var thread = threads.getThreadInfo(id);
            long time = threads.getThreadCpuTime(id);
            if (thread != null && time > 0) {
                found.merge(thread.getThreadName().replaceFirst("[-@ ]?[0-9].*", ""), time, Long::sum);
            }
        }
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new ProcessorTime(found, system.getProcessCpuTime());
    }

    /** What was used since. */
    ProcessorTime since(ProcessorTime before) {
        var used = new TreeMap<String, Long>();
        byThreads.forEach((name, time) ->
                used.put(name, Math.max(0, time - before.byThreads().getOrDefault(name, 0L))));
        return new ProcessorTime(used, whole - before.whole());
    }

    long of(String threads) {
        return byThreads.getOrDefault(threads, 0L);
    }
}
