/** Every command there is, in any order, against a plain model: nothing in a log contradicts its agreement. */
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fremAf, ingenAftale } from "../../src/decisions/Aftaletilstand.ts"
import { opslag } from "../../src/decisions/Opslag.ts"
import { type Aftale, versionerne } from "../../src/decisions/provRevision.ts"
import { beslut, type Oensket } from "../../src/decisions/registreringsbeslutning.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import { provDelaftale } from "../../src/terms/provDelaftale.ts"
import { versionFor, versionPaa } from "../../src/terms/Version.ts"
import { livsaftaler } from "../laws/livsaftale.ts"
import { fremad, grundeTil } from "./livsgrunde.ts"
import { type Oenske, oenske, type Stilling, uuid } from "./livskommandoer.ts"
import { af, haengerSammen, kanLaeses, lovet, type Model, rummesAfOrdene } from "./livsmodel.ts"

interface Modellen {
  nu: Model
  /** What each closed year was judged by when it was closed. */
  readonly dengang: Map<string, Delaftale>
}

interface Loggen {
  nu: Stilling
}

const set = new Map<string, number>()

/** One command of one or more events: all of it or nothing, and every reason that the model knows. */
class Kommando implements fc.Command<Modellen, Loggen> {
  readonly oensker: ReadonlyArray<Oenske>
  oensket: ReadonlyArray<Oensket> = []
  constructor(oensker: ReadonlyArray<Oenske>) {
    this.oensker = oensker
  }
  check = () => true
  toString = () => JSON.stringify(this.oensket.map(({ by, event, id }) => ({ id, by, ...event })))
  run(modellen: Modellen, loggen: Loggen): void {
    const { nu } = loggen
    let model = modellen.nu
    const ventet: Array<string> = []
    this.oensket = this.oensker.flatMap((oensket, nummer) => oensket({ ...nu, naeste: nu.naeste + nummer }) ?? [])
    for (const [nummer, oensket] of this.oensket.entries()) {
      const grunde = grundeTil(model, oensket)
      ventet.push(...grunde.map((kode) => `${nummer} ${kode}`))
      model = grunde.length === 0 ? fremad(model, oensket) : { ...model, log: [...model.log, { id: "afvist" }] }
    }
    const svar = beslut(nu, this.oensket)
    const grunde = Result.isFailure(svar) ? svar.failure.map(({ kode, nummer }) => `${nummer} ${kode}`) : []
    for (const kode of grunde) set.set(kode.slice(2), (set.get(kode.slice(2)) ?? 0) + 1)
    expect([...new Set(grunde)].sort()).toEqual([...new Set(ventet)].sort())
    if (ventet.length > 0) return
    for (const [nummer, oensket] of this.oensket.entries())
      nu.opslag.tilfoej({ ...oensket, position: nu.naeste + nummer, at: "" })
    const aftale = this.oensket.reduce((foer, { event }) => fremAf(foer, event), nu.aftale)
    loggen.nu = { aftale, opslag: nu.opslag, naeste: nu.naeste + this.oensket.length }
    modellen.nu = model
    for (const { event } of this.oensket) {
      set.set(event._tag, (set.get(event._tag) ?? 0) + 1)
      if (event._tag === "ProjektaarAfsluttet")
        modellen.dengang.set(event.projektaar, lovet(model, fraFor(model, event.projektaar)))
    }
    passerTilAftalen(modellen, loggen.nu.aftale)
    staarSomIModellen(modellen.nu, loggen.nu)
  }
}

const fraFor = ({ delaftale }: Model, projektaar: string) =>
  delaftale.projektaar.find(({ id }) => id === projektaar)!.fra

/** What no sequence of commands may break. */
const passerTilAftalen = ({ dengang, nu }: Modellen, aftale: Aftale): void => {
  const versioner = versionerne(aftale)
  for (const { delaftale } of versioner) expect(provDelaftale(delaftale)).toEqual([])
  for (const { fra, id } of nu.delaftale.projektaar) {
    expect(versionFor(versioner, { fra }).delaftale).toEqual(lovet(nu, fra))
    const lukket = dengang.get(id)
    if (lukket !== undefined) expect(versionFor(versioner, { fra }).delaftale).toEqual(lukket)
  }
  expect(versionPaa(versioner, nu.delaftale.til).delaftale).toEqual(lovet(nu, nu.delaftale.til))
  expect([haengerSammen(nu), kanLaeses(nu), rummesAfOrdene(nu)]).toEqual([true, true, true])
}

