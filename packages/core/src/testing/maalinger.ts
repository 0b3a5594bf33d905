/** Promises as data: every indicator with a limit, and every form of demand, for an area and for all. */

import type { Baseline } from "../terms/Baseline.ts"
import type { Indikator } from "../terms/Indikator.ts"
import type { Forloeb, Krav } from "../terms/Krav.ts"
import type { Maaling } from "../terms/Maaling.ts"
import { indikatorer } from "./indikatorer.ts"

/** The rest as most promises have it: all areas together, more is better, due every year. */
export const maaling = (indikator: Indikator, krav: Krav, andet: Partial<Maaling> = {}): Maaling => ({
  omfang: "samlet",
  alle: false,
  retning: "op",
  enhed: "antal",
  frist: { slags: "hvertAar" },
  indikator,
  krav,
  ...andet
})

/** The agreed value to start from; `omraade` is left out where it is one for all areas. */
export const baseline = (vaerdi: string, omraade?: string): Baseline => ({
  ...(omraade === undefined ? {} : { omraade }),
  vaerdi,
  periode: "2000",
  ordlyd: `${omraade ?? "i alt"}: ${vaerdi}`
})

/** A path from the agreed baseline; 5 % down a year unless something else is said. */
export const forloeb = (andet: Partial<Forloeb> = {}): Forloeb => ({
  slags: "Forloeb",
  form: "lineaer",
  fra: { slags: "aftalt" },
  sats: "-0.05",
  enhed: "relativ",
  ...andet
})

/** In every area, where fewer is better, with the row "alle": as figures of the areas are promised. */
export const ned: Partial<Maaling> = {
  omfang: "hvertOmraade",
  alle: true,
  retning: "ned",
  baselines: [baseline("0", "nord"), baseline("32", "syd"), baseline("14", "vest")]
}

const vedUdloeb = { frist: { slags: "vedUdloeb" } } as const
const mindst1: Krav = { slags: "Mindst", graense: "1" }
const { andel, antal, opgjort, sum, svarandel } = indikatorer

