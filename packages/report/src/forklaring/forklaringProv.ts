/** From an explanation to its provenance: figure from registrations, verdict from figure, agreement and decisions. */
import {
  type Beslutning,
  type DelaftaleEvent,
  encodeEvent,
  type ForklaretBevis,
  type Forklaring,
  Rational,
  type Recorded,
  type Vurdering
} from "@delaftale/core"
import type { Entitet, ForklaringProv } from "./Prov.ts"

/** Language and rows of a provenance (*provvalg*, choices for PROV). */
export interface Provvalg {
  readonly sprog: ForklaringProv["sprog"]
  /** With what each registration says, and the file and line it came from: personal data. */
  readonly raekker: boolean
}

type Haendelse = Recorded<DelaftaleEvent>

const navnet = ({ position }: { readonly position: number }): string => `nr-${position}`
const rollen = (by: string): string => `rolle-${by}`
const exakt = (tal: Rational.Rational): string => Rational.toDecimal(tal) ?? `${tal.taeller}/${tal.naevner}`

/** Absent keys say "none". */
const felt = <K extends string, A>(navn: K, vaerdi: A | undefined): { readonly [_ in K]?: A } =>
  (vaerdi === undefined ? {} : { [navn]: vaerdi }) as { readonly [_ in K]?: A }

const haendelsen = (slags: "registrering" | "rettelse", haendelse: Haendelse, raekker: boolean): Entitet => {
  const { event, kendt, position } = haendelse
  const { kilde, ...indhold } = encodeEvent(event).data as { readonly kilde?: { fil: string; linje: number } }
  const fuld = raekker ? { indhold, ...felt("kendt", kendt), ...felt("kilde", kilde) } : {}
  return { slags, position, type: event._tag, ...fuld } as Entitet
}

const beslutningen = ({ event, position }: Recorded<Beslutning>): Entitet => {
  const { begrundelse, dato, grundlag } = event
  return { slags: "beslutning", position, type: event._tag, dato, begrundelse, grundlag }
}

/** For the row of all areas there is no figure of its own, only verdicts. */
const tallet = ({ fuldstaendighed: { ialt, kendt }, omraade, vaerdi }: Vurdering): Readonly<Record<string, Entitet>> =>
  omraade === "alle"
    ? {}
    : {
        tal: {
          slags: "tal",
          ...felt("mindst", vaerdi === undefined ? undefined : exakt(vaerdi.mindst)),
          ...felt("hoejst", vaerdi?.hoejst === undefined ? undefined : exakt(vaerdi.hoejst)),
          fuldstaendighed: { kendt, ialt }
        }
      }

const svaret = ({ aarsag, endelig, maaltal, margin, omraade, status }: Vurdering): Entitet => ({
  slags: "svar",
  ...felt("omraade", omraade),
  status,
  ...felt("aarsag", aarsag),
  ...felt("maaltal", maaltal === undefined ? undefined : { side: maaltal.side, graense: exakt(maaltal.graense) }),
  ...felt("afstand", margin === undefined ? undefined : exakt(margin)),
  endelig
})

const beslutninger = ({ baseline, tvivl, undtagelse, version }: Forklaring): ReadonlyArray<Recorded<Beslutning>> => [
  ...tvivl.flatMap(({ valgt }) => valgt ?? []),
  ...[undtagelse, baseline, version.vedtaget].flatMap((en) => en ?? [])
]

const entiteter = (forklaring: Forklaring, { raekker }: Provvalg): ForklaringProv["entity"] => {
  const { bemaerkning, bevis, datakilde, omraader, ordlyd, version, vurdering } = forklaring
  return Object.fromEntries<Entitet>([
    [
      "aftale",
      {
        slags: "aftale",
        version: version.nummer,
        gyldigFra: version.gyldigFra,
        ordlyd,
        ...felt("datakilde", datakilde),
        ...felt("bemaerkning", bemaerkning)
      }
    ],
    ...bevis.flatMap(
      ({ haendelse, rettelser }): ReadonlyArray<[string, Entitet]> => [
        [navnet(haendelse), haendelsen("registrering", haendelse, raekker)],
        ...rettelser.map((en): [string, Entitet] => [navnet(en), haendelsen("rettelse", en, raekker)])
      ]
    ),
    ...beslutninger(forklaring).map((en): [string, Entitet] => [navnet(en), beslutningen(en)]),
    ...omraader.map(({ aarsag, omraade = "", status }): [string, Entitet] => [
      `svar-${omraade}`,
      { slags: "omraadesvar", omraade, status, ...felt("aarsag", aarsag) }
    ]),
    ...Object.entries(tallet(vurdering)),
    ["svar", svaret(vurdering)]
  ])
}

