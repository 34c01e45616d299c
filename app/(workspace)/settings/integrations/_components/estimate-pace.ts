/** How many emails were done at a moment, in milliseconds. */
export interface Sample {
  at: number;
  done: number;
}

/** How fast an import goes, and how long it still takes; null where there is too little to say so honestly. */
export interface Pace {
  rate: { unit: "perSecond" | "perMinute"; value: number };
  left: { unit: "seconds" | "minutes" | "hours"; value: number } | null;
}

/** Only what happened lately tells how it goes now. */
const WINDOW_MS = 30_000;
const ENOUGH_MS = 3_000;
const MIN_SAMPLES = 3;
/** The first batches are small, so that mail is readable at once: what they take tells nothing of the rest. */
const WARM_UP = 500;
/** A server that is still at them after this long is that slow. */
const PATIENCE_MS = 20_000;

/** Adds a sample; those of another run, which counted from zero again, and old ones go. */
export function addSample(samples: readonly Sample[], sample: Sample): Sample[] {
  const isNewRun = sample.done < (samples.at(-1)?.done ?? 0);
  const recent = isNewRun ? [] : samples.filter(({ at }) => at >= sample.at - WINDOW_MS);
  return [...recent, sample];
}

/** The pace of the samples, at `now`: a server that falls silent makes it slower, not eternal. */
export function estimatePace(samples: readonly Sample[], total: number, now: number): Pace | null {
  const warm = samples.filter(({ done }) => done >= WARM_UP);
  const isSlow = warm.length === 0 && now - (samples[0]?.at ?? now) >= PATIENCE_MS;
  const telling = isSlow ? samples : warm;
  const [first] = telling;
  const last = telling.at(-1);
  if (!first || !last || telling.length < MIN_SAMPLES) return null;
  const elapsed = Math.max(now, last.at) - first.at;
  const gained = last.done - first.done;
  if (elapsed < ENOUGH_MS || gained <= 0) return null;
  const perSecond = (gained * 1000) / elapsed;
  return { rate: toRate(perSecond), left: toLeft((total - last.done) / perSecond) };
}

function toRate(perSecond: number): Pace["rate"] {
  return perSecond >= 1
    ? { unit: "perSecond", value: round(perSecond) }
    : { unit: "perMinute", value: Math.max(1, Math.round(perSecond * 60)) };
}

/** Two digits: more would only flicker. */
function round(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.round(value / step) * step;
}

/** Rounded up: nobody minds to be done early. */
function toLeft(seconds: number): Pace["left"] {
  if (seconds <= 0) return null;
  if (seconds <= 50) return { unit: "seconds", value: Math.ceil(seconds / 10) * 10 };
  if (seconds <= 90 * 60) return { unit: "minutes", value: Math.ceil(seconds / 60) };
  return { unit: "hours", value: Math.ceil(seconds / 3600) };
}
