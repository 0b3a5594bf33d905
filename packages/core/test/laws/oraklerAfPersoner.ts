/** The oracles of what needs keys and order: persons between bounds (ruling 19), and who is on a list. */
import type { Sted } from "../../src/indicators/Maaler.ts"
import { af, forskellige, her, iTid, type Orakel, tal } from "./orakel.ts"
import type { Staaende } from "./staaende.ts"

/**
 * lower = max(known keys, largest single event); upper = known keys + the sum of max(0, deltagere - keys of that event);
 * open where the count of an event is unknown. A key is known where it belongs to an event: same day, activity, kind,
 * and an area of it. For one area: the events that name it, and the keys of that area.
 */
export const deltagerpersoner: Orakel = (liste, sted) => {
  const kurser = af(liste, "ArrangementRegistreret").filter(
    (en) => en.status === "afholdt" && en.art === "kursus" && iTid(en.dato, sted.periode) && her(en, sted)
  )
  const noegler = kurser.map((kursus) => [
    ...new Set(
      af(liste, "DeltagelseRegistreret")
        .filter((en) => en.dato === kursus.dato && en.aktivitet === kursus.aktivitet && en.art === kursus.art)
        .filter((en) => kursus.omraader.includes(en.omraade) && her(en, sted))
        .map(({ noegle }) => noegle)
    )
  ])
  const kendte = forskellige(noegler.flat())
  const mindst = Math.max(kendte, ...kurser.map(({ deltagere }) => deltagere ?? 0))
  const talte = kurser.filter(({ deltagere }) => deltagere !== undefined).length
  const fuldt = `${talte}/${kurser.length}`
  if (talte < kurser.length) return `${mindst}.. ufuldstaendigtAntal ${fuldt}`
  const uden = kurser.reduce((sum, { deltagere }, nummer) => sum + Math.max(0, deltagere! - noegler[nummer]!.length), 0)
  const hoejst = kendte + uden
  return hoejst === mindst ? `${mindst} ${fuldt}` : `${mindst}..${hoejst} ufuldstaendigtAntal ${fuldt}`
}

/** How many are on the list when a day is over: day by day, and the lower row last on the same day. */
const paaListen = (liste: ReadonlyArray<Staaende>, sted: Sted, dag: string): number => {
  const raekker = af(liste, "TilknytningRegistreret")
    .filter((en) => en.register === "liste" && her(en, sted) && en.dato <= dag)
    .sort((a, b) => (a.dato === b.dato ? a.position - b.position : a.dato < b.dato ? -1 : 1))
  const paa = new Map<string, boolean>()
  for (const { handling, noegle } of raekker) paa.set(noegle, handling === "tilknyttet")
  return [...paa.values()].filter((er) => er).length
}

export const bestand: Orakel = (liste, sted) => tal(paaListen(liste, sted, sted.periode.til))

/** The stock changes only on days with a row, so these days and the first one are all that need looking at. */
export const hoejeste: Orakel = (liste, sted) => {
  const dage = af(liste, "TilknytningRegistreret").map(({ dato }) => dato)
  const iAaret = [sted.periode.fra, ...dage].filter((dag) => iTid(dag, sted.periode))
  return tal(Math.max(...iAaret.map((dag) => paaListen(liste, sted, dag))))
}
