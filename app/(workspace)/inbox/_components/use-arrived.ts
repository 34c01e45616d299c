import { useEffect, useRef, useState } from "react";

/** Keys closer than this, in milliseconds, pass by what is between them. */
const PASSING_MS = 250;
/** How long the keys rest before the one that they stopped at is drawn. */
const REST_MS = 120;

/**
 * The conversation to draw, behind the one that is open: its row is marked first, and those that are only passed are
 * neither drawn nor read. Not `useDeferredValue` (docs/decisions/0054-no-transitions.md).
 */
export function useArrived(openId: string | null): string | null {
  const [arrived, setArrived] = useState(openId);
  const lastMove = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const now = performance.now();
    const isPassing = now - lastMove.current < PASSING_MS;
    lastMove.current = now;
    let timer: ReturnType<typeof setTimeout>;
    // Behind the next frame, which shows the row.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setArrived(openId), isPassing ? REST_MS : 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [openId]);
  return openId === null ? null : arrived;
}
