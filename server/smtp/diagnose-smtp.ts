import { connectSmtp, type SmtpOptions } from "./connect-smtp";
import type { SmtpSettings, SmtpStage } from "./settings";

export interface SmtpDiagnosis {
  ok: boolean;
  stages: SmtpStage[];
}

/** Tries settings for sending, stage by stage, and sends nothing; trouble is an answer here, never an exception. */
export async function diagnoseSmtp(settings: SmtpSettings, options: SmtpOptions = {}): Promise<SmtpDiagnosis> {
  const stages: SmtpStage[] = [];
  const onStage = (stage: SmtpStage) => {
    stages.push(stage);
    options.onStage?.(stage);
  };
  try {
    const connection = await connectSmtp(settings, { ...options, onStage });
    connection.quit();
    return { ok: true, stages };
  } catch (error) {
    if (stages.every((stage) => stage.ok)) throw error;
    return { ok: false, stages };
  }
}
