import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { useOwnDatabase } from "@/tests/support/database";
import { transactWithEvents } from "./transact-with-events";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
beforeAll(async () => {
  database = await useOwnDatabase();
});
afterAll(() => database.drop());

const names = async () => (await db.executorEvent.findMany()).map((event) => event.name);

it("keeps an event exactly when the rows it speaks of are kept", async () => {
  const failed = transactWithEvents(async (_tx, announce) => {
    announce({ name: "mailbox/erase.requested", data: { mailboxId: 1 } });
    throw new Error("rolled back");
  });
  await expect(failed).rejects.toThrow("rolled back");
  expect(await names()).toEqual([]);

  const result = await transactWithEvents(async (_tx, announce) => {
    announce({ name: "mailbox/erase.requested", data: { mailboxId: 1 } });
    return "kept";
  });
  expect(result).toBe("kept");
  expect(await names()).toEqual(["mailbox/erase.requested"]);
});
