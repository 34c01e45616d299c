import { NonRetriableError, RetryAfterError } from "inngest";
import { describe, expect, it } from "vitest";
import { AppError } from "@/server/errors";
import { errorCodeOf, toInngestError, WORKER_LOST } from "./error-mapping";

describe("toInngestError", () => {
  it("does not retry what trying again cannot help", () => {
    expect(toInngestError(new AppError("imap.auth_failed"), 0)).toBeInstanceOf(NonRetriableError);
  });

  it("retries the rest after 3, then 10 seconds", () => {
    const lost = new AppError("imap.connection_lost");
    expect(toInngestError(lost, 0)).toMatchObject({ name: "RetryAfterError", retryAfter: "3" });
    expect(toInngestError(lost, 1)).toMatchObject({ retryAfter: "10" });
    expect(toInngestError(new Error("boom"), 0)).toBeInstanceOf(RetryAfterError);
  });

  it("leaves the waiting to the schedule when the server named a time", () => {
    expect(toInngestError(new AppError("imap.unavailable", { retryAfterMs: 60_000 }), 0)).toBeInstanceOf(
      NonRetriableError,
    );
  });

  it("carries the code and nothing of the cause", () => {
    const mapped = toInngestError(new AppError("imap.timeout", { cause: new Error("password=hunter2") }), 0);
    expect(errorCodeOf(mapped)).toBe("imap.timeout");
    expect(mapped.cause).toBeUndefined();
    expect(errorCodeOf(toInngestError(new Error("password=hunter2"), 0))).toBe("internal");
  });
});

describe("errorCodeOf", () => {
  it("says interrupted when the processes died", () => {
    expect(errorCodeOf({ name: WORKER_LOST, message: "the worker stopped 10 times" })).toBe("sync.interrupted");
  });
});
