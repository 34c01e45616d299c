"use client";

import Link from "next/link";
import { useJobName } from "../_data/use-job-name";
import type { ActiveJob, FailedJob } from "../_data/views";

/** What the job does, which leads to the sync it executes, and for which mailbox. */
export function JobTitle({ job: { job, mailbox, syncRunId } }: { job: ActiveJob | FailedJob }) {
  const name = useJobName()(job);
  const page = mailbox && `/settings/integrations/${mailbox.id}`;
  return (
    <div className="min-w-0 break-words">
      <p className="font-medium">
        {page && syncRunId ? (
          <Link
            href={`${page}/runs/${syncRunId}`}
            className="ring-focus inline-flex min-h-6 items-center rounded-sm text-accent-text hover:underline touch:min-h-11"
          >
            {name}
          </Link>
        ) : (
          name
        )}
      </p>
      {mailbox ? <p className="text-text-2">{mailbox.name}</p> : null}
    </div>
  );
}