/** Each from the one before it; what counts is the last. */
const kaeden = ({ haendelse, rettelser }: ForklaretBevis) => {
  const led = [haendelse, ...rettelser].map(navnet)
  return {
    sidste: led.at(-1)!,
    trin: led.slice(1).map((navn, nummer) => ({ generatedEntity: navn, usedEntity: led[nummer]! }))
  }
}

/** What PROV knows of: what came from what, by what, and from whom. The agreement's words are not translated. */
export const forklaringProv = (forklaring: Forklaring, valg: Provvalg): ForklaringProv => {
  const { bevis, maalt, omraader, regnestykke, status, tvivl, vurdering } = forklaring
  const { aftale, delaftale, head, setFra } = status
  const kaeder = bevis.map(kaeden)
  const rullet = vurdering.omraade === "alle"
  const besluttet = beslutninger(forklaring)
  const grundlag = [...(rullet ? omraader.map(({ omraade = "" }) => `svar-${omraade}`) : ["tal"]), "aftale"]
  const skrevet = [...bevis.flatMap((en) => [en.haendelse, ...en.rettelser]), ...besluttet]
  const roller = [...new Set(skrevet.map(({ by }) => by))]
  const talte = kaeder.map(({ sidste }) => sidste)
  const tilSvaret = [...grundlag, ...besluttet.map(navnet)]
  return {
    format: 1,
    ...felt("maerke", aftale.datagrundlag === "konstrueret" ? ("KONSTRUEREDE TAL" as const) : undefined),
    sprog: valg.sprog,
    celle: {
      kriterium: vurdering.kriterium,
      klasse: vurdering.klasse,
      projektaar: vurdering.projektaar,
      ...felt("halvaar", vurdering.halvaar),
      ...felt("omraade", vurdering.omraade)
    },
    entity: entiteter(forklaring, valg),
    activity: {
      optaelling: { slags: "optaelling", maalt, log: head.log, position: head.position, segl: head.seal },
      bedoemmelse: {
        slags: "bedoemmelse",
        setFra,
        regnestykke,
        laesninger: tvivl.map(({ gaeldende, id, spoergsmaal, valgt }) => ({
          ...{ tvivl: id, spoergsmaal, fortolkning: gaeldende.id, laesning: gaeldende.laesning },
          ...felt("besluttetVed", valgt === undefined ? undefined : navnet(valgt))
        }))
      }
    },
    agent: Object.fromEntries(
      roller.map((by) => [
        rollen(by),
        { slags: "rolle" as const, navn: delaftale.organer.find(({ id }) => id === by)?.navn ?? by }
      ])
    ),
    wasGeneratedBy: [
      ...(rullet ? [] : [{ entity: "tal", activity: "optaelling" }]),
      { entity: "svar", activity: "bedoemmelse" }
    ],
    used: [
      ...talte.map((entity) => ({ activity: "optaelling", entity })),
      ...tilSvaret.map((entity) => ({ activity: "bedoemmelse", entity }))
    ],
    wasDerivedFrom: [
      ...kaeder.flatMap(({ trin }) => trin),
      ...talte.map((usedEntity) => ({ generatedEntity: rullet ? "svar" : "tal", usedEntity })),
      ...tilSvaret.map((usedEntity) => ({ generatedEntity: "svar", usedEntity }))
    ],
    wasAttributedTo: skrevet.map((en) => ({ entity: navnet(en), agent: rollen(en.by) }))
  }
}
