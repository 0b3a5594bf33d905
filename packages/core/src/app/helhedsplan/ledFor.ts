/** From the registrations of a log to what the plan counts of them, in the plan's own names. */
import type { Registrering } from "../../events/Registrering.ts"
import * as Interval from "../../ground/Interval.ts"
import * as Rational from "../../ground/Rational.ts"
import { feltAf } from "../../indicators/felt.ts"
import { datoAf, omraaderAf, udvaelg } from "../../indicators/udvaelg.ts"
import type { Faellestal, Helhedsplan } from "../../terms/Helhedsplan.ts"
import type { Led } from "./Led.ts"
import type { Plandel, Post } from "./Plandel.ts"

type Indikator = Faellestal["indikatorer"][string]
type Enkeltvis = Extract<Indikator, { readonly slags: "antal" | "sum" | "personer" }>

/** The plan's name of an area; one that the plan does not know any more keeps its own, and is nobody else's. */
const planomraade = ({ omraader }: Helhedsplan, delaftale: string, omraade: string): string =>
  omraader.find(({ kaldes }) => kaldes[delaftale] === omraade)?.id ?? `${delaftale}:${omraade}`

const omraaderne = (plan: Helhedsplan, delaftale: string, registrering: Registrering): ReadonlyArray<string> =>
  [...new Set(omraaderAf(registrering).map((omraade) => planomraade(plan, delaftale, omraade)))].sort()

/** What each agreement names in its own way (activity, kind, register) is no part of it. */
const naturligNoegle = (plan: Helhedsplan, delaftale: string, registrering: Registrering): string =>
  JSON.stringify([
    registrering._tag,
    datoAf(registrering),
    omraaderne(plan, delaftale, registrering),
    feltAf(registrering, "indflyttet") ?? null,
    feltAf(registrering, "handling") ?? null,
    feltAf(registrering, "gang") ?? null
  ])

/** What one registration adds: 1, or the field; one without the field adds nobody knows how much. */
const vaerdien = (indikator: Enkeltvis, registrering: Registrering): Interval.Interval => {
  if (indikator.slags !== "sum") return Interval.exactly(Rational.one)
  const tal = feltAf(registrering, indikator.felt)
  return tal === undefined ? Interval.atLeast(Rational.zero) : Interval.exactly(Rational.fromDecimal(String(tal)))
}

/** Of an agreement that has no such figure: none. */
export const ledFor = (plan: Helhedsplan, { indikatorer }: Faellestal, del: Plandel): ReadonlyArray<Led> => {
  const { delaftale, poster } = del
  const indikator = indikatorer[delaftale.id]
  switch (indikator?.slags) {
    case "opgjort":
      return opgjorte(plan, indikator.noegletal, del)
    case "antal":
    case "sum":
    case "personer": {
      const tages = udvaelg(indikator.af)
      const liste = plan.delaftaler.find(({ id }) => id === delaftale.id)?.noegler
      return poster
        .filter(({ foerst, nu }) => tages(foerst) || (nu !== undefined && tages(nu)))
        .map((post): Led => {
          const nu = post.nu !== undefined && tages(post.nu) ? post.nu : undefined
          const dag = nu === undefined ? undefined : datoAf(nu)
          return {
            ...kendetegn(plan, delaftale.id, post),
            ...personen(liste === undefined ? `kun ${delaftale.id}` : `liste ${liste}`, nu ?? post.foerst),
            ...(nu === undefined || dag === undefined
              ? {}
              : { staar: { dag, omraader: omraaderne(plan, delaftale.id, nu), vaerdi: vaerdien(indikator, nu) } })
          }
        })
    }
    default:
      return []
  }
}

/** The row as it was read: a correction changes neither which event it is nor where it came from. */
const kendetegn = (plan: Helhedsplan, delaftale: string, { foerst, id, position, raekke }: Post) => {
  const noegle = naturligNoegle(plan, delaftale, foerst)
  return {
    delaftale,
    position,
    noegle,
    beviser: [
      { grund: "haendelse" as const, noegle: `${id}|${noegle}` },
      ...(raekke === undefined
        ? []
        : [{ grund: "raekke" as const, noegle: `${raekke.sha256}|${raekke.linje}|${noegle}` }])
    ],
    ...(raekke === undefined ? {} : { fil: raekke.fil })
  }
}

const personen = (liste: string, registrering: Registrering): Pick<Led, "person"> => {
  const noegle = feltAf(registrering, "noegle")
  return typeof noegle === "string" ? { person: { liste, noegle } } : {}
}

/** A figure reported for an area and a year is that area's, whoever reports it. */
const opgjorte = (plan: Helhedsplan, noegletal: string, { delaftale, poster }: Plandel): ReadonlyArray<Led> =>
  poster.flatMap(({ nu, position, raekke }): ReadonlyArray<Led> => {
    if (nu?._tag !== "TalOpgjort" || nu.noegletal !== noegletal || nu.omraade === undefined) return []
    const aar = delaftale.projektaar.find(({ id }) => id === nu.projektaar)
    if (aar === undefined) return []
    const omraade = planomraade(plan, delaftale.id, nu.omraade)
    const noegle = `${omraade}|${aar.fra}|${aar.til}`
    return [
      {
        delaftale: delaftale.id,
        position,
        noegle,
        beviser: [{ grund: "tal", noegle }],
        ...(raekke === undefined ? {} : { fil: raekke.fil }),
        staar: { dag: aar.til, omraader: [omraade], vaerdi: Interval.exactly(Rational.fromDecimal(nu.vaerdi)) }
      }
    ]
  })
