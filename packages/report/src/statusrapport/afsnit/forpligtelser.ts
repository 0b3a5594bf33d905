/** The commitments about practice: those that are measured, those followed up beside the table, and what is handed over. */
import { Interval, type Leverancestatus, Rational } from "@delaftale/core"
import * as Arr from "effect/Array"
import { afsnit, type Blok, type Linje, lille, linje, overskrift, type Tabel } from "../../dokument/Dokument.ts"
import { aarsagsord } from "../../ord/aarsager.ts"
import { hyppighedsord } from "../../ord/driftsord.ts"
import { svarord } from "../../ord/svarord.ts"
import { intervalord, undertryktord } from "../../ord/talord.ts"
import { paa } from "../../sprog.ts"
import { halvaarsord, tiden } from "../../tal/celletekst.ts"
import type { Raekke } from "../../tal/Raekke.ts"
import type { Billedbog } from "../Billedbog.ts"
import { afsnitstitel, dato, type Fortalt, medStort, opremset, stedord } from "./Fortalt.ts"
import { loefteafsnit } from "./loefteafsnit.ts"

export const forpligtelser = (fortalt: Fortalt, billeder: Billedbog): ReadonlyArray<Blok> => {
  const { rapport, sprog } = fortalt
  const maalte = rapport.loefter.filter(({ klasse }) => klasse === "forpligtelse")
  const { fulgte: egne, opfoelgning } = rapport
  const { leverancer } = opfoelgning
  const skyldige = leverancer.filter(({ projektaar }) => projektaar === undefined || rapport.aar.includes(projektaar))
  if (maalte.length + egne.length + skyldige.length === 0) return []
  return [
    afsnitstitel(paa(sprog, "Forpligtelser", "Commitments"), "forpligtelser"),
    afsnit(
      paa(
        sprog,
        "Det, aftalen siger om praksis. Forpligtelserne tælles ikke sammen med succeskriterierne.",
        "What the agreement says about practice. The commitments are not counted together with the criteria."
      )
    ),
    ...maalte.flatMap((loefte) =>
      loefteafsnit(fortalt, loefte, [...billeder.loefte(loefte.id), ...billeder.kadencer(loefte.id)])
    ),
    ...(egne.length === 0
      ? []
      : [
          overskrift(3, paa(sprog, "Fulgt op ved dækning og bedømmelse", "Followed up by coverage and judgement")),
          fulgttabel(fortalt, egne)
        ]),
    ...(skyldige.length === 0
      ? []
      : [overskrift(3, paa(sprog, "Leverancer", "Deliveries")), leverancetabel(fortalt, skyldige)])
  ]
}

/** Areas that say the same share a line. */
const fulgttabel = (fortalt: Fortalt, egne: ReadonlyArray<Raekke>): Tabel => {
  const { rapport, sprog } = fortalt
  const ens = (en: Raekke): string =>
    JSON.stringify([en.kriterium, en.projektaar, en.halvaar, en.status, en.aarsag, talPaa(fortalt, en)])
  const grupper = Object.values(Arr.groupBy(egne, ens))
  return {
    _tag: "Tabel",
    titel: paa(sprog, "Dækning, forventninger og bedømmelser", "Coverage, expectations and judgements"),
    raekkehoved: true,
    hoved: [
      paa(sprog, "Forpligtelse", "Commitment"),
      ...(rapport.projektaar === undefined ? [paa(sprog, "Projektår", "Year")] : []),
      paa(sprog, "Område", "Area"),
      paa(sprog, "Svar", "Answer"),
      paa(sprog, "Tal", "Figure")
    ],
    raekker: grupper.map((gruppe, nummer) => {
      const { kriterium } = gruppe[0]
      const omraader = omraaderne(fortalt, gruppe)
      const ordlyd = rapport.delaftale.forpligtelser.find(({ id }) => id === kriterium)?.ordlyd ?? ""
      // said once, however many lines follow
      const ord = grupper[nummer - 1]?.[0].kriterium === kriterium ? [] : [lille(`»${ordlyd}«`)]
      return [
        [linje({ _tag: "Fremhaevet", tekst: kriterium }, ...ord)],
        ...(rapport.projektaar === undefined ? [[linje(tiden(gruppe[0], sprog))]] : []),
        [linje(medStort(rapport.projektaar === undefined ? omraader : medHalvaar(omraader, gruppe[0], sprog)))],
        svaret(fortalt, gruppe[0]),
        [linje(talPaa(fortalt, gruppe[0]))]
      ]
    })
  }
}

