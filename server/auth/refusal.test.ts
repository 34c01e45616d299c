import { expect, test } from "vitest";
import { AppError } from "@/server/errors";
import { decodeRefusal, encodeRefusal } from "./refusal";

test("a refusal survives the trip through one string", () => {
  const refusal = new AppError("auth.too_many_attempts", { detail: { minutes: 4 } });
  expect(decodeRefusal(encodeRefusal(refusal))).toEqual({ code: "auth.too_many_attempts", detail: { minutes: 4 } });
  const plain = new AppError("auth.invalid_credentials");
  expect(decodeRefusal(encodeRefusal(plain))).toEqual({ code: "auth.invalid_credentials", detail: {} });
});

test("what we did not write is an unexpected error", () => {
  expect(decodeRefusal("CredentialsSignin")).toEqual({ code: "internal", detail: {} });
});
