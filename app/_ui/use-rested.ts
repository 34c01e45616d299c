import { useEffect, useState } from "react";

const REST_MS = 80;

/**
 * What is typed, once the keys rest for a moment: what the server is asked. Not `useDeferredValue`
 * (docs/decisions/0054-no-transitions.md).
 */
export function useRested(typed: string): string {
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return rested;
}
