import { deliverSlice } from "@/server/webhooks/deliver-slice";
import { inngest } from "../client";
import { on } from "./on";
import { repeatSlices } from "./repeat-slices";

/** Posts what is due for one endpoint; what has to wait for its next attempt is asked for again by `resume-webhooks`. */
export const deliverWebhooks = inngest.createFunction(
  {
    id: "deliver-webhooks",
    triggers: [on("webhooks/deliveries.due")],
    singleton: { key: "event.data.endpointId", mode: "skip" },
    concurrency: [{ key: "event.data.endpointId", limit: 1 }, { limit: 10 }],
    retries: 0,
  },
  ({ event, step }) => repeatSlices(step, "deliver", () => deliverSlice(event.data.endpointId)),
);
