import { expect, test } from "vitest";
import { createCaller, restRequest } from "@/tests/support/rest";
import { POST } from "./discover/route";

const path = "/api/inbox/integrations/discover";
const discover = (token: string, body: object) => POST(restRequest(path, { method: "POST", token, body }));

test("POST discover answers what an address tells of its mailbox", async () => {
  const { token } = await createCaller();
  const answer = await discover(token, { emailAddress: "Marie@Proton.me" });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    found: expect.objectContaining({ source: "table", provider: "proton", imap: null, password: "impossible" }),
  });
});

test.each(["contact", "a@b", `${"a".repeat(300)}@atelier.fr`, "contact@atelier.fr\r\nBcc: x@y.fr", "", 12, null])(
  "POST discover refuses %j by its field",
  async (emailAddress) => {
    const { token } = await createCaller();
    const answer = await discover(token, { emailAddress });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: "request.invalid", field: "emailAddress" } });
  },
);

test("POST discover asks a company that searches without end to wait", async () => {
  const { token } = await createCaller();
  const answers: Response[] = [];
  for (let i = 0; i < 41; i += 1) answers.push(await discover(token, { emailAddress: "marie@proton.me" }));
  expect(answers.slice(0, 40).every(({ status }) => status === 200)).toBe(true);
  expect(answers[40]?.status).toBe(429);
  expect(Number(answers[40]?.headers.get("retry-after"))).toBeGreaterThan(0);
});
