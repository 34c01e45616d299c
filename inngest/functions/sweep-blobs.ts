import { cron } from "inngest";
import { sweepBlobs as sweepSlice } from "@/server/blobs/sweep-blobs";
import { inngest } from "../client";
import { repeatSlices } from "./repeat-slices";

/** Every quarter of an hour: content that crashed processes left behind. The next quarter is the retry. */
export const sweepBlobs = inngest.createFunction(
  { id: "sweep-blobs", triggers: [cron("*/15 * * * *")], concurrency: { limit: 1 }, retries: 0 },
  ({ step }) => repeatSlices(step, "sweep", sweepSlice),
);
