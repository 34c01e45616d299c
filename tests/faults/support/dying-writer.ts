// Started by tests/faults/kill-writer.test.ts: a worker that writes to one mailbox's server until somebody kills it.
import { writeSlice } from "@/server/wishes/write-slice";

const [mailboxId = ""] = process.argv.slice(2);

while (!(await writeSlice(Number(mailboxId))).done);
process.exit(0);
