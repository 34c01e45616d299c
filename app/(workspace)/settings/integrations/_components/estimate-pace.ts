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
/** The first batches are small and the first one waits for the connection: before that, every figure would be a guess. */
const ENOUGH_MS = 4_000;
const MIN_SAMPLES = 3;

/** Adds a sample; those of another run, which counted from zero again, and old ones go. */
export function addSample(samples: readonly Sample[], sample: Sample): Sample[] {
  const isNewRun = sample.done < (samples.at(-1)?.done ?? 0);
  const recent = isNewRun ? [] : samples.filter(({ at }) => at >= sample.at - WINDOW_MS);
  return [...recent, sample];
}

/** The pace of the samples, at `now`: a server that falls silent makes it slower, not eternal. */
export function estimatePace(samples: readonly Sample[], total: number, now: number): Pace | null {
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last || samples.length < MIN_SAMPLES) return null;
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
