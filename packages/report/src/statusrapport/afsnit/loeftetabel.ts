/** The table of one promise: a line for each area, with all that stands behind its answer; or, for the period, its years. */
import { Interval } from "@delaftale/core"
import * as Arr from "effect/Array"
import { fremhaevet, type Linje, lille, linje, type Ord, type Tabel, tekst } from "../../dokument/Dokument.ts"
import { aarsagsord } from "../../ord/aarsager.ts"
import { svarord } from "../../ord/svarord.ts"
import { enhedsord, maaltallinjer, maaltalord, marginord, rationalord, vaerdilinjer } from "../../ord/talord.ts"
import { paa } from "../../sprog.ts"
import type { Raekke } from "../../tal/Raekke.ts"
import { svarene } from "../optalt.ts"
import type { Rapportloefte } from "../Statusrapport.ts"
import { type Fortalt, medStort, opremset, sted } from "./Fortalt.ts"
import { type AndenLaesning, andreLaesninger, nummeret } from "./laesninger.ts"

export const loeftetabel = (fortalt: Fortalt, loefte: Rapportloefte): Tabel =>
  fortalt.rapport.projektaar === undefined ? aarene(fortalt, loefte) : aaret(fortalt, loefte)

/** The answer and, where there is none of yes and no, why. */
export const svarlinjer = ({ sprog }: Fortalt, { aarsag, paaSporet, status }: Raekke): ReadonlyArray<Linje> => [
  [{ _tag: "Svar", status, tekst: svarord(status, sprog) }],
  ...(aarsag === undefined ? [] : [[lille(aarsagsord(aarsag, sprog))]]),
  ...(paaSporet === undefined
    ? []
    : [
        [
          lille(
            paaSporet
              ? paa(sprog, "på sporet (vejledende)", "on track (advisory)")
              : paa(sprog, "ikke på sporet (vejledende)", "off track (advisory)")
          )
        ]
      ])
]

/** "ens" where no other reading gives another answer; else which of the readings below give which. */
const fortolkningslinjer = (
  { sprog }: Fortalt,
  { haengerPaa, laesninger }: Raekke,
  andre: ReadonlyArray<AndenLaesning>
): ReadonlyArray<Linje> => {
  if (laesninger.length === 0) return [[tekst(paa(sprog, "ingen tvivl", "no doubt"))]]
  if (haengerPaa.length === 0) return [[tekst(paa(sprog, "ens under alle", "same under all"))]]
  return svarene.flatMap((status) => {
    const numre = haengerPaa
      .filter((en) => en.status === status)
      .map((en) => nummeret(andre, en))
      .sort((a, b) => a - b)
    const ved = paa(sprog, "ved", "by")
    return numre.length === 0 ? [] : [linje(`${svarord(status, sprog)} ${ved} ${opremset(numre.map(String), sprog)}`)]
  })
}

const grundlagslinjer = ({ sprog }: Fortalt, { endelig, fuldstaendighed }: Raekke): ReadonlyArray<Linje> => [
  linje(`${fuldstaendighed.kendt} ${paa(sprog, "af", "of")} ${fuldstaendighed.ialt} ${paa(sprog, "kendt", "known")}`),
  [lille(endelig ? paa(sprog, "endelig", "final") : paa(sprog, "foreløbig", "provisional"))]
]

/** The same area's figures in all the years, this one's in bold; a gap where there is none. */
const forloebet = ({ sprog }: Fortalt, loefte: Rapportloefte, { halvaar, omraade, projektaar }: Raekke): Linje => {
  const egne = loefte.alleAar.filter((en) => en.omraade === omraade && en.halvaar === halvaar)
  return egne.flatMap(({ maaling, projektaar: aar, undertrykt, vaerdi }, nummer): ReadonlyArray<Ord> => {
    const helt = vaerdi === undefined ? undefined : Interval.exact(vaerdi)
    const vist =
      vaerdi === undefined || undertrykt.includes("vaerdi")
        ? "–"
        : helt === undefined
          ? `${rationalord(vaerdi.mindst, maaling.enhed, sprog)}…`
          : rationalord(helt, maaling.enhed, sprog).replace(/ %$/u, "")
    const ordet = aar === projektaar ? fremhaevet(vist) : tekst(vist)
    return nummer === 0 ? [ordet] : [tekst("→"), ordet]
  })
}

