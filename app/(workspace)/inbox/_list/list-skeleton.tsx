import { Skeleton } from "@/app/_ui/skeleton";
import { ROW_HEIGHT } from "./row-height";

const ROWS = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** The shape of the list before its first page. */
export function ListSkeleton() {
  return (
    <div aria-busy className={`h-full overflow-hidden ${ROW_HEIGHT}`}>
      {ROWS.map((row) => (
        <div
          key={row}
          className="flex h-(--row-height) flex-col justify-center gap-2 border-border border-b pr-4 pl-10"
        >
          <Skeleton className="h-3.5 w-2/5" />
          <Skeleton className="h-3 w-4/5" />
          <Skeleton className="h-3 w-3/5" />
        </div>
      ))}
    </div>
  );
}
