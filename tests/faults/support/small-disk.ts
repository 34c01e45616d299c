import { execFileSync } from "node:child_process";
import { chownSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SmallDisk {
  folder: string;
  remove: () => void;
}

/** A disk of so many bytes for the account that owns `forWhom`; null where we may not mount one. */
export function makeSmallDisk(bytes: number, forWhom: string): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), "lokario-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${bytes}`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return null;
  }
  const { uid, gid } = statSync(forWhom);
  chownSync(folder, uid, gid);
  return {
    folder,
    remove: () => {
      execFileSync("umount", ["--lazy", folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
