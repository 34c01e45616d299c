/**
 * Makes of many calls few: the first is done at once, those during `ms` after it become one at its end. `stop` drops what
 * is still due.
 */
export function coalesce(work: () => void, ms: number): { call: () => void; stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let again = false;
  const call = () => {
    if (timer) {
      again = true;
      return;
    }
    again = false;
    timer = setTimeout(() => {
      timer = undefined;
      if (again) call();
    }, ms);
    work();
  };
  return { call, stop: () => clearTimeout(timer) };
}
