/** The duty to tell, and who runs the activities now and afterwards (forankring). */
import type { Overdragelse, Sagsforloeb } from "@delaftale/core"
import * as Arr from "effect/Array"
import { afsnit, type Blok, linje, overskrift, punkter, type Tabel } from "../../dokument/Dokument.ts"
import { driftsord } from "../../ord/driftsord.ts"
import { organnavn } from "../../ord/organnavn.ts"
import { paa } from "../../sprog.ts"
import { afsnitstitel, dato, type Fortalt, medStort, opremset, stedord } from "./Fortalt.ts"

export const pligter = (fortalt: Fortalt): ReadonlyArray<Blok> => {
  const { rapport, sprog } = fortalt
  const { overdragelser, sager } = rapport.opfoelgning
  const medForankring = rapport.delaftale.aktiviteter.filter(({ forankring }) => forankring.length > 0)
  const skifter = overdragelser.some(({ forloeb }) => forloeb.length > 0)
  return [
    afsnitstitel(paa(sprog, "Underretning og forankring", "Notices and anchoring"), "pligter"),
    overskrift(3, paa(sprog, "Underretning", "Notices")),
    sager.length === 0
      ? afsnit(
          paa(
            sprog,
            "Der er ikke registreret forhold eller beslutninger, som nogen skulle underrettes om.",
            "No circumstances or decisions that somebody had to be told of have been registered."
          )
        )
      : sagstabel(fortalt, sager),
    overskrift(3, paa(sprog, "Forankring", "Anchoring")),
    ...punkter(
      medForankring.map(({ forankring, id, navn }) => [
        { _tag: "Fremhaevet", tekst: `${id} ${navn}:` },
        ...linje(`»${forankring.join(" ")}«`)
      ])
    ),
    skifter
      ? driftstabel(fortalt, overdragelser)
      : afsnit(
          paa(
            sprog,
            "Der er ikke registreret nogen overdragelse af en aktivitet.",
            "No handing over of an activity has been registered."
          )
        )
  ]
}

const sagstabel = ({ rapport: { delaftale }, sprog }: Fortalt, sager: ReadonlyArray<Sagsforloeb>): Tabel => {
  const navnene = (ider: ReadonlyArray<string>) => ider.map((id) => linje(organnavn(delaftale, id)))
  return {
    _tag: "Tabel",
    titel: paa(
      sprog,
      "Forhold og beslutninger, og hvem der fik besked",
      "Circumstances and decisions, and who was told"
    ),
    raekkehoved: true,
    hoved: [
      paa(sprog, "Hvad", "What"),
      paa(sprog, "Opstået", "Came up"),
      paa(sprog, "Fået besked", "Told"),
      paa(sprog, "Mangler besked", "Not told"),
      paa(sprog, "Afsluttet", "Closed")
    ],
    raekker: sager.map(({ afsluttet, manglerBesked, opstaaet, underrettet }) => [
      [linje(opstaaet.beskrivelse)],
      [linje(dato(opstaaet.dato, sprog))],
      underrettet.map((en) => linje(`${organnavn(delaftale, en.part)} (${dato(en.dato, sprog)})`)),
      manglerBesked.length === 0 ? [linje(paa(sprog, "ingen", "nobody"))] : navnene(manglerBesked),
      [linje(afsluttet === undefined ? paa(sprog, "nej", "no") : dato(afsluttet.dato, sprog))]
    ])
  }
}

/** Areas that say the same share a line. */
const driftstabel = (fortalt: Fortalt, overdragelser: ReadonlyArray<Overdragelse>): Tabel => {
  const { rapport, sprog } = fortalt
  const { delaftale } = rapport
  const skifte = ({ til, tilstand }: Overdragelse["forloeb"][number]): string =>
    `${driftsord(tilstand, sprog)} (${organnavn(delaftale, til)})`
  const ens = (en: Overdragelse): string => JSON.stringify([en.aktivitet, en.nu, en.forloeb])
  return {
    _tag: "Tabel",
    titel: paa(sprog, "Hvem der driver aktiviteterne", "Who runs the activities"),
    raekkehoved: true,
    hoved: [
      paa(sprog, "Aktivitet", "Activity"),
      paa(sprog, "Område", "Area"),
      paa(sprog, "Nu", "Now"),
      paa(sprog, "Forløb", "Over time")
    ],
    raekker: Object.values(Arr.groupBy(overdragelser, ens)).map((gruppe) => {
      const { aktivitet, forloeb, nu } = gruppe[0]
      const alle = gruppe.length === delaftale.boligomraader.length
      const hvor = alle
        ? paa(sprog, "alle områder", "all areas")
        : opremset(
            gruppe.map(({ omraade }) => stedord(fortalt, omraade)),
            sprog
          )
      return [
        [linje(`${aktivitet} ${delaftale.aktiviteter.find(({ id }) => id === aktivitet)?.navn ?? ""}`)],
        [linje(medStort(hvor))],
        [linje(nu === undefined ? paa(sprog, "ikke oplyst", "not said") : skifte(nu))],
        forloeb.map((et) => linje(`${dato(et.dato, sprog)}: ${skifte(et)}`))
      ]
    })
  }
}
