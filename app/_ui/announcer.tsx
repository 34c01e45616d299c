"use client";

import { createContext, type ReactNode, useCallback, useContext, useState } from "react";

type Urgency = "polite" | "assertive";
type Announce = (text: string, urgency?: Urgency) => void;

const AnnounceContext = createContext<Announce>(() => {});

/** Says something to people who listen to the page; `assertive` interrupts what is being read. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

/** Mounts the two live regions that all announcements go through, empty from the start as screen readers need. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ polite: "", assertive: "", count: 0 });
  const announce = useCallback<Announce>((text, urgency = "polite") => {
    // A changing no-break space at the end makes the same sentence news again.
    setSaid(({ polite, assertive, count }) => {
      const news = text + "\u00a0".repeat(count % 2);
      return { polite, assertive, [urgency]: news, count: count + 1 };
    });
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" className="sr-only">
        {said.polite}
      </div>
      <div role="alert" className="sr-only">
        {said.assertive}
      </div>
    </AnnounceContext>
  );
}
