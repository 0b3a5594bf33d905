/** How what is promised for all areas together is spread over them: a small picture for each promise. */
import { Interval } from "@delaftale/core"
import type { Blok, Tabel } from "../dokument/Dokument.ts"
import { linje } from "../dokument/Dokument.ts"
import { enhedsord, intervalord } from "../ord/talord.ts"
import { paa } from "../sprog.ts"
import { fordelte } from "../statusrapport/afsnit/deltagelse.ts"
import { type Fortalt, opremset } from "../statusrapport/afsnit/Fortalt.ts"
import { konstruerettekst } from "./konstrueret.ts"
import { somFloat } from "./tal.ts"
import { type Billedspec, tegn } from "./tegn.ts"
import { accent, blaek } from "./tema.ts"

/** Of one year; over the whole period the table shows it better than a picture can. */
export const fordelingsbillede = async (fortalt: Fortalt): Promise<ReadonlyArray<Blok>> => {
  const { rapport, sprog } = fortalt
  const punkter = punkterne(fortalt)
  if (rapport.projektaar === undefined || punkter.length === 0) return []
  const titel = paa(sprog, `Område for område, ${rapport.projektaar}`, `Area by area, ${rapport.projektaar}`)
  const navne = [...new Set(punkter.map(({ loefte }) => loefte))]
  const beskrivelse = navne
    .map((navn) => {
      const egne = punkter.filter(({ loefte }) => loefte === navn).map(({ ord, sted }) => `${sted} ${ord}`)
      return `${navn}: ${opremset(egne, sprog)}.`
    })
    .join(" ")
  const id = "billede-fordeling"
  return [
    {
      _tag: "Figur",
      billede: {
        navn: id,
        svg: await tegn(spec(fortalt, titel), { id, sprog, titel, beskrivelse }),
        titel,
        tekst: billedtekst(fortalt),
        beskrivelse
      },
      datatitel: paa(sprog, "Tallene bag billedet af fordelingen", "The figures behind the picture of the spread"),
      data: data(fortalt)
    }
  ]
}

/** A place without a bar is explained where there is one: it is not none. */
const billedtekst = ({ rapport, sprog }: Fortalt): string => {
  const alle = fordelte(rapport).flatMap(({ tal }) => tal)
  const skjult = alle.some(({ undertrykt }) => undertrykt.includes("vaerdi"))
  const ukendt = alle.some(({ undertrykt, vaerdi }) => vaerdi === undefined && !undertrykt.includes("vaerdi"))
  const hvorfor = [
    ...(skjult ? [paa(sprog, "der er for få personer til at vise", "there are too few persons to show")] : []),
    ...(ukendt ? [paa(sprog, "tallet ikke er indberettet", "the figure was not reported")] : [])
  ].join(paa(sprog, ", eller fordi ", ", or because "))
  return [
    paa(sprog, "Hvert løfte har sin egen skala.", "Each promise has its own scale."),
    ...(hvorfor === ""
      ? []
      : [paa(sprog, `Et område uden tal er ikke 0: ${hvorfor}.`, `An area without a figure is not 0: ${hvorfor}.`)])
  ].join(" ")
}

const punkterne = (fortalt: Fortalt) => {
  const { rapport, sprog } = fortalt
  return fordelte(rapport).flatMap(({ loefte, tal }) =>
    tal.flatMap(({ tekst, vaerdi }) => {
      if (vaerdi === undefined) return []
      const { enhed } = loefte.celler[0]!.maaling
      return [
        {
          loefte: `${loefte.id} (${enhedsord(enhed, sprog)})`,
          sted: tekst.omraade,
          y: somFloat(Interval.exact(vaerdi) ?? vaerdi.mindst),
          ord: intervalord(vaerdi, enhed, sprog)
            .replace(/^(ca\. |about )/u, "")
            .replace(/^(mindst|at least) /u, "≥ ")
        }
      ]
    })
  )
}

const data = (fortalt: Fortalt): Tabel => {
  const { sprog } = fortalt
  return {
    _tag: "Tabel",
    titel: paa(sprog, "Løfter og områder", "Promises and areas"),
    raekkehoved: true,
    talkolonner: [2],
    hoved: [paa(sprog, "Løfte", "Promise"), paa(sprog, "Område", "Area"), paa(sprog, "Tal", "Figure")],
    raekker: punkterne(fortalt).map(({ loefte, ord, sted }) => [[linje(loefte)], [linje(sted)], [linje(ord)]])
  }
}

const spec = (fortalt: Fortalt, titel: string): Billedspec => {
  const values = punkterne(fortalt)
  const steder = fortalt.rapport.delaftale.boligomraader.map(({ navn }) => navn)
  const y = {
    field: "sted",
    type: "nominal",
    sort: steder,
    scale: { domain: steder },
    axis: { title: null, domain: false, ticks: false, labelColor: blaek }
  } as const
  const x = { field: "y", type: "quantitative", axis: null } as const
  return {
    data: { values },
    title: { text: titel, ...konstruerettekst(fortalt) },
    facet: { field: "loefte", type: "nominal", sort: [...new Set(values.map(({ loefte }) => loefte))], title: null },
    columns: 2,
    spec: {
      width: 190,
      height: { step: 22 },
      layer: [
        { mark: { type: "bar", color: accent, height: 12 }, encoding: { x, y } },
        {
          mark: { type: "text", align: "left", dx: 5, fontSize: 11, color: blaek },
          encoding: { x, y, text: { field: "ord" } }
        }
      ]
    },
    resolve: { scale: { x: "independent" } }
  } as Billedspec
}
