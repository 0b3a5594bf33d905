/** What several logs told of the same: how much was counted once, from which file, and where they do not agree. */
import * as Interval from "../../ground/Interval.ts"
import { efterLog, type Klasse, klasser, mindstForskellige, muligvisEns } from "./klasser.ts"
import type { Grund, Led } from "./Led.ts"

/** So many things stand in these logs, and count once (*dublet*, duplicate). */
export interface Dublet {
  readonly delaftaler: ReadonlyArray<string>
  readonly grund: Grund
  /** The file that all of the logs read it from, by its name. */
  readonly fil?: string
  readonly antal: number
}

export interface Overlap {
  readonly dubletter: ReadonlyArray<Dublet>
  /** Of those: the logs say different things of it. */
  readonly uenige: number
  /** So many may be others of the same day and places, registered by another log. */
  readonly mulige: number
}

const grunde: ReadonlyArray<Grund> = ["raekke", "haendelse", "bilag", "tal"]

/** The strongest that two of the logs share. */
const grunden = (klasse: Klasse): Grund =>
  grunde.find((grund) => {
    const logge = new Map<string, Set<string>>()
    for (const { beviser, delaftale } of klasse) {
      for (const bevis of beviser.filter((et) => et.grund === grund)) {
        logge.set(bevis.noegle, (logge.get(bevis.noegle) ?? new Set()).add(delaftale))
      }
    }
    return [...logge.values()].some(({ size }) => size > 1)
  }) ?? "haendelse"

const udsagn = (led: ReadonlyArray<Led>): string =>
  led
    .flatMap(({ staar }) =>
      staar === undefined
        ? []
        : [[staar.dag, [...staar.omraader].sort().join(), Interval.toDanish(staar.vaerdi)].join("|")]
    )
    .sort()
    .join("\n")

export const overlap = (led: ReadonlyArray<Led>): Overlap => {
  const alle = klasser(led)
  const flere = alle.filter((klasse) => efterLog(klasse).size > 1)
  const dubletter = new Map<string, Dublet>()
  for (const klasse of flere) {
    const delaftaler = [...efterLog(klasse).keys()]
    const grund = grunden(klasse)
    const filer = new Set(klasse.map((en) => en.fil))
    const fil = filer.size === 1 ? klasse[0]?.fil : undefined
    const noegle = JSON.stringify([[...delaftaler].sort(), grund, fil])
    const antal = (dubletter.get(noegle)?.antal ?? 0) + 1
    dubletter.set(noegle, { delaftaler, grund, ...(fil === undefined ? {} : { fil }), antal })
  }
  const forskel = (klasse: Klasse): boolean => new Set([...efterLog(klasse).values()].map(udsagn)).size > 1
  const mulige = muligvisEns(alle).reduce((sum, gruppe) => sum + gruppe.length - mindstForskellige(gruppe), 0)
  return { dubletter: [...dubletter.values()], uenige: flere.filter(forskel).length, mulige }
}
