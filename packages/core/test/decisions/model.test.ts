import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { opslag, talcelle, type Voksende } from "../../src/decisions/Opslag.ts"
import { beslut, type Oensket } from "../../src/decisions/registreringsbeslutning.ts"
import type { RegistreringAf } from "../../src/events/Registrering.ts"
import { delaftale, lovlig, uuid } from "./scene.ts"

type Tal = RegistreringAf<"TalOpgjort">
const tal = (celle: string, vaerdi: string): Tal => ({ ...lovlig.TalOpgjort, omraade: celle, vaerdi })

/** One thing done: a figure registered, corrected or annulled, with ids that now and then collide. */
interface Skridt {
  readonly slags: "registrer" | "ret" | "annuller"
  readonly id: number
  readonly position: number
  readonly foer: "det der står" | Tal
  readonly efter: Tal
}

/** The log as a list of what stands at each position from 2 on; nothing where a step wrote no figure or it is annulled. */
interface Model {
  readonly ider: ReadonlyArray<number>
  readonly staar: ReadonlyArray<Tal | undefined>
}

const ens = (a: Tal, b: Tal) => a.omraade === b.omraade && a.vaerdi === b.vaerdi
const foerI = ({ staar }: Model, { efter, foer, position }: Skridt): Tal =>
  foer === "det der står" ? (staar[position - 2] ?? efter) : foer

/** What the log is after the step, or nothing where it is refused. */
const naeste = (model: Model, skridt: Skridt): Model | undefined => {
  const { efter, id, position, slags } = skridt
  const { ider, staar } = model
  const optaget = staar.findIndex((andet) => andet?.omraade === efter.omraade)
  if (ider.includes(id)) return undefined
  if (slags === "registrer") return optaget >= 0 ? undefined : { ider: [...ider, id], staar: [...staar, efter] }
  const nu = staar[position - 2]
  if (nu === undefined || !ens(nu, foerI(model, skridt))) return undefined
  if (slags === "ret" && (ens(nu, efter) || (optaget >= 0 && optaget !== position - 2))) return undefined
  return { ider: [...ider, id], staar: [...staar.with(position - 2, slags === "ret" ? efter : undefined), undefined] }
}

const event = (model: Model, skridt: Skridt): Oensket["event"] => {
  const foer = foerI(model, skridt)
  const { efter, position, slags } = skridt
  if (slags === "registrer") return efter
  const rettelse = { position, foer, begrundelse: "genoptalt" }
  return slags === "ret"
    ? { _tag: "RegistreringRettet", ...rettelse, efter }
    : { _tag: "RegistreringAnnulleret", ...rettelse }
}

interface Virkelig {
  model: Model
  readonly log: Voksende
}

/** One command of one or more steps: all of it or nothing, and the refusals stand at the same steps. */
class Kommando implements fc.Command<object, Virkelig> {
  readonly skridt: ReadonlyArray<Skridt>
  constructor(skridt: ReadonlyArray<Skridt>) {
    this.skridt = skridt
  }
  check = () => true
  toString = () => JSON.stringify(this.skridt)
  run(_: object, real: Virkelig): void {
    const { log } = real
    let model = real.model
    const afviste: Array<number> = []
    const oenskede = this.skridt.map((skridt, nummer): Oensket => {
      const oensket = { id: uuid(skridt.id), by: "boligselskab", event: event(model, skridt) }
      const efter = naeste(model, skridt)
      if (efter === undefined) afviste.push(nummer)
      model = efter ?? { ...model, staar: [...model.staar, undefined] }
      return oensket
    })
    const foerste = real.model.staar.length + 2
    const besluttet = beslut({ delaftale, opslag: log, naeste: foerste }, oenskede)
    const numre = Result.isFailure(besluttet) ? new Set(besluttet.failure.map(({ nummer }) => nummer)) : new Set()
    expect([...numre]).toEqual(afviste)
    if (afviste.length === 0) {
      for (const [n, oensket] of oenskede.entries()) log.tilfoej({ ...oensket, position: foerste + n, at: "" })
      real.model = model
    }
    staarSomIModellen(real)
  }
}

const staarSomIModellen = ({ log, model: { ider, staar } }: Virkelig): void => {
  for (const [n, vaerdi] of staar.entries()) expect(log.find(n + 2)?.staar).toEqual(vaerdi)
  expect([...log.alle()].filter((fund) => fund.staar !== undefined).map(({ position }) => position)).toEqual(
    staar.flatMap((vaerdi, n) => (vaerdi === undefined ? [] : [n + 2]))
  )
  for (const celle of ["egeparken", "vestervang", "roedkaerparken"]) {
    const at = staar.findIndex((vaerdi) => vaerdi?.omraade === celle)
    expect(log.talICelle(talcelle(tal(celle, "0"))!)).toBe(at < 0 ? undefined : at + 2)
  }
  for (let n = 0; n < 60; n++) expect(log.harId(uuid(n))).toBe(ider.includes(n))
}

const etTal = fc
  .tuple(fc.constantFrom("egeparken", "vestervang", "roedkaerparken"), fc.constantFrom("0", "1"))
  .map(([celle, vaerdi]) => tal(celle, vaerdi))
const skridt = fc.record<Skridt>({
  slags: fc.constantFrom("registrer", "ret", "annuller"),
  id: fc.integer({ min: 0, max: 59 }),
  position: fc.integer({ min: 1, max: 7 }),
  foer: fc.oneof({ weight: 3, arbitrary: fc.constant("det der står" as const) }, { weight: 1, arbitrary: etTal }),
  efter: etTal
})
const kommando = fc.array(skridt, { minLength: 1, maxLength: 3 }).map((alle) => new Kommando(alle))

describe("a log of figures that are registered, corrected, annulled and given anew", () => {
  it("accepts what a plain list of what stands accepts, and holds the same", () => {
    fc.assert(
      fc.property(fc.commands([kommando], { maxCommands: 25 }), (commands) => {
        fc.modelRun(() => ({ model: {}, real: { model: { ider: [], staar: [] }, log: opslag() } }), commands)
      })
    )
  })

  it("holds the same in a log laid over another one, wherever it is cut", () => {
    const events = fc.array(skridt, { maxLength: 12 })
    fc.assert(
      fc.property(events, fc.nat({ max: 12 }), (steps, cut) => {
        const whole = opslag()
        const below = opslag()
        const above = opslag(below)
        let model: Model = { ider: [], staar: [] }
        for (const step of steps) {
          const after = naeste(model, step)
          if (after === undefined) continue
          const position = model.staar.length + 2
          const recorded = { id: uuid(step.id), by: "boligselskab", at: "", position, event: event(model, step) }
          whole.tilfoej(recorded)
          ;(position - 2 < cut ? below : above).tilfoej(recorded)
          model = after
        }
        const byPosition = (log: Voksende) => [...log.alle()].sort((a, b) => a.position - b.position)
        expect(byPosition(above)).toEqual(byPosition(whole))
        staarSomIModellen({ model, log: whole })
        for (const position of model.staar.keys()) expect(above.find(position + 2)).toEqual(whole.find(position + 2))
        for (const celle of ["egeparken", "vestervang"]) {
          const adresse = talcelle(tal(celle, "0"))!
          expect(above.talICelle(adresse)).toBe(whole.talICelle(adresse))
        }
      })
    )
  })
})