const titlen = ({ sprog }: Fortalt, { celler, id }: Rapportloefte, aar: string): string =>
  `${id}, ${aar} (${enhedsord(celler[0]!.maaling.enhed, sprog)})`

const aaret = (fortalt: Fortalt, loefte: Rapportloefte): Tabel => {
  const { rapport, sprog } = fortalt
  const andre = andreLaesninger(loefte)
  const flere = new Set(loefte.alleAar.map(({ projektaar }) => projektaar)).size > 1
  return {
    _tag: "Tabel",
    titel: titlen(fortalt, loefte, rapport.projektaar ?? ""),
    raekkehoved: true,
    talkolonner: [2, 3, 4],
    hoved: [
      paa(sprog, "Område", "Area"),
      paa(sprog, "Svar", "Answer"),
      paa(sprog, "Tal", "Figure"),
      paa(sprog, "Måltal", "Target"),
      paa(sprog, "Afstand", "Distance"),
      ...(flere ? [paa(sprog, "Forløb", "Over the years")] : []),
      paa(sprog, "Grundlag", "Basis"),
      paa(sprog, "Læst anderledes", "Read otherwise")
    ],
    raekker: loefte.celler.map((raekke) => [
      [linje(medStort(sted(fortalt, raekke)))],
      svarlinjer(fortalt, raekke),
      raekke.omraade === "alle" ? [[]] : vaerdilinjer(raekke, sprog),
      raekke.omraade === "alle" ? [[]] : maaltallinjer(raekke, sprog),
      raekke.omraade === "alle" ? [[]] : [linje(marginord(raekke, sprog))],
      ...(flere ? [raekke.omraade === "alle" ? [[]] : [forloebet(fortalt, loefte, raekke)]] : []),
      grundlagslinjer(fortalt, raekke),
      fortolkningslinjer(fortalt, raekke, andre)
    ])
  }
}

const aarene = (fortalt: Fortalt, loefte: Rapportloefte): Tabel => {
  const { rapport, sprog } = fortalt
  const aar = rapport.aar.filter((id) => loefte.celler.some(({ projektaar }) => projektaar === id))
  const raekker = Object.values(Arr.groupBy(loefte.celler, ({ halvaar = "", omraade = "" }) => `${omraade}|${halvaar}`))
  return {
    _tag: "Tabel",
    titel: titlen(fortalt, loefte, paa(sprog, "hele perioden", "the whole period")),
    raekkehoved: true,
    ligeBrede: true,
    hoved: [paa(sprog, "Område", "Area"), ...aar],
    raekker: raekker.map((egne) => [
      [linje(medStort(sted(fortalt, egne[0])))],
      ...aar.map((id) => {
        const raekke = egne.find((en) => en.projektaar === id)
        return raekke === undefined ? [[]] : aarscelle(fortalt, raekke)
      })
    ])
  }
}

const aarscelle = (fortalt: Fortalt, raekke: Raekke): ReadonlyArray<Linje> => {
  const { sprog } = fortalt
  const { endelig, haengerPaa, maaling, maaltal, omraade, undertrykt } = raekke
  const maal =
    maaltal === undefined || undertrykt.includes("maaltal")
      ? []
      : [[lille(`${paa(sprog, "krav", "demand")}: ${maaltalord(maaltal, maaling, sprog)}`)]]
  return [
    ...(omraade === "alle" ? [] : vaerdilinjer(raekke, sprog)),
    ...(omraade === "alle" ? [] : maal),
    ...svarlinjer(fortalt, raekke),
    [
      lille(
        [
          endelig ? paa(sprog, "endelig", "final") : paa(sprog, "foreløbig", "provisional"),
          ...(haengerPaa.length === 0 ? [] : [paa(sprog, "hænger på en fortolkning", "hangs on a reading")])
        ].join(", ")
      )
    ]
  ]
}
