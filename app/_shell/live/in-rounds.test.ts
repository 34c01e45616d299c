import { expect, test, vi } from "vitest";
import { inRounds } from "./in-rounds";

function controlled() {
  const rounds: { items: string[]; end: () => void }[] = [];
  const note = inRounds<string>(
    (items) => new Promise((resolve) => rounds.push({ items: [...items], end: () => resolve(null) })),
  );
  return { rounds, note };
}

test("the first item is worked on at once, the rest waits for the end of that round", async () => {
  const { rounds, note } = controlled();
  note("mailbox");
  note("mailbox");
  note("clients");
  expect(rounds).toHaveLength(1);
  rounds[0]?.end();
  await vi.waitFor(() => expect(rounds[1]?.items).toEqual(["mailbox", "clients"]));
});

test("nothing noted is forgotten, and rounds end when nothing is left", async () => {
  const { rounds, note } = controlled();
  note("mailbox");
  rounds[0]?.end();
  await Promise.resolve();
  note("conversations");
  await vi.waitFor(() => expect(rounds[1]?.items).toEqual(["conversations"]));
});

test("a round that fails does not stop the next", async () => {
  const seen: string[][] = [];
  const note = inRounds<string>((items) => {
    seen.push([...items]);
    return Promise.reject(new Error("offline"));
  });
  note("mailbox");
  note("clients");
  await vi.waitFor(() => expect(seen).toEqual([["mailbox"], ["clients"]]));
});
