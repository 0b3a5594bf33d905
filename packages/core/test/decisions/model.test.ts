import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ingenAftale } from "../../src/decisions/Aftaletilstand.ts"
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
  /** Which of the positions that hold a figure; past the last of them: of all positions, and the one to come. */
  readonly nummer: number
  readonly foer: "det der står" | Tal
  readonly efter: Tal
}

/** The log as a list of what stands at each position from 2 on; nothing where a step wrote no figure or it is annulled. */
interface Model {
  readonly ider: ReadonlyArray<number>
  readonly staar: ReadonlyArray<Tal | undefined>
}

const ens = (a: Tal, b: Tal) => a.omraade === b.omraade && a.vaerdi === b.vaerdi
const positionI = ({ staar }: Model, { nummer }: Skridt): number => {
  const staaende = staar.flatMap((vaerdi, n) => (vaerdi === undefined ? [] : [n + 2]))
  return staaende[nummer] ?? 2 + (nummer % (staar.length + 1))
}
const foerI = (model: Model, skridt: Skridt): Tal =>
  skridt.foer === "det der står" ? (model.staar[positionI(model, skridt) - 2] ?? skridt.efter) : skridt.foer

/** What the log is after the step, or nothing where it is refused. */
const naeste = (model: Model, skridt: Skridt): Model | undefined => {
  const { efter, id, slags } = skridt
  const { ider, staar } = model
  const position = positionI(model, skridt)
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
  const { efter, slags } = skridt
  if (slags === "registrer") return efter
  const rettelse = { position: positionI(model, skridt), foer, begrundelse: "genoptalt" }
  return slags === "ret"
    ? { _tag: "RegistreringRettet", ...rettelse, efter }
    : { _tag: "RegistreringAnnulleret", ...rettelse }
}

interface Modellen {
  nu: Model
}

/** One command of one or more steps: all of it or nothing, and the refusals stand at the same steps. */
class Kommando implements fc.Command<Modellen, Voksende> {
  readonly skridt: ReadonlyArray<Skridt>
  constructor(skridt: ReadonlyArray<Skridt>) {
    this.skridt = skridt
  }
  check = () => true
  toString = () => JSON.stringify(this.skridt)
  run(modellen: Modellen, log: Voksende): void {
    let model = modellen.nu
    const afviste: Array<number> = []
    const oenskede = this.skridt.map((skridt, nummer): Oensket => {
      const oensket = { id: uuid(skridt.id), by: "boligselskab", event: event(model, skridt) }
      const efter = naeste(model, skridt)
      if (efter === undefined) afviste.push(nummer)
      model = efter ?? { ...model, staar: [...model.staar, undefined] }
      return oensket
    })
    const foerste = modellen.nu.staar.length + 2
    const besluttet = beslut({ aftale: { ...ingenAftale, delaftale }, opslag: log, naeste: foerste }, oenskede)
    const numre = Result.isFailure(besluttet) ? new Set(besluttet.failure.map(({ nummer }) => nummer)) : new Set()
    expect([...numre]).toEqual(afviste)
    if (afviste.length === 0) {
      for (const [n, oensket] of oenskede.entries()) log.tilfoej({ ...oensket, position: foerste + n, at: "" })
      modellen.nu = model
    }
    staarSomIModellen(log, modellen.nu)
  }
}

const staarSomIModellen = (log: Voksende, { ider, staar }: Model): void => {
  for (const [n, vaerdi] of staar.entries()) expect(log.find(n + 2)?.staar).toEqual(vaerdi)
  expect([...log.alle()].filter((fund) => fund.staar !== undefined).map(({ position }) => position)).toEqual(
    staar.flatMap((vaerdi, n) => (vaerdi === undefined ? [] : [n + 2]))
  )
  for (const celle of ["egeparken", "vestervang", "roedkaerparken"]) {
    const at = staar.findIndex((vaerdi) => vaerdi?.omraade === celle)
    expect(log.talICelle(talcelle(tal(celle, "0"))!)).toBe(at < 0 ? undefined : at + 2)
  }
  for (const id of [...ider, 0, 1, 2, 3]) expect(log.harId(uuid(id))).toBe(ider.includes(id))
}

const etTal = fc
  .tuple(fc.constantFrom("egeparken", "vestervang", "roedkaerparken"), fc.constantFrom("0", "1"))
  .map(([celle, vaerdi]) => tal(celle, vaerdi))
const skridt = fc.record<Skridt>({
  slags: fc.constantFrom("registrer", "ret", "annuller"),
  id: fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 999_999 }) }, { weight: 1, arbitrary: fc.nat({ max: 3 }) }),
  nummer: fc.nat({ max: 5 }),
  foer: fc.oneof({ weight: 4, arbitrary: fc.constant("det der står" as const) }, { weight: 1, arbitrary: etTal }),
  efter: etTal
})
const kommando = fc.array(skridt, { minLength: 1, maxLength: 2 }).map((alle) => new Kommando(alle))

describe("a log of figures that are registered, corrected, annulled and given anew", () => {
  it("accepts what a plain list of what stands accepts, and holds the same", () => {
    fc.assert(
      fc.property(fc.commands([kommando], { maxCommands: 20, size: "+1" }), (commands) => {
        fc.modelRun(() => ({ model: { nu: { ider: [], staar: [] } }, real: opslag() }), commands)
      })
    )
  })

  it("holds the same in a log laid over another one, wherever it is cut", () => {
    const events = fc.array(skridt, { maxLength: 12, size: "+1" })
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
        staarSomIModellen(whole, model)
        for (const position of model.staar.keys()) expect(above.find(position + 2)).toEqual(whole.find(position + 2))
        for (const celle of ["egeparken", "vestervang"]) {
          const adresse = talcelle(tal(celle, "0"))!
          expect(above.talICelle(adresse)).toBe(whole.talICelle(adresse))
        }
      })
    )
  })
})
