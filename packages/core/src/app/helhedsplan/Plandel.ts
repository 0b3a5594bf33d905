/** One log as a part of a plan: the registrations that the plan looks at, each as it first was and as it stands. */
import type { DelaftaleEvent } from "../../events/DelaftaleEvent.ts"
import type { PligtAf } from "../../events/Pligt.ts"
import type { Registrering } from "../../events/Registrering.ts"
import type { Recorded } from "../../ground/Recorded.ts"
import { asOf, kendtDage } from "../../indicators/asOf.ts"
import type { Delaftale } from "../../terms/Delaftale.ts"
import type { Helhedsplan } from "../../terms/Helhedsplan.ts"
import { type Statusvalg, skaeringFor, snitFor } from "../Statusvalg.ts"

export interface Post {
  readonly position: number
  readonly id: string
  readonly foerst: Registrering
  /** Absent where it was annulled. */
  readonly nu?: Registrering
  /** The row it was read from, and the SHA-256 of the file; where it came with an import. */
  readonly raekke?: { readonly fil: string; readonly linje: number; readonly sha256: string }
}

export type Bogfoering = Recorded<PligtAf<"ForbrugBogfoert">>

export interface Plandel {
  readonly delaftale: Delaftale
  readonly poster: ReadonlyArray<Post>
  readonly bogfoeringer: ReadonlyArray<Bogfoering>
}

/** The types that the plan's figures take from the agreement, and those that show whether its registers were kept. */
const typerne = ({ tal = [] }: Helhedsplan, { id, registre }: Delaftale): ReadonlySet<string> => {
  const typer = new Set<string>()
  for (const { indikatorer } of tal) {
    const indikator = indikatorer[id]
    if (indikator === undefined) continue
    if (indikator.slags === "opgjort") typer.add("TalOpgjort")
    if ("af" in indikator && Array.isArray(indikator.af))
      for (const { registrering } of indikator.af) typer.add(registrering)
    const register = "foertAf" in indikator ? registre.find((et) => et.id === indikator.foertAf) : undefined
    for (const { registrering } of register?.af ?? []) typer.add(registrering)
  }
  return typer
}

/** Fed batch by batch, in log order; under the same cut as the status that the agreement is from. */
export const planlaeser = (plan: Helhedsplan, delaftale: Delaftale, valg: Statusvalg) => {
  const typer = typerne(plan, delaftale)
  const skaering = skaeringFor(snitFor(valg))
  const foerste = new Map<number, Omit<Post, "nu">>()
  const staar = new Map<number, Registrering>()
  const fortrudte = new Set<number>()
  const bogfoeringer: Array<Bogfoering> = []
  const kendtDag = kendtDage()
  const tag = asOf(skaering, (registrering, vaegt, position) => {
    if (vaegt === -1) staar.delete(position)
    else if (typer.has(registrering._tag)) staar.set(position, registrering)
  })
  const tagEn = (haendelse: Recorded<DelaftaleEvent>, filer: ReadonlyMap<string, string>): void => {
    const { event, id, position } = haendelse
    tag(haendelse)
    if (event._tag === "ForbrugBogfoert") {
      if (kendtDag(haendelse) <= skaering.fakta) bogfoeringer.push({ ...haendelse, event })
    } else if (event._tag === "RegistreringAnnulleret") {
      if (event.import !== undefined && !staar.has(event.position)) fortrudte.add(event.position)
    } else {
      const foerst = staar.get(position)
      if (foerst !== undefined) foerste.set(position, { position, id, foerst, ...raekken(foerst, filer) })
    }
  }
  return {
    tag: (bundt: ReadonlyArray<Recorded<DelaftaleEvent>>): void => {
      const filer = new Map(
        bundt.flatMap(({ event }) => (event._tag === "ImportGennemfoert" ? [[event.fil, event.sha256]] : []))
      )
      for (const haendelse of bundt) tagEn(haendelse, filer)
    },
    /** What an import brought that was undone was never there. */
    laes: (): Plandel => ({
      delaftale,
      bogfoeringer,
      poster: [...foerste.values()]
        .filter(({ position }) => staar.has(position) || !fortrudte.has(position))
        .map((post) => {
          const nu = staar.get(post.position)
          return nu === undefined ? post : { ...post, nu }
        })
    })
  }
}

const raekken = ({ kilde }: Registrering, filer: ReadonlyMap<string, string>): Pick<Post, "raekke"> => {
  const sha256 = kilde === undefined ? undefined : filer.get(kilde.fil)
  return kilde === undefined || sha256 === undefined ? {} : { raekke: { ...kilde, sha256 } }
}
