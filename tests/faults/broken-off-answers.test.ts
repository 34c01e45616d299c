import { expect, it } from "vitest";
import { requestSync } from "@/server/sync/request-sync";
import { hangUpAfter } from "@/tests/support/scripted-imap-faults";
import { describeMailbox } from "./support/describe-mailbox";
import { takeSteps } from "./support/run-sync";
import { describeUndisturbed, firstImport, newValidity, resume } from "./support/scenarios";

it.each(Object.entries({ firstImport, newValidity }))(
  "a run that is broken off in any answer of the server ends, once resumed, as one that was not (%s)",
  async (_name, scenario) => {
    const undisturbed = await describeUndisturbed(scenario);
    let broken = true;
    let answers = 1;
    for (; broken; answers += 1) {
      const { mailbox, server } = await scenario();
      broken = false;
      let answered = 0;
      server.misbehave((...exchange) => {
        answered += 1;
        if (answered !== answers) return undefined;
        broken = true;
        return hangUpAfter(0.6)(...exchange);
      });
      const { runId } = await requestSync(mailbox.owner, mailbox.id, "MANUAL");
      await takeSteps(runId, 1).catch(() => undefined);
      if (broken) {
        expect((await resume(answers, mailbox, runId)).status, `broken off at ${answers}`).toBe("success");
      }
      expect(await describeMailbox(mailbox.id), `broken off at ${answers}`).toEqual(undisturbed);
      await server.stop();
    }
    expect(answers).toBeGreaterThan(5);
  },
);
