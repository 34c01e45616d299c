import type { ReactNode } from "react";
import { Skeleton } from "../_ui/skeleton";
import { LoadFailed } from "./load-failed";

interface LoadedProps<Data> {
  query: { data: Data | undefined; error: unknown; refetch: () => unknown };
  /** « les boîtes mail », « l'historique » … */
  what: string;
  /** What holds its place while it is read. */
  skeleton?: ReactNode;
  children: (data: Data) => ReactNode;
}

/** A part of the page that is read apart: what it shows, its place while it is read, or why it cannot be. */
export function Loaded<Data>({ query: { data, error, refetch }, what, skeleton, children }: LoadedProps<Data>) {
  if (data !== undefined) return children(data);
  if (error) return <LoadFailed what={what} error={error} onRetry={refetch} />;
  return <div aria-busy>{skeleton ?? <Skeleton className="h-40" />}</div>;
}
