/** A file that was named and cannot be read: why, in words where the system's reason is one of the usual ones. */
import { Brugsfejl } from "./Brugsfejl.ts"

const grunde: { readonly [kode: string]: readonly [da: string, en: string] | undefined } = {
  ENOENT: ["der er ingen fil eller mappe af det navn.", "there is no file or folder of that name."],
  EISDIR: ["det er en mappe.", "it is a folder."],
  ENOTDIR: ["en del af stien er en fil og ingen mappe.", "a part of the path is a file and no folder."],
  EACCES: ["adgangen er nægtet.", "access is denied."]
}

export const ulaeselig = (sti: string, fejl: unknown): Brugsfejl => {
  const kode = fejl instanceof Error && "code" in fejl ? String(fejl.code) : ""
  const [da, en] = grunde[kode] ?? [String(fejl), String(fejl)]
  return new Brugsfejl({ da: `${sti} kan ikke læses: ${da}`, en: `Cannot read ${sti}: ${en}` })
}
