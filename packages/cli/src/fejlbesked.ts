/** What to say, and which exit code, when something failed: 1 the answer is no, 2 the call or the input, 3 the store. */
import type {
  Afvist,
  FindesIkke,
  HeadMoved,
  IngenDelaftale,
  InvalidEvent,
  LogCorrupt,
  StoreFailure,
  TooLarge,
  UgyldigDelaftale,
  UgyldigHelhedsplan,
  UlaeseligHaendelse
} from "@delaftale/core"
import type { Besked } from "./Besked.ts"
import type { Afslut, Brugsfejl, Nej } from "./Brugsfejl.ts"
import { afvisningsord } from "./beslutning/afvisningsord.ts"
import { raad } from "./raad.ts"
import type { Sprog } from "./Sprog.ts"

export type Fejl =
  | Afvist
  | Brugsfejl
  | FindesIkke
  | HeadMoved
  | IngenDelaftale
  | InvalidEvent
  | LogCorrupt
  | Nej
  | Afslut
  | StoreFailure
  | TooLarge
  | UgyldigDelaftale
  | UgyldigHelhedsplan
  | UlaeseligHaendelse

const hvad = { projektaar: "projektår", kriterium: "kriterium", omraade: "område" } as const

/** A commitment that is followed up beside the table has no row in it. */
const vedSidenAf = {
  da: " Løfter uden række i tabellen vises af: delaftale status --all-sections.",
  en: " Promises without a row in the table are shown by: delaftale status --all-sections."
}

const stederne = ({ fejl }: UgyldigDelaftale | UgyldigHelhedsplan): string =>
  fejl.map(({ besked, sti }) => `  ${sti === "" ? "(roden)" : sti}: ${besked}`).join("\n")

export const beskedFor = (fejl: Fejl): Besked => {
  switch (fejl._tag) {
    case "Afslut":
      return { kode: fejl.kode, da: "", en: "" }
    case "Brugsfejl":
      return { kode: 2, da: fejl.da, en: fejl.en }
    case "Nej":
      return { kode: 1, da: fejl.da, en: fejl.en }
    case "UgyldigHelhedsplan":
      return {
        kode: 2,
        da: `Planen kan ikke bruges. Ret dette og prøv igen:\n${stederne(fejl)}`,
        en: `The plan cannot be used. Mend this and try again:\n${stederne(fejl)}`
      }
    case "UgyldigDelaftale": {
      const linjer = stederne(fejl)
      return {
        kode: 2,
        da: `Aftalen kan ikke bruges. Ret dette og prøv igen:\n${linjer}`,
        en: `The agreement cannot be used. Mend this and try again:\n${linjer}`
      }
    }
    case "Afvist": {
      const linjer = (ord: (grund: Afvist["grunde"][number]) => string) =>
        fejl.grunde.map((grund) => `  ${grund.nummer + 1}: ${grund.kode}: ${ord(grund)}`).join("\n")
      return {
        kode: 2,
        da: `Afvist, intet er skrevet:\n${linjer(afvisningsord)}`,
        en: `Refused, nothing was written:\n${linjer(({ message }) => message)}`
      }
    }
    case "FindesIkke": {
      const { da, en } = fejl.hvad === "kriterium" ? vedSidenAf : { da: "", en: "" }
      return {
        kode: 2,
        da: `Tabellen har intet ${hvad[fejl.hvad]} "${fejl.vaerdi}". Der findes: ${fejl.kendte.join(", ")}.${da}`,
        en: `${fejl.message}.${en}`
      }
    }
    case "IngenDelaftale":
      return {
        kode: 2,
        da:
          fejl.kendtPr === undefined
            ? `Loggen ${fejl.log} begynder ikke med en delaftale. Er stedet skrevet rigtigt? En ny log begyndes med: delaftale init <log> --delaftale FIL.json`
            : `Den ${fejl.kendtPr} var der ingen delaftale i loggen ${fejl.log}.`,
        en:
          fejl.kendtPr === undefined
            ? `The log ${fejl.log} does not begin with an agreement. Is its place written right? A new log is begun by: delaftale init <log> --delaftale FILE.json`
            : fejl.message
      }
    case "TooLarge":
    case "InvalidEvent":
      return { kode: 2, da: `For stort eller ugyldigt, intet er skrevet: ${fejl.message}`, en: fejl.message }
    case "HeadMoved":
      return { kode: 3, da: "En anden skrev i loggen imens. Intet er skrevet; prøv igen.", en: fejl.message }
    case "LogCorrupt":
    case "UlaeseligHaendelse":
      return {
        kode: 3,
        da: `Loggen kan ikke læses til ende (se: delaftale verify): ${fejl.message}`,
        en: `The log cannot be read to its end (see: delaftale verify): ${fejl.message}`
      }
    case "StoreFailure":
      return raad(fejl) ?? { kode: 3, da: `Lageret svarede med en fejl: ${fejl.message}`, en: fejl.message }
  }
}

/** In the language asked for. */
export const sagt = ({ da, en }: Besked, lang: Sprog): string => (lang === "da" ? da : en)
