"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

let lastPath: string | undefined;

/** The page's h1. It takes the focus when the person came from another page, so that reading goes on from there. */
export function PageHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const path = usePathname();
  useEffect(() => {
    if (lastPath !== undefined && lastPath !== path) heading.current?.focus();
    lastPath = path;
  }, [path]);
  return (
    <h1 ref={heading} tabIndex={-1} className="font-semibold text-h1">
      {children}
    </h1>
  );
}
