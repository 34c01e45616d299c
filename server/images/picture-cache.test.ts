import { expect, test } from "vitest";
import type { Picture } from "./fetch-picture";
import { PictureCache } from "./picture-cache";

function counted(size: number | null) {
  const asked: string[] = [];
  const fetch = async (url: string): Promise<Picture | null> => {
    asked.push(url);
    return size === null ? null : { contentType: "image/png", content: Buffer.alloc(size) };
  };
  return { asked, fetch };
}

test("two looks make one request, and two companies two", async () => {
  const { asked, fetch } = counted(10);
  const cache = new PictureCache(fetch);
  await Promise.all([cache.get(1, "https://x.fr/a"), cache.get(1, "https://x.fr/a")]);
  await cache.get(1, "https://x.fr/a");
  await cache.get(2, "https://x.fr/a");
  expect(asked).toHaveLength(2);
});

test("keeps within its limit, and forgets what nobody looked at for longest", async () => {
  const { asked, fetch } = counted(400);
  const cache = new PictureCache(fetch, 1_000);
  await cache.get(1, "a");
  await cache.get(1, "b");
  await cache.get(1, "a");
  await cache.get(1, "c");
  await cache.get(1, "a");
  expect(asked).toEqual(["a", "b", "c"]);
  await cache.get(1, "b");
  expect(asked).toEqual(["a", "b", "c", "b"]);
});

test("does not ask at once again for what was not there", async () => {
  const { asked, fetch } = counted(null);
  const cache = new PictureCache(fetch);
  expect(await cache.get(1, "a")).toBeNull();
  expect(await cache.get(1, "a")).toBeNull();
  expect(asked).toEqual(["a"]);
});
