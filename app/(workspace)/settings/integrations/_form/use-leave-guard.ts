"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

/** Holds back links, the browser's Back and closing the tab while `isActive`; closing is asked by the browser itself. */
export function useLeaveGuard(isActive: boolean) {
  const router = useRouter();
  const [held, setHeld] = useState<{ go: () => void } | null>(null);
  const isGuarding = isActive && held === null;

  useEffect(() => {
    if (!isGuarding) return;
    const handleClick = (event: MouseEvent) => {
      const href = findLeavingHref(event);
      if (href === null) return;
      event.preventDefault();
      event.stopPropagation();
      setHeld({ go: () => router.push(href) });
    };
    // Browsers without the Navigation API let Back through; Firefox and Safari have it since 2025.
    const handleNavigate = (event: NavigateEvent) => {
      if (event.navigationType !== "traverse" || !event.cancelable) return;
      event.preventDefault();
      const { key } = event.destination;
      setHeld({ go: () => window.navigation.traverseTo(key) });
    };
    const handleUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const navigation: Navigation | undefined = window.navigation;
    document.addEventListener("click", handleClick, true);
    window.addEventListener("beforeunload", handleUnload);
    navigation?.addEventListener("navigate", handleNavigate);
    return () => {
      document.removeEventListener("click", handleClick, true);
      window.removeEventListener("beforeunload", handleUnload);
      navigation?.removeEventListener("navigate", handleNavigate);
    };
  }, [isGuarding, router]);

  return { isAsking: held !== null, stay: () => setHeld(null), leave: () => held?.go() };
}

/** Where a plain click on a link of this site leads; null for anything else. */
function findLeavingHref(event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || link.origin !== window.location.origin) {
    return null;
  }
  // The skip link leads to a place on this page.
  if (link.pathname === window.location.pathname && link.hash !== "") return null;
  const opensElsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return opensElsewhere ? null : link.pathname + link.search;
}
