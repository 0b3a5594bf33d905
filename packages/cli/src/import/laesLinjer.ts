/**
 * Events of JSON lines, held against the log and decided. What an event is about, its natural key, is said by the kinds
 * of file: the first that would have made it. Without one, all that the event says is its key.
 */
import {
  type Afvisning,
  beslut,
  encodeEvent,
  erRegistrering,
  type Fund,
  type Grundlag,
  type Oensket,
  type Registrering,
  sammeVaerdi,
  vaerdiAf
} from "@delaftale/core"
import * as Arr from "effect/Array"
import * as Result from "effect/Result"
import { type Art, haendelseFor, noegleAf, raekkerAf } from "./filart.ts"
import { friskId } from "./friskId.ts"
import type { Glemt } from "./glemte.ts"
import type { Linje } from "./haendelseslinjer.ts"
import type { Anmaerkning, Optaget } from "./Indlaest.ts"
import { optagneAf } from "./sammenhold.ts"
import { visbar } from "./visbar.ts"

interface Laest extends Linje {
  readonly oensket: Oensket
}

const erGod = ({ fejl }: Linje): boolean => fejl.length === 0
const erLaest = (linje: Linje): linje is Laest => linje.oensket !== undefined

export const laesLinjer = (
  linjer: ReadonlyArray<Linje>,
  arter: ReadonlyArray<Art>,
  grundlag: Grundlag,
  glemt?: Glemt
): Optaget => {
  const laeste = linjer.filter(erLaest)
  const noegle = noeglen(arter)
  provDubletter(laeste, noegle)
  const gode = laeste.filter(erGod)
  const nye = sammenholdt(gode, noegle, grundlag)
  for (const linje of nye) {
    const position = glemt?.(linje.oensket)
    if (position !== undefined) afvis(linje, "maaskeGlemt", "data.noegle", { position })
  }
  const optagne = besluttet(nye.filter(erGod), grundlag)
  return {
    laest: linjer.length,
    sprunget: gode.filter(erGod).length - nye.filter(erGod).length,
    accepterede: optagne.length,
    afvist: linjer.filter((linje) => !erGod(linje)).length,
    vaerdier: [],
    advarsler: [],
    afviste: linjer.flatMap(({ fejl }) => fejl),
    oenskede: optagne.map(({ oensket }) => oensket)
  }
}

type Noegle = (event: Oensket["event"]) => string

const noeglen =
  (arter: ReadonlyArray<Art>): Noegle =>
  (event) => {
    if (!erRegistrering(event)) return JSON.stringify(encodeEvent(event))
    for (const art of arter) {
      const afbildning = haendelseFor(art, event)
      const raekke = afbildning === undefined ? undefined : raekkerAf(art, afbildning, event)[0]
      if (afbildning === undefined || raekke === undefined) continue
      return `${art.filart.id} ${noegleAf(art, afbildning, raekke)}`
    }
    return JSON.stringify(encodeEvent(vaerdiAf(event)))
  }

const provDubletter = (laeste: ReadonlyArray<Laest>, noegle: Noegle): void => {
  for (const gruppe of Object.values(Arr.groupBy(laeste, ({ oensket }) => noegle(oensket.event)))) {
    const [foerste, ...andre] = gruppe
    const ens = andre.every(({ oensket }) => oensket.id === foerste.oensket.id)
    for (const linje of ens ? andre : gruppe) {
      const linjer = (ens ? [foerste] : gruppe.slice(0, 6).filter((anden) => anden !== linje)).map((en) => en.linje)
      afvis(linje, ens ? "dobbeltRaekke" : "modstridendeRaekker", null, { linjer: linjer.slice(0, 5) })
    }
  }
}

/** Without those that the log has; those that it has otherwise are refused. */
const sammenholdt = (gode: ReadonlyArray<Laest>, noegle: Noegle, { opslag }: Grundlag): ReadonlyArray<Laest> => {
  const optagne = optagneAf(opslag, () => noegle)
  return gode.flatMap((linje) => {
    const { event, id } = linje.oensket
    const frisk = friskId(opslag, id)
    if (opslag.harId(frisk)) return []
    const fund = optagne.get(noegle(event))
    if (fund?.staar !== undefined && erRegistrering(event)) {
      if (sammeVaerdi(event, fund.oprindelig)) return []
      afvis(linje, "findesMedAndetIndhold", forskel(event, fund), { position: fund.position })
    }
    return [{ ...linje, oensket: { ...linje.oensket, id: frisk } }]
  })
}

/** The first field in which they differ. */
const forskel = (event: Registrering, { oprindelig }: Fund): string | null => {
  const [ny, gammel] = [vaerdiAf(event), vaerdiAf(oprindelig)].map((en): { readonly [felt: string]: unknown } => ({
    ...en
  }))
  const felt = Object.keys({ ...ny, ...gammel }).find((en) => JSON.stringify(ny?.[en]) !== JSON.stringify(gammel?.[en]))
  return felt === undefined || felt === "_tag" ? null : `data.${felt}`
}

/** Those that may be written; what one refused would have added, the next ones do not see. */
const besluttet = (nye: ReadonlyArray<Laest>, grundlag: Grundlag): ReadonlyArray<Laest> => {
  const svar = beslut(
    grundlag,
    nye.map(({ oensket }) => oensket)
  )
  if (Result.isSuccess(svar)) return nye
  for (const grund of svar.failure) overfoer(nye[grund.nummer]!, grund)
  return besluttet(nye.filter(erGod), grundlag)
}

const overfoer = (linje: Laest, { felt, forslag, kode, vaerdi }: Afvisning): void =>
  afvis(linje, kode, felt === undefined || felt === "by" ? (felt ?? null) : `data.${felt}`, {
    ...(vaerdi === undefined ? {} : visbar(vaerdi)),
    ...(forslag === undefined ? {} : { forslag })
  })

const afvis = (linje: Linje, kode: string, felt: string | null, mere: Partial<Anmaerkning> = {}): void => {
  linje.fejl.push({ raekke: linje.raekke, linje: linje.linje, felt, kode, ...mere })
}
