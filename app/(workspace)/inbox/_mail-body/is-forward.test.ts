import { expect, test } from "vitest";
import { isForwardSubject } from "./is-forward";

test.each(["Fwd: Devis", "TR : Devis", "FW: Re: Devis"])("« %s » passes a mail on", (subject) => {
  expect(isForwardSubject(subject)).toBe(true);
});

test.each(["Re: Fwd: Devis", "Travaux : devis", "Devis"])("« %s » does not", (subject) => {
  expect(isForwardSubject(subject)).toBe(false);
});
