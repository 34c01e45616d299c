import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { useOwnDatabase } from "@/tests/support/database";
import { startWebhookReceiver, type WebhookReceiver } from "@/tests/support/webhook-receiver";
import { createEndpoint } from "./create-endpoint";
import { forgetPreviousSecrets } from "./forget-previous-secrets";
import { getEndpoint } from "./list-endpoints";
import { renewSecret } from "./renew-secret";
import { EndpointInput } from "./schema";
import { testEndpoint } from "./test-endpoint";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
let receiver: WebhookReceiver;

beforeAll(async () => {
  database = await useOwnDatabase();
  receiver = await startWebhookReceiver();
});
afterAll(async () => {
  await receiver.stop();
  await db.$disconnect();
  await database.drop();
});

it("signs with both secrets for a day, then with the new one alone", async () => {
  const { owner } = await createCompany();
  const { owner: stranger } = await createCompany();
  const input = EndpointInput.parse({ url: receiver.url, events: ["message.received"] });
  const { endpoint, secret: first } = await createEndpoint(owner, input);
  const { id } = endpoint;
  await expect(renewSecret(stranger, id)).rejects.toMatchObject({ code: "request.not_found" });
  const { endpoint: renewed, secret: second } = await renewSecret(owner, id);
  const until = renewed.previousSecretUntil?.getTime() ?? 0;
  expect(Math.abs(until - Date.now() - 86_400_000)).toBeLessThan(10_000);
  await testEndpoint(owner, id);
  expect(signersOf(receiver.posts[0], [first, second])).toEqual([second, first]);

  // Renewed again within the day: the last two.
  const { secret: third } = await renewSecret(owner, id);
  await testEndpoint(owner, id);
  expect(signersOf(receiver.posts[1], [first, second, third])).toEqual([third, second]);

  await db.webhookEndpoint.update({ where: { id }, data: { previousSecretUntil: new Date(Date.now() - 1) } });
  expect(await getEndpoint(owner, id)).toMatchObject({ previousSecretUntil: null });
  await testEndpoint(owner, id);
  expect(signersOf(receiver.posts[2], [first, second, third])).toEqual([third]);
  expect(await forgetPreviousSecrets(new Date())).toBe(1);
  expect(await db.webhookEndpoint.findUnique({ where: { id } })).toMatchObject({ previousSecretSealed: null });
});

/** Which of the secrets made the signatures of a post, in their order. */
function signersOf(post: WebhookReceiver["posts"][number] | undefined, secrets: string[]): (string | undefined)[] {
  const { "webhook-id": id, "webhook-timestamp": at, "webhook-signature": signatures } = post?.headers ?? {};
  const sign = (secret: string) =>
    createHmac("sha256", Buffer.from(secret.replace("whsec_", ""), "base64")).update(`${id}.${at}.${post?.body}`);
  return String(signatures)
    .split(" ")
    .map((signature) => secrets.find((secret) => signature === `v1,${sign(secret).digest("base64")}`));
}
