import { writeSlice } from "@/server/wishes/write-slice";
import type { FaultyMailbox } from "./connect-mailbox";

/** Tells the server all that is due, as the durable function does, without its waits. */
export async function writeAll({ id }: FaultyMailbox): Promise<void> {
  while (!(await writeSlice(id)).done);
}
