"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/app/_ui/skeleton";

/** The composer, fetched when somebody writes: reading mail must not wait for it. */
export const LazyComposer = dynamic(() => import("./composer"), {
  ssr: false,
  loading: () => <Skeleton className="h-64" />,
});
