import { rotateSecrets } from "@/server/vault/rotate-secrets";
import { describeRotation } from "./describe-rotation";

/** Encrypts every secret with the first key and says what became of them; returns the exit code. */
export async function rotateFromTerminal(args: string[], say: (line: string) => void): Promise<number> {
  if (args.length > 0) {
    say("❌ Usage : npm run keys:rotate");
    return 1;
  }
  say("🔑 Rechiffrement des secrets...");
  const left = new AbortController();
  const leave = () => left.abort();
  process.once("SIGINT", leave).once("SIGTERM", leave);
  try {
    const rotation = await rotateSecrets(left.signal);
    for (const line of describeRotation(rotation)) say(line);
    return rotation.unopenable.length > 0 || rotation.interrupted ? 1 : 0;
  } finally {
    process.off("SIGINT", leave).off("SIGTERM", leave);
  }
}
