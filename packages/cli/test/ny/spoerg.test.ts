/** How the answers are got: from a terminal, key by key, and from lines that are piped in. */
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Queue from "effect/Queue"
import * as Terminal from "effect/Terminal"
import { describe, expect, it } from "vitest"
import { type Givet, type Kilde, spoerg } from "../../src/ny/spoerg.ts"

const iRoer = (linjer: ReadonlyArray<string>): Kilde => ({
  terminal: false,
  linjer: async function* () {
    yield* linjer
  }
})

/** Ctrl-U: takes away what is written on the line. */
const ryd = "\u0015"

/** A terminal at which these lines are typed; what is shown is kept. */
const terminalMed = (linjer: ReadonlyArray<string>, vist: Array<string>): Layer.Layer<Terminal.Terminal> => {
  const tast = (input: string, name = input): Terminal.UserInput => ({
    input: Option.some(input),
    key: { name, ctrl: false, meta: false, shift: false }
  })
  const koe = Effect.runSync(Queue.unbounded<Terminal.UserInput>())
  const rydder: Terminal.UserInput = { input: Option.none(), key: { name: "u", ctrl: true, meta: false, shift: false } }
  const tegnet = (tegn: string) => (tegn === ryd ? rydder : tast(tegn))
  const taster = linjer.flatMap((linje) => [...[...linje].map(tegnet), tast("\r", "return")])
  Effect.runSync(Queue.offerAll(koe, taster))
  return Layer.succeed(
    Terminal.Terminal,
    Terminal.make({
      columns: Effect.succeed(80),
      rows: Effect.succeed(24),
      size: Effect.die("not asked for"),
      readInput: Effect.succeed(koe),
      readLine: Effect.die("not asked for"),
      display: (text) => Effect.sync(() => void vist.push(text))
    })
  )
}

const ingenTerminal = terminalMed([], [])

const svaret = (givet: Givet, kilde: Kilde, terminal: Layer.Layer<Terminal.Terminal> = ingenTerminal) =>
  Effect.runPromise(
    spoerg(givet, "da", kilde).pipe(
      Effect.map(({ kriterier, ...svar }) => ({
        ...svar,
        kriterier: kriterier.map(({ antal, skabelon }) => `${skabelon.navn}:${antal}`)
      })),
      Effect.catch(({ da }) => Effect.succeed(da)),
      Effect.provide(terminal),
      Effect.provide(NodeServices.layer)
    )
  )

const ventet = {
  titel: "Ny aftale",
  fra: "2024-01-01",
  til: "2025-12-31",
  omraader: ["Nord", "Syd"],
  kriterier: ["arrangementer:4"]
}

describe("what is not given", () => {
  it("is read from the lines, an empty one taking what is proposed", async () => {
    const linjer = ["Ny aftale", "", "2025-12-31", "Nord, Syd", ""]
    expect(await svaret({}, iRoer(linjer))).toEqual(ventet)
    expect(await svaret({ titel: "Ny aftale", til: "2025-12-31" }, iRoer(["", "Nord,Syd"]))).toEqual(ventet)
  })

  it("has to be answered: the question is named where no line is left", async () => {
    expect(await svaret({}, iRoer([]))).toBe(
      "Hvad hedder aftalen? Svar på det, som en option (se: delaftale new --help) eller som en linje på standard input."
    )
    expect(await svaret({ titel: "Ny" }, iRoer(["i morgen"]))).toBe(
      'Hvad er dens første dag? "i morgen" er ikke en dag; skriv den som 2024-01-01.'
    )
  })

  it("is asked for at a terminal, and again where it cannot be read", async () => {
    const vist: Array<string> = []
    const linjer = ["Ny aftale", "i dag", `${ryd}2024-01-01`, "2025-12-31", "Nord, Syd", "arrangementer:4"]
    const kilde = { ...iRoer([]), terminal: true }
    expect(await svaret({}, kilde, terminalMed(linjer, vist))).toEqual(ventet)
    expect(vist.join("")).toContain('"i dag" er ikke en dag; skriv den som 2024-01-01.')
    expect(vist.join("")).toContain("Hvilke boligområder gælder den for (med komma imellem)?")
  })

  it("shows at a terminal what is proposed, takes it at an empty line, and nothing of it where another is typed", async () => {
    const vist: Array<string> = []
    const kilde = { ...iRoer([]), terminal: true }
    expect(await svaret({}, kilde, terminalMed(["Ny aftale", "", "2025-12-31", "Nord, Syd", ""], vist))).toEqual(ventet)
    expect(vist.join("")).toContain("Hvad er dens første dag? [2024-01-01]")
  })
})
