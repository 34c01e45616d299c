import { trimEndOf } from "@/server/trim-end-of";

/** Endings that Windows, macOS or Office run, or that hide something that runs. */
const DANGEROUS = new Set(
  `ade adp apk app appx appref-ms bat chm cmd com cpl diagcab dll dmg docm dotm exe gadget hta htm html img inf ins iso isp jar jnlp js jse
  lnk mde msc msi msix msp mst one pif pkg potm ppam ppsm pptm ps1 psm1 reg scf scr sct settingcontent-ms sh shtml slk svg
  swf url vb vbe vbs vhd vhdx website wsc wsf wsh xhtml xlam xll xlsb xlsm xltm`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether opening the file can run a program: « Fichier potentiellement dangereux ». Judged by its last ending. */
export function isDangerousFile(filename: string): boolean {
  // Windows drops dots and spaces at the end of a name before it chooses a program.
  const ending = /\.([^.]+)$/.exec(trimEndOf(filename.toLowerCase(), ". "))?.[1];
  return ending !== undefined && DANGEROUS.has(ending.trim());
}
