import { createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { signBody } from "./sign";

const at = new Date("2021-02-25T16:48:21Z");

it("signs id, time and body as Standard Webhooks has it", () => {
  // The example of the specification's reference libraries.
  const key = Buffer.from("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "base64");
  const signed = signBody([key], {
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    body: '{"test": 2432232314}',
    at: new Date(1614265330 * 1000),
  });
  expect(signed).toEqual({
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

it("signs the bytes that are sent, accents among them", () => {
  const key = Buffer.from("clé");
  const { "webhook-signature": signature } = signBody([key], { id: "1", body: "é", at });
  const expected = createHmac("sha256", key)
    .update(Buffer.from(`1.${at.getTime() / 1000}.é`, "utf8"))
    .digest("base64");
  expect(signature).toBe(`v1,${expected}`);
});
