export type SplitDuration =
  | { unit: "milliseconds"; ms: number }
  | { unit: "seconds"; seconds: number }
  | { unit: "minutes"; minutes: number; seconds: number };

/** A duration in the unit a person would say it in: « 48 ms », « 2 s », « 3 min 20 s ». */
export function splitDuration(ms: number): SplitDuration {
  const seconds = Math.round(ms / 1000);
  if (ms < 1000) return { unit: "milliseconds", ms: Math.round(ms) };
  if (seconds < 60) return { unit: "seconds", seconds };
  return { unit: "minutes", minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
}
