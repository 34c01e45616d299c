/**
 * Turns work that reports by callback into a generator: yields each report as it comes and returns the result.
 * A reader that leaves early, or `signal`, aborts the work.
 */
export async function* streamReports<Report, Result>(
  work: (report: (value: Report) => void, signal: AbortSignal) => Promise<Result>,
  signal?: AbortSignal,
): AsyncGenerator<Report, Result> {
  const left = new AbortController();
  const waiting: Report[] = [];
  let wake = () => {};
  const report = (value: Report) => {
    waiting.push(value);
    wake();
  };
  let ended = false;
  const result = work(report, signal ? AbortSignal.any([signal, left.signal]) : left.signal).finally(() => {
    ended = true;
    wake();
  });
  // It is awaited below; until then, or when the reader leaves, its failure must not count as unhandled.
  result.catch(() => {});
  try {
    for (;;) {
      for (const value of waiting.splice(0)) yield value;
      if (ended && waiting.length === 0) return await result;
      if (!ended && waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    left.abort();
  }
}
