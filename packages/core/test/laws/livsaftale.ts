/** A small agreement about which all can be decided: a rule of revision, soft promises, points of doubt, open baselines. */
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import type { Fortolkning, Tvivl } from "../../src/terms/Fortolkning.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"
import type { Aendring } from "../../src/terms/Revision.ts"
import type { Succeskriterium } from "../../src/terms/Succeskriterium.ts"
import { ned } from "../../src/testing/maalinger.ts"
import { forloeb, indikatorer, lilleAftale, maaling, maalinger } from "../../src/testing.ts"

type Laesninger = Readonly<Record<string, Fortolkning["patch"]>>

/** The first reading is the one that the data hold. */
const tvivl = (id: string, laesninger: Laesninger): Tvivl => {
  const [foerste, ...resten] = Object.entries(laesninger).map(([navn, patch]) => ({
    id: navn,
    laesning: `Ordene læses ${navn}.`,
    patch,
    iTabel: false
  }))
  return {
    id,
    spoergsmaal: "Hvordan?",
    begrundelse: "Det står der ikke.",
    gaeldende: foerste!.id,
    fortolkninger: [foerste!, ...resten]
  }
}

const loefte = (
  id: string,
  styrke: Succeskriterium["styrke"],
  maalt: Maaling,
  ...punkter: ReadonlyArray<Tvivl>
): Succeskriterium => ({
  id,
  ordlyd: `Der er lovet ${id}.`,
  datakilde: "opdigtet",
  styrke,
  maaling: maalt,
  tvivl: punkter
})

/** `nul` cannot be read as `gaelder` where the key has been taken away. */
const udenNul = tvivl("uden-nul", { med: [], uden: [{ op: "remove", path: "/krav/nul" }] })
const nul = tvivl("nul", { undtaget: [], gaelder: [{ op: "replace", path: "/krav/nul", value: "gaelder" }] })
const form = { lineaer: [], sammensat: [{ op: "replace", path: "/krav/form", value: "sammensat" }] } as const
const fast = { fast: [{ op: "replace", path: "/krav/form", value: "fast" }] } as const

export const klager = loefte(
  "klager",
  "bloed",
  maaling(indikatorer.opgjort, forloeb({ nul: "undtaget" }), ned),
  udenNul,
  nul,
  tvivl("form", form)
)
/** The same promise with one more way to read it. */
const klagerMedFast: Succeskriterium = { ...klager, tvivl: [udenNul, nul, tvivl("form", { ...form, ...fast })] }

const fraListen = forloeb({ sats: "0.1", fra: { slags: "maalt", hvornaar: { slags: "dagenFoerAftalen" } } })
const fraFastsat = forloeb({ sats: "0.1", fra: { slags: "fastsat" } })
const udgangspunkt = tvivl("udgangspunkt", {
  maalt: [],
  fastsat: [{ op: "replace", path: "/krav/fra", value: { slags: "fastsat" } }]
})
const iHvert = [
  { op: "replace", path: "/omfang", value: "hvertOmraade" },
  { op: "replace", path: "/alle", value: true }
] as const
const hvor = tvivl("hvor", { samlet: [], "i-hvert": iHvert })
const hvorEllers = tvivl("hvor", { samlet: [], "i-hvert": iHvert, "uden-alle": iHvert.slice(0, 1) })
const hvad = tvivl("hvad", {
  deltagere: [],
  ture: [{ op: "replace", path: "/indikator", value: indikatorer["antal-egne"] }]
})

const sum = loefte("sum", "haard", maaling(indikatorer.sum, { slags: "Mindst", graense: "3" }), hvor, hvad)
const bedre = loefte(
  "bedre",
  "bloed",
  maaling(indikatorer.antal, { slags: "Forbedret", end: { slags: "indikator", kriterium: "sum" } })
)
const kurser = {
  id: "kurser",
  aktivitet: "inde",
  ordlyd: "Der holdes kurser.",
  maaling: maaling(indikatorer.sum, { slags: "Mindst", graense: "1" }),
  tvivl: [hvor]
} as const

const hverListe = { omfang: "hvertOmraade", alle: true } as const

export const livsaftale: Delaftale = lilleAftale(undefined, {
  organer: [
    { id: "sekretariat", navn: "Sekretariatet" },
    { id: "boligselskab", navn: "Boligselskabet" },
    { id: "gruppe", navn: "Gruppen" },
    { id: "bestyrelse", navn: "Bestyrelsen" }
  ],
  revision: { indstilles: "gruppe", vedtages: "bestyrelse", ordlyd: ["Aftalen ændres af bestyrelsen."] },
  kriterier: [
    klager,
    loefte("bestand", "bloed", maaling(indikatorer.bestand, fraListen), udgangspunkt),
    loefte("lister", "bloed", maaling(indikatorer.bestand, fraListen, hverListe), udgangspunkt),
    loefte("fastsat", "haard", maaling(indikatorer.opgjort, forloeb({ fra: { slags: "fastsat" } }), ned)),
    sum,
    bedre,
    loefte("tryghed", "bloed", maalinger["forbedret"]!),
    loefte(
      "frivillige",
      "bloed",
      maaling(
        indikatorer["personer-fra-begyndelsen"],
        { slags: "Mindst", graense: "2" },
        { frist: { slags: "vedUdloeb" } }
      )
    )
  ],
  forpligtelser: [kurser, { id: "uden-maaling", aktivitet: "ude", ordlyd: "Der lægges vægt på det gode." }]
})

