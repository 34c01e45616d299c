import { expect, test } from "vitest";
import { streamReports } from "./stream-reports";

const tick = () => new Promise((resolve) => setImmediate(resolve));

test("yields each report while the work goes on, then returns its result", async () => {
  let proceed = () => {};
  const stream = streamReports<string, number>(async (report) => {
    report("first");
    await new Promise<void>((resolve) => {
      proceed = resolve;
    });
    report("second");
    report("third");
    return 42;
  });
  expect(await stream.next()).toEqual({ done: false, value: "first" });
  const waiting = stream.next();
  await tick();
  proceed();
  expect(await waiting).toEqual({ done: false, value: "second" });
  expect(await stream.next()).toEqual({ done: false, value: "third" });
  expect(await stream.next()).toEqual({ done: true, value: 42 });
});

test("throws what the work throws, after its reports", async () => {
  const stream = streamReports<string, never>(async (report) => {
    report("first");
    throw new Error("broken");
  });
  expect((await stream.next()).value).toBe("first");
  await expect(stream.next()).rejects.toThrow("broken");
});

test("stops the work when the reader leaves", async () => {
  let stopped = false;
  const stream = streamReports<string, void>(
    (report, signal) =>
      new Promise((resolve) => {
        signal.addEventListener("abort", () => {
          stopped = true;
          resolve();
        });
        report("first");
      }),
  );
  await stream.next();
  await stream.return(undefined);
  expect(stopped).toBe(true);
});
