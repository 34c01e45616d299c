const PAUSE_MS = 800;
const RETRIES_MS = [5_000, 10_000, 20_000, 40_000];
const LAST_RETRY_MS = 60_000;

/**
 * Has something saved a moment after each change, one time at a time, and again and again while that fails. `write` answers
 * whether it was saved, and does not throw.
 */
export function keepSaving(isUnsaved: () => boolean, write: () => Promise<boolean>) {
  let saving: Promise<boolean> | null = null;
  let failures = 0;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const saveIn = (ms: number) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void save(), ms);
  };
  const attempt = async () => {
    const isSaved = await write();
    if (!isSaved) saveIn(RETRIES_MS[failures] ?? LAST_RETRY_MS);
    failures = isSaved ? 0 : failures + 1;
    saving = null;
    return isSaved;
  };

  /** Saves all there is; answers whether that was done. */
  const save = async (): Promise<boolean> => {
    clearTimeout(timer);
    while (!isStopped && (isUnsaved() || saving)) {
      saving ??= attempt();
      if (!(await saving)) return false;
    }
    return !isUnsaved();
  };

  return {
    save,
    /** What failed is tried again in its own time, with all that is there then. */
    saveSoon: () => failures === 0 && saveIn(PAUSE_MS),
    isSaving: () => saving !== null,
    hasFailed: () => failures > 0,
    /** Nothing of what failed matters any more. */
    forgive: () => {
      clearTimeout(timer);
      failures = 0;
    },
    stop: () => {
      clearTimeout(timer);
      isStopped = true;
    },
    resume: () => {
      isStopped = false;
      if (isUnsaved()) saveIn(PAUSE_MS);
    },
  };
}
