/** Somebody who wants the hidden counts back: exact elimination, and bounds by linear programming. It knows every sum. */
import { Rational } from "@delaftale/core"
import { type Constraint, equalTo, greaterEq, lessEq, type Model, solve } from "yalps"
import type { Antal, Sum } from "../../src/undertryk/Antal.ts"

export interface Udgivet {
  /** The counts that stand there. */
  readonly kendte: ReadonlyMap<string, number>
  /** All that hang together with them: published, hidden, or never shown. */
  readonly ukendte: ReadonlyMap<string, { readonly mindst: number; readonly hoejst: number }>
  readonly summer: ReadonlyArray<Sum>
}

/** A zero always stands there, so what is hidden is 1 at least; a remainder may be 0. */
export const udgivet = (
  antal: ReadonlyMap<string, Antal>,
  summer: ReadonlyArray<Sum>,
  skjulte: ReadonlySet<string>,
  fortalt: ReadonlySet<string>
): Udgivet => {
  const staar = [...antal].filter(([id, { vises }]) => vises && !skjulte.has(id))
  const andre = [...antal].filter(([id, { vises }]) => !vises || skjulte.has(id))
  return {
    kendte: new Map(staar.map(([id, en]) => [id, en.antal])),
    ukendte: new Map(
      andre.map(([id, { hoejst, mindst, vises }]) => {
        const fortalte = fortalt.has(id) ? {} : { hoejst, mindst }
        const gulv = vises ? 1 : 0
        return [
          id,
          {
            mindst: Math.max(gulv, fortalte.mindst ?? gulv),
            hoejst: fortalte.hoejst ?? Number.POSITIVE_INFINITY
          }
        ]
      })
    ),
    summer
  }
}

type Raekke = Map<string, Rational.Rational>
const KONSTANT = "="

/** ialt - led = 0, what is known moved over to the constant. */
const ligning = ({ kendte }: Udgivet, { ialt, led }: Sum): Raekke => {
  const raekke: Raekke = new Map()
  for (const [id, fortegn] of [[ialt, 1], ...led.map((en) => [en, -1] as const)] as ReadonlyArray<
    readonly [string, number]
  >) {
    const kendt = kendte.get(id)
    const [hvor, hvad] = kendt === undefined ? [id, fortegn] : [KONSTANT, -fortegn * kendt]
    raekke.set(hvor, Rational.sum(raekke.get(hvor) ?? Rational.zero, Rational.fromNumber(hvad)))
  }
  return raekke
}

const uden = (raekke: Raekke, anden: Raekke, id: string): Raekke => {
  const gange = raekke.get(id)
  if (gange === undefined || Rational.isZero(gange)) return raekke
  const ny: Raekke = new Map(raekke)
  for (const [hvor, tal] of anden) {
    ny.set(hvor, Rational.subtract(ny.get(hvor) ?? Rational.zero, Rational.multiply(gange, tal)))
  }
  return ny
}

/** What Gauss-Jordan over exact fractions leaves alone in its row has one value. */
export const loest = (svar: Udgivet): ReadonlyMap<string, Rational.Rational> => {
  let raekker = svar.summer.map((sum) => ligning(svar, sum))
  const drejet: Array<readonly [string, Raekke]> = []
  for (const id of svar.ukendte.keys()) {
    const valgt = raekker.find((en) => !Rational.isZero(en.get(id) ?? Rational.zero))
    if (valgt === undefined) continue
    const faktor = valgt.get(id)!
    const normal: Raekke = new Map([...valgt].map(([hvor, tal]) => [hvor, Rational.divide(tal, faktor)]))
    raekker = raekker.filter((en) => en !== valgt).map((en) => uden(en, normal, id))
    for (const [nummer, [hvem, raekke]] of drejet.entries()) drejet[nummer] = [hvem, uden(raekke, normal, id)]
    drejet.push([id, normal])
  }
  return new Map(
    drejet
      .filter(([id, raekke]) =>
        [...raekke].every(([hvor, tal]) => hvor === KONSTANT || hvor === id || Rational.isZero(tal))
      )
      .map(([id, raekke]) => [id, raekke.get(KONSTANT) ?? Rational.zero])
  )
}

/** The least and the greatest whole number that an unknown count can be. */
export const graenser = (svar: Udgivet, id: string): readonly [mindst: number, hoejst: number] => {
  const constraints = new Map<string, Constraint>()
  const variables = new Map(
    [...svar.ukendte.keys()].map((en) => [en, new Map<string, number>([["maal", en === id ? 1 : 0]])])
  )
  for (const [nummer, sum] of svar.summer.entries()) {
    const raekke = ligning(svar, sum)
    constraints.set(`sum ${nummer}`, equalTo(Number((raekke.get(KONSTANT) ?? Rational.zero).taeller)))
    for (const [en, tal] of raekke) if (en !== KONSTANT) variables.get(en)!.set(`sum ${nummer}`, Number(tal.taeller))
  }
  for (const [en, { hoejst, mindst }] of svar.ukendte) {
    constraints.set(`mindst ${en}`, greaterEq(mindst))
    variables.get(en)!.set(`mindst ${en}`, 1)
    if (Number.isFinite(hoejst)) {
      constraints.set(`hoejst ${en}`, lessEq(hoejst))
      variables.get(en)!.set(`hoejst ${en}`, 1)
    }
  }
  const ende = (direction: "minimize" | "maximize"): number => {
    const model: Model = { direction, objective: "maal", constraints, variables, integers: true }
    const { result, status } = solve(model)
    if (status === "unbounded") return direction === "minimize" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
    if (status !== "optimal") throw new Error(`the attack has no answer for ${id}: ${status}`)
    return Math.round(result)
  }
  return [ende("minimize"), ende("maximize")]
}
