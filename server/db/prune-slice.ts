/** A step of a durable function must end within a serverless limit. */
const SLICE_MS = 20_000;
/** Rows that go in one statement. */
const PER_STATEMENT = 1_000;

/** Lets rows go, some in each statement, for up to about 20 s; call again until `done`. `pruned`: how many went. */
export async function pruneSlice(
  pruneSome: (limit: number) => Promise<number>,
  stopAt = Date.now() + SLICE_MS,
): Promise<{ done: boolean; pruned: number }> {
  let pruned = 0;
  // At least one statement, so that every call gets on.
  do {
    const gone = await pruneSome(PER_STATEMENT);
    pruned += gone;
    if (gone < PER_STATEMENT) return { done: true, pruned };
  } while (Date.now() < stopAt);
  return { done: false, pruned };
}