const medHalvaar = (omraader: string, celle: Raekke, sprog: Fortalt["sprog"]): string =>
  [omraader, halvaarsord(celle, sprog)].filter((ord) => ord !== "").join(", ")

const omraaderne = (fortalt: Fortalt, gruppe: ReadonlyArray<{ readonly omraade?: string }>): string => {
  const { rapport, sprog } = fortalt
  if (gruppe.length === rapport.delaftale.boligomraader.length) return paa(sprog, "alle områder", "all areas")
  return opremset(
    gruppe.map(({ omraade }) => stedord(fortalt, omraade)),
    sprog
  )
}

const fulgt = ({ rapport }: Fortalt, { kriterium }: Raekke) =>
  rapport.delaftale.forpligtelser.find(({ id }) => id === kriterium)?.foelgesVed

const svaret = (fortalt: Fortalt, raekke: Raekke): ReadonlyArray<Linje> => {
  const { sprog } = fortalt
  const { aarsag, status } = raekke
  if (fulgt(fortalt, raekke)?.anslaaet === true && aarsag === undefined) {
    return [
      linje(
        status === "opfyldt"
          ? paa(sprog, "som anslået", "as expected")
          : paa(sprog, "uden for det anslåede", "not as expected")
      )
    ]
  }
  return [
    [{ _tag: "Svar", status, tekst: svarord(status, sprog) }],
    ...(aarsag === undefined ? [] : [[lille(aarsagsord(aarsag, sprog))]])
  ]
}

const talPaa = ({ sprog }: Fortalt, { maaling, undertrykt, vaerdi }: Raekke): string => {
  if (undertrykt.includes("vaerdi")) return undertryktord(sprog)
  if (vaerdi === undefined) return "–"
  const plads = Interval.exact(vaerdi)
  if (maaling.indikator.slags === "bedoemt" && plads !== undefined) {
    return maaling.indikator.karakterer[Number(Rational.toDanish(plads))] ?? ""
  }
  return intervalord(vaerdi, maaling.enhed, sprog)
}

const leverancetabel = (fortalt: Fortalt, leverancer: ReadonlyArray<Leverancestatus>): Tabel => {
  const { sprog } = fortalt
  const ens = (en: Leverancestatus): string =>
    JSON.stringify([en.forpligtelse, en.leverance.id, en.projektaar, en.tilstand, en.leveret])
  return {
    _tag: "Tabel",
    titel: paa(sprog, "Det, der skal leveres i hvert område", "What is to be handed over in each area"),
    raekkehoved: true,
    hoved: [
      paa(sprog, "Leverance", "Delivery"),
      paa(sprog, "Hvornår", "When"),
      paa(sprog, "Område", "Area"),
      paa(sprog, "Svar", "Answer")
    ],
    raekker: Object.values(Arr.groupBy(leverancer, ens)).map((gruppe) => {
      const { forpligtelse, leverance, projektaar } = gruppe[0]
      return [
        [linje(leverance.navn, lille(forpligtelse))],
        [linje(projektaar ?? hyppighedsord(leverance.hyppighed, sprog))],
        [linje(medStort(omraaderne(fortalt, gruppe)))],
        [linje(leveret(fortalt, gruppe[0]))]
      ]
    })
  }
}

const leveret = ({ sprog }: Fortalt, { leverance, leveret: dage, tilstand }: Leverancestatus): string => {
  if (tilstand === "mangler") return paa(sprog, "mangler", "missing")
  const [foerste, ...resten] = dage
  if (foerste === undefined) {
    return leverance.hyppighed === "loebende"
      ? paa(sprog, "ingen registreret", "none registered")
      : paa(sprog, "ikke endnu", "not yet")
  }
  const flere =
    resten.length === 0 ? "" : paa(sprog, ` og ${resten.length} dage til`, ` and ${resten.length} days more`)
  return `${paa(sprog, "leveret", "delivered")} ${dato(foerste, sprog)}${flere}`
}
