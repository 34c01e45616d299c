import { appendFileSync } from "node:fs";
import { inngest } from "@/inngest/client";

const STEPS = [1, 2, 3, 4, 5];

/** A function that writes each executed step to a file and kills its process, as kill -9 would, inside `dieIn`. */
export function createCrashingFunction(file: string, dieIn?: number) {
  return inngest.createFunction({ id: "crashing", triggers: [{ event: "crashing/go" }] }, async ({ step }) => {
    for (const number of STEPS) {
      await step.run(`step-${number}`, () => {
        appendFileSync(file, `${number}\n`);
        if (number === dieIn) process.kill(process.pid, "SIGKILL");
      });
    }
  });
}