/** Some of its promises, so that what is decided is more often about the same one. */
const kun = (...ider: ReadonlyArray<string>): Delaftale => ({
  ...livsaftale,
  kriterier: livsaftale.kriterier.filter(({ id }) => ider.includes(id)) as unknown as Delaftale["kriterier"],
  forpligtelser: livsaftale.forpligtelser.filter(({ id }) => ider.includes(id))
})

export const livsaftaler = [
  livsaftale,
  kun("klager"),
  kun("klager", "fastsat"),
  kun("bestand", "lister"),
  kun("sum", "bedre", "kurser"),
  kun("sum", "tryghed", "frivillige", "uden-maaling")
] as const

const oest = { id: "oest", navn: "Øst" }

/** With the area that revisions may bring, for registrations that come before, with and after it. */
export const udvidet = (aftale: Delaftale): Delaftale => ({ ...aftale, boligomraader: [...aftale.boligomraader, oest] })

const mindst = (graense: string) => ({ slags: "Mindst", graense }) as const

/** Changes that hang together, changes that do not, and some that do only after others. */
const alleAendringer: ReadonlyArray<Aendring> = [
  { slags: "maaltal", loefte: "sum", krav: mindst("1") },
  { slags: "maaltal", loefte: "sum", krav: mindst("9") },
  { slags: "maaltal", loefte: "kurser", krav: mindst("5"), ordlyd: "Der holdes flere kurser." },
  { slags: "maaltal", loefte: "klager", krav: forloeb({ nul: "undtaget", sats: "-0.5" }) },
  { slags: "maaltal", loefte: "klager", krav: forloeb() },
  { slags: "maaltal", loefte: "klager", krav: { slags: "IkkeVaerreEnd", end: { slags: "aftalt" } } },
  { slags: "maaltal", loefte: "bestand", krav: fraFastsat },
  { slags: "maaltal", loefte: "lister", krav: forloeb({ sats: "0.1" }) },
  { slags: "maaltal", loefte: "uden-maaling", krav: mindst("1") },
  { slags: "kriterium", id: "klager", til: klagerMedFast },
  { slags: "kriterium", id: "klager", til: { ...klager, styrke: "haard" } },
  { slags: "kriterium", id: "klager" },
  { slags: "kriterium", id: "klager", til: klager },
  { slags: "kriterium", id: "bedre" },
  { slags: "kriterium", id: "bedre", til: { ...bedre, styrke: "haard" } },
  { slags: "kriterium", id: "sum" },
  { slags: "kriterium", id: "sum", til: { ...sum, tvivl: [hvorEllers] } },
  { slags: "kriterium", id: "nyt", til: loefte("nyt", "bloed", maaling(indikatorer.antal, mindst("2")), hvor) },
  { slags: "kriterium", id: "nyt" },
  { slags: "forpligtelse", id: "kurser" },
  { slags: "forpligtelse", id: "kurser", til: { ...kurser, tvivl: [hvorEllers] } },
  { slags: "omraade", id: "vest" },
  { slags: "omraade", id: "vest", til: { id: "vest", navn: "Vest" } },
  { slags: "omraade", id: "oest", til: oest },
  { slags: "part", id: "kommune", til: { id: "kommune", rolle: "leder", organisation: "kommunen" } },
  { slags: "part", id: "kommune" },
  { slags: "aktivitet", id: "inde" }
]

const loefterne = ({ forpligtelser, kriterier }: Delaftale): ReadonlyArray<string> => [
  ...[...kriterier, ...forpligtelser].map(({ id }) => id),
  "nyt"
]

/** Those that are about the promises of the agreement, or about none. */
export const aendringer = (aftale: Delaftale): ReadonlyArray<Aendring> =>
  alleAendringer.filter((aendring) =>
    aendring.slags === "maaltal"
      ? loefterne(aftale).includes(aendring.loefte)
      : aendring.slags === "kriterium" || aendring.slags === "forpligtelse"
        ? loefterne(aftale).includes(aendring.id)
        : true
  )

type Punkter = Pick<Succeskriterium, "id" | "tvivl">

/** Every reading of every point of doubt. */
export const laesningerAf = ({ id: kriterium, tvivl: punkter = [] }: Punkter) =>
  punkter.flatMap(({ fortolkninger, id }) =>
    fortolkninger.map(({ id: fortolkning }) => ({ kriterium, tvivl: id, fortolkning }))
  )

/** Those of the agreement, and those of a promise that it may get. */
export const laesninger = ({ forpligtelser, kriterier }: Delaftale) =>
  [...kriterier, ...forpligtelser, { id: "nyt", tvivl: [hvor] }].flatMap(laesningerAf)
