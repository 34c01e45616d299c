import type { developers as reference } from "../fr/developers";
import type { Translation } from "../translation";

export const developers: Translation<typeof reference> = {
  title: "Lokario API",
  contents: "Contents",
  openApi: "OpenAPI description",
  createToken: "Create a token",
  example: "Example",
  parameters: "Parameters",
  body: "Body of the request",
  answer: "Answer {status}",
  nothing: "Without content.",
  optional: "optional",
  default: "Default: {value}",
  shapes: "Objects",
  start: {
    title: "Getting started",
    token: {
      title: "Token",
      text: "An owner creates a token in Settings › API tokens and gives it a scope: `read`, `sync` (read and sync) or `manage` (everything). Each request carries it in the header `Authorization`; cookies open nothing here.",
    },
    errors: {
      title: "Errors",
      text: "Each refusal is a JSON object. The code never changes; the message is for programmers and may change; `field` names the field to correct.",
    },
    pages: {
      title: "Pages",
      text: "Lists are read in pages: give `nextCursor` as `cursor`, until it is `null`. What arrives between two pages shifts none of them.",
    },
    keys: {
      title: "Idempotency",
      text: "A POST may carry a header `Idempotency-Key` of your choice. Sent again under the same key within 24 hours, it gets the same answer and does nothing twice, with the header `Idempotency-Replayed`. The same key for another request is refused (422); while the first is being answered, so is the next (409).",
    },
    rates: {
      title: "Rates",
      text: "600 requests a minute for a token, 1,200 for a company and for an address. The headers `RateLimit-Limit`, `RateLimit-Remaining` and `RateLimit-Reset` say what is left; beyond that the answer is 429 with `Retry-After`, in seconds.",
    },
  },
};