/** Every form of demand; the ids say which. */
const kravene: Readonly<Record<string, Maaling>> = {
  "ikke-vaerre-end": maaling(opgjort, { slags: "IkkeVaerreEnd", end: { slags: "aftalt" } }, ned),
  "ikke-vaerre-end-i-aaret-foer": maaling(opgjort, { slags: "IkkeVaerreEnd", end: { slags: "foregaaende" } }, ned),
  "ikke-vaerre-end-landet": maaling(indikatorer["opgjort-procent"], {
    slags: "IkkeVaerreEnd",
    end: { slags: "benchmark", serie: "landstal" }
  }),
  hoejst: maaling(opgjort, { slags: "Hoejst", graense: "16" }, { ...ned, ...vedUdloeb }),
  "lineaert-forloeb": maaling(opgjort, forloeb({ nul: "undtaget" }), ned),
  "sammensat-forloeb": maaling(opgjort, forloeb({ form: "sammensat", foerste: 2, nul: "gaelder" }), ned),
  "fast-forloeb": maaling(opgjort, forloeb({ form: "fast", sats: "-2", enhed: "procentpoint" }), {
    ...ned,
    ...vedUdloeb
  }),
  "forloeb-fra-aaret-foer": maaling(opgjort, forloeb({ form: "foregaaende", nul: "undtaget" }), ned),
  "forloeb-i-trin": maaling(
    opgjort,
    forloeb({
      form: "trin",
      trin: [
        { projektaar: "2002/03", sats: "-0.25" },
        { projektaar: "2004/05", sats: "-0.5" }
      ]
    }),
    ned
  ),
  "forloeb-fra-startlisten": maaling(
    indikatorer.bestand,
    forloeb({ form: "foregaaende", sats: "0.1", fra: { slags: "maalt", hvornaar: { slags: "dagenFoerAftalen" } } })
  ),
  "forloeb-fra-fastsat": maaling(indikatorer.bestand, forloeb({ sats: "0.1", fra: { slags: "fastsat" } })),
  "afrundet-forloeb": maaling(indikatorer["opgjort-procent"], forloeb({ form: "fast", sats: "-0.02" }), {
    ...ned,
    baselines: [baseline("26.8", "nord"), baseline("16.27", "vest")],
    afrunding: "somBaseline"
  }),
  forbedret: maaling(
    svarandel,
    { slags: "Forbedret", end: { slags: "maalt", hvornaar: { slags: "undersoegelse", undersoegelse: "foer" } } },
    { frist: { slags: "engang", projektaar: "2004/05" } }
  ),
  mellem: maaling(sum, { slags: "Mellem", fra: "3", til: "8" }),
  "bedre-end-en-anden": maaling(antal, { slags: "Forbedret", end: { slags: "indikator", kriterium: "sum" } }),
  alle: maaling(sum, {
    slags: "Alle",
    krav: [
      { krav: { slags: "Mindst", graense: "3" } },
      { indikator: sum, krav: { slags: "HvertOmraade", krav: { slags: "Mindst", graense: "1" } } }
    ]
  }),
  nogle: maaling(
    opgjort,
    {
      slags: "Nogle",
      antal: 2,
      krav: [
        { krav: forloeb({ nul: "undtaget" }) },
        { indikator: andel, krav: { slags: "Mindst", graense: "75" } },
        { indikator: antal, krav: { slags: "Mindst", graense: "2" } }
      ]
    },
    ned
  ),
  strengt: maaling(sum, { slags: "Mindst", graense: "5", strengt: true }),
  "mod-landets-gennemsnit": maaling(indikatorer["opgjort-procent"], {
    slags: "IkkeVaerreEnd",
    end: { slags: "benchmark", serie: "landstal", gennemsnit: { aar: 2 } }
  }),
  "tre-gange-landet": maaling(
    indikatorer["opgjort-procent"],
    forloeb({ form: "fast", fra: { slags: "benchmark", serie: "landstal" }, sats: "2", strengt: true }),
    { omfang: "hvertOmraade", alle: true }
  ),
  "aendring-fra-udgangspunktet": maaling(
    { slags: "aendring", indikator: opgjort, mod: { slags: "aftalt" }, form: "relativ" },
    { slags: "Hoejst", graense: "-5" },
    { ...ned, ...vedUdloeb, enhed: "procent" }
  ),
  "aendring-i-undersoegelsen": maaling(
    {
      slags: "aendring",
      indikator: svarandel,
      mod: { slags: "maalt", hvornaar: { slags: "undersoegelse", undersoegelse: "foer" } },
      form: "procentpoint"
    },
    { slags: "Mindst", graense: "3" },
    { enhed: "procentpoint", frist: { slags: "engang", projektaar: "2004/05" } }
  ),
  "aendring-mod-en-anden": maaling(
    { slags: "aendring", indikator: antal, mod: { slags: "indikator", kriterium: "sum" }, form: "absolut" },
    { slags: "Mindst", graense: "0" }
  ),
  "i-hvert-kvartal": maaling(sum, {
    slags: "HverPeriode",
    maaneder: 3,
    krav: { slags: "Alle", krav: [{ krav: { slags: "Mindst", graense: "1" } }, { indikator: antal, krav: mindst1 }] }
  }),
  "i-hvert-halvaar-og-omraade": maaling(
    indikatorer.bestand,
    { slags: "HverPeriode", maaneder: 6, krav: { slags: "HvertOmraade", krav: mindst1 } },
    vedUdloeb
  ),
  "hvert-halvaar": maaling(indikatorer.personer, mindst1, {
    omfang: "hvertOmraade",
    alle: true,
    frist: { slags: "hvertHalvaar" }
  }),
  "hvert-halvaar-opgjort": maaling(
    indikatorer["opgjort-procent"],
    { slags: "IkkeVaerreEnd", end: { slags: "aftalt" } },
    { ...ned, frist: { slags: "hvertHalvaar" } }
  ),
  "hvert-halvaar-bedoemt": maaling(
    indikatorer.bedoemt,
    { slags: "Bedoemt", mindst: "ja" },
    { enhed: "karakter", frist: { slags: "hvertHalvaar" } }
  ),
  senest: maaling(antal, { slags: "Mindst", graense: "3" }, { frist: { slags: "senest", dato: "2002-10-31" } }),
  "senest-i-vindue": maaling(
    indikatorer["opgjort-procent"],
    { slags: "Hoejst", graense: "20" },
    { ...ned, frist: { slags: "senest", fra: "2001-11-01", dato: "2003-07-31" } }
  ),
  "senest-fra-startlisten": maaling(
    {
      slags: "aendring",
      indikator: indikatorer.bestand,
      mod: { slags: "maalt", hvornaar: { slags: "dagenFoerAftalen" } },
      form: "absolut"
    },
    mindst1,
    { frist: { slags: "senest", dato: "2002-07-31" } }
  ),
  "to-af-tre-med-egne": maaling(opgjort, {
    slags: "Nogle",
    antal: 2,
    krav: [
      { indikator: { ...sum, gennemsnit: { aar: 2 } }, krav: { slags: "Mindst", graense: "4", strengt: true } },
      {
        indikator: indikatorer.bestand,
        retning: "ned",
        baselines: [baseline("2")],
        krav: { slags: "IkkeVaerreEnd", end: { slags: "aftalt" } }
      },
      {
        indikator: { slags: "aendring", indikator: antal, mod: { slags: "foregaaende" }, form: "absolut" },
        krav: mindst1
      }
    ]
  }),
  bedoemt: maaling(indikatorer.bedoemt, { slags: "Bedoemt", mindst: "delvist" }, { enhed: "karakter" })
}

/** Every indicator, each with a limit that small histories fall on both sides of. */
const maalte = Object.fromEntries(
  Object.entries<Indikator>(indikatorer)
    .filter(([id]) => !(id in kravene))
    .map(([id, indikator]): [string, Maaling] => {
      const graense = indikator.slags === "andel" || indikator.slags === "svarandel" ? "50" : "2"
      const omfang = indikator.slags === "svarandel" && indikator.maalgruppe === undefined ? "samlet" : "hvertOmraade"
      return [id, maaling(indikator, { slags: "Mindst", graense }, { omfang, alle: omfang === "hvertOmraade" })]
    })
)

/** The same indicators for all areas together, the last ones due at the end. */
const samlede = Object.fromEntries(
  ["sum", "opgjort", "personer-mindste", "personer-fra-begyndelsen", "deltagerpersoner", "andel", "kadence"].map(
    (id): [string, Maaling] => {
      const { indikator, krav } = maalte[id]!
      return [`${id}-samlet`, maaling(indikator, krav, indikator.slags === "personer" ? vedUdloeb : {})]
    }
  )
)

/** A measurement of each kind that an agreement can have, by a name (*målinger*, measurements). */
export const maalinger: Readonly<Record<string, Maaling>> = { ...maalte, ...samlede, ...kravene }
