/** Whether a year may be closed, and an edition of its report be kept. */
import type { Aarsgang, AarsgangAf } from "../events/Aarsgang.ts"
import { versionPaa } from "../terms/Version.ts"
import { type Afvis, type Grund, grundeMod, ingenCpr, kendt } from "./Grund.ts"
import { type Aftale, versionerne } from "./provRevision.ts"

const aaret = (projektaar: string, { delaftale }: Aftale, afvis: Afvis) => {
  const fundet = delaftale.projektaar.find(({ id }) => id === projektaar)
  if (fundet !== undefined) return fundet
  afvis("ukendtProjektaar", "projektaar", `the agreement has no year ${projektaar}`, { vaerdi: projektaar })
  return undefined
}

const afslutningen = ({ dato, projektaar }: AarsgangAf<"ProjektaarAfsluttet">, aftale: Aftale, afvis: Afvis): void => {
  const aar = aaret(projektaar, aftale, afvis)
  if (aar !== undefined && dato < aar.til) {
    afvis("aaretErIkkeSlut", "dato", `${projektaar} ends on ${aar.til}`, { vaerdi: dato })
  }
  const foer = aftale.afsluttede.find((en) => en.projektaar === projektaar)
  if (foer !== undefined) {
    afvis("aaretErAfsluttet", "projektaar", `${projektaar} was closed on ${foer.dato}`, { vaerdi: projektaar })
  }
}

const udgaven = (event: AarsgangAf<"StatusrapportAfgivet">, aftale: Aftale, naeste: number, afvis: Afvis): void => {
  aaret(event.projektaar, aftale, afvis)
  const { organer, parter } = versionPaa(versionerne(aftale), event.dato).delaftale
  ingenCpr(event, summer, afvis)
  for (const id of event.modtagere) kendt("ukendtRolle", "modtagere", id, [...organer, ...parter], afvis)
  const nummer = aftale.udgaver.length + 1
  if (event.udgave !== nummer) {
    afvis("forkertUdgave", "udgave", `the next edition has the number ${nummer}`, { vaerdi: String(event.udgave) })
  }
  const forrige = aftale.udgaver.findLast(({ projektaar }) => projektaar === event.projektaar)?.udgave
  if (event.erstatter !== forrige) {
    const message = forrige === undefined ? "no edition of this year was sent out" : `it restates edition ${forrige}`
    afvis("forkertUdgave", "erstatter", message, { vaerdi: String(event.erstatter ?? "") })
  }
  if (event.skaering.position >= naeste) {
    const message = `the log ends at position ${naeste - 1}`
    afvis("skaeringUdenForLoggen", "skaering", message, { vaerdi: String(event.skaering.position) })
  }
}

/** What was hashed is no personal number. */
const summer = new Set(["skaering", "tal"])

export const provAarsgang = (event: Aarsgang, aftale: Aftale, naeste: number): ReadonlyArray<Grund> =>
  grundeMod((afvis) =>
    event._tag === "ProjektaarAfsluttet" ? afslutningen(event, aftale, afvis) : udgaven(event, aftale, naeste, afvis)
  )
