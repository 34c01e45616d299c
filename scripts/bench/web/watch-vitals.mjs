/** Runs in the page: keeps in `vitals` what Web Vitals would report at its end. */
export function watchVitals() {
  const vitals = { lcp: 0, cls: 0, inp: 0 };
  globalThis.vitals = vitals;
  const watch = (type, note, options = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...options });
  watch("largest-contentful-paint", (entry) => {
    vitals.lcp = entry.startTime;
  });
  watch("layout-shift", (entry) => {
    if (!entry.hadRecentInput) vitals.cls += entry.value;
  });
  // Below 50 interactions the longest is what counts.
  const noteEvent = (entry) => {
    if (entry.interactionId) vitals.inp = Math.max(vitals.inp, entry.duration);
  };
  watch("event", noteEvent, { durationThreshold: 16 });
}
