import type { ChapterEntries } from "../_document/operations-of";
import { OperationDetails } from "./operation-details";

/** A chapter: its operations, each opening on its own. */
export function ChapterSection({ chapter: { name, description, operations } }: { chapter: ChapterEntries }) {
  return (
    <section aria-labelledby={name} className="flex flex-col gap-3">
      <h2 id={name} className="scroll-mt-4 font-semibold text-h2">
        {description}
      </h2>
      <div className="divide-y divide-border overflow-hidden rounded-card border border-border bg-surface shadow-card">
        {operations.map((entry) => (
          <OperationDetails key={entry.operation.operationId} entry={entry} />
        ))}
      </div>
    </section>
  );
}