const staarSomIModellen = (model: Model, { aftale, naeste, opslag: log }: Stilling): void => {
  expect(naeste).toBe(model.log.length + 1)
  for (const [nummer, { tal }] of model.log.entries()) expect(log.find(nummer + 1)?.staar).toEqual(tal)
  expect(aftale.fortolkninger).toEqual(af(model, "FortolkningValgt"))
  expect(aftale.undtagelser).toEqual(af(model, "UndtagelseGivet"))
  expect(aftale.baselines).toEqual(af(model, "BaselineFastsat"))
  expect(aftale.vedtagne.map(({ revision }) => revision)).toEqual(
    af(model, "RevisionVedtaget").map((en) => en.revision)
  )
  expect(aftale.afsluttede.map(({ projektaar }) => projektaar)).toEqual(model.lukkede)
  expect(aftale.udgaver.map(({ projektaar }) => projektaar)).toEqual(model.udgaver)
  const afgjorte = model.beslutninger.filter(({ _tag }) => _tag === "RevisionVedtaget" || _tag === "RevisionAfvist")
  expect(aftale.revisioner.flatMap(({ afgjort }) => afgjort ?? [])).toHaveLength(afgjorte.length)
  expect(aftale.revisioner.map(({ indstillet }) => indstillet)).toEqual(af(model, "RevisionIndstillet"))
}

const begynd = (delaftale: Delaftale) => {
  const log = opslag()
  const event = { _tag: "DelaftaleIndgaaet", delaftale, datagrundlag: "konstrueret" } as const
  log.tilfoej({ id: uuid(1), position: 1, at: "", by: "sekretariat", event })
  return {
    model: {
      nu: { delaftale, log: [{ id: uuid(1) }], beslutninger: [], lukkede: [], udgaver: [] },
      dengang: new Map()
    } as Modellen,
    real: { nu: { aftale: { ...ingenAftale, delaftale }, opslag: log, naeste: 2 } } as Loggen
  }
}

const liv = fc.nat(livsaftaler.length - 1).chain((nummer) => {
  const en = oenske(livsaftaler[nummer]!)
  const kommando = fc.oneof({ weight: 5, arbitrary: fc.tuple(en) }, fc.tuple(en, en)).map((alle) => new Kommando(alle))
  return fc.commands([kommando], { maxCommands: 40, size: "max" }).map((kommandoer) => ({ nummer, kommandoer }))
})

const egenskab = fc.property(liv, ({ kommandoer, nummer }) => {
  fc.modelRun(() => begynd(livsaftaler[nummer]!), kommandoer)
})

describe("the life of an agreement", () => {
  it("takes what a plain model of it takes, says every reason why not, and never contradicts what was agreed", () => {
    fc.assert(egenskab)
  })

  it("has every decision in it, and every reason against one", () => {
    set.clear()
    fc.assert(egenskab, { numRuns: 250, seed: 7 })
    const ikkeSet = [...taget, ...afvist].filter((navn) => !set.has(navn))
    expect(ikkeSet).toEqual([])
  }, 60_000)
})

const taget = [
  "TalOpgjort",
  "RegistreringRettet",
  "RegistreringAnnulleret",
  "RevisionIndstillet",
  "RevisionVedtaget",
  "RevisionAfvist",
  "FortolkningValgt",
  "UndtagelseGivet",
  "BaselineFastsat",
  "ProjektaarAfsluttet",
  "StatusrapportAfgivet"
]

const afvist = [
  "rollenMaaIkke",
  "ukendtRevision",
  "revisionFindes",
  "revisionErAfgjort",
  "ugyldigRevision",
  "datoFoerIndstillingen",
  "ukendtTvivl",
  "ukendtFortolkning",
  "laesningPasserIkke",
  "loeftetErHaardt",
  "omraadePasserIkke",
  "omraadeMangler",
  "udgangspunktErAftalt",
  "aaretErAfsluttet",
  "aaretErIkkeSlut",
  "forkertUdgave",
  "skaeringUdenForLoggen",
  "cellenHarEtTal",
  "gammelVaerdiPasserIkke"
]
