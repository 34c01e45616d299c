import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { inStoreTurn } from "./store-turn";

it("lets the import that has stored least go first, one of a company at a time", async () => {
  const order: string[] = [];
  let inside = 0;
  const store = (runId: string, messages: number) =>
    inStoreTurn({ runId, companyId: 1 }, messages, async () => {
      expect(++inside).toBe(1);
      await sleep(5);
      order.push(runId);
      inside -= 1;
    });
  const large = Promise.all([store("large", 500), store("large", 500), store("large", 500)]);
  const small = Promise.all(["a", "b", "c"].map((runId) => store(runId, 10)));
  await Promise.all([large, small]);
  expect(order).toEqual(["large", "a", "b", "c", "large", "large"]);
});

it("stores the mail of different companies side by side, up to four", async () => {
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 9 }, (_, companyId) =>
      inStoreTurn({ runId: String(companyId), companyId }, 1, async () => {
        most = Math.max(most, ++inside);
        await sleep(10);
        inside -= 1;
      }),
    ),
  );
  expect(most).toBe(4);
});

it("goes on after one that failed", async () => {
  const importer = { runId: "broken", companyId: 77 };
  await expect(inStoreTurn(importer, 1, () => Promise.reject(new Error("boom")))).rejects.toThrow("boom");
  expect(await inStoreTurn(importer, 1, async () => "stored")).toBe("stored");
});
